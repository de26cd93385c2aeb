/** The fields of each segment of profile Z22: usage, type, table (guide R1.5, chapter 4, with the addendum of 2018 and NIST's profile of it). */
import { anyTime, ce, cwe, cx, dayOrTime, ei, hd, la2, xad, xcn, xon, xpn, xpnMaiden, xtn } from './data-types';
import { needed, never, optional, required, text, type FieldRules, type Neighbours } from './part';

export type SegmentFields = Readonly<Record<number, FieldRules | ((of: Neighbours) => FieldRules)>>;

export interface SegmentRules {
  /** By number. What is not named may be said where a registry asks for it, and is not looked into: we never send it. */
  readonly fields: SegmentFields;
  /** Numbers above it do not exist. */
  readonly last: number;
}

const many = { repeats: Number.POSITIVE_INFINITY };

/** Fields that HL7 withdrew before version 2.5.1. */
const withdrawn = (...numbers: readonly number[]): SegmentFields => Object.fromEntries(numbers.map((number) => [number, never]));

const MSH: SegmentRules = {
  last: 25,
  fields: {
    1: needed(1, { only: '|', rule: 'IZ-12' }),
    3: optional(hd),
    4: optional(hd),
    5: optional(hd),
    6: optional(hd),
    7: required([required('zoned-time', { most: 24, rule: 'IZ-TS_Z' }), never]),
    9: required([needed(3, { only: 'VXU', rule: 'IZ-17' }), needed(3, { only: 'V04', rule: 'IZ-17' }), needed(7, { only: 'VXU_V04', rule: 'IZ-17' })], { rule: 'IZ-17' }),
    10: needed(199),
    11: required([needed(1, { table: 'HL70103' }), text(1)]),
    12: required([needed(5, { only: '2.5.1', rule: 'IZ-15' }), optional(ce), optional(ce)]),
    15: needed(2, { only: 'ER', rule: 'IZ-42' }),
    16: needed(2, { only: 'AL', rule: 'IZ-41' }),
    18: text(16, { ...many, table: 'HL70211' }),
    21: required([needed(199, { only: 'Z22', rule: 'IZ-43' }), needed(20, { only: 'CDCPHINVS', rule: 'IZ-43' }), text(199), text(6)], { ...many, rule: 'IZ-43' }),
    22: optional(xon),
    23: optional(xon),
  },
};

const PID: SegmentRules = {
  last: 39,
  fields: {
    ...withdrawn(2, 4, 9, 12, 19, 20, 21),
    1: needed(4, { only: '1', rule: 'IZ-46' }),
    3: required(cx, many),
    5: required(xpn, many),
    6: optional(xpnMaiden),
    7: required(dayOrTime, { rule: 'IZ-TS_NZ' }),
    8: needed(1, { table: 'HL70001' }),
    10: optional(ce, { ...many, table: 'race' }),
    11: optional(xad, many),
    13: optional(xtn, many),
    22: optional(ce, { table: 'ethnicity' }),
    24: text(1, { table: 'HL70136' }),
    25: optional('number', { most: 2 }),
    29: { usage: (of) => (of(30) === 'Y' ? 'optional' : 'never'), type: anyTime },
    30: text(1, { table: 'HL70136' }),
  },
};

/** The day since when something holds has a place only beside what holds. */
const since = (number: number): FieldRules => ({ usage: (of) => (of(number) === undefined ? 'never' : 'optional'), type: 'day', most: 8, rule: 'IZ-DT_D' });

const PD1: SegmentRules = {
  last: 21,
  fields: { ...withdrawn(4), 11: optional(ce, { table: 'HL70215' }), 12: text(1, { table: 'HL70136' }), 13: since(12), 16: text(1, { table: 'HL70441' }), 17: since(16), 18: since(11) },
};

const NK1: SegmentRules = {
  last: 39,
  fields: { 1: required('whole-number', { most: 4 }), 2: required(xpn, many), 3: required(ce, { table: 'HL70063' }), 4: optional(xad, many), 5: optional(xtn, many) },
};

const PV1: SegmentRules = { last: 52, fields: { 2: needed(1, { table: 'HL70004' }) } };

const ORC: SegmentRules = {
  last: 31,
  fields: { ...withdrawn(7), 1: needed(2, { only: 'RE', rule: 'IZ-25' }), 2: optional(ei), 3: required(ei), 10: optional(xcn), 12: optional(xcn), 17: optional(ce, { table: 'organization' }) },
};

