/** Phone numbers: kept as E.164 where they could be read, shown as people of the USA write them. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** What a typed phone number became. `number` is E.164 when it `isRead`, else the text as typed. */
export interface TypedPhone {
  readonly number: string;
  readonly isRead: boolean;
}

/** Reads a typed number, without country code as one of the USA. An extension cannot be kept as E.164, so that text stays as typed. */
export function parsePhone(typed: string): TypedPhone {
  const text = typed.trim();
  const read = parsePhoneNumberFromString(text, 'US');
  if (!read?.isPossible() || read.ext !== undefined) return { number: text, isRead: false };
  return { number: read.number, isRead: true };
}

/** `(617) 555-0142` for a number of the USA and its neighbours, `+44 20 7946 0958` for others, as typed when it could not be read. */
export function formatPhone(number: string): string {
  const read = parsePhoneNumberFromString(number, 'US');
  if (!read?.isPossible() || read.ext !== undefined) return number;
  return read.countryCallingCode === '1' ? read.formatNational() : read.formatInternational();
}
