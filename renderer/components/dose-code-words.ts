/** Plain words for the coded answers about a dose, in the order in which they are offered. */
import type { EligibilityCode, RefusalReason, RouteCode, SiteCode, SourceCode } from '../../shared/domain/immunization';

/** A coded answer as people type and read it: the short form for narrow places, the whole one for lists. */
export interface CodeWords {
  readonly short: string;
  readonly whole: string;
}

export const siteWords: Readonly<Record<SiteCode, CodeWords>> = {
  LT: { short: 'LT', whole: 'Left thigh' },
  RT: { short: 'RT', whole: 'Right thigh' },
  LD: { short: 'LD', whole: 'Left deltoid' },
  RD: { short: 'RD', whole: 'Right deltoid' },
  LA: { short: 'LA', whole: 'Left upper arm' },
  RA: { short: 'RA', whole: 'Right upper arm' },
  LVL: { short: 'LVL', whole: 'Left vastus lateralis' },
  RVL: { short: 'RVL', whole: 'Right vastus lateralis' },
  LG: { short: 'LG', whole: 'Left gluteus medius' },
  RG: { short: 'RG', whole: 'Right gluteus medius' },
  LLFA: { short: 'LLFA', whole: 'Left lower forearm' },
  RLFA: { short: 'RLFA', whole: 'Right lower forearm' },
};

export const routeWords: Readonly<Record<RouteCode, CodeWords>> = {
  C28161: { short: 'IM', whole: 'Into the muscle' },
  C38299: { short: 'SC', whole: 'Under the skin' },
  C38288: { short: 'PO', whole: 'By mouth' },
  C38284: { short: 'NS', whole: 'Into the nose' },
  C38238: { short: 'ID', whole: 'Into the skin' },
  C38676: { short: 'PC', whole: 'Percutaneous' },
  C38276: { short: 'IV', whole: 'Into a vein' },
  C38305: { short: 'TD', whole: 'Through the skin' },
};

export const eligibilityWords: Readonly<Record<EligibilityCode, CodeWords>> = {
  V01: { short: 'Not VFC', whole: 'Not VFC eligible' },
  V02: { short: 'Medicaid', whole: 'VFC: Medicaid or managed Medicaid' },
  V03: { short: 'Uninsured', whole: 'VFC: no insurance' },
  V04: { short: 'AI/AN', whole: 'VFC: American Indian or Alaska Native' },
  V05: { short: 'FQHC', whole: 'VFC: under-insured, at a federally qualified health center' },
  V22: { short: 'CHIP', whole: 'CHIP' },
  V23: { short: '317', whole: 'Section 317' },
  V24: { short: 'Medicare', whole: 'Medicare' },
  V25: { short: 'State', whole: 'State program' },
};

export const sourceWords: Readonly<Record<SourceCode, CodeWords>> = {
  '02': { short: 'Other provider', whole: 'Record of another provider' },
  '03': { short: 'Parent\'s paper', whole: 'Parent\'s written record' },
  '07': { short: 'School', whole: 'School record' },
  '05': { short: 'Other registry', whole: 'A registry, such as the MIIS' },
  '06': { short: 'Birth certificate', whole: 'Birth certificate' },
  '08': { short: 'Public agency', whole: 'Public agency' },
  '04': { short: 'Told by parent', whole: 'Parent remembers, nothing written' },
  '01': { short: 'Not stated', whole: 'Source not stated' },
};

export const refusalWords: Readonly<Record<RefusalReason, CodeWords>> = {
  '00': { short: 'Parent decided', whole: 'Decision of the parent' },
  '03': { short: 'Patient decided', whole: 'Decision of the patient' },
  '01': { short: 'Religion', whole: 'Religious exemption' },
  '02': { short: 'Other', whole: 'Other reason' },
};