const isGiven = (of: Neighbours): boolean => of(20) === 'CP' || of(20) === 'PA';
/** Of a dose that was given here, and not taken from a record. */
export const isNewDose = (of: Neighbours): boolean => isGiven(of) && of(9) === '00';
export const unknownAmount = '999';
export const noVaccine = '998';

const RXA: SegmentRules = {
  last: 26,
  fields: {
    1: required('number', { most: 1, only: '0', rule: 'IZ-28' }),
    2: required('number', { most: 1, only: '1', rule: 'IZ-29' }),
    3: required(dayOrTime, { rule: 'IZ-TS_NZ' }),
    4: optional(dayOrTime, { rule: 'IZ-30' }),
    5: required(ce, { table: 'vaccine' }),
    6: required('number', { most: 20 }),
    7: { usage: (of) => (of(6) === unknownAmount ? 'never' : 'required'), type: ce, table: 'UCUM' },
    9: { usage: (of) => (isGiven(of) ? 'required' : 'never'), type: ce, ...many, table: 'NIP001', rule: 'IZ-47' },
    10: optional(xcn),
    11: optional(la2),
    15: { usage: (of) => (isNewDose(of) ? 'required' : 'optional'), type: 'text', ...many, most: 20 },
    16: optional(anyTime),
    17: { usage: (of) => (of(9) === '00' ? 'required' : 'optional'), type: ce, table: 'MVX' },
    18: { usage: (of) => (of(20) === 'RE' ? 'required' : 'never'), type: ce, ...many, table: 'NIP002', rule: 'IZ-32' },
    // The profile lets it be empty, but then no source may be named (IZ-47): what is sent always says what became of the dose.
    20: needed(2, { table: 'HL70322' }),
    21: { usage: (of) => (of(5) === noVaccine ? 'optional' : 'required'), type: 'text', most: 2, table: 'HL70323' },
  },
};

const RXR: SegmentRules = { last: 6, fields: { 1: required(ce, { table: 'NCIT' }), 2: optional(cwe, { table: 'HL70163' }) } };

export const loinc = { eligibility: '64994-7', statement: '69764-9', vaccine: '30956-7', edition: '29768-9', presented: '29769-7' } as const;
const days: ReadonlySet<string> = new Set([loinc.edition, loinc.presented]);

/** OBX-5 has the type that OBX-2 names, and the table that belongs to the question in OBX-3. */
function observed(of: Neighbours): FieldRules {
  const question = of(3) ?? '';
  switch (of(2)) {
    case 'CE':
      if (question === loinc.eligibility) return required(ce, { table: 'HL70064', rule: 'IZ-35' });
      if (question === loinc.statement) return required(ce, { table: 'statement', rule: 'IZ-36' });
      return required(ce, question === loinc.vaccine ? { table: 'CVX', rule: 'IZ-37' } : {});
    case 'DT':
      return required('day', { most: 8 });
    case 'TS':
      return required(anyTime);
    case 'NM':
      return required('number', { most: 16 });
    case 'ST':
      return needed(99_999);
    default:
      return required('anything');
  }
}

/** What a question is answered with, where the rules count on it. */
function answerType(of: Neighbours): FieldRules {
  const question = of(3) ?? '';
  if (question === loinc.eligibility || question === loinc.statement || question === loinc.vaccine) return needed(3, { only: 'CE' });
  return needed(3, days.has(question) ? { table: 'dayTypes' } : { table: 'HL70125' });
}

const OBX: SegmentRules = {
  last: 25,
  fields: {
    1: required('whole-number', { most: 4 }),
    2: answerType,
    3: required(ce, { table: 'observation' }),
    4: required('whole-number', { most: 20, rule: 'IZ-44' }),
    5: observed,
    6: { usage: (of) => (of(2) === 'NM' ? 'required' : 'optional'), type: ce },
    11: needed(1, { only: 'F', rule: 'IZ-22' }),
    14: optional(dayOrTime, { rule: 'IZ-TS_NZ' }),
    17: optional(ce, { table: 'fundingMethod' }),
  },
};

/** By name of the segment. */
export const segmentRules: ReadonlyMap<string, SegmentRules> = new Map(Object.entries({ MSH, PID, PD1, NK1, PV1, ORC, RXA, RXR, OBX }));
