/** Arbitraries of whole records as our schemas allow them: every code, odd names, escapes, letters of every script. */
import * as fc from 'fast-check';
import type { CodeTables } from '../../../shared/codes/code-tables';
import { calendarDate, type CalendarDate } from '../../../shared/domain/calendar-date';
import { doseId, patientId } from '../../../shared/domain/ids';
import { doseFields, eligibilityCode, refusalReason, routeCode, siteCode, sourceCode, type DoseFields } from '../../../shared/domain/immunization';
import { ethnicityCode, genderCode, patientFields, raceCode, relationshipCode, sexCode, unanswered, type PatientFields } from '../../../shared/domain/patient';
import type { DoseToSend, RecordToSend } from '../../../shared/hl7/build/vxu';

const oddWords = ['Nguyễn', "O'Brien-Smith", 'A|B^C&D~E\\F', '王小明', 'محمد', 'Łucja', 'Æsir', 'x'.repeat(60), 'José María', 'Ann\u00A0Lee', 'ß', 'Žižek', '\\.br\\', '  spaced  out ', '""'];
const word = (most: number): fc.Arbitrary<string> =>
  fc
    .oneof({ weight: 3, arbitrary: fc.constantFrom(...oddWords) }, { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: most }) }, fc.constantFrom('Smith', 'Lee'))
    .map((text) => text.trim().slice(0, most).trim())
    .filter((text) => text !== '' && /[\p{L}\p{N}]/u.test(text));
const date = (from: string, to: string): fc.Arbitrary<CalendarDate> => fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true }).map((day) => calendarDate.parse(day.toISOString().slice(0, 10)));
const id = fc.uuid();

const phone = fc.record({ number: fc.constantFrom('+16175550142', '+447911123456', '555 0142', '(617) 555-0100 ext 4'), kind: fc.constantFrom('mobile', 'home', 'work') });

/** Any patient. */
export const anyPatient: fc.Arbitrary<PatientFields> = fc
  .record(
    {
      name: fc.record({ first: word(60), last: word(80), middle: word(60), suffix: word(12) }, { requiredKeys: ['first', 'last'] }),
      birthDate: date('1920-01-01', '2026-06-01'),
      guardians: fc.array(fc.record({ first: word(60), last: word(80), relationship: fc.constantFrom(...relationshipCode.options), phone }, { requiredKeys: ['first', 'last', 'relationship'] }), { maxLength: 3 }),
      phones: fc.array(phone, { maxLength: 3 }),
      providerStatus: fc.constantFrom({ state: 'active' }, { state: 'moved' }, { state: 'lost', since: '2025-01-02' }, { state: 'deceased', on: '2026-07-01' }),
      alias: fc.record({ first: word(60), last: word(80) }),
      sex: fc.constantFrom(...sexCode.options, ...unanswered.options),
      gender: fc.constantFrom(...genderCode.options, ...unanswered.options),
      motherMaidenName: word(80),
      address: fc.record(
        { line1: word(120), line2: word(120), city: word(80), state: fc.constantFrom('MA', 'NH'), postalCode: fc.constantFrom('02125', '02125-1234'), country: fc.constantFrom('US') },
        { requiredKeys: ['line1', 'city', 'country', 'state', 'postalCode'] },
      ),
      email: fc.constantFrom('a@example.org', "o'neil+x@example.org"),
      race: fc.oneof(fc.uniqueArray(fc.constantFrom(...raceCode.options), { minLength: 1 }), fc.constantFrom(...unanswered.options)),
      ethnicity: fc.constantFrom(...ethnicityCode.options, ...unanswered.options),
      language: fc.constantFrom('eng', 'por', 'declined', 'not-asked'),
      multipleBirth: fc.constantFrom({ isMultiple: true, order: 2 }, { isMultiple: true }, { isMultiple: false }),
      recordNumber: word(24),
    },
    { requiredKeys: ['name', 'birthDate', 'guardians', 'phones', 'providerStatus'] },
  )
  .map((fields) => patientFields.safeParse(fields))
  .filter((read) => read.success)
  .map((read) => (read.success ? read.data : assertNever()));

function assertNever(): never {
  throw new Error('filtered before');
}

/** Any dose of a kind, with codes that the tables know. */
export function anyDose(tables: CodeTables, vaccines: readonly string[], makers: readonly string[]): fc.Arbitrary<DoseFields> {
  const common = { date: date('2015-01-01', '2026-11-20'), cvx: fc.constantFrom(...vaccines), answered: fc.constant([]) };
  const lot = fc.constantFrom('7K3RB', 'A|B^C', 'X 014-225');
  const giver = fc.record({ name: word(80), title: word(40) }, { requiredKeys: ['name'] });
  const editions = tables.visEditions;
  const vis = fc.constantFrom(...editions).chain(({ document, edition }) => date('2020-01-01', '2026-11-20').map((givenOn) => ({ document, edition, givenOn })));
  const current = fc.record(
    {
      kind: fc.constant('current' as const),
      ...common,
      mvx: fc.constantFrom(...makers),
      lot,
      eligibility: fc.constantFrom(...eligibilityCode.options),
      vis: fc.array(vis, { minLength: 1, maxLength: 4 }),
      givenBy: giver,
      lotExpires: date('2026-01-01', '2029-01-01'),
      route: fc.constantFrom(...routeCode.options),
      site: fc.constantFrom(...siteCode.options),
      amountMl: fc.constantFrom(0.5, 0.25, 1, 1.3, 0.05),
      isPartial: fc.boolean(),
    },
    { requiredKeys: ['kind', 'date', 'cvx', 'answered', 'mvx', 'lot', 'eligibility', 'vis', 'givenBy'] },
  );
  const historical = fc.record(
    { kind: fc.constant('historical' as const), ...common, source: fc.constantFrom(...sourceCode.options), lot, mvx: fc.constantFrom(...makers), givenBy: giver, route: fc.constantFrom(...routeCode.options), site: fc.constantFrom(...siteCode.options) },
    { requiredKeys: ['kind', 'date', 'cvx', 'answered', 'source'] },
  );
  const refusal = fc.record({ kind: fc.constant('refusal' as const), ...common, reason: fc.constantFrom(...refusalReason.options), reasonText: word(200) }, { requiredKeys: ['kind', 'date', 'cvx', 'answered', 'reason'] });
  return fc.oneof<fc.Arbitrary<unknown>[]>(current, historical, refusal).map((fields) => doseFields.parse(fields));
}

/** Any record with up to 30 doses, each to be added, changed or deleted. */
export function anyRecord(tables: CodeTables, vaccines: readonly string[], makers: readonly string[]): fc.Arbitrary<RecordToSend> {
  const dose = fc.record(
    { id: id.map((text) => doseId.parse(text)), fields: anyDose(tables, vaccines, makers), action: fc.constantFrom('A' as const, 'U' as const, 'D' as const), enteredBy: word(60) },
    { requiredKeys: ['id', 'fields', 'action'] },
  );
  return fc.record({
    id: id.map((text) => patientId.parse(text)),
    patient: anyPatient,
    doses: fc.array(dose as fc.Arbitrary<DoseToSend>, { maxLength: 30 }),
    practice: fc.constant({ name: 'Harbor Hill Family Medicine', sitePin: '04711' }),
  });
}
