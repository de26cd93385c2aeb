/** One row of a list as a patient with at most one dose, or what is wrong with it: each with its column, so that a person finds it. */
import type { CodeTables } from '../codes/code-tables';
import type { CalendarDate } from '../domain/calendar-date';
import { historicalDose, type HistoricalDoseFields } from '../domain/immunization';
import { patientFields, type PatientFields, type SexCode } from '../domain/patient';
import { parseTypedDate } from '../domain/typed-date';
import type { ColumnMap, ImportField } from './columns';
import type { CsvRow } from './csv';

export type RowErrorCode = 'missing' | 'no-date' | 'in-the-future' | 'before-birth' | 'unknown-vaccine' | 'no-such-sex' | 'no-email' | 'too-long' | 'not-a-patient' | 'too-many-guardians';

export interface RowError {
  readonly line: number;
  readonly field: ImportField;
  readonly code: RowErrorCode;
  /** As it stands in the file; for the screen alone. */
  readonly value: string;
}

export interface ReadRow {
  readonly line: number;
  readonly patient: PatientFields;
  readonly dose?: HistoricalDoseFields;
}

export interface RowReaders {
  readonly today: CalendarDate;
  readonly tables: Pick<CodeTables, 'vaccine' | 'search'>;
  /** The number as it is kept. */
  readonly readPhone: (text: string) => string;
}

const sexes: Readonly<Record<string, SexCode>> = { f: 'F', female: 'F', girl: 'F', woman: 'F', w: 'F', m: 'M', male: 'M', boy: 'M', man: 'M', x: 'X', nonbinary: 'X', u: 'U', unknown: 'U' };

/** Reads the row. A row with any error is not taken, so that nothing is half there. */
export function readRow({ line, cells }: CsvRow, map: ColumnMap, readers: RowReaders): { readonly row?: ReadRow; readonly errors: readonly RowError[] } {
  const errors: RowError[] = [];
  const cell = (field: ImportField): string => cells[map.indexOf(field)] ?? '';
  const some = (field: ImportField): string | undefined => (cell(field) === '' ? undefined : cell(field));
  const wrong = (field: ImportField, code: RowErrorCode): undefined => {
    errors.push({ line, field, code, value: cell(field) });
    return undefined;
  };
  const needed = (field: ImportField): string => some(field) ?? (wrong(field, 'missing'), '');
  const day = (field: ImportField): CalendarDate | undefined => {
    const text = some(field);
    if (text === undefined) return undefined;
    const read = parseTypedDate(text.replace(/[T ]\d\d:.*$/, ''), readers.today);
    if (!read.ok) return wrong(field, 'no-date');
    return read.value > readers.today ? wrong(field, 'in-the-future') : read.value;
  };

  const last = needed('last');
  const first = needed('first');
  const birthDate = some('birthDate') === undefined ? wrong('birthDate', 'missing') : day('birthDate');
  const sexText = some('sex')?.toLowerCase().replace(/[^a-z]/g, '');
  const sex = sexText === undefined ? undefined : (sexes[sexText] ?? wrong('sex', 'no-such-sex'));
  const dose = readDose(some, wrong, day, birthDate, readers);
  const email = some('email');
  if (email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) wrong('email', 'no-email');
  if (errors.length > 0 || birthDate === undefined) return { errors };

  const [street, city] = [some('street'), some('city')];
  const [guardianFirst, guardianLast] = [some('guardianFirst'), some('guardianLast')];
  const read = patientFields.safeParse(
    present({
      name: present({ first, last, middle: some('middle'), suffix: some('suffix') }),
      birthDate,
      sex,
      motherMaidenName: some('motherMaidenName'),
      recordNumber: some('recordNumber'),
      // A street without a town is no address that a letter finds.
      address: street === undefined || city === undefined ? undefined : present({ line1: street, city, state: some('state')?.toUpperCase(), postalCode: some('zip'), country: 'US' }),
      phones: some('phone') === undefined ? [] : [{ number: readers.readPhone(cell('phone')), kind: 'home' }],
      email,
      guardians: guardianFirst === undefined || guardianLast === undefined ? [] : [{ first: guardianFirst, last: guardianLast, relationship: 'UNK' }],
      providerStatus: { state: 'active' },
    }),
  );
  if (!read.success) return { errors: [{ line, field: fieldOf(read.error.issues[0]?.path ?? []), code: 'too-long', value: '' }] };
  return { row: { line, patient: read.data, ...(dose === undefined ? {} : { dose }) }, errors };
}

const present = (fields: object): object => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const fieldsOfPath: Readonly<Record<string, ImportField>> = { 'name.first': 'first', 'name.last': 'last', 'name.middle': 'middle', 'name.suffix': 'suffix', recordNumber: 'recordNumber', 'address.line1': 'street', 'address.city': 'city', 'address.state': 'state', 'address.postalCode': 'zip', email: 'email', motherMaidenName: 'motherMaidenName', 'phones.0.number': 'phone' };
const fieldOf = (path: readonly PropertyKey[]): ImportField => fieldsOfPath[path.map(String).join('.')] ?? 'last';

/** From a list every dose is history, also one that was given here: nobody vouches for its lot and its giver any more. */
function readDose(
  some: (field: ImportField) => string | undefined,
  wrong: (field: ImportField, code: RowErrorCode) => undefined,
  day: (field: ImportField) => CalendarDate | undefined,
  birthDate: CalendarDate | undefined,
  { tables }: RowReaders,
): HistoricalDoseFields | undefined {
  const text = some('vaccine');
  if (text === undefined && some('doseDate') === undefined) return undefined;
  const date = some('doseDate') === undefined ? wrong('doseDate', 'missing') : day('doseDate');
  const cvx = text === undefined ? wrong('vaccine', 'missing') : (cvxOf(text, tables) ?? wrong('vaccine', 'unknown-vaccine'));
  if (date === undefined || cvx === undefined) return undefined;
  if (birthDate !== undefined && date < birthDate) return wrong('doseDate', 'before-birth');
  const lot = some('lot');
  const read = historicalDose.safeParse({ kind: 'historical', date, cvx, source: '01', answered: [], ...(lot === undefined ? {} : { lot }) });
  return read.success ? read.data : wrong('lot', 'too-long');
}

/** A CVX, else the one vaccine that a name means: of several that it may mean none is taken. */
function cvxOf(text: string, { vaccine, search }: RowReaders['tables']): string | undefined {
  const digits = /^(?:cvx\s*)?(\d{1,3})$/i.exec(text.trim())?.[1];
  if (digits !== undefined) return vaccine(digits.padStart(2, '0'))?.cvx;
  const found = search(text, 'historical', 5);
  const [best] = found;
  if (best === undefined) return undefined;
  const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const isExact = [best.product?.name, best.vaccine.shortName].some((name) => name !== undefined && plain(name) === plain(text));
  const isOneFamily = found.every((other) => other.vaccine.groups.some((group) => best.vaccine.groups.includes(group)));
  return isExact || isOneFamily ? best.vaccine.cvx : undefined;
}
