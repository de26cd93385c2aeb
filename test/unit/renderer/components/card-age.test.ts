import { describe, expect, it } from 'vitest';
import { cardAge, deathWords } from '../../../../renderer/components/card-age';
import { calendarDate } from '../../../../shared/domain/calendar-date';
import { cardOf } from '../../../../shared/domain/card';
import { chartAfter, patient, registered } from '../screens/made-up-chart';

const day = (iso: string) => calendarDate.parse(iso);
const today = day('2026-11-22');
const birthDate = day('1950-11-22');

describe('the age in lists', () => {
  it.each([
    ['of the living grows', { birthDate, state: 'active' }, '76 y', undefined],
    ['of one who moved grows too', { birthDate, state: 'moved' }, '76 y', undefined],
    ['of the dead is the age at death', { birthDate, state: 'deceased', diedOn: day('2020-11-21') }, '69 y', 'died 21 Nov 2020'],
    ['of the dead is not said without the day of death', { birthDate, state: 'deceased' }, undefined, 'deceased'],
  ] as const)('%s', (_name, card, age, death) => {
    expect(cardAge(card, today)).toBe(age);
    expect(deathWords(card)).toBe(death);
  });

  it('is that of the record', () => {
    const card = cardOf(chartAfter(registered(patient({ birthDate: '1950-11-22', providerStatus: { state: 'deceased', on: '2020-11-21' } }))));
    expect(deathWords(card)).toBe('died 21 Nov 2020');
    expect(cardAge(card, today)).toBe('69 y');
  });
});
