/** Wording, tables and a made-up family for tests of the documents of the office. */
import { readFileSync } from 'node:fs';
import { assertDefined } from '../../shared/assert';
import { loadCodeTables } from '../../shared/codes/load-code-tables';
import { calendarDate } from '../../shared/domain/calendar-date';
import type { Dose, Mark } from '../../shared/domain/chart/chart';
import { faxProof } from '../../shared/domain/fax/fax-report';
import { documentId, doseId, userId } from '../../shared/domain/ids';
import { doseFields } from '../../shared/domain/immunization';
import { readSchoolTable, type SchoolLevel } from '../../shared/domain/school/school-table';
import { doseHistory, schoolDoses } from '../../shared/forms/office/dose-history';
import { readLabelSheets } from '../../shared/forms/office/label-sheets';
import type { OfficeFacts, OfficeInput } from '../../shared/forms/office/office-input';
import { officeWording as wordingSchema } from '../../shared/forms/office/office-wording';
import type { LabelSheet } from '../../shared/forms/page-size';
import type { Result } from '../../shared/result';
import { childWithdrawal, madeUpWorkItem } from './form-material';

const textOf = (path: string): string => readFileSync(new URL(`../../assets/${path}`, import.meta.url), 'utf8');
function valueOf<T>(result: Result<T, { readonly why: string }>): T {
  if (!result.ok) throw new Error(result.error.why);
  return result.value;
}

/** The code tables that the program ships. */
export const shippedCodes = valueOf(
  loadCodeTables({
    vaccines: textOf('codes/vaccines.json'),
    products: textOf('codes/products.json'),
    manufacturers: textOf('codes/manufacturers.json'),
    vis: textOf('codes/vis.json'),
    usual: textOf('codes/usual.json'),
  }),
);

/** The school table that the program ships. */
export const shippedSchoolTable = valueOf(readSchoolTable(textOf('school/requirements.2025-26.json')));

/** The label sheets that the program ships. */
export const shippedLabelSheets = valueOf(readLabelSheets(textOf('forms/label-sheets.json')));

/** The English wording that the program ships. */
export const officeWording = wordingSchema.parse(JSON.parse(textOf('forms/office-documents.en.json')));

export const labelSheet = (id: string): LabelSheet => assertDefined(shippedLabelSheets.find((one) => one.id === id), `sheet ${id} is shipped`).sheet;
export const schoolLevel = (id: string): SchoolLevel => assertDefined(shippedSchoolTable.levels.find((level) => level.id === id), `level ${id} is shipped`);

const facts: OfficeFacts = { madeOn: calendarDate.parse('2026-11-22'), practice: childWithdrawal.practice };
const mark: Mark = { by: userId.parse('user-0001'), at: '2026-11-02T09:14:00-05:00', clock: '1793628840000-0000-station-01' };

/** A dose as the chart holds it, from the fields alone. */
export const doseOf = (fields: object, voided?: Dose['voided']): Dose => ({
  id: doseId.parse('00000000-0000-4000-8000-000000000001'),
  fields: doseFields.parse({ answered: [], ...fields }),
  recorded: mark,
  earlier: [],
  voided,
});

const historical = (cvx: string, date: string, more: object = {}): Dose => doseOf({ kind: 'historical', cvx, date, source: '02', ...more });
const current = (cvx: string, date: string, lot: string, more: object = {}): Dose =>
  doseOf({ kind: 'current', cvx, date, mvx: 'PMC', lot, eligibility: 'V01', vis: [], givenBy: { name: 'Pat Example', title: 'RN' }, ...more });

/** A made-up child's paper record: combinations, a refusal, a slip of the pen. */
export const madeUpDoses: readonly Dose[] = [
  historical('08', '2022-09-03', { source: '06' }),
  historical('110', '2022-11-07', { product: 'PEDIARIX', mvx: 'SKB', lot: 'AC21B', givenBy: { name: 'Dr. Example' } }),
  historical('110', '2023-01-09', { product: 'PEDIARIX', mvx: 'SKB', lot: 'AC29A' }),
  historical('146', '2023-03-13', { product: 'VAXELIS', mvx: 'MSP', lot: 'U7081AA' }),
  historical('133', '2022-11-07'),
  historical('133', '2023-01-09', { source: '03' }),
  historical('116', '2022-11-07', { product: 'ROTATEQ', mvx: 'MSD' }),
  historical('03', '2023-08-30', { source: '04' }),
  historical('03', '2023-09-12', { mvx: 'MSD', lot: 'W018230' }),
  current('21', '2023-09-12', 'W019442', { mvx: 'MSD', product: 'VARIVAX' }),
  current('20', '2024-01-15', 'C5871AA', { product: 'DAPTACEL' }),
  current('130', '2026-09-14', 'C6011BA', { product: 'QUADRACEL' }),
  current('94', '2026-09-14', 'X004417', { mvx: 'MSD', product: 'PROQUAD', isPartial: true }),
  current('150', '2026-10-05', 'UT8123'),
  doseOf({ kind: 'refusal', cvx: '213', date: '2026-10-05', reason: '00' }),
  doseOf({ kind: 'refusal', cvx: '83', date: '2025-03-01', reason: '02', reasonText: 'wants to ask the grandparents first' }),
  { ...historical('165', '2024-02-02'), voided: { ...mark, how: 'entered-in-error' } },
];

