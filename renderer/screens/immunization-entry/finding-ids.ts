/** Ids of the words under a line, so that a cell can point to all that is said about it. Pure. */
import type { LineStop, LineWarning } from './check-lines';
import type { CellName } from './entry-line';

const idOf = (line: string, cell: CellName, code: string): string => `found-${line}-${cell}-${code}`;

/** Id of the words of a stop. */
export const stopId = (line: string, stop: LineStop): string => idOf(line, stop.cell, stop.code === 'found' ? stop.finding.code : stop.code);

/** Id of the words of a warning. */
export const warningId = (line: string, { cell, code }: Pick<LineWarning, 'cell' | 'code'>): string => idOf(line, cell, code);

/** The value of `aria-describedby` of a cell: everything said about it, in reading order; undefined when nothing is. */
export function describedBy(line: string, cell: CellName, stops: readonly LineStop[], warnings: readonly LineWarning[]): string | undefined {
  const ids = [
    ...stops.filter((stop) => stop.cell === cell).map((stop) => stopId(line, stop)),
    ...warnings.filter((warning) => warning.cell === cell).map((warning) => warningId(line, warning)),
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
}
