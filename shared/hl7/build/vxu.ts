/** Builds VXU^V04 of profile Z22: a patient with doses that are new, changed or to be deleted (guide R1.5, chapter 5). */
import type { CodeTables, VisEdition } from '../../codes/code-tables';
import { parseIsoDate, type CalendarDate } from '../../domain/calendar-date';
import type { DoseId, PatientId } from '../../domain/ids';
import type { CurrentDoseFields, DoseFields, VisGiven } from '../../domain/immunization';
import type { PatientFields } from '../../domain/patient';
import type { Field, Repeat } from '../er7/write-er7';
import { eligibilityOf, ethnicityOf, raceOf, refusalOf, relationshipOf, routeOf, sexOf, siteOf, sourceOf } from './coded-values';
import type { Destination } from './destination';
import { messageHeader, type Stamp } from './header';
import { messageWriter, type MessageWriter, type Written } from './message-writer';
import { emailField, homeAddress, legalName, maidenName, phoneField, plainName, providerName, shortId } from './person-fields';
import type { SegmentPlace } from './places';
import { visCode } from './vis-code';

/** RXA-21: what the registry is to do with the dose. A deletion sends the dose as it was sent last. */
export type DoseAction = 'A' | 'U' | 'D';

export interface DoseToSend {
  readonly id: DoseId;
  readonly fields: DoseFields;
  readonly action: DoseAction;
  /** The name of who typed it. */
  readonly enteredBy?: string;
}

export interface RecordToSend {
  readonly id: PatientId;
  readonly patient: PatientFields;
  readonly doses: readonly DoseToSend[];
  readonly practice: { readonly name: string; readonly sitePin: string };
}

export interface BuiltMessage {
  /** With CR after each segment. */
  readonly text: string;
  readonly controlId: string;
  readonly places: readonly SegmentPlace[];
}

/** Builds the message. The data-sharing status is no part of it: PD1-12 stays empty (a person changes it in the registry's web site). */
export function buildVxu(record: RecordToSend, destination: Destination, stamp: Stamp, tables: CodeTables): BuiltMessage {
  const writer = messageWriter(messageHeader(destination, stamp, ['VXU', 'V04', 'VXU_V04'], 'Z22'), destination.isAsciiOnly);
  writePid(writer, record, destination);
  writePd1(writer, record.patient);
  record.patient.guardians.forEach((guardian, index) => {
    writer.add('NK1', {
      1: String(index + 1),
      2: { value: plainName(guardian.first, guardian.last), of: 'guardians' },
      3: { value: relationshipOf(guardian.relationship), of: 'guardians' },
      ...(guardian.phone === undefined ? {} : { 5: { value: phoneField(guardian.phone), of: 'guardians' } }),
    });
  });
  const observations = { count: 0 };
  for (const dose of record.doses) writeOrder(writer, dose, record, destination, tables, observations);
  return { text: writer.text(), controlId: stamp.controlId, places: writer.places() };
}

/** `20261126` */
const day = (date: CalendarDate): string => date.replaceAll('-', '');
const yesNo = (is: boolean): string => (is ? 'Y' : 'N');

function writePid(writer: MessageWriter, { id, patient }: RecordToSend, { authority }: Destination): void {
  const { name, alias, birthDate, sex, motherMaidenName, address, phones, email, race, ethnicity, multipleBirth, providerStatus } = patient;
  const races = Array.isArray(race) ? [...new Set(race.map((one) => JSON.stringify(raceOf(one))))].map((one): Repeat => JSON.parse(one)) : [];
  const aliasName: readonly Repeat[] = alias?.first !== undefined && alias.last !== undefined ? [plainName(alias.first, alias.last, 'A')] : [];
  const numbers = [...phones.map(phoneField), ...(email === undefined ? [] : [emailField(email)])].filter((one) => one !== undefined);
  const diedOn = providerStatus.state === 'deceased' ? providerStatus.on : undefined;
  const fields: Record<number, Written> = {
    1: '1',
    3: [shortId(id), undefined, undefined, authority, 'MR'],
    5: { value: { repeats: [legalName(name), ...aliasName] }, of: 'name' },
    6: { value: motherMaidenName === undefined ? undefined : maidenName(motherMaidenName), of: 'motherMaidenName' },
    7: { value: day(birthDate), of: 'birthDate' },
    8: { value: sexOf(sex) ?? 'U', of: 'sex' },
    10: { value: { repeats: races }, of: 'race' },
    11: { value: address === undefined ? undefined : homeAddress(address), of: 'address' },
    13: { value: { repeats: numbers }, of: 'phones' },
    22: { value: ethnicityOf(ethnicity), of: 'ethnicity' },
    ...(multipleBirth === undefined ? {} : { 24: { value: yesNo(multipleBirth.isMultiple), of: 'multipleBirth' } }),
    ...(multipleBirth?.isMultiple === true && multipleBirth.order !== undefined ? { 25: { value: String(multipleBirth.order), of: 'multipleBirth' } } : {}),
    ...(diedOn === undefined ? {} : { 29: { value: day(diedOn), of: 'providerStatus' }, 30: { value: 'Y', of: 'providerStatus' } }),
  };
  writer.add('PID', fields);
}

/** HL7 table 0441. */
const statuses: Readonly<Record<PatientFields['providerStatus']['state'], string>> = { active: 'A', moved: 'M', lost: 'L', deceased: 'P' };

