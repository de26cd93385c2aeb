import { describe, expect, it } from 'vitest';
import { webDate, worksheetOf, type WorksheetField } from '../../../../../renderer/screens/registry/worksheet/worksheet-fields';
import { fieldNames } from '../../../../../renderer/screens/registry/worksheet/words';
import type { ChangeDraft } from '../../../../../shared/domain/chart/change';
import { changeDraft } from '../../../../../shared/domain/chart/change';
import { changeId, documentId, doseId, reportId } from '../../../../../shared/domain/ids';
import { doseVersion, patientVersion } from '../../../../../shared/domain/registry/queue';
import { nextChangeId } from '../../../../support/made-up-changes';
import { realTables } from '../../../../support/real-tables';
import { chartAfter, chartId, corrected, currentDose, day, historicalDose, patient, recorded, refusedDose, registered, reported, voided } from '../made-up-chart';

const tables = realTables();
const sheet = (...drafts: readonly ChangeDraft[]) => worksheetOf(chartAfter(registered(), ...drafts), tables);
const patientSheet = (more: Readonly<Record<string, unknown>>) => worksheetOf(chartAfter(registered(patient(more))), tables).patient;
const pairs = (fields: readonly WorksheetField[] | undefined): Readonly<Record<string, string>> => Object.fromEntries((fields ?? []).map(({ name, value }) => [name, value]));
const ids = (...drafts: readonly ChangeDraft[]): readonly string[] => sheet(...drafts).doses.map(({ item }) => item.dose.id);
const idOf = (n: number): string => `dose-${String(n).padStart(5, '0')}`;
const correctedPatient = changeDraft.parse({ id: nextChangeId(), verb: 'patient-corrected', entity: 'patient', entityId: chartId, chart: chartId, set: { patient: patient({ motherMaidenName: 'Tran' }) } });
/** All of the chart was told in a file, or by the service. */
const told = (way: 'service' | 'hl7-file', ...drafts: readonly ChangeDraft[]): ChangeDraft => {
  const chart = chartAfter(registered(), ...drafts);
  return {
    id: changeId.parse(nextChangeId()),
    verb: 'report-sent',
    entity: 'report',
    entityId: reportId.parse('report-0001'),
    chart: chartId,
    set: { destination: 'miis', way, controlId: 'X1', message: documentId.parse('document-0001'), patient: patientVersion(chart), doses: chart.doses.map((dose) => ({ dose: dose.id, action: 'A', version: doseVersion(dose) })) },
  };
};

describe('a day for the web site', () => {
  it.each([
    ['2026-03-04', '03/04/2026'],
    ['1999-12-31', '12/31/1999'],
  ])('%s is typed as %s', (iso, typed) => {
    expect(webDate(day(iso))).toBe(typed);
  });
});

describe('the patient’s fields', () => {
  it('begin with those by which the web site looks for a patient, and have no empty ones', () => {
    expect(sheet().patient).toEqual([
      { name: 'last', label: fieldNames.last, value: 'Nguyen' },
      { name: 'first', label: fieldNames.first, value: 'Linh' },
      { name: 'birthDate', label: fieldNames.birthDate, value: '09/03/2022' },
    ]);
  });

  it('stand in the order of the web site’s form', () => {
    const fields = patientSheet({
      name: { first: 'Linh', last: 'Nguyen', middle: 'Mai', suffix: 'Jr.' },
      sex: 'F',
      motherMaidenName: 'Tran',
      guardians: [{ first: 'Mai', last: 'Tran', relationship: 'MTH' }],
      phones: [{ number: '+16175550142', kind: 'mobile' }],
      address: { line1: '1 Example Street', line2: 'Apt 2', city: 'Springfield', state: 'MA', postalCode: '01103', country: 'US' },
      email: 'mai@example.org',
      race: ['2028-9', '2106-3'],
      ethnicity: '2186-5',
      multipleBirth: { isMultiple: true, order: 2 },
      providerStatus: { state: 'moved' },
    });
    expect(fields.map(({ name }) => name)).toEqual(['last', 'first', 'birthDate', 'middle', 'sex', 'motherMaidenName', 'guardian', 'street', 'city', 'state', 'zip', 'phone', 'email', 'race', 'ethnicity', 'multipleBirth', 'status']);
    expect(pairs(fields)).toMatchObject({ last: 'Nguyen Jr.', middle: 'Mai', street: '1 Example Street, Apt 2', city: 'Springfield', state: 'MA', zip: '01103', phone: '(617) 555-0142', multipleBirth: '2' });
    expect(pairs(fields)['guardian']).toMatch(/^Mai Tran, \w+/);
    expect(pairs(fields)['race']).toMatch(/^Asian, White$/);
  });

  it.each([
    ['a birth among several without its order', { multipleBirth: { isMultiple: true } }, 'multipleBirth', 'yes'],
    ['a single birth', { multipleBirth: { isMultiple: false } }, 'multipleBirth', undefined],
    ['a patient of today', { providerStatus: { state: 'active' } }, 'status', undefined],
    ['the first of several guardians', { guardians: [{ first: 'Mai', last: 'Tran', relationship: 'MTH' }, { first: 'Bo', last: 'Nguyen', relationship: 'FTH' }] }, 'guardian', expect.stringContaining('Mai Tran')],
    ['the first of several phones', { phones: [{ number: '+16175550142', kind: 'mobile' }, { number: '+16175550143', kind: 'home' }] }, 'phone', '(617) 555-0142'],
    ['a phone that could not be read', { phones: [{ number: '555 0142 ext 4', kind: 'work' }] }, 'phone', '555 0142 ext 4'],
  ])('say of %s what is to be typed', (_what, more, name, expected) => {
    expect(pairs(patientSheet(more))[name]).toEqual(expected);
  });

  it.each(['declined', 'not-asked'])('say in words that a question was %s, never by its code', (answer) => {
    const { sex, race, ethnicity } = pairs(patientSheet({ sex: answer, race: answer, ethnicity: answer }));
    expect(new Set([sex, race, ethnicity]).size).toBe(1);
    expect(sex).not.toBe(answer);
    expect(sex).toMatch(/\w/);
  });
});

