/**
 * Whether a patient who is being added is in the practice already: three of the four facts given name, family name, birth date,
 * and address or phone agree, or the record number is the same. A fact that either side lacks agrees with nothing.
 */
import type { Card } from '../domain/card';
import { phoneDigits, squeezed } from './fold-text';
import { birthNumber, isOneDigitOff } from './match-term';
import { isSameAddress } from './same-address';
import { nameLikeness, type NameLikeness } from './same-name';
import type { PatientId } from '../domain/ids';

/** What is typed so far about a new patient. */
export interface DuplicateQuery {
  readonly first?: string;
  readonly last?: string;
  readonly suffix?: string;
  readonly birthDate?: string;
  readonly sex?: string;
  readonly phones?: readonly string[];
  readonly addressLine?: string;
  readonly postalCode?: string;
  readonly recordNumber?: string;
  readonly isMultipleBirth?: boolean;
  /** The patient being edited is not a duplicate of itself. */
  readonly except?: PatientId;
}

/** A patient who may be the one being added, with the facts that agree. */
export interface LikelyDuplicate {
  readonly card: Card;
  readonly agrees: readonly ('given-name' | 'family-name' | 'birth-date' | 'address-or-phone' | 'record-number')[];
  /** Born on the same day into the same family, under another given name: probably a twin. */
  readonly mayBeTwin: boolean;
}

/** Years between two people of one name at one address from which they are parent and child. */
const generation = 15;

/** The card as a likely duplicate of what was typed, or undefined. */
export function likelyDuplicate(query: DuplicateQuery, card: Card): LikelyDuplicate | undefined {
  if (query.except === card.id) return undefined;
  const { given, family } = likenessOfNames(query, card);
  const birth = birthLikeness(query.birthDate, card.birthDate);
  const isGivenAlike = given === 'same' || given === 'close';
  const isFamilyAlike = family === 'same' || family === 'close';
  const isContactAlike = hasSamePhone(query, card) || isSameAddress(query, card);
  const isRecordSame = hasSameRecord(query, card);
  // A birth date that is nearly the same is believed to be a slip only when all the rest agrees.
  const isBirthAlike = birth === 'same' || (birth === 'near' && isGivenAlike && isFamilyAlike && isContactAlike);

  const facts = [isGivenAlike, isFamilyAlike, isBirthAlike, isContactAlike].filter(Boolean).length;
  if (!isRecordSame && (facts < 3 || (!isBirthAlike && isParentAndChild(query, card)))) return undefined;
  return {
    card,
    agrees: [
      ...(isRecordSame ? (['record-number'] as const) : []),
      ...(isGivenAlike ? (['given-name'] as const) : []),
      ...(isFamilyAlike ? (['family-name'] as const) : []),
      ...(isBirthAlike ? (['birth-date'] as const) : []),
      ...(isContactAlike ? (['address-or-phone'] as const) : []),
    ],
    mayBeTwin: birth === 'same' && isFamilyAlike && mayBeTwin(query, card, given, isContactAlike),
  };
}

type Known<T> = T | 'unknown';

/** Names compared as written, under the alias, and the other way round ("Linh Nguyen" and "Nguyen Linh"). */
function likenessOfNames(query: DuplicateQuery, card: Card): { readonly given: Known<NameLikeness>; readonly family: Known<NameLikeness> } {
  const { first, last } = query;
  const given = best(first, [card.first, card.alias?.first], 'given');
  const family = best(last, [card.last, card.alias?.last], 'family');
  if (first === undefined || last === undefined || (given !== 'different' && family !== 'different')) return { given, family };
  const turnedGiven = best(first, [card.last], 'family');
  const turnedFamily = best(last, [card.first], 'given');
  return turnedGiven !== 'different' && turnedFamily !== 'different' ? { given: turnedGiven, family: turnedFamily } : { given, family };
}

function best(typed: string | undefined, names: readonly (string | undefined)[], kind: 'given' | 'family'): Known<NameLikeness> {
  if (typed === undefined || squeezed(typed) === '') return 'unknown';
  const found = names.flatMap((name) => (name === undefined ? [] : [nameLikeness(typed, name, kind)]));
  return found.includes('same') ? 'same' : found.includes('close') ? 'close' : 'different';
}

function birthLikeness(typed: string | undefined, birthDate: string): Known<'same' | 'near' | 'different'> {
  if (typed === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(typed)) return 'unknown';
  if (typed === birthDate) return 'same';
  const isTurned = typed.slice(0, 5) + typed.slice(8) + typed.slice(4, 7) === birthDate;
  return isTurned || isOneDigitOff(birthNumber(typed), birthNumber(birthDate)) ? 'near' : 'different';
}

function hasSamePhone(query: DuplicateQuery, card: Card): boolean {
  const typed = (query.phones ?? []).map(phoneDigits).filter((digits) => digits.length >= 7);
  return card.phones.some((number) => typed.includes(phoneDigits(number)));
}

function hasSameRecord(query: DuplicateQuery, card: Card): boolean {
  const typed = squeezed(query.recordNumber ?? '');
  return typed !== '' && card.recordNumber !== undefined && squeezed(card.recordNumber) === typed;
}

/** A parent and a child may share name, address and phone: then a generation or the suffix (Jr, Sr) tells them apart. */
function isParentAndChild(query: DuplicateQuery, card: Card): boolean {
  if (query.birthDate === undefined) return false;
  const years = Math.abs(Number(query.birthDate.slice(0, 4)) - Number(card.birthDate.slice(0, 4)));
  if (years >= generation) return true;
  return query.suffix !== undefined && card.suffix !== undefined && squeezed(query.suffix) !== squeezed(card.suffix);
}

/** Called for two of one family born on one day. */
function mayBeTwin(query: DuplicateQuery, card: Card, given: Known<NameLikeness>, isContactAlike: boolean): boolean {
  if (given === 'same') return false;
  if (given === 'different' && isContactAlike) return true;
  if (query.isMultipleBirth === true || card.isMultipleBirth === true) return true;
  // "Marta" may be Maria mistyped, or her sister: a different sex tells.
  const sexes = [query.sex, card.sex];
  return given === 'close' && sexes.includes('F') && sexes.includes('M');
}
