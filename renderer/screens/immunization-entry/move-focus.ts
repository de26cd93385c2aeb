/** Where Enter, Shift Enter and the arrows lead in the grid. Pure: places in, place out; the screen finds the field by its id. */
import type { DoseId } from '../../../shared/domain/ids';
import { doseWarningCode, type DoseWarningCode } from '../../../shared/domain/immunization';
import { cellNames, cellsSchema, type CellName } from './entry-line';
import type { ResolvedLine } from './resolve-lines';

/** A field of a line: a cell, or the reason asked for by a warning under the line. */
export type Place = CellName | `why-${DoseWarningCode}`;

export interface Spot {
  readonly line: DoseId;
  readonly place: Place;
}

/** The id of the field's input in the page. */
export const spotId = ({ line, place }: Spot): string => `shot-${line}-${place}`;

const places: ReadonlySet<string> = new Set([...cellsSchema.keyof().options, ...doseWarningCode.options.map((code) => `why-${code}`)]);
/** Tells a place from any other text. */
export const isPlace = (text: string): text is Place => places.has(text);

/** The cells that are on the screen for this line: the text of a refusal is asked for only with the reason "other". */
export function shownCells({ line, values }: Pick<ResolvedLine, 'line' | 'values'>): readonly CellName[] {
  return cellNames(line.kind).filter((name) => name !== 'reasonText' || values.reason === '02');
}

/** A line with the warnings that stand under it. */
export interface LineFields {
  readonly id: DoseId;
  readonly cells: readonly CellName[];
  readonly warnings: readonly DoseWarningCode[];
}

/** Every field in reading order: the cells of a line, then the reasons under it, then the next line. */
export function spotsOf(lines: readonly LineFields[]): readonly Spot[] {
  return lines.flatMap(({ id, cells, warnings }) => [
    ...cells.map((place): Spot => ({ line: id, place })),
    ...warnings.map((code): Spot => ({ line: id, place: `why-${code}` })),
  ]);
}

const indexOf = (spots: readonly Spot[], from: Spot): number => spots.findIndex((spot) => spot.line === from.line && spot.place === from.place);

const isReason = ({ place }: Spot): boolean => place.startsWith('why-');

/**
 * One cell on or back; undefined at either end. The reasons under a line are passed over: a warning that has just appeared must not
 * catch what is typed for the next line. They are in the order of Tab, and a refused save leads to them.
 */
export function stepFrom(spots: readonly Spot[], from: Spot, by: 1 | -1): Spot | undefined {
  const index = indexOf(spots, from);
  if (index < 0) return undefined;
  const rest = by === 1 ? spots.slice(index + 1) : spots.slice(0, index).reverse();
  return rest.find((spot) => !isReason(spot));
}

/** The same field in the line above or below, or that line's first one when it has no such field; undefined past the ends. */
export function sameFieldIn(lines: readonly LineFields[], from: Spot, by: 1 | -1): Spot | undefined {
  const other = lines[lines.findIndex(({ id }) => id === from.line) + by];
  if (other === undefined || !lines.some(({ id }) => id === from.line)) return undefined;
  const place = other.cells.find((name) => name === from.place) ?? other.cells[0];
  return place === undefined ? undefined : { line: other.id, place };
}

/** The first field of the line above or below; undefined past the ends. */
export function firstFieldIn(lines: readonly LineFields[], from: Spot, by: 1 | -1): Spot | undefined {
  const index = lines.findIndex(({ id }) => id === from.line);
  const other = index < 0 ? undefined : lines[index + by];
  const place = other?.cells[0];
  return other === undefined || place === undefined ? undefined : { line: other.id, place };
}
