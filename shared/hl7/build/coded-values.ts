/** Our codes as the guide wants them, with their words and the name of their table (R1.5 with the addendum of 2018). */
import type { PatientFields, RaceCode, RelationshipCode } from '../../domain/patient';
import type { EligibilityCode, RefusalReason, RouteCode, SiteCode, SourceCode } from '../../domain/immunization';
import type { Repeat } from '../er7/write-er7';

const races: Readonly<Record<RaceCode, string>> = {
  '1002-5': 'American Indian or Alaska Native',
  '2028-9': 'Asian',
  '2054-5': 'Black or African American',
  '2076-8': 'Native Hawaiian or Other Pacific Islander',
  '2106-3': 'White',
  '2118-8': 'Other Race',
  '2131-1': 'Other Race',
};

/** CDCREC; the guide's list has no 2118-8 (Middle Eastern or North African), which goes as Other. */
export const raceOf = (code: RaceCode): Repeat => [code === '2118-8' ? '2131-1' : code, races[code], 'CDCREC'];

export const ethnicityOf = (ethnicity: PatientFields['ethnicity']): Repeat => {
  if (ethnicity === '2135-2') return [ethnicity, 'Hispanic or Latino', 'CDCREC'];
  return ethnicity === '2186-5' ? [ethnicity, 'Not Hispanic or Latino', 'CDCREC'] : undefined;
};

/** HL7 table 0001 as the guide has it: F, M, U. */
export const sexOf = (sex: PatientFields['sex']): string | undefined => {
  if (sex === undefined) return undefined;
  return sex === 'F' || sex === 'M' ? sex : 'U';
};

const relationships: Readonly<Record<Exclude<RelationshipCode, 'UNK'>, string>> = {
  MTH: 'Mother',
  FTH: 'Father',
  PAR: 'Parent',
  GRD: 'Guardian',
  CGV: 'Care giver',
  GRP: 'Grandparent',
  FCH: 'Foster child',
  SPO: 'Spouse',
  SIB: 'Sibling',
  SEL: 'Self',
  OTH: 'Other',
};

/** HL70063; "unknown" is not in the guide's list and goes as Other. */
export function relationshipOf(code: RelationshipCode): Repeat {
  const sent = code === 'UNK' ? 'OTH' : code;
  return [sent, relationships[sent], 'HL70063'];
}

const sources: Readonly<Record<SourceCode, string>> = {
  '01': 'Historical, source unspecified',
  '02': 'Historical, from other provider',
  '03': 'Historical, from parent’s written record',
  '04': 'Historical, from parent’s recall',
  '05': 'Historical, from other registry',
  '06': 'Historical, from birth certificate',
  '07': 'Historical, from school record',
  '08': 'Historical, from public agency',
};

/** NIP001. */
export const sourceOf = (code: SourceCode | '00'): Repeat => [code, code === '00' ? 'New immunization record' : sources[code], 'NIP001'];

const refusals: Readonly<Record<RefusalReason, string>> = { '00': 'Parental decision', '01': 'Religious exemption', '02': 'Other', '03': 'Patient decision' };

/** NIP002; "other" carries the text that was typed. */
export const refusalOf = (code: RefusalReason, text: string | undefined): Repeat => [code, code === '02' && text !== undefined ? text : refusals[code], 'NIP002'];

const routes: Readonly<Record<RouteCode, string>> = {
  C38238: 'Intradermal',
  C28161: 'Intramuscular',
  C38276: 'Intravenous',
  C38284: 'Nasal',
  C38288: 'Oral',
  C38676: 'Percutaneous',
  C38299: 'Subcutaneous',
  C38305: 'Transdermal',
};
/** NCI Thesaurus. */
export const routeOf = (code: RouteCode): Repeat => [code, routes[code], 'NCIT'];

const sites: Readonly<Record<SiteCode, string>> = {
  LA: 'Left upper arm',
  RA: 'Right upper arm',
  LD: 'Left deltoid',
  RD: 'Right deltoid',
  LT: 'Left thigh',
  RT: 'Right thigh',
  LVL: 'Left vastus lateralis',
  RVL: 'Right vastus lateralis',
  LG: 'Left gluteous medius',
  RG: 'Right gluteous medius',
  LLFA: 'Left lower forearm',
  RLFA: 'Right lower forearm',
};
/** HL70163. */
export const siteOf = (code: SiteCode): Repeat => [code, sites[code], 'HL70163'];

const eligibilities: Readonly<Record<EligibilityCode, string>> = {
  V01: 'Not VFC eligible',
  V02: 'VFC eligible, Medicaid',
  V03: 'VFC eligible, uninsured',
  V04: 'VFC eligible, American Indian or Alaska Native',
  V05: 'VFC eligible, underinsured at a federally qualified center',
  V22: 'CHIP',
  V23: '317',
  V24: 'Medicare',
  V25: 'State program',
};
/** HL70064. */
export const eligibilityOf = (code: EligibilityCode): Repeat => [code, eligibilities[code], 'HL70064'];
