import type { PatientFields, Phone, Unanswered } from '../../../shared/domain/patient';
import { emptyPatientForm, emptyPhone, type PatientFormValues } from './form-values';

const isUnanswered = (value: unknown): value is Unanswered => value === 'declined' || value === 'not-asked';

/**
 * The form as it opens for a patient on record.
 * @param showPhone how a kept number is shown in a field
 */
export function valuesOfPatient(patient: PatientFields, showPhone: (number: Phone['number']) => string): PatientFormValues {
  const { name, alias, address, providerStatus } = patient;
  const race = patient.race ?? [];
  const stateDate = providerStatus.state === 'deceased' ? providerStatus.on : providerStatus.state === 'active' ? undefined : providerStatus.since;
  return {
    first: name.first,
    middle: name.middle ?? '',
    last: name.last,
    suffix: name.suffix ?? '',
    aliasFirst: alias?.first ?? '',
    aliasMiddle: alias?.middle ?? '',
    aliasLast: alias?.last ?? '',
    birthDate: patient.birthDate,
    birthDateText: '',
    sex: patient.sex ?? '',
    gender: patient.gender ?? '',
    genderText: patient.genderText ?? '',
    multiple: patient.multipleBirth === undefined ? '' : patient.multipleBirth.isMultiple ? 'yes' : 'no',
    birthOrder: patient.multipleBirth?.order === undefined ? '' : String(patient.multipleBirth.order),
    motherMaidenName: patient.motherMaidenName ?? '',
    recordNumber: patient.recordNumber ?? '',
    guardians: patient.guardians.map((guardian) => ({
      first: guardian.first,
      last: guardian.last,
      relationship: guardian.relationship,
      phone: guardian.phone ? showPhone(guardian.phone.number) : '',
      phoneKind: guardian.phone?.kind ?? 'mobile',
    })),
    phones: patient.phones.length === 0 ? [emptyPhone] : patient.phones.map(({ number, kind }) => ({ number: showPhone(number), kind })),
    email: patient.email ?? '',
    line1: address?.line1 ?? '',
    line2: address?.line2 ?? '',
    city: address?.city ?? '',
    state: address ? (address.state ?? '') : emptyPatientForm.state,
    postalCode: address?.postalCode ?? '',
    country: address?.country ?? emptyPatientForm.country,
    race: isUnanswered(race) ? [] : race,
    raceUnanswered: isUnanswered(race) ? race : '',
    ethnicity: patient.ethnicity ?? '',
    language: patient.language ?? '',
    providerState: providerStatus.state,
    ...(stateDate === undefined ? {} : { stateDate }),
    stateDateText: '',
  };
}
