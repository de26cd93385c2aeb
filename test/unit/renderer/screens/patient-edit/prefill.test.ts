import { describe, expect, it } from 'vitest';
import { assertDefined } from '../../../../../shared/assert';
import { parseIsoDate } from '../../../../../shared/domain/calendar-date';
import { prefillFromSearch } from '../../../../../renderer/screens/patient-edit/prefill';

const today = assertDefined(parseIsoDate('2026-11-22'), 'a day');

describe('what was typed into the search box and not found', () => {
  it.each([
    ['Jones, Bob', { last: 'Jones', first: 'Bob' }],
    ['jones, bob', { last: 'Jones', first: 'Bob' }],
    ['Bob Jones', { last: 'Jones', first: 'Bob' }],
    ['bob', { last: 'Bob', first: '' }],
    ['maria de la cruz', { first: 'Maria', last: 'De La Cruz' }],
    ["o'brien, seán", { last: "O'Brien", first: 'Seán' }],
    ['McDonald, iain', { last: 'McDonald', first: 'Iain' }],
    ['trần, mai linh', { last: 'Trần', first: 'Mai Linh' }],
    ['3/4/2015', { birthDate: '2015-03-04', last: '' }],
    ['03042015', { birthDate: '2015-03-04', recordNumber: '' }],
    ['20150304', { birthDate: '2015-03-04', recordNumber: '' }],
    ['2015/03/04', { birthDate: '2015-03-04', recordNumber: '' }],
    ['Jones, Bob Mar-04-2015', { last: 'Jones', first: 'Bob', birthDate: '2015-03-04' }],
    ['Jones, Bob 3rd of September 2022', { last: 'Jones', first: 'Bob', birthDate: '2022-09-03' }],
    ['May Marsh', { first: 'May', last: 'Marsh', recordNumber: '' }],
    ['030415', { birthDate: '2015-03-04', recordNumber: '' }],
    ['Jones, Bob 3/4/15', { last: 'Jones', first: 'Bob', birthDate: '2015-03-04' }],
    ['(617) 555-0142', { phones: [{ number: '(617) 555-0142', kind: 'mobile' }], recordNumber: '' }],
    ['6175550142', { phones: [{ number: '6175550142', kind: 'mobile' }], recordNumber: '' }],
    ['555-0142', { phones: [{ number: '555-0142', kind: 'mobile' }] }],
    ['smith 617-555-0142', { last: 'Smith', phones: [{ number: '617-555-0142', kind: 'mobile' }] }],
    ['10422', { recordNumber: '10422', last: '' }],
    ['#10422', { recordNumber: '10422' }],
    ['', { last: '', first: '' }],
  ])('reads %j into the fields that it fits', (typed, expected) => {
    expect(prefillFromSearch(typed, today)).toMatchObject(expected);
  });

  it('leaves out a birth date that has not come', () => {
    expect(prefillFromSearch('12/24/2026', today).birthDate).toBeUndefined();
  });
});
