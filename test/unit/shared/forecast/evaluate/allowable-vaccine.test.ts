import { describe, expect, it } from 'vitest';
import { dateOfDayNumber } from '../../../../../shared/domain/calendar-date';
import { whatIf } from '../../../../../shared/forecast/what-if';
import { judgedBy, oneSeries, patientWith, type MadeUpDose } from '../../../../support/made-up-schedule';

const on = '2020-03-01';

/** Without a preferable vaccine of its type, unless one is named. */
const judge = (allowable: MadeUpDose['allowable'], preferable: MadeUpDose['preferable'] = [{ cvx: '905' }], date = on) => judgedBy(oneSeries({ preferable, allowable: allowable ?? [] }), [date]);

describe('an allowable vaccine (table 6-29)', () => {
  const cases: readonly (readonly [title: string, allowable: MadeUpDose['allowable'], date: string, expected: string])[] = [
    ['counts although it is not preferred', [{ cvx: '901' }], on, '1 valid'],
    ['of another type does not count', [{ cvx: '902' }], on, '1 not-valid: vaccine-not-allowed'],
    ['counts from its begin age on', [{ cvx: '901', begin: '2m' }], '2020-03-01', '1 valid'],
    ['does not count the day before', [{ cvx: '901', begin: '2m' }], '2020-02-29', '1 not-valid: vaccine-wrong-age'],
    ['counts until the day before its end age', [{ cvx: '901', end: '2m' }], '2020-02-29', '1 valid'],
    ['does not count at its end age', [{ cvx: '901', end: '2m' }], '2020-03-01', '1 not-valid: vaccine-wrong-age'],
    ['counts when one of several entries has its age', [{ cvx: '901', end: '1m' }, { cvx: '901', begin: '2m' }], on, '1 valid'],
  ];
  it.each(cases)('%s', (_title, allowable, date, expected) => {
    expect(judge(allowable, undefined, date)).toEqual([expected]);
  });
});

describe('a vaccine that is neither preferable nor allowable', () => {
  type Row = readonly [title: string, preferable: MadeUpDose['preferable'], allowable: MadeUpDose['allowable'], reason: string, validFrom: string | undefined];
  const cases: readonly Row[] = [
    ['is at the wrong age where only the preferable list names its type', [{ cvx: '901', begin: '4m' }], [], 'vaccine-wrong-age', '2020-05-01'],
    ['is too old for it where its end age is over', [{ cvx: '901', end: '1m' }], [], 'vaccine-wrong-age', undefined],
    ['has the wrong trade name where only the preferable list names its type', [{ cvx: '901', trade: 'Alpha' }], [], 'vaccine-wrong-trade-name', undefined],
    ['is not allowed where no list names its type', [{ cvx: '905' }], [{ cvx: '902' }], 'vaccine-not-allowed', undefined],
    ['is at the wrong age of both lists, and counts from the first of them on', [{ cvx: '901', begin: '4m' }], [{ cvx: '901', begin: '6m' }], 'vaccine-wrong-age', '2020-05-01'],
    ['becomes allowable before it becomes preferable', [{ cvx: '901', begin: '6m' }], [{ cvx: '901', begin: '4m' }], 'vaccine-wrong-age', '2020-05-01'],
    ['becomes preferable although it is too old to be allowable', [{ cvx: '901', begin: '4m' }], [{ cvx: '901', end: '1m' }], 'vaccine-wrong-age', '2020-05-01'],
  ];
  it.each(cases)('%s', (_title, preferable, allowable, reason, validFrom) => {
    expect(judge(allowable, preferable)).toEqual([`1 not-valid: ${reason}`]);
    const told = whatIf(oneSeries({ preferable: preferable ?? [], allowable: allowable ?? [] }), patientWith([]), { date: on, cvx: '901' });
    expect(told.ok && told.value.map((one) => [one.reasons, one.validFrom === undefined ? undefined : dateOfDayNumber(one.validFrom)])).toEqual([[[reason], validFrom]]);
  });
});
