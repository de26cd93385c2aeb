/** Where the focus is in the grid and where it is put: the one place that finds fields in the page. */
import { useEffect, useRef } from 'react';
import { doseId } from '../../../shared/domain/ids';
import { selectAll } from '../../components/TypeAhead';
import type { Entry, EntryState } from './entry';
import { cellsSchema, type CellName } from './entry-line';
import { isPlace, shownCells, spotId, type LineFields, type Place, type Spot } from './move-focus';
import { fieldToAnswer } from './patient-answers';
import type { SaveRefusal } from './plan-save';

/** Id of the Save button. */
export const saveButtonId = 'save-entry';
/** Id of the field that answers a question about the patient; the street stands for the whole address. */
export const minimumId = (field: string): string => `minimum-${field}`;

/** The fields of all lines as they are on the screen. */
export const fieldsOf = (state: EntryState): readonly LineFields[] =>
  state.lines.map(({ resolved, check }) => ({ id: resolved.line.id, cells: shownCells(resolved), warnings: check.warnings.map(({ code }) => code) }));

/** The field that an element belongs to; undefined for anything else on the page. */
export function spotOf(target: EventTarget | null): Spot | undefined {
  const field = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-place]') : null;
  const line = doseId.safeParse(field?.dataset.line);
  const place = field?.dataset.place;
  return line.success && place !== undefined && isPlace(place) ? { line: line.data, place } : undefined;
}

const cellSet: ReadonlySet<string> = new Set(cellsSchema.keyof().options);
/** Tells the cells from the reasons under a line. */
export const isCell = (place: Place): place is CellName => cellSet.has(place);

function focusField(id: string): void {
  const field = document.getElementById(id);
  field?.focus();
  if (field instanceof HTMLInputElement) selectAll(field);
  field?.scrollIntoView({ block: 'nearest' });
}

/** Puts the focus into a field of the grid. */
export const focusSpot = (spot: Spot): void => focusField(spotId(spot));

/** Puts the focus on Save: nothing more is to be typed. */
export const focusSave = (): void => focusField(saveButtonId);

/** The first cell of a line that has nothing in it, or the line's first cell. */
function openSpot(state: EntryState, index: number): Spot | undefined {
  const resolved = state.lines[Math.min(Math.max(index, 0), state.lines.length - 1)]?.resolved;
  if (resolved === undefined) return undefined;
  const cells = shownCells(resolved);
  const place = cells.find((name) => resolved.values[name] === undefined && resolved.line.cells[name]?.text === undefined) ?? cells[0];
  return place && { line: resolved.line.id, place };
}

/** Puts the focus where typing goes on in the line with this index. */
export function focusLine(state: EntryState, index: number): void {
  const spot = openSpot(state, index);
  if (spot !== undefined) focusSpot(spot);
}

/** Puts the focus on what keeps the entry from being saved. */
export function focusRefused(refusal: SaveRefusal, state: EntryState): void {
  if (refusal.why === 'line') focusSpot(refusal.spot);
  else if (refusal.why === 'nothing-typed') focusLine(state, 0);
  else {
    const field = fieldToAnswer(refusal.missing, state.answers);
    if (field !== undefined) focusField(minimumId(field));
  }
}

/** The entry begins at the first empty cell; a draft goes on at its first line that is not complete. */
export function useFirstFocus(entry: Entry, isDraft: boolean): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    const { lines } = entry.state();
    const incomplete = lines.findIndex(({ check }) => check.stops.length > 0);
    focusLine(entry.state(), isDraft ? (incomplete < 0 ? lines.length - 1 : incomplete) : 0);
  }, [entry, isDraft]);
}