const child = { name: childWithdrawal.patient.name, birthDate: childWithdrawal.patient.birthDate, recordNumber: '10417', address: childWithdrawal.patient.address };

export const madeUpProof = faxProof.parse({
  way: 'hylafax',
  dialed: '16179834301',
  remoteId: '+1 617 983 4301',
  startedAt: '2026-11-22T14:21:02-05:00',
  endedAt: '2026-11-22T14:22:37-05:00',
  seconds: 95,
  pages: { sent: 2, total: 2 },
  result: { code: 'done', said: 'Job completed successfully' },
  tries: [
    { at: '2026-11-22T14:05:33-05:00', cause: 'busy', said: 'Busy signal detected' },
    { at: '2026-11-22T14:11:40-05:00', cause: 'no-answer', said: 'No answer from remote' },
  ],
  job: '41',
  communication: '000000057',
  signalRate: '14400 bit/s',
  sha256: ['2da50225860d0a53fd22cf72a3c39a36c6a02054defa6d428435656b69799ce0', 'c06d2d8a28cb1c7f9ac0f7e8d9e4bf0a1f0bb6de3de2a9d9a97ee6ba0f1f0b55'],
  evidence: 'state:7',
});

/** One of every kind of document for the made-up family, as they are usually made. */
export const madeUpOfficeInputs = {
  'poster-letter': { ...facts, document: 'poster', paper: 'letter' },
  'poster-tabloid': { ...facts, document: 'poster', paper: 'tabloid' },
  'registration-page': { ...facts, document: 'registration-page' },
  'informing-log': { ...facts, document: 'informing-log', pages: 2 },
  'fax-cover': {
    ...facts,
    document: 'fax-cover',
    kind: 'withdrawal',
    workItem: madeUpWorkItem,
    to: { organization: 'MIIS Help Desk', fax: '(617) 983-4301' },
    from: { person: 'Pat Example', fax: '(617) 555-0101' },
    on: facts.madeOn,
    time: '14:20',
    pages: 2,
  },
  'fax-confirmation': { ...facts, document: 'fax-confirmation', kind: 'withdrawal', workItem: madeUpWorkItem, patient: child, proof: madeUpProof },
  'fax-by-hand': { ...facts, document: 'fax-by-hand', kind: 'withdrawal', workItem: madeUpWorkItem, patient: child, number: '(617) 983-4301', by: 'Pat Example' },
  'fax-reply': {
    ...facts,
    document: 'fax-reply',
    kind: 'withdrawal',
    workItem: madeUpWorkItem,
    patient: child,
    number: '(617) 983-4301',
    on: facts.madeOn,
    time: '14:31',
    by: 'Pat Example',
    text: 'Your fax to 16179834301 was delivered.\n\nPages: 2 of 2\nRemote id: 6179834301\nhttps://gateway.example/faxes/' + '0123456789abcdef'.repeat(8),
  },
  'immunization-record': {
    ...facts,
    document: 'immunization-record',
    id: documentId.parse('7a1d0c44-51ce-4b6e-8f09-2f6b1f3e9a10'),
    patient: child,
    history: doseHistory(madeUpDoses, shippedCodes),
  },
  'school-certificate': {
    ...facts,
    document: 'school-certificate',
    id: documentId.parse('b8e5a0d2-7c8e-4f5e-8a69-4a2d6c8f1e21'),
    purpose: 'school',
    patient: child,
    doses: schoolDoses(madeUpDoses, shippedCodes),
    asked: { table: shippedSchoolTable, level: schoolLevel('preschool') },
  },
  'camp-certificate': {
    ...facts,
    document: 'school-certificate',
    id: documentId.parse('b8e5a0d2-7c8e-4f5e-8a69-4a2d6c8f1e22'),
    purpose: 'camp',
    patient: child,
    doses: schoolDoses(madeUpDoses, shippedCodes),
  },
  'registry-worksheet': {
    ...facts,
    document: 'registry-worksheet',
    patients: [
      {
        name: child.name,
        news: 'New in the MIIS: add the patient there first.',
        fields: [
          { label: 'Last name', value: 'Jones' },
          { label: 'Date of birth', value: '03/04/2015' },
        ],
        shots: [
          {
            title: 'MMR, 11/20/2026',
            fields: [
              { label: 'Date given', value: '11/20/2026' },
              { label: 'Lot', value: 'X0042' },
            ],
          },
          { title: 'Polio (IPV), 11/20/2026', news: 'corrected: change it there', fields: [{ label: 'Date given', value: '11/20/2026' }] },
        ],
      },
    ],
  },
  'labels-5160': {
    ...facts,
    document: 'labels',
    sheet: labelSheet('5160'),
    startAt: 5,
    labels: Array.from({ length: 31 }, (_, index) => ({ ...child, recordNumber: String(10_400 + index) })),
  },
  'labels-5163': { ...facts, document: 'labels', sheet: labelSheet('5163'), startAt: 2, labels: [child, { ...child, name: 'Mai Trần' }, { name: 'Robert James Jones Jr.', birthDate: calendarDate.parse('1964-03-04') }] },
} as const satisfies Readonly<Record<string, OfficeInput>>;
