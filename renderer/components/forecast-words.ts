/** The words of evaluations: why a shot counts or does not, in a few words and as a sentence with the rule. */
import { dateOfDayNumber, formatDate } from '../../shared/domain/calendar-date';
import type { Day } from '../../shared/forecast/dates';
import type { Check, EvaluationReason } from '../../shared/forecast/series-run';
import type { WhatIfFinding } from '../../shared/forecast/what-if';
import type { Schedule } from '../../shared/forecast/schedule/schedule';

export const dayWords = (day: Day): string => formatDate(dateOfDayNumber(day));

/** In a cell of the shots: at most a few words. */
export const reasonShort: Readonly<Record<EvaluationReason, string>> = {
  'lot-expired': 'lot had expired',
  'dose-condition': 'dose was not good',
  'inadvertent-vaccine': 'wrong vaccine',
  'age-too-young': 'too young',
  'age-grace-period': 'within the grace period',
  'age-too-old': 'too old',
  'interval-too-soon': 'too soon',
  'interval-grace-period': 'within the grace period',
  'vaccine-conflict': 'too soon after a live vaccine',
  'vaccine-not-allowed': 'vaccine not for this',
  'vaccine-wrong-age': 'vaccine not for this age',
  'vaccine-wrong-trade-name': 'other product needed',
  'less-volume': 'less than the usual amount',
  'series-complete': 'not needed, series complete',
};

/** Where each rule stands in the CDC's logic specification (CDSi 4.6). */
const rules: Readonly<Record<EvaluationReason, string>> = {
  'lot-expired': 'CDSi 6.1, table 6-3',
  'dose-condition': 'CDSi 6.1, table 6-3',
  'inadvertent-vaccine': 'CDSi 6.3, table 6-13',
  'age-too-young': 'CDSi 6.4, table 6-15',
  'age-grace-period': 'CDSi 6.4, table 6-15',
  'age-too-old': 'CDSi 6.4, table 6-15',
  'interval-too-soon': 'CDSi 6.5, table 6-18',
  'interval-grace-period': 'CDSi 6.5, table 6-18',
  'vaccine-conflict': 'CDSi 6.7, table 6-24',
  'vaccine-not-allowed': 'CDSi 6.9, table 6-29',
  'vaccine-wrong-age': 'CDSi 6.9, table 6-29',
  'vaccine-wrong-trade-name': 'CDSi 6.8, table 6-26',
  'less-volume': 'CDSi 6.8, table 6-26',
  'series-complete': 'CDSi 4.4, figure 4-6',
};

/** One check that decided, as a sentence with its rule. */
export function reasonSentence(reason: EvaluationReason, check: Pick<Check, 'day'> | undefined, on: Day): string {
  const day = check?.day;
  const early = day === undefined ? '' : days(day - on);
  const from = day === undefined ? '' : dayWords(day);
  const said: Readonly<Record<EvaluationReason, string>> = {
    'lot-expired': `The lot had expired${day === undefined ? '' : ` on ${from}`}: the shot has to be repeated`,
    'dose-condition': 'The shot was marked as not good: it has to be repeated',
    'inadvertent-vaccine': 'This vaccine is not meant for this dose at all: it was given by mistake',
    'age-too-young': day === undefined ? 'Too young' : `Too young by ${early}: valid from ${from}`,
    'age-grace-period': day === undefined ? 'Early, within the grace period' : `Early by ${early}, within the grace period: the age is reached on ${from}`,
    'age-too-old': day === undefined ? 'Too old' : `Too old: this dose is for an age before ${from}`,
    'interval-too-soon': day === undefined ? 'Too soon after an earlier shot' : `Too soon by ${early} after an earlier shot: valid from ${from}`,
    'interval-grace-period': day === undefined ? 'A little early, within the grace period' : `Early by ${early} after an earlier shot, within the grace period`,
    'vaccine-conflict': day === undefined ? 'Too soon after another live vaccine' : `Too soon after another live vaccine: valid from ${from}`,
    'vaccine-not-allowed': 'This vaccine does not count for this dose',
    'vaccine-wrong-age': 'This vaccine is not for this age',
    'vaccine-wrong-trade-name': 'This dose asks for another product',
    'less-volume': 'Less was given than is usual; it counts all the same',
    'series-complete': 'Not needed: the series was complete before it',
  };
  return `${said[reason]} (${rules[reason]}).`;
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** Without what only remarks, and without what another reason says already. */
export const weightyReasons = (reasons: readonly EvaluationReason[]): readonly EvaluationReason[] =>
  reasons.filter((reason) => !reason.endsWith('grace-period') && reason !== 'less-volume' && !(reason === 'vaccine-wrong-age' && reasons.includes('age-too-young')));

/** What is said before a shot is saved. */
export function whatIfSentence({ group, is, reasons, validFrom, contraindications }: WhatIfFinding, schedule: Schedule): string {
  switch (is) {
    case 'contraindicated':
      return `${group} is contraindicated: ${contraindications.map((code) => schedule.observations.get(code) ?? code).join('; ')}.`;
    case 'not-needed':
      return `Not needed for ${group}: ${reasons.map((reason) => reasonShort[reason]).join(', ') || 'the series is complete'}.`;
    case 'not-valid': {
      const why = weightyReasons(reasons).map((reason) => reasonShort[reason]);
      return `Would not count for ${group}: ${why.join(', ')}.${validFrom === undefined ? '' : ` It would be valid from ${dayWords(validFrom)}.`}`;
    }
  }
}

/** Which schedule, and of which day; the CDC has changed its own since. */
export const scheduleWords = ({ authority, version, date }: Pick<Schedule, 'authority' | 'version' | 'date'>): string => `${authority} schedule ${version} of ${formatDate(date)}`;
export const scheduleCaution = (date: string): string => (date < '2026-01-01' ? 'The CDC recommended fewer vaccines for all children in January 2026. This is the schedule before that.' : '');
