/** Names, addresses, phones and ids in the shapes of HL7, as long as the guide's profile lets them be. */
import parsePhone from 'libphonenumber-js/min';
import type { Address, PatientFields, Phone } from '../../domain/patient';
import { escapeText } from '../er7/escape';
import type { Repeat } from '../er7/write-er7';
import { countryAlpha3 } from './countries';
import { foldAscii } from './fold-ascii';

/** CX-1 holds at most 15 letters: the end of our ids, which is random. */
export const shortId = (id: string): string => id.replace(/[^A-Za-z0-9]/g, '').slice(-15);

/** Letters that neither escaping nor folding makes longer. */
const isPlain = /^[A-Za-z0-9 .,'()/#-]*$/;

/** Whether a text has room, however much longer escapes and spelled-out letters make it. */
const hasRoom = (text: string, most: number): boolean => (isPlain.test(text) ? text.length <= most : fits(text, most));
const fits = (text: string, most: number): boolean => escapeText(text).length <= most && escapeText(foldAscii(text)).length <= most;

/** The beginning of a text that has room. */
function cut(text: string | undefined, most: number): string | undefined {
  if (text === undefined || hasRoom(text, most)) return text?.trim();
  let kept = '';
  for (const letter of text) {
    if (!hasRoom(kept + letter, most)) break;
    kept += letter;
  }
  return kept.trim();
}

/** A maiden name (XPN of type M). */
export const maidenName = (name: string): Repeat => [cut(name, 50), undefined, undefined, undefined, undefined, undefined, 'M'];

/** XPN of type L: the legal name. */
export const legalName = ({ first, middle, last, suffix }: PatientFields['name']): Repeat => [cut(last, 50), cut(first, 30), cut(middle, 30), cut(suffix, 20), undefined, undefined, 'L'];

/** XPN of a person of whom a first and a last name are known: L legal, A alias. */
export const plainName = (first: string, last: string, type: 'L' | 'A' = 'L'): Repeat => [cut(last, 50), cut(first, 30), undefined, undefined, undefined, undefined, type];

/** XAD of type H. */
export function homeAddress({ line1, line2, city, state, postalCode, country }: Address): Repeat {
  return [cut(line1, 120), cut(line2, 120), cut(city, 50), country === 'US' ? state : cut(state, 50), cut(postalCode, 12), countryAlpha3(country), 'H'];
}

const uses: Readonly<Record<Phone['kind'], readonly [use: string, equipment: string]>> = { mobile: ['PRN', 'CP'], home: ['PRN', 'PH'], work: ['WPN', 'PH'] };

/** A number as the record keeps it: nothing is left to be parsed. */
const kept = /^\+1([2-9]\d{9})$/;

/** The ten digits of a number of North America. */
function nationalOf(number: string): string | undefined {
  const parsed = parsePhone(number, 'US');
  return parsed?.countryCallingCode === '1' && parsed.nationalNumber.length === 10 ? parsed.nationalNumber : undefined;
}

/** XTN of a number of North America; undefined for any other, for which the profile has no room. */
export function phoneField({ number, kind }: Phone): Repeat {
  const national = kept.exec(number)?.[1] ?? nationalOf(number);
  if (national === undefined) return undefined;
  const [use, equipment] = uses[kind];
  return [undefined, use, equipment, undefined, undefined, national.slice(0, 3), national.slice(3)];
}

/** XTN of an e-mail address. */
export const emailField = (email: string): Repeat => [undefined, 'NET', 'Internet', email];

/** XCN of a person of whom the whole name is known: the last word is taken for the family name. */
export function providerName(name: string): Repeat {
  const words = name.trim().split(/\s+/);
  const last = words[words.length - 1];
  return [undefined, cut(last, 50), cut(words.length > 1 ? words.slice(0, -1).join(' ') : undefined, 30), undefined, undefined, undefined, undefined, undefined, undefined, 'L'];
}
