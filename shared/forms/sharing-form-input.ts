/** What a sharing form is filled with, taken from the records of patient and practice. */
import parsePhone from 'libphonenumber-js/min';
import { age, type CalendarDate } from '../domain/calendar-date';
import type { FormKind, Signer } from '../domain/data-sharing';
import type { WorkItemId } from '../domain/ids';
import type { Address, PatientFields, PersonName } from '../domain/patient';
import type { PracticeFields } from '../domain/practice';

/** A value that is absent is left as an empty place to write in by hand. */
export interface SharingFormInput {
  readonly kind: FormKind;
  /** The day the form is made; nothing on the form depends on any other clock. */
  readonly madeOn: CalendarDate;
  readonly workItem: WorkItemId;
  readonly patient: {
    readonly name: string;
    readonly birthDate: CalendarDate;
    readonly sex?: PatientFields['sex'];
    readonly address?: string;
    readonly phone?: string;
    readonly motherMaidenName?: string;
    /** Under 18 on the day the form is made. */
    readonly isMinor: boolean;
  };
  /** Absent: written in by whoever signs. */
  readonly signer?: Signer;
  readonly practice: {
    readonly name?: string;
    readonly address?: string;
    readonly phone?: string;
    readonly sitePin?: string;
    /** Where the signed form is faxed to; the wording's own number when absent. */
    readonly helpDeskFax?: string;
  };
}

/** The records a form is made from. */
export interface SharingFormRecords {
  readonly kind: FormKind;
  readonly madeOn: CalendarDate;
  readonly workItem: WorkItemId;
  readonly patient: PatientFields;
  /** Absent: written in by whoever signs. */
  readonly signer?: Signer;
  readonly practice: PracticeFields | undefined;
  /** BCP 47 of the form's language, for the name of a foreign country. */
  readonly locale: string;
}

const adultAge = 18;

/** Builds the input. The patient's own phone comes first, a guardian's stands in where there is none. */
export function sharingFormInput(records: SharingFormRecords): SharingFormInput {
  const { patient, practice, locale } = records;
  const phone = (patient.phones[0] ?? patient.guardians.find((guardian) => guardian.phone)?.phone)?.number;
  const years = age(patient.birthDate, records.madeOn)?.years ?? 0;
  return {
    kind: records.kind,
    madeOn: records.madeOn,
    workItem: records.workItem,
    patient: {
      name: fullName(patient.name),
      birthDate: patient.birthDate,
      isMinor: years < adultAge,
      ...(patient.sex === undefined ? {} : { sex: patient.sex }),
      ...(patient.address === undefined ? {} : { address: addressLine(patient.address, locale) }),
      ...(phone === undefined ? {} : { phone: phoneOnPaper(phone) }),
      ...(patient.motherMaidenName === undefined ? {} : { motherMaidenName: patient.motherMaidenName }),
    },
    signer: records.signer,
    practice: practiceOnPaper(practice, locale),
  };
}

/** The practice as it stands on paper; what its record leaves empty is absent. `locale` names a foreign country. */
export function practiceOnPaper(practice: PracticeFields | undefined, locale: string): SharingFormInput['practice'] {
  if (practice === undefined) return {};
  return {
    name: practice.name,
    helpDeskFax: phoneOnPaper(practice.helpDeskFax),
    ...(practice.address === undefined ? {} : { address: addressLine(practice.address, locale) }),
    ...(practice.phone === undefined ? {} : { phone: phoneOnPaper(practice.phone) }),
    ...(practice.sitePin === undefined ? {} : { sitePin: practice.sitePin }),
  };
}

const present = (parts: readonly (string | undefined)[]): readonly string[] => parts.filter((part) => part !== undefined);

/** First, middle, last, suffix. */
export function fullName(name: PersonName): string {
  return present([name.first, name.middle, name.last, name.suffix]).join(' ');
}

/** An address as one line, the country only when it is not the USA. */
export function addressLine(address: Address, locale: string): string {
  const region = present([address.state, address.postalCode]).join(' ');
  const country = address.country === 'US' ? undefined : (new Intl.DisplayNames([locale], { type: 'region' }).of(address.country) ?? address.country);
  return present([address.line1, address.line2, address.city, region === '' ? undefined : region, country]).join(', ');
}

/** (617) 555-0142 inside North America, +84 24 3825 5678 elsewhere, as typed when it is no number. */
export function phoneOnPaper(number: string): string {
  const parsed = parsePhone(number, 'US');
  if (parsed === undefined) return number;
  return parsed.countryCallingCode === '1' ? parsed.formatNational() : parsed.formatInternational();
}
