/** What was typed into the search box and not found goes to the right fields of a new patient. */
import type { CalendarDate } from '../../../shared/domain/calendar-date';
import { parseTypedDate } from '../../../shared/domain/typed-date';
import { emptyPatientForm, emptyPhone, type PatientFormValues } from './form-values';

const looksLikePhone = /^\+?1?[\s.-]*\(?\d{3}\)?[\s.-]*\d{3}[\s.-]*\d{4}$|^\d{3}[\s.-]\d{4}$/;
const phoneInside = /\+?\(?\d{3}\)?[\s.-]*\d{3}[\s.-]*\d{4}/;
const monthWord = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const namedDateInside = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)?[ ./-]*(?:of +)?${monthWord}\\.?[ ,./-]*\\d{4}|${monthWord}\\.?[ ./-]+\\d{1,2}(?:st|nd|rd|th)?[ ,./-]+\\d{4})\\b`,
  'i',
);
const dateInside = /\b(\d{1,2}[/.-]\d{1,2}[/.-](\d{4}|\d{2})|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}|\d{8})\b/;

/** A name typed in lower case alone is a hasty name: its words get their capitals. Any capital of the typist's own is respected. */
function withCapitals(name: string): string {
  if (name !== name.toLocaleLowerCase()) return name;
  return name.replace(/(^|[\s'’-])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toLocaleUpperCase());
}

/** "Jones, Bob" is family name first; "Bob Jones" and "maria de la cruz" begin with the given name; one word is the family name. */
function readNames(text: string): Pick<PatientFormValues, 'first' | 'last'> {
  const clean = text.replace(/\s+/g, ' ').trim();
  const comma = clean.indexOf(',');
  if (comma >= 0) {
    return { last: withCapitals(clean.slice(0, comma).trim()), first: withCapitals(clean.slice(comma + 1).replace(/,/g, ' ').trim()) };
  }
  const space = clean.indexOf(' ');
  if (space < 0) return { last: withCapitals(clean), first: '' };
  return { first: withCapitals(clean.slice(0, space)), last: withCapitals(clean.slice(space + 1)) };
}

/**
 * A new patient's form with the typed text in the fields that it fits: date of birth, phone, record number, names.
 * @param today reads two-digit years; a day that has not come is no birth date and is left out
 */
export function prefillFromSearch(typed: string, today: CalendarDate): PatientFormValues {
  let rest = typed.trim();
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest)?.[0];
    if (found !== undefined) rest = rest.replace(found, ' ').trim();
    return found;
  };
  const phone = looksLikePhone.test(rest) ? take(/^.*$/) : take(phoneInside);
  const birthDate = readBirthDate(take(dateInside) ?? take(namedDateInside) ?? (/^\d{6}$/.test(rest) ? take(/^\d{6}$/) : undefined), today);
  const recordNumber = take(/(?:^|(?<=\s))#?[A-Za-z]{0,3}-?\d+\b/)?.replace(/^#/, '');
  const names = /\p{L}/u.test(rest) ? readNames(rest) : { first: '', last: '' };
  return {
    ...emptyPatientForm,
    ...names,
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(phone === undefined ? {} : { phones: [{ ...emptyPhone, number: phone }] }),
    ...(recordNumber === undefined ? {} : { recordNumber }),
  };
}

function readBirthDate(text: string | undefined, today: CalendarDate): CalendarDate | undefined {
  if (text === undefined) return undefined;
  const read = parseTypedDate(text, today);
  return read.ok && read.value <= today ? read.value : undefined;
}
