/** Lines and a context for tests of the entry screen. */
import { cellsSchema, type EntryLine, type LineKind } from '../../../../../renderer/screens/immunization-entry/entry-line';
import { nothingGiven } from '../../../../../renderer/screens/immunization-entry/given-today';
import { resolveLines, type ResolvedLine } from '../../../../../renderer/screens/immunization-entry/resolve-lines';
import type { EntryContext } from '../../../../../renderer/screens/immunization-entry/suggestions';
import { assertDefined } from '../../../../../shared/assert';
import { doseId, type DoseId } from '../../../../../shared/domain/ids';
import { day } from '../made-up-chart';
import { smallTables } from './small-tables';

export const today = day('2026-11-23');
export const idOf = (number: number): DoseId => doseId.parse(`line-${String(number).padStart(5, '0')}`);

/** Ids that count up from `line-00100`. */
export function countingLineIds(): () => DoseId {
  let count = 99;
  return () => idOf((count += 1));
}

/** A line with these typed values. */
export function typedLine(number: number, kind: LineKind, values: Readonly<Record<string, unknown>> = {}): EntryLine {
  const cells = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { by: 'typed', value }]));
  return { id: idOf(number), kind, cells: cellsSchema.parse(cells), answered: {} };
}

export const contextOf = (more: Partial<EntryContext> = {}): EntryContext => ({
  today,
  birthDate: day('2022-09-03'),
  doses: [],
  tables: smallTables,
  givers: [{ name: 'Ann Nurse', title: 'RN' }],
  givenToday: nothingGiven,
  ...more,
});

/** Resolves lines and answers the one with this index. */
export function resolvedAt(index: number, lines: readonly EntryLine[], context = contextOf()): ResolvedLine {
  return assertDefined(resolveLines(lines, context, [])[index], 'the test made that many lines');
}
