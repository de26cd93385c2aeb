import type { CalendarDate } from '../../domain/calendar-date';
import { makeDate } from '../../domain/calendar-date';
import { componentOf, type Er7 } from '../er7/er7';

/** A code with its text and the table it is from (HL7 data types CE and CWE); each may be missing. */
export interface Coded {
  readonly code?: string;
  readonly text?: string;
  readonly system?: string;
}

type Delimiters = Er7['delimiters'];

/** The code and, where there is one, the alternate code of a field's repeat. */
export function codesOf(repeat: string | undefined, delimiters: Delimiters): readonly Coded[] {
  return [codedAt(repeat, 1, delimiters), codedAt(repeat, 4, delimiters)].filter((coded) => coded !== undefined);
}

/** The first of them; an empty one when the field says nothing. */
export function codeOf(repeat: string | undefined, delimiters: Delimiters): Coded {
  return codedAt(repeat, 1, delimiters) ?? codedAt(repeat, 4, delimiters) ?? {};
}

/** @param number of the component that holds the code; its text and table follow */
function codedAt(repeat: string | undefined, number: number, delimiters: Delimiters): Coded | undefined {
  const code = componentOf(repeat, number, delimiters);
  const text = componentOf(repeat, number + 1, delimiters);
  if (code === undefined && text === undefined) return undefined;
  const system = componentOf(repeat, number + 2, delimiters);
  const coded: { -readonly [K in keyof Coded]: Coded[K] } = {};
  if (code !== undefined) coded.code = code;
  if (text !== undefined) coded.text = text;
  if (system !== undefined) coded.system = system;
  return coded;
}

/** The day of a date or a time stamp (`YYYYMMDD...`, also `YYYY-MM-DD...`); undefined when it names none that exists. */
export function dayOf(text: string | undefined): CalendarDate | undefined {
  if (text === undefined) return undefined;
  const plain = text.charAt(4) === '-' ? text.replaceAll('-', '') : text;
  if (plain.length < 8) return undefined;
  const number = digitsOf(plain);
  return number === undefined ? undefined : makeDate(Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100);
}

/** The first eight characters as a number; undefined when one of them is no digit. */
function digitsOf(text: string): number | undefined {
  let number = 0;
  for (let n = 0; n < 8; n += 1) {
    const digit = text.charCodeAt(n) - 48;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    number = number * 10 + digit;
  }
  return number;
}
