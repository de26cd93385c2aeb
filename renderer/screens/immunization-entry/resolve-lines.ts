/** The lines as they stand: typed and accepted values, with suggestions in the cells that nobody touched. Pure. */
import { isSameValue } from '../../../shared/domain/chart/correct-fields';
import { cellNames, type CellName, type EntryLine } from './entry-line';
import { suggestCells, type CellValues, type EntryContext } from './suggestions';

export interface ResolvedLine {
  readonly line: EntryLine;
  /** What each cell of the line's kind holds, suggested values among them. */
  readonly values: CellValues;
  /** Cells whose value is suggested and not accepted yet. */
  readonly suggested: readonly CellName[];
}

function ownValues(line: EntryLine): CellValues {
  const own = cellNames(line.kind).map((name) => [name, line.cells[name]?.value]);
  // Each value comes from the cell of the same name.
  return Object.fromEntries(own) as CellValues;
}

function resolveLine(line: EntryLine, above: ResolvedLine | undefined, context: EntryContext): ResolvedLine {
  const own = ownValues(line);
  const hints = suggestCells(line.kind, own, above && { kind: above.line.kind, values: above.values }, context);
  const suggested = cellNames(line.kind).filter((name) => line.cells[name] === undefined && hints[name] !== undefined);
  const filled = Object.fromEntries(suggested.map((name) => [name, hints[name]]));
  return { line, values: { ...own, ...filled }, suggested };
}

/** Values that are the same as before are the same objects as before: a cell of a line is drawn again only when it changed. */
function keepSame(values: CellValues, before: CellValues): CellValues {
  const kept = new Map<string, unknown>(Object.entries(before));
  // Each value is replaced by an equal one of the same cell.
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isSameValue(kept.get(name), value) ? kept.get(name) : value])) as CellValues;
}

/**
 * Resolves all lines from the top, because a line may be filled in from the one above. A line that stands as before is answered
 * as the same object, so that only what changed is checked and drawn again.
 * @param before the answer of the call before
 */
export function resolveLines(lines: readonly EntryLine[], context: EntryContext, before: readonly ResolvedLine[]): readonly ResolvedLine[] {
  const known = new Map(before.map((one) => [one.line.id, one]));
  const resolved: ResolvedLine[] = [];
  for (const line of lines) {
    const next = resolveLine(line, resolved[resolved.length - 1], context);
    const earlier = known.get(line.id);
    const isSame = earlier?.line === line && isSameValue(earlier.values, next.values) && isSameValue(earlier.suggested, next.suggested);
    resolved.push(isSame ? earlier : { ...next, values: keepSame(next.values, earlier?.values ?? {}) });
  }
  return resolved;
}
