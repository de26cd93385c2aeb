/** A patient of a message as a record of ours, for a list that is brought in. What the record has no place for is left out. */
import { address, ethnicityCode, languageCode, patientFields, raceCode, relationshipCode, sexCode, type PatientFields } from '../../domain/patient';
import { fail, ok, type Result } from '../../result';
import type { ReadPatient } from './message-parts';

/** @param readPhone the number as it is kept */
export function listPatient(read: ReadPatient, readPhone: (text: string) => string): Result<PatientFields, 'no-name' | 'no-birth-date'> {
  const { names, birthDate, ids, addresses, phones, guardians } = read;
  const [name] = names;
  if (name?.first === undefined || name.last === undefined) return fail('no-name');
  if (birthDate === undefined) return fail('no-birth-date');
  const record = ids.find(({ type }) => type === 'MR') ?? ids[0];
  const [home] = addresses;
  const sex = sexCode.safeParse(read.sex);
  const races = read.races.flatMap(({ code }) => {
    const one = raceCode.safeParse(code);
    return one.success ? [one.data] : [];
  });
  const ethnicity = ethnicityCode.safeParse(read.ethnicity?.code);
  const language = languageCode.safeParse(read.language?.code?.toLowerCase());
  const lives = address.safeParse(present({ line1: home?.line1, line2: home?.line2, city: home?.city, state: home?.state, postalCode: home?.postalCode, country: home?.country?.length === 2 ? home.country : 'US' }));
  const email = phones.find((phone) => phone.email !== undefined)?.email;
  const full = {
    name: present({ first: name.first, middle: name.middle, last: name.last, suffix: name.suffix?.slice(0, 12) }),
    birthDate,
    sex: sex.success ? sex.data : undefined,
    motherMaidenName: read.motherMaidenName,
    recordNumber: record?.id.slice(0, 24),
    address: lives.success ? lives.data : undefined,
    phones: phones.flatMap(({ number }) => (number === undefined ? [] : [{ number: readPhone(number).slice(0, 32), kind: 'home' }])).slice(0, 6),
    race: races.length === 0 ? undefined : [...new Set(races)],
    ethnicity: ethnicity.success ? ethnicity.data : undefined,
    language: language.success ? language.data : undefined,
    guardians: guardians
      .flatMap(({ name: { first, last }, relationship }) => {
        const known = relationshipCode.safeParse(relationship.code);
        return first === undefined || last === undefined ? [] : [{ first, last, relationship: known.success ? known.data : 'UNK' }];
      })
      .slice(0, 6),
    providerStatus: { state: 'active' },
  };
  // An address for letters that is none must not keep a patient out.
  for (const candidate of [{ ...full, email }, full]) {
    const fields = patientFields.safeParse(present(candidate));
    if (fields.success) return ok(fields.data);
  }
  return fail('no-name');
}

const present = (fields: object): object => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
