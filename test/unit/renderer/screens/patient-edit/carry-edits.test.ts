import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryEdits, editDraft } from '../../../../../renderer/screens/patient-edit/carry-edits';
import type { PatientFormValues } from '../../../../../renderer/screens/patient-edit/form-values';
import { readPatientForm } from '../../../../../renderer/screens/patient-edit/read-patient-form';
import { valuesOfPatient } from '../../../../../renderer/screens/patient-edit/values-of-patient';
import { withAnswers } from '../../../../../renderer/screens/immunization-entry/patient-answers';
import { day, patient } from '../made-up-chart';

const today = day('2026-11-22');
const open = (of: ReturnType<typeof patient>): PatientFormValues => valuesOfPatient(of, (number) => number);
const known = patient({ recordNumber: '10422', address: { line1: '1 Oak St', city: 'Salem', state: 'MA', postalCode: '01970', country: 'US' } });
const start = open(known);
const carried = (change: Partial<PatientFormValues>, now: PatientFormValues) => carryEdits({ start, values: { ...start, ...change } }, now);

describe('a change that was left half-typed', () => {
  it('keeps what the entry of shots answered meanwhile', () => {
    const before = patient();
    const from = open(before);
    const answered = withAnswers(before, { race: ['2028-9'], address: { line1: '12 Elm St', city: 'Dorchester', state: 'MA', postalCode: '02125' } });
    const values = carryEdits({ start: from, values: { ...from, email: 'mai@example.org' } }, open(answered));
    const read = readPatientForm(values, today, (typed) => typed);
    expect(read).toEqual({ ok: true, value: { ...answered, email: 'mai@example.org' } });
  });

  it('is the record as it is now when nothing was changed', () => {
    const now = { ...start, last: 'Tran', race: ['2028-9' as const] };
    expect(carried({}, now)).toEqual(now);
  });

  it.each<[string, Partial<PatientFormValues>, Partial<PatientFormValues>, Partial<PatientFormValues>]>([
    ['a new name over a new record number', { last: 'Tran' }, { recordNumber: '7' }, { last: 'Tran', recordNumber: '7' }],
    ['the same field, changed in both', { last: 'Tran' }, { last: 'Le' }, { last: 'Tran' }],
    ['a field that was emptied', { recordNumber: '' }, { last: 'Le' }, { recordNumber: '', last: 'Le' }],
    ['a new street, with its own town and not the new one', { line1: '2 Ash St' }, { line1: '9 Elm St', city: 'Lynn', postalCode: '01901' }, { line1: '2 Ash St', city: 'Salem', postalCode: '01970' }],
    ['declined over races', { raceUnanswered: 'declined' }, { race: ['2028-9'] }, { race: [], raceUnanswered: 'declined' }],
    ['another gender without the word of the old one', { gender: 'woman' }, { gender: 'other', genderText: 'two-spirit' }, { gender: 'woman', genderText: '' }],
    ['a death without the day of the move', { providerState: 'deceased' }, { providerState: 'moved', stateDate: day('2025-01-01') }, { providerState: 'deceased', stateDate: undefined }],
    ['a birth date that reads as no date', { birthDate: undefined, birthDateText: '3/4/' }, { birthDate: day('2022-09-04') }, { birthDate: undefined, birthDateText: '3/4/' }],
  ])('carries %s', (_name, change, meanwhile, expected) => {
    expect(carried(change, { ...start, ...meanwhile })).toEqual({ ...start, ...meanwhile, ...expected });
  });

  it('is kept as text and comes back as it was, an unreadable date too', () => {
    const draft = { start, values: { ...start, birthDate: undefined, birthDateText: 'the 3rd, I think' } };
    expect(editDraft.parse(JSON.parse(JSON.stringify(draft)))).toEqual(JSON.parse(JSON.stringify(draft)));
  });
});

describe('any change', () => {
  const fields = ['last', 'first', 'middle', 'suffix', 'recordNumber', 'email', 'line1', 'city', 'motherMaidenName'] as const;
  const change = fc.dictionary(fc.constantFrom(...fields), fc.constantFrom('', 'a', 'b'));
  it('stands in the outcome, and so does every answer that it did not touch', () => {
    fc.assert(
      fc.property(change, change, (own, meanwhile) => {
        const now = { ...start, ...meanwhile };
        const outcome = carried(own, now);
        const values = { ...start, ...own };
        const isAddressOwn = values.line1 !== start.line1 || values.city !== start.city;
        for (const field of fields) {
          const isOwn = field === 'line1' || field === 'city' ? isAddressOwn : values[field] !== start[field];
          expect(outcome[field]).toBe(isOwn ? values[field] : now[field]);
        }
      }),
    );
  });
});
