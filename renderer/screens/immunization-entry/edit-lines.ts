/** What each key and click does to the lines. Pure: lines in, lines out; a new line's id comes in. */
import type { CalendarDate } from '../../../shared/domain/calendar-date';
import { normalLot } from '../../../shared/domain/dose-checks/odd-lot';
import type { DoseId } from '../../../shared/domain/ids';
import type { DoseWarningCode } from '../../../shared/domain/immunization';
import { cellNames, emptyLine, isStarted, type Cell, type CellName, type Cells, type CellValue, type EntryLine, type LineKind } from './entry-line';
import type { ResolvedLine } from './resolve-lines';
import { freeCells, isDayCell, isFreeCell, readAmount, readDay } from './typed-cells';

export type Lines = readonly EntryLine[];

/** At most this many lines in one save: the journal takes 200 changes at once. */
export const maxLines = 120;

/** Cells that the picked vaccine fills: what was only accepted for the vaccine before does not hold for the next one. */
const filledByVaccine: readonly CellName[] = ['maker', 'lot', 'expires', 'site', 'route', 'vis', 'visGivenOn'];
/** Cells that are filled from the date. */
const filledByDate: readonly CellName[] = ['site', 'vis', 'visGivenOn'];

const edit = (lines: Lines, id: DoseId, change: (line: EntryLine) => EntryLine): Lines =>
  lines.map((line) => (line.id === id ? change(line) : line));

function withoutAccepted(cells: Cells, names: readonly CellName[]): Cells {
  const kept = Object.entries(cells).filter(([name, cell]) => cell?.by === 'typed' || !names.some((one) => one === name));
  // The entries come from `cells` itself, so they still fit it.
  return Object.fromEntries(kept) as Cells;
}

function withCell<N extends CellName>(line: EntryLine, name: N, cell: Cell<N>): EntryLine {
  const isChanged = JSON.stringify(line.cells[name]?.value) !== JSON.stringify(cell.value);
  const dependent = !isChanged ? [] : name === 'vaccine' ? filledByVaccine : name === 'date' ? filledByDate : [];
  return { ...line, cells: { ...withoutAccepted(line.cells, dependent), [name]: cell } };
}

/** A value was chosen or typed; undefined empties the cell. */
export function setValue<N extends CellName>(lines: Lines, id: DoseId, name: N, value: CellValue<N> | undefined): Lines {
  // A cell is exactly this for every name; the type of one name's cell is not narrowed by the compiler.
  const cell = (value === undefined ? { by: 'typed' } : { by: 'typed', value }) as Cell<N>;
  return edit(lines, id, (line) => withCell(line, name, cell));
}

/** A text is being typed that is no value yet; an empty text empties the cell. */
export function setText(lines: Lines, id: DoseId, name: CellName, text: string): Lines {
  const cell = (text.trim() === '' ? { by: 'typed' } : { by: 'typed', text }) as Cell;
  return edit(lines, id, (line) => ({ ...line, cells: { ...line.cells, [name]: cell } }));
}

/** The person left a cell: a text becomes the value that it means, or is marked as unreadable; a lot gets its capitals. */
export function settleCell(lines: Lines, id: DoseId, name: CellName, today: CalendarDate): Lines {
  const before = lines.find((line) => line.id === id)?.cells[name];
  if (before?.text === undefined || before.isUnreadable) return lines;
  const { text } = before;
  if (isFreeCell(name)) return setValue(lines, id, name, name === 'lot' ? normalLot(text) : text.trim());
  if (isDayCell(name)) {
    const day = readDay(name, text, today);
    if (day !== undefined) return setValue(lines, id, name, day);
  }
  if (name === 'amount') {
    const amount = readAmount(text);
    if (amount !== undefined) return setValue(lines, id, name, amount);
  }
  return edit(lines, id, (line) => ({ ...line, cells: { ...line.cells, [name]: { by: 'typed', text, isUnreadable: true } } }));
}

/**
 * Settles the cells in which any text is an answer, when a draft is opened. A date that was half typed is left as text: what it would
 * have become is not guessed.
 */
export function settleFreeTexts(lines: Lines, today: CalendarDate): Lines {
  return lines.reduce<Lines>((all, line) => freeCells.reduce<Lines>((now, name) => settleCell(now, line.id, name, today), all), lines);
}

/** Settles every cell of every line, before saving. */
export function settleAll(lines: Lines, today: CalendarDate): Lines {
  return lines.reduce<Lines>((all, line) => cellNames(line.kind).reduce<Lines>((now, name) => settleCell(now, line.id, name, today), all), lines);
}

/** The person went on from a cell: what is suggested there becomes the line's own. */
export function acceptCell(lines: Lines, resolved: ResolvedLine, name: CellName): Lines {
  if (!resolved.suggested.includes(name)) return lines;
  const cell = { by: 'accepted', value: resolved.values[name] } as Cell;
  return edit(lines, resolved.line.id, (line) => ({ ...line, cells: { ...line.cells, [name]: cell } }));
}

/** Ditto: the cell takes what stands in the nearest line above that has this cell. */
export function repeatAbove(lines: Lines, resolved: readonly ResolvedLine[], id: DoseId, name: CellName): Lines {
  const index = resolved.findIndex((one) => one.line.id === id);
  const above = resolved
    .slice(0, Math.max(index, 0))
    .reverse()
    .find((one) => cellNames(one.line.kind).includes(name));
  const value = above?.values[name];
  return value === undefined ? lines : setValue(lines, id, name, value);
}

/** Makes the line one of another kind; its cells stay, also those that the kind does not show. */
export function setKind(lines: Lines, id: DoseId, kind: LineKind): Lines {
  return edit(lines, id, (line) => (line.kind === kind ? line : { ...line, kind }));
}

/** The reason for keeping a line in spite of a warning. */
export function answerWarning(lines: Lines, id: DoseId, code: DoseWarningCode, reason: string): Lines {
  return edit(lines, id, (line) => ({ ...line, answered: { ...line.answered, [code]: reason } }));
}

/** Takes a line out. */
export const removeLine = (lines: Lines, id: DoseId): Lines => lines.filter((line) => line.id !== id);

/** Puts a removed line back where it was. */
export const restoreLine = (lines: Lines, line: EntryLine, index: number): Lines =>
  lines.some((one) => one.id === line.id) ? lines : [...lines.slice(0, index), line, ...lines.slice(index)];

/** The last line is always an empty one, of the kind of the line before it, until there are as many as one save takes. */
export function withEmptyLast(lines: Lines, kind: LineKind, makeId: () => DoseId): Lines {
  const last = lines[lines.length - 1];
  if (last !== undefined && (!isStarted(last) || lines.length >= maxLines)) return lines;
  return [...lines, emptyLine(makeId(), last?.kind ?? kind)];
}
