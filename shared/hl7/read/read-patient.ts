/** PID, PD1 and NK1 (guide R1.5, chapter 4). */
import type { Delimiters } from '../er7/delimiters';
import { componentOf, componentsOf, firstRepeat, repeatsOf, type Segment } from '../er7/er7';
import { codeOf, dayOf } from './coded';
import type { ReadAddress, ReadGuardian, ReadId, ReadName, ReadPatient, ReadPhone } from './message-parts';

type Text = string | undefined;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** CX. */
export function idOf(repeat: Text, delimiters: Delimiters): ReadId | undefined {
  const [id, , , authority, type] = componentsOf(repeat, delimiters);
  if (id === undefined) return undefined;
  return { id, ...(authority === undefined ? {} : { authority }), ...(type === undefined ? {} : { type }) };
}

/** EI: an id and who gave it. */
export function entityOf(field: Text, delimiters: Delimiters): ReadId | undefined {
  const [id, authority] = componentsOf(firstRepeat(field, delimiters), delimiters);
  return id === undefined ? undefined : { id, ...(authority === undefined ? {} : { authority }) };
}

/** XPN, and from `shift` on XCN, whose first component is an id. */
export function nameOf(repeat: Text, delimiters: Delimiters, shift = 0): ReadName | undefined {
  const parts = componentsOf(repeat, delimiters);
  const [last, first, middle, suffix] = parts.slice(shift);
  const type = parts[shift === 0 ? 6 : 9];
  if (last === undefined && first === undefined && middle === undefined) return undefined;
  const name: Mutable<ReadName> = {};
  if (last !== undefined) name.last = last;
  if (first !== undefined) name.first = first;
  if (middle !== undefined) name.middle = middle;
  if (suffix !== undefined) name.suffix = suffix;
  if (type !== undefined) name.type = type;
  return name;
}

/** XAD. */
export function addressOf(repeat: Text, delimiters: Delimiters): ReadAddress | undefined {
  const [line1, line2, city, state, postalCode, country, type] = componentsOf(repeat, delimiters);
  const address: Mutable<ReadAddress> = {};
  if (line1 !== undefined) address.line1 = line1;
  if (line2 !== undefined) address.line2 = line2;
  if (city !== undefined) address.city = city;
  if (state !== undefined) address.state = state;
  if (postalCode !== undefined) address.postalCode = postalCode;
  if (country !== undefined) address.country = country;
  const isEmpty = Object.keys(address).length === 0;
  if (type !== undefined) address.type = type;
  return isEmpty ? undefined : address;
}

/** XTN: the parts of version 2.5, else the whole text of older ones. */
export function phoneOf(repeat: Text, delimiters: Delimiters): ReadPhone | undefined {
  const [whole, use, equipment, email, , area, local] = componentsOf(repeat, delimiters);
  const number = local === undefined ? whole : `${area ?? ''}${local}`;
  if (number === undefined && email === undefined) return undefined;
  const phone: Mutable<ReadPhone> = {};
  if (number !== undefined) phone.number = number;
  if (email !== undefined) phone.email = email;
  if (use !== undefined) phone.use = use;
  if (equipment !== undefined) phone.equipment = equipment;
  return phone;
}

const present = <T>(value: T | undefined): value is T => value !== undefined;
const each = <T>(field: Text, delimiters: Delimiters, read: (repeat: Text, delimiters: Delimiters) => T | undefined): readonly T[] =>
  repeatsOf(field, delimiters).map((repeat) => read(repeat, delimiters)).filter(present);

const yes = (text: Text): boolean | undefined => (text === 'Y' ? true : text === 'N' ? false : undefined);

/** What PID says; doses and the rest come later. */
export type PatientSoFar = Omit<ReadPatient, 'doses' | 'forecasts' | 'evidence' | 'guardians' | 'isProtected' | 'status'>;

/** Reads PID. */
export function readPid({ fields }: Segment, delimiters: Delimiters): PatientSoFar {
  const first = (n: number): Text => componentOf(firstRepeat(fields[n], delimiters), 1, delimiters);
  const birth = first(7);
  const birthDate = dayOf(birth);
  const mother = nameOf(firstRepeat(fields[6], delimiters), delimiters)?.last;
  const ethnicity = codeOf(firstRepeat(fields[22], delimiters), delimiters);
  const language = codeOf(firstRepeat(fields[15], delimiters), delimiters);
  const isMultipleBirth = yes(first(24));
  const isDead = yes(first(30));
  const diedOn = dayOf(first(29));
  const [sex, birthOrder] = [first(8), first(25)];
  return {
    ids: each(fields[3], delimiters, idOf),
    names: each(fields[5], delimiters, (repeat, parts) => nameOf(repeat, parts)),
    ...(mother === undefined ? {} : { motherMaidenName: mother }),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(birthDate !== undefined || birth === undefined ? {} : { birthDateText: birth }),
    ...(sex === undefined ? {} : { sex }),
    races: repeatsOf(fields[10], delimiters).map((repeat) => codeOf(repeat, delimiters)).filter(({ code, text }) => code !== undefined || text !== undefined),
    ...(isSaid(ethnicity) ? { ethnicity } : {}),
    ...(isSaid(language) ? { language } : {}),
    addresses: each(fields[11], delimiters, addressOf),
    phones: [...each(fields[13], delimiters, phoneOf), ...each(fields[14], delimiters, phoneOf)],
    ...(isMultipleBirth === undefined ? {} : { isMultipleBirth }),
    ...(birthOrder === undefined ? {} : { birthOrder }),
    ...(isDead === undefined ? {} : { isDead }),
    ...(diedOn === undefined ? {} : { diedOn }),
  };
}

const isSaid = ({ code, text }: { readonly code?: string; readonly text?: string }): boolean => code !== undefined || text !== undefined;

/** Reads PD1. */
export function readPd1({ fields }: Segment, delimiters: Delimiters): Pick<ReadPatient, 'isProtected' | 'status'> {
  const isProtected = yes(componentOf(fields[12], 1, delimiters));
  const status = componentOf(fields[16], 1, delimiters);
  return { ...(isProtected === undefined ? {} : { isProtected }), ...(status === undefined ? {} : { status }) };
}

/** Reads NK1; undefined when it names nobody. */
export function readNk1({ fields }: Segment, delimiters: Delimiters): ReadGuardian | undefined {
  const name = nameOf(firstRepeat(fields[2], delimiters), delimiters);
  if (!name) return undefined;
  const [phone] = each(fields[5], delimiters, phoneOf);
  const [address] = each(fields[4], delimiters, addressOf);
  return { name, relationship: codeOf(firstRepeat(fields[3], delimiters), delimiters), ...(phone ? { phone } : {}), ...(address ? { address } : {}) };
}
