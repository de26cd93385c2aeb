import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../../shared/domain/calendar-date';
import { guessColumns, missingColumns, withColumn, type ColumnMap } from '../../../../shared/import/columns';
import { newDoses, patientsOf } from '../../../../shared/import/import-plan';
import { readRow, type RowReaders } from '../../../../shared/import/read-row';
import { realTables } from '../../../support/real-tables';

const tables = realTables();
const readers: RowReaders = { today: calendarDate.parse('2026-11-27'), tables, readPhone: (text) => `+1${text.replace(/\D/g, '')}` };
const map: ColumnMap = ['last', 'first', 'birthDate', 'sex', 'recordNumber', 'phone', 'doseDate', 'vaccine', 'lot'];
const row = (...cells: readonly string[]) => readRow({ line: 7, cells }, map, readers);

describe('the headings of a list', () => {
  it.each([
    [['Last Name', 'First Name', 'DOB'], ['last', 'first', 'birthDate']],
    [['Patient Last', 'patient_first_name', 'Date of Birth', 'Gender', 'MRN'], [undefined, 'first', 'birthDate', 'sex', 'recordNumber']],
    [['Surname', 'Given name', 'birth_date', 'Mother Maiden Name', 'ZIP', 'Cell phone', 'E-mail'], ['last', 'first', 'birthDate', 'motherMaidenName', 'zip', 'phone', 'email']],
    [['CVX', 'Vaccination Date', 'Lot #'], ['vaccine', 'doseDate', 'lot']],
    [['last_name', 'first_name', 'birth_date', 'administered_on', 'cvx', 'lot_number', 'city'], ['last', 'first', 'birthDate', 'doseDate', 'vaccine', 'lot', 'city']],
    [['x', 'y'], [undefined, undefined]],
  ])('%j are guessed', (headings, expected) => {
    expect(guessColumns(headings)).toEqual(expected);
  });

  it('give no field twice, and a person’s choice takes it from the other column', () => {
    expect(guessColumns(['DOB', 'Birth date'])).toEqual(['birthDate', undefined]);
    expect(withColumn(['birthDate', undefined], 1, 'birthDate')).toEqual([undefined, 'birthDate']);
    expect(missingColumns(['last', undefined])).toEqual(['first', 'birthDate']);
  });
});

describe('a row of a list', () => {
  it('is a patient, with a dose as history', () => {
    expect(row('Sample', 'Ada', '2/29/2020', 'female', 'A-1', '617-555-0142', '3/1/2021', 'MMR', 'X1')).toEqual({
      errors: [],
      row: {
        line: 7,
        patient: expect.objectContaining({ name: { first: 'Ada', last: 'Sample' }, birthDate: '2020-02-29', sex: 'F', recordNumber: 'A-1', phones: [{ number: '+16175550142', kind: 'home' }] }),
        dose: { kind: 'historical', date: '2021-03-01', cvx: '03', source: '01', answered: [], lot: 'X1' },
      },
    });
  });

  it.each(['03', '3', 'CVX 03', 'mmr'])('knows the vaccine %s', (vaccine) => {
    expect(row('Sample', 'Ada', '2/29/2020', '', '', '', '3/1/2021', vaccine).row?.dose?.cvx).toBe('03');
  });

  it.each([
    ['without a family name', ['', 'Ada', '2/29/2020'], [['last', 'missing']]],
    ['without a birth date', ['Sample', 'Ada', ''], [['birthDate', 'missing']]],
    ['with a day that is none', ['Sample', 'Ada', '2/30/2020'], [['birthDate', 'no-date']]],
    ['with a birth in the future', ['Sample', 'Ada', '12/31/2026'], [['birthDate', 'in-the-future']]],
    ['with a sex that is none', ['Sample', 'Ada', '2/29/2020', 'yes'], [['sex', 'no-such-sex']]],
    ['with a shot before the birth', ['Sample', 'Ada', '2/29/2020', '', '', '', '1/1/2020', 'MMR'], [['doseDate', 'before-birth']]],
    ['with a shot in the future', ['Sample', 'Ada', '2/29/2020', '', '', '', '1/1/2027', 'MMR'], [['doseDate', 'in-the-future']]],
    ['with a shot without a day', ['Sample', 'Ada', '2/29/2020', '', '', '', '', 'MMR'], [['doseDate', 'missing']]],
    ['with a shot without a vaccine', ['Sample', 'Ada', '2/29/2020', '', '', '', '1/1/2021', ''], [['vaccine', 'missing']]],
    ['with a vaccine that nobody knows', ['Sample', 'Ada', '2/29/2020', '', '', '', '1/1/2021', 'zzzz'], [['vaccine', 'unknown-vaccine']]],
    ['with a vaccine that may be several', ['Sample', 'Ada', '2/29/2020', '', '', '', '1/1/2021', 'hep'], [['vaccine', 'unknown-vaccine']]],
    ['with several faults at once', ['', '', 'x'], [['last', 'missing'], ['first', 'missing'], ['birthDate', 'no-date']]],
    ['with a name that is too long', ['S'.repeat(90), 'Ada', '2/29/2020'], [['last', 'too-long']]],
  ] as const)('%s is left out whole, with the reason at its column', (_what, cells, expected) => {
    const { row: good, errors } = row(...cells);
    expect(good).toBeUndefined();
    expect(errors.map(({ field, code }) => [field, code])).toEqual(expected);
    expect(errors.every(({ line }) => line === 7)).toBe(true);
  });
});

describe('the rows of one patient', () => {
  const dose = (last: string, record: string, date: string, vaccine: string) => row(last, 'Ada', '2/29/2020', '', record, '', date, vaccine).row;
  it('are joined, and the same dose twice is one', () => {
    const rows = [dose('Sample', 'A1', '3/1/2021', 'MMR'), dose('SAMPLE', 'a-1', '3/1/2021', '03'), dose('Sample', 'A1', '4/1/2021', 'MMR'), dose('Other', 'A2', '3/1/2021', 'MMR')].filter((one) => one !== undefined);
    expect(patientsOf(rows).map(({ patient, doses }) => [patient.name.last, doses.length])).toEqual([
      ['Sample', 2],
      ['Other', 1],
    ]);
  });

  it('bring only doses that the record does not have', () => {
    const [one] = patientsOf([dose('Sample', 'A1', '3/1/2021', 'MMR')].filter((found) => found !== undefined));
    const groups = (cvx: string): readonly string[] => tables.vaccine(cvx)?.groups ?? [];
    expect(newDoses({ doses: [] }, one?.doses ?? [], groups)).toHaveLength(1);
  });
});