function writePd1(writer: MessageWriter, { providerStatus }: PatientFields): void {
  const since = providerStatus.state === 'deceased' ? providerStatus.on : providerStatus.state === 'active' ? undefined : providerStatus.since;
  writer.add('PD1', { 16: { value: statuses[providerStatus.state], of: 'providerStatus' }, ...(since === undefined ? {} : { 17: { value: day(since), of: 'providerStatus' } }) });
}

/** No amount is known (RXA-6). */
const unknownAmount = '999';
/** ORC-3 of what is no dose given (IZ-45). */
const noOrder = '9999';

function writeOrder(writer: MessageWriter, dose: DoseToSend, { practice }: RecordToSend, { authority, sendingFacility }: Destination, tables: CodeTables, observations: { count: number }): void {
  const { id, fields, action, enteredBy } = dose;
  const isRefusal = fields.kind === 'refusal';
  const current = fields.kind === 'current' ? fields : undefined;
  const historical = fields.kind === 'historical' ? fields : undefined;
  const amount = current?.amountMl;
  const lotted = current ?? historical;
  const vaccine = tables.vaccine(fields.cvx);
  const maker = lotted?.mvx === undefined ? undefined : tables.manufacturer(lotted.mvx);
  writer.add(
    'ORC',
    {
      1: 'RE',
      3: isRefusal ? [noOrder, authority] : [id, authority],
      10: enteredBy === undefined ? undefined : providerName(enteredBy),
      17: [sendingFacility, practice.name.slice(0, 90), 'HL70362'],
    },
    id,
  );
  writer.add(
    'RXA',
    {
      1: '0',
      2: '1',
      3: { value: day(fields.date), of: 'date' },
      4: { value: day(fields.date), of: 'date' },
      5: { value: [fields.cvx, vaccine?.shortName ?? `CVX ${fields.cvx}`, 'CVX'], of: 'cvx' },
      6: { value: amount === undefined ? unknownAmount : String(amount), of: 'amountMl' },
      ...(amount === undefined ? {} : { 7: { value: ['mL', 'mL', 'UCUM'], of: 'amountMl' } }),
      ...(isRefusal ? {} : { 9: { value: sourceOf(historical?.source ?? '00'), of: 'source' } }),
      ...(lotted?.givenBy === undefined ? {} : { 10: { value: providerName(lotted.givenBy.name), of: 'givenBy' } }),
      ...(current === undefined ? {} : { 11: [undefined, undefined, undefined, sendingFacility] }),
      ...(lotted?.lot === undefined ? {} : { 15: { value: lotted.lot, of: 'lot' } }),
      ...(lotted?.lotExpires === undefined ? {} : { 16: { value: day(lotted.lotExpires), of: 'lotExpires' } }),
      ...(lotted?.mvx === undefined ? {} : { 17: { value: [lotted.mvx, maker?.name ?? lotted.mvx, 'MVX'], of: 'mvx' } }),
      ...(fields.kind === 'refusal' ? { 18: { value: refusalOf(fields.reason, fields.reasonText), of: 'reason' } } : {}),
      20: isRefusal ? 'RE' : current?.isPartial === true ? 'PA' : 'CP',
      21: action,
    },
    id,
  );
  if (lotted?.route !== undefined) {
    writer.add('RXR', { 1: { value: routeOf(lotted.route), of: 'route' }, ...(lotted.site === undefined ? {} : { 2: { value: siteOf(lotted.site), of: 'site' } }) }, id);
  }
  if (current !== undefined) writeObservations(writer, id, current, tables, observations);
}

function writeObservations(writer: MessageWriter, id: DoseId, { eligibility, vis, date }: CurrentDoseFields, tables: CodeTables, observations: { count: number }): void {
  const observe = (type: 'CE' | 'DT', code: Repeat, topic: number, value: Field, of: string, more: Readonly<Record<number, Written>> = {}): void => {
    observations.count += 1;
    writer.add('OBX', { 1: String(observations.count), 2: type, 3: code, 4: String(topic), 5: { value, of }, 11: 'F', 14: day(date), ...more }, id);
  };
  observe('CE', ['64994-7', 'Vaccine funding program eligibility', 'LN'], 1, eligibilityOf(eligibility), 'eligibility', { 17: ['VXC40', 'per immunization', 'CDCPHINVS'] });
  vis.forEach((given, index) => {
    const topic = index + 2;
    const known = editionOf(given, tables);
    observe('CE', ['69764-9', 'Document type', 'LN'], topic, [visCode(known ?? given), known?.name ?? 'Vaccine Information Statement', 'cdcgs1vis'], 'vis');
    observe('DT', ['29769-7', 'Date VIS presented', 'LN'], topic, day(given.givenOn), 'vis');
  });
}

const editionOf = ({ document, edition }: VisGiven, tables: CodeTables): VisEdition | undefined => tables.visEditions.find((known) => known.document === document && known.edition === edition);

/** Local time as HL7 writes it, of an instant with its offset (`2026-11-26T14:02:03-05:00`); undefined when it is none. */
export function hl7Time(instant: string): string | undefined {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?([+-])(\d\d):(\d\d)$/.exec(instant);
  const [, date = '', hour = '', minute = '', second = '', sign = '', hours = '', minutes = ''] = match ?? [];
  return match === null || parseIsoDate(date) === undefined ? undefined : `${date.replaceAll('-', '')}${hour}${minute}${second}${sign}${hours}${minutes}`;
}
