import { describe, expect, it } from 'vitest';
import type { DoseTables } from '../../../../../shared/domain/dose-checks/dose-line';
import { assertDefined } from '../../../../../shared/assert';
import { checkForm, formOfDose, readAmount, readForm, withVis, type DoseForm } from '../../../../../renderer/screens/patient/correct/dose-form';
import { chartAfter, currentDose, day, historicalDose, patient, recorded, refusedDose, registered } from '../made-up-chart';
import { tables as names } from '../made-up-tables';

const tables: DoseTables = { ...names, products: () => [{ mvx: 'MSD' }], visFor: () => [] };
const context = { today: day('2026-11-22'), tables };
const nothingUnreadable = new Set<never>();

/** All that the law asks of the patient of a dose given here. */
const wholePatient = {
  address: { line1: '12 Elm St', city: 'Dorchester', state: 'MA', postalCode: '02125', country: 'US' },
  sex: 'F',
  gender: 'declined',
  race: 'not-asked',
  ethnicity: 'declined',
  language: 'vie',
};

function open(fields: ReturnType<typeof currentDose>, person: Readonly<Record<string, unknown>> = wholePatient) {
  const chart = chartAfter(registered(patient(person)), recorded(1, fields), recorded(2, historicalDose({ date: '2026-11-10', cvx: '03' })));
  const dose = assertDefined(chart.doses[0], 'it was recorded');
  const read = (change: (form: DoseForm) => DoseForm) => {
    const form = change(formOfDose(dose.fields));
    return readForm(form, checkForm(form, chart, dose, context), nothingUnreadable);
  };
  return { chart, dose, read };
}

describe('a dose opened for correction and left as it is', () => {
  it.each([
    ['given here', currentDose({ date: '2024-01-01', amountMl: 0.5, site: 'LT', note: 'calm', isPartial: true })],
    ['from a record', historicalDose({ lot: 'A1B2C3', site: 'LT', route: 'C28161', givenBy: { name: 'Dr. Far' } })],
    ['refused', refusedDose({ reason: '02', reasonText: 'later' })],
  ])('is the same record: %s', (_name, fields) => {
    const { dose, read } = open(fields);
    expect(read((form) => form)).toEqual({ ok: true, value: dose.fields });
  });

  it('keeps the reasons given for its warnings while they stand', () => {
    const answered = [{ code: 'too-close', reason: 'outbreak' }];
    const { read } = open(currentDose({ answered }));
    const answer = read((form) => form);
    expect(answer.ok && answer.value.answered).toEqual(answered);
  });
});

describe('a correction', () => {
  it('asks a reason for a warning that it brings', () => {
    const { read } = open(currentDose());
    expect(read((form) => form)).toEqual({ ok: false, error: { why: 'warning', code: 'too-close' } });
  });

  it('forgets the reason of a warning that it mends', () => {
    const { read } = open(currentDose({ answered: [{ code: 'too-close', reason: 'outbreak' }] }));
    const answer = read((form) => ({ ...form, line: { ...form.line, date: day('2024-01-01') } }));
    expect(answer.ok && answer.value.answered).toEqual([]);
  });

  it('does not hold a dose against itself', () => {
    const { chart, dose } = open(currentDose({ date: '2024-01-01' }));
    expect(checkForm(formOfDose(dose.fields), chart, dose, context)).toEqual({ patientLacks: [], stops: [], warnings: [] });
  });

  it('may make a dose from a record one given here, with all that such a dose needs', () => {
    const { read } = open(historicalDose({ cvx: '03' }));
    const switched = read((form) => ({ ...form, line: { ...form.line, kind: 'current' } }));
    expect(switched).toEqual({ ok: false, error: { why: 'stop' } });
    const whole = read((form) => ({
      ...form,
      line: { ...form.line, kind: 'current', mvx: 'MSD', lot: 'X1234', eligibility: 'V01', vis: [], givenBy: { name: 'Ann', title: 'RN' } },
    }));
    expect(whole.ok && whole.value.kind).toBe('current');
  });

  it('makes no dose from a record one given here while the record lacks what the law asks of the patient', () => {
    const given = (form: DoseForm): DoseForm => ({
      ...form,
      line: { ...form.line, kind: 'current', mvx: 'MSD', lot: 'X1234', eligibility: 'V01', vis: [], givenBy: { name: 'Ann', title: 'RN' } },
    });
    const { read } = open(historicalDose({ cvx: '03' }), { sex: 'F', language: 'vie' });
    expect(read(given)).toEqual({ ok: false, error: { why: 'patient', lacks: ['address', 'gender', 'race', 'ethnicity'] } });
  });

  it('of a dose that was given here already is not held up by what the patient\'s record lacks', () => {
    const { read } = open(currentDose({ date: '2024-01-01' }), {});
    expect(read((form) => ({ ...form, line: { ...form.line, lot: 'Y4321' } })).ok).toBe(true);
  });

  it.each([
    ['before birth', { date: day('2022-09-02') }],
    ['tomorrow', { date: day('2026-11-23') }],
    ['without a vaccine', { cvx: undefined }],
    ['without a lot', { lot: undefined }],
  ])('is stopped %s', (_name, change) => {
    const { read } = open(currentDose({ date: '2024-01-01' }));
    expect(read((form) => ({ ...form, line: { ...form.line, ...change } }))).toEqual({ ok: false, error: { why: 'stop' } });
  });

  it('is stopped by an amount that is no number, and by a text that is no date', () => {
    const { chart, dose, read } = open(currentDose({ date: '2024-01-01' }));
    expect(read((form) => ({ ...form, amount: 'half' }))).toEqual({ ok: false, error: { why: 'amount' } });
    const form = formOfDose(dose.fields);
    expect(readForm(form, checkForm(form, chart, dose, context), new Set(['lotExpires']))).toEqual({ ok: false, error: { why: 'date', key: 'lotExpires' } });
  });
});

describe('an amount in millilitres', () => {
  it.each([
    ['0.5', 0.5],
    ['.5', 0.5],
    ['0,25 ml', 0.25],
    ['20', 20],
    ['20.1', undefined],
    ['0', undefined],
    ['', undefined],
    ['.', undefined],
    ['half', undefined],
    ['-1', undefined],
  ])('%j is %s', (typed, expected) => {
    expect(readAmount(typed)).toBe(expected);
  });
});

describe('the VIS of a dose', () => {
  const line = { kind: 'current', vis: [{ document: 'A' }, { document: 'B' }] } as const;
  it.each([
    ['changes one', 1, { document: 'C' }, ['A', 'C']],
    ['takes one out', 0, undefined, ['B']],
    ['adds one', 2, { document: 'D' }, ['A', 'B', 'D']],
  ])('%s', (_name, place, vis, expected) => {
    expect(withVis(line, place, vis).vis?.map((one) => one.document)).toEqual(expected);
  });
});
