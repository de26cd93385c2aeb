import { describe, expect, it } from 'vitest';
import { calendarDate, dateOfDayNumber, dayNumber } from '../../../../../shared/domain/calendar-date';
import { assertDefined } from '../../../../../shared/assert';
import { Ages } from '../../../../../shared/forecast/ages';
import { checkPreferableVaccine } from '../../../../../shared/forecast/evaluate/preferable-vaccine';
import { readPatient, type GivenDose } from '../../../../../shared/forecast/patient';
import { born, oneSeries, patientWith, type MadeUpDose } from '../../../../support/made-up-schedule';

type Vaccines = NonNullable<MadeUpDose['preferable']>;

/** The outcome in words: "yes", "yes: less-volume", "no: vaccine-wrong-age until 2020-03-01". */
function outcome(preferable: Vaccines, dose: Partial<GivenDose>): string {
  const schedule = oneSeries({ preferable });
  const read = readPatient(schedule, patientWith([{ date: '2020-03-01', cvx: '901', ...dose }]), '2030-01-01');
  if (!read.ok) throw new Error(read.error.field);
  const target = assertDefined(schedule.groups[0]?.antigens[0]?.series[0]?.doses[0], 'one dose');
  const { isPassed, reason, day } = checkPreferableVaccine(target, assertDefined(read.value.facts.doses[0], 'one dose'), new Ages(dayNumber(calendarDate.parse(born))));
  return `${isPassed ? 'yes' : 'no'}${reason === undefined ? '' : `: ${reason}`}${day === undefined ? '' : ` until ${dateOfDayNumber(day)}`}`;
}

const named: Vaccines = [{ cvx: '901', trade: 'AMBRA-VAX Adult', mvx: 'AAA', volume: 0.5 }];

describe('a preferable vaccine (table 6-26)', () => {
  const cases: readonly (readonly [title: string, preferable: Vaccines, dose: Partial<GivenDose>, expected: string])[] = [
    ['is one whose type is in the list', [{ cvx: '901' }], {}, 'yes'],
    ['is none of another type', [{ cvx: '902' }], {}, 'no: vaccine-not-allowed'],
    ['counts from its begin age on', [{ cvx: '901', begin: '2m' }], { date: '2020-03-01' }, 'yes'],
    ['does not count the day before, and says from when on it does', [{ cvx: '901', begin: '2m' }], { date: '2020-02-29' }, 'no: vaccine-wrong-age until 2020-03-01'],
    ['counts until the day before its end age', [{ cvx: '901', end: '2m' }], { date: '2020-02-29' }, 'yes'],
    ['does not count at its end age, and waiting does not help', [{ cvx: '901', end: '2m' }], { date: '2020-03-01' }, 'no: vaccine-wrong-age'],
    ['is of the trade name', named, { trade: 'AMBRA-VAX Adult' }, 'yes'],
    ['is of the trade name, in capitals or not and with other hyphens', named, { trade: 'Ambra-Vax-ADULT' }, 'yes'],
    ['is none of another trade name', named, { trade: 'AMBRA-VAX' }, 'no: vaccine-wrong-trade-name'],
    ['is none of another trade name of the same maker', named, { trade: 'AMBRA-VAX', mvx: 'AAA' }, 'no: vaccine-wrong-trade-name'],
    ['without a trade name is known by its maker', named, { mvx: 'AAA' }, 'yes'],
    ['without a trade name and of another maker is none', named, { mvx: 'BBB' }, 'no: vaccine-wrong-trade-name'],
    ['whose list names no trade may have any', [{ cvx: '901' }], { trade: 'whatever' }, 'yes'],
    ['of the full volume fits', named, { mvx: 'AAA', volume: 0.5 }, 'yes'],
    ['of less volume counts all the same, and says so', named, { mvx: 'AAA', volume: 0.49 }, 'yes: less-volume'],
    ['of a volume that nobody knows is not held to be less', named, { mvx: 'AAA' }, 'yes'],
    ['fits in full when one entry of the list is fitted in full', [...named, { cvx: '901', volume: 0.25 }], { mvx: 'AAA', volume: 0.25 }, 'yes'],
    ['of which each entry is for later can be waited for until the first one', [{ cvx: '901', begin: '6m' }, { cvx: '901', begin: '4m' }], {}, 'no: vaccine-wrong-age until 2020-05-01'],
    ['that would fit another trade later is waited for as far as its own goes', [{ ...named[0], cvx: '901' }, { cvx: '901', begin: '4m' }], { trade: 'other' }, 'no: vaccine-wrong-age until 2020-05-01'],
    ['does not wait for another trade name', [{ cvx: '901', trade: 'other', begin: '4m' }], { trade: 'AMBRA-VAX' }, 'no: vaccine-wrong-trade-name'],
  ];
  it.each(cases)('%s', (_title, preferable, dose, expected) => {
    expect(outcome(preferable, dose)).toBe(expected);
  });
});