describe('the fields of a shot', () => {
  it('given here are all that the form asks', () => {
    const dose = currentDose({ lotExpires: '2027-01-31', amountMl: 0.5, route: 'C38299', site: 'LA', vis: [{ document: tables.visFor('03')[0]?.document, edition: '2025-01-31', givenOn: '2026-11-20' }] });
    const { fields } = sheet(recorded(1, dose)).doses[0] ?? { fields: [] };
    expect(fields.map(({ name }) => name)).toEqual(['date', 'vaccine', 'cvx', 'lot', 'expires', 'maker', 'eligibility', 'amount', 'route', 'site', 'givenBy', 'vis', 'visGiven']);
    expect(pairs(fields)).toMatchObject({ date: '11/20/2026', cvx: '03', lot: 'X1234', expires: '01/31/2027', amount: '0.5 mL', givenBy: 'Ann Nurse, RN', vis: '01/31/2025', visGiven: '11/20/2026' });
    expect(pairs(fields)['maker']).toMatch(/^Merck/);
    expect(pairs(fields)['eligibility']).not.toBe('V01');
  });

  it.each([
    ['given here', currentDose(), ['date', 'vaccine', 'cvx', 'lot', 'maker', 'eligibility', 'givenBy']],
    ['from a record', historicalDose(), ['date', 'vaccine', 'cvx', 'source']],
    ['from a record with its lot', historicalDose({ lot: 'L1', mvx: 'PMC' }), ['date', 'vaccine', 'cvx', 'source', 'lot', 'maker']],
  ])('%s are no more than what is known', (_what, dose, expected) => {
    expect(sheet(recorded(1, dose)).doses[0]?.fields.map(({ name }) => name)).toEqual(expected);
  });

  it('name a maker that is not in the tables by its code', () => {
    expect(pairs(sheet(recorded(1, currentDose({ mvx: 'QQQ' }))).doses[0]?.fields)['maker']).toBe('QQQ');
  });

  it('have the vaccine and the day as their title', () => {
    expect(sheet(recorded(1, currentDose({ product: undefined }))).doses[0]?.title).toMatch(/^MMR.*, 11\/20\/2026$/);
  });
});

describe('what a worksheet holds', () => {
  const shot = recorded(1, currentDose());

  it('is the shots given here first, the oldest first, then those from records', () => {
    expect(ids(recorded(1, historicalDose({ date: '2023-01-05' })), recorded(2, currentDose({ date: '2026-11-20' })), recorded(3, currentDose({ date: '2026-11-18' })), recorded(4, historicalDose({ date: '2022-01-05' })))).toEqual([3, 2, 4, 1].map(idOf));
  });

  it.each<readonly [string, readonly ChangeDraft[], readonly string[]]>([
    ['a new shot', [shot], ['A']],
    ['not what is typed in', [shot, reported(1)], []],
    ['what was corrected after it was typed in', [shot, reported(1), corrected(1, currentDose({ lot: 'B2' }), 'lot')], ['U']],
    ['what is to be taken out there', [shot, reported(1), voided(1, 'wrong patient')], ['D']],
    ['not what was entered in error before', [shot, voided(1, 'wrong patient')], []],
    ['no refusal, which nobody has to type', [recorded(1, refusedDose())], []],
    ['not what stands in a file', [shot, told('hl7-file', shot)], []],
    ['what was sent, while nobody knows whether it arrived', [shot, told('service', shot)], ['U']],
  ])('is %s', (_what, drafts, expected) => {
    expect(sheet(...drafts).doses.map(({ item }) => item.action)).toEqual(expected);
  });

  it.each<readonly [string, readonly ChangeDraft[], readonly [boolean, boolean]]>([
    ['with the first shot', [shot], [true, true]],
    ['not again after a shot was typed in', [shot, reported(1)], [false, false]],
    ['again when the details were corrected since', [shot, reported(1), correctedPatient], [false, true]],
    ['not while they stand in a file', [shot, told('hl7-file', shot), recorded(2, historicalDose())], [false, false]],
    ['not while nothing concerns the registry', [], [false, false]],
  ])('has the patient’s own details to type %s', (_what, drafts, [isNew, isPatientDue]) => {
    expect(sheet(...drafts)).toMatchObject({ isNew, isPatientDue });
  });

  it('names the dose by its own id, so that the tick is for the right one', () => {
    expect(sheet(shot, recorded(2, currentDose({ cvx: '21' }))).doses.map(({ item }) => item.dose.id)).toEqual([doseId.parse(idOf(1)), doseId.parse(idOf(2))]);
  });
});
