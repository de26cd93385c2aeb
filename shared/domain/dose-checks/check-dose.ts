/** The one check of the entry screen: everything that is to be said about a line, as it stands. */
import type { DoseContext } from './context';
import type { PartialDoseLine } from './dose-line';
import type { DoseFinding, DoseWarning } from './findings';
import { missingParts } from './legal-minimum';
import { codeStops, dateStops, visStops } from './stops';
import { tooCloseWarnings } from './too-close';
import { dayWarnings, lineWarnings } from './warnings';

/**
 * The findings of a line: stops first, then the warnings that are not answered yet. A line may be saved when there is none. What hangs
 * on a day or a code that is itself stopped is not said.
 */
export function checkDose(line: PartialDoseLine, context: DoseContext): readonly DoseFinding[] {
  const answered = new Set((line.answered ?? []).map(({ code }) => code));
  return [
    ...missingParts(line, context.tables),
    ...(line.date === undefined ? [] : dateStops(line.date, context)),
    ...codeStops(line, context),
    ...visStops(line, context),
    ...warningsOf(line, context).filter(({ code }) => !answered.has(code)),
  ];
}

function warningsOf(line: PartialDoseLine, context: DoseContext): readonly DoseWarning[] {
  const hasCode = line.cvx !== undefined && !codeStops(line, context).some(({ field }) => field === 'cvx');
  const vaccine = hasCode && line.cvx !== undefined ? context.tables.vaccine(line.cvx) : undefined;
  const date = line.date !== undefined && dateStops(line.date, context).length === 0 ? line.date : undefined;
  return [
    ...(date === undefined ? [] : dayWarnings(line, date, vaccine, context)),
    ...(date === undefined || vaccine === undefined ? [] : tooCloseWarnings(line, date, vaccine, context)),
    ...lineWarnings(line, vaccine, context),
  ];
}
