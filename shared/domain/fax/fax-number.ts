/** Fax numbers as people type them, and as machines dial them. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import * as z from 'zod';
import { fail, ok, type Result } from '../../result';

/** A number that may be dialed: `+`, country code and digits (E.164), such as `+16179834301`. */
export const faxNumber = z
  .string()
  .regex(/^\+[1-9]\d{6,14}$/)
  .brand('FaxNumber');
export type FaxNumber = z.infer<typeof faxNumber>;

/** Why a typed text is no fax number. */
export type FaxNumberRefusal =
  | 'empty'
  /** Something besides digits and the usual separators; an extension too, because no machine dials one by itself. */
  | 'not-a-number'
  /** Seven digits: a fax is dialed with its area code. */
  | 'no-area-code'
  | 'too-short'
  | 'too-long'
  /** Area codes begin with 2 to 9 and do not end in 11. */
  | 'bad-area-code'
  /** The three digits behind the area code follow the same rule. */
  | 'bad-exchange'
  /** No country has numbers like this. */
  | 'no-such-country';

/** Spaces of every kind, dots, brackets, slashes, and the dashes that word processors make of a hyphen. */
const separators = /[\p{Zs}\t.()/‐-―−-]/gu;
const mostDigits = 15;

/**
 * Reads a typed number: ten digits, with or without a 1 before them, are a number of the USA and its neighbours (North American
 * Numbering Plan); a `+` or the prefix 011 begins the number of another country. It says that the number is well formed, not that a
 * fax machine answers there.
 */
export function parseFaxNumber(typed: string): Result<FaxNumber, FaxNumberRefusal> {
  const text = typed.trim().replace(separators, '');
  if (text === '') return fail(typed.trim() === '' ? 'empty' : 'not-a-number');
  const found = /^(\+?)([0-9]+)$/.exec(text);
  if (!found) return fail('not-a-number');
  const [, plus = '', digits = ''] = found;
  if (plus === '+') return digits.startsWith('1') ? american(digits.slice(1)) : foreign(digits);
  if (digits.startsWith('011')) return digits.startsWith('0111') ? american(digits.slice(4)) : foreign(digits.slice(3));
  if (digits.length === 7) return fail('no-area-code');
  return american(digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits);
}

/** Area code, exchange and line (ATIS-0300051): NXX NXX XXXX, N from 2 to 9, no code ending in 11. */
function american(digits: string): Result<FaxNumber, FaxNumberRefusal> {
  if (digits.length !== 10) return fail(digits.length < 10 ? 'too-short' : 'too-long');
  const isCode = (code: string): boolean => /^[2-9]\d\d$/.test(code) && !code.endsWith('11');
  if (!isCode(digits.slice(0, 3))) return fail('bad-area-code');
  if (!isCode(digits.slice(3, 6))) return fail('bad-exchange');
  return ok(numberOf(`1${digits}`));
}

function foreign(digits: string): Result<FaxNumber, FaxNumberRefusal> {
  if (digits.length < 7) return fail('too-short');
  if (digits.startsWith('0')) return fail('no-such-country');
  if (digits.length > mostDigits) return fail('too-long');
  const read = parsePhoneNumberFromString(`+${digits}`);
  if (!read) return fail('no-such-country');
  // What the table of countries makes of the number is not taken over: what was typed is what is dialed.
  if (!read.isPossible()) return fail('too-short');
  return ok(numberOf(digits));
}

const numberOf = (digits: string): FaxNumber => faxNumber.parse(`+${digits}`);

/** The digits behind +1; undefined for a number of another country. */
const americanDigits = (number: FaxNumber): string | undefined => (/^\+1\d{10}$/.test(number) ? number.slice(2) : undefined);

/** How the number is dialed in the USA: ten digits, or 011 and the number of the other country. */
export const dialedDigits = (number: FaxNumber): string => americanDigits(number) ?? `011${number.slice(1)}`;

/** Why a template does not make an address or a dial string. */
export type TemplateRefusal =
  /** It holds none of the placeholders, or one that does not exist. */
  | 'no-place-for-number'
  /** What stands around the number does not belong there. */
  | 'bad-characters'
  /** `{digits11}` has no meaning for a number of another country. */
  | 'not-for-other-countries';

const places: Readonly<Record<string, (number: FaxNumber) => string | undefined>> = {
  '{digits}': dialedDigits,
  '{digits11}': (number) => (americanDigits(number) === undefined ? undefined : number.slice(1)),
  '{e164digits}': (number) => number.slice(1),
};

/** What may stand around the number in a dial string: an outside line, pauses, the keys of a telephone. */
const dialCharacters = /^[0-9+*#,-]*$/;

/** One mailbox: no display name, no second address, nothing that a header would read as its own. */
const mailbox = /^[A-Za-z0-9.!#$%&'*+/=?^_`|~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

function fillIn(template: string, number: FaxNumber): Result<string, TemplateRefusal> {
  const found = template.match(/\{[^{}]*\}/g) ?? [];
  if (found.length !== 1) return fail('no-place-for-number');
  const [place = ''] = found;
  const digits = places[place];
  if (digits === undefined) return fail('no-place-for-number');
  const filled = digits(number);
  return filled === undefined ? fail('not-for-other-countries') : ok(template.replace(place, filled));
}

/**
 * The dial string that a template makes of a number, such as `9,{digits11}`. Places: `{digits}` as dialed inside the USA,
 * `{digits11}` with the 1 before the area code, `{e164digits}` with the country code; exactly one of them.
 */
export function fillDialTemplate(template: string, number: FaxNumber): Result<string, TemplateRefusal> {
  const filled = fillIn(template, number);
  return filled.ok && !dialCharacters.test(filled.value) ? fail('bad-characters') : filled;
}

/** The address that a template such as `{digits11}@gateway.example` makes of a number; the same places as in a dial string. */
export function fillAddressTemplate(template: string, number: FaxNumber): Result<string, TemplateRefusal> {
  const filled = fillIn(template, number);
  return filled.ok && !mailbox.test(filled.value) ? fail('bad-characters') : filled;
}
