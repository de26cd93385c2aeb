/** A resolved line as the dose checks and the record take it: only what is on the screen counts. Pure. */
import type { PartialDoseLine } from '../../../shared/domain/dose-checks/dose-line';
import { doseWarningCode, type AnsweredWarning, type DoseWarningCode, type Giver } from '../../../shared/domain/immunization';
import type { EntryLine } from './entry-line';
import type { ResolvedLine } from './resolve-lines';
import { readGiver } from './typed-cells';

/** The line without answers to warnings, so that a check finds all of them. */
export function toDoseLine({ line, values }: ResolvedLine, givers: readonly Giver[]): PartialDoseLine {
  const { vaccine, visGivenOn } = values;
  return {
    kind: line.kind,
    date: values.date,
    cvx: vaccine?.cvx,
    product: vaccine?.product,
    // A historical line has no maker of its own on the screen: the picked product says it.
    mvx: line.kind === 'historical' ? vaccine?.mvx : values.maker,
    lot: values.lot,
    lotExpires: values.expires,
    site: values.site,
    route: values.route,
    amountMl: values.amount,
    eligibility: values.eligibility,
    vis: values.vis?.map(({ document, edition }) => ({ document, edition, givenOn: visGivenOn })),
    givenBy: giverOf(line.kind, values.givenBy, givers),
    source: values.source,
    reason: values.reason,
    reasonText: values.reason === '02' ? values.reasonText : undefined,
  };
}

/** A giver elsewhere is kept as it is written on the paper; one of this practice has name and title apart. */
function giverOf(kind: EntryLine['kind'], typed: string | undefined, givers: readonly Giver[]): Giver | undefined {
  const text = typed?.trim() ?? '';
  if (text === '') return undefined;
  return kind === 'current' ? readGiver(text, givers) : { name: text };
}

/** True for a text that says something: three letters or more, so that a date or a number typed into the wrong field is none. */
export const isReason = (text: string | undefined): boolean => (text?.match(/\p{L}/gu) ?? []).length >= 3;

/** The reasons typed for these warnings. */
export function answersTo(line: EntryLine, codes: readonly DoseWarningCode[]): readonly AnsweredWarning[] {
  return doseWarningCode.options.flatMap((code) => {
    const reason = line.answered[code]?.trim();
    return codes.includes(code) && reason !== undefined && isReason(reason) ? [{ code, reason }] : [];
  });
}
