/** Reading the elements of a release: what is wrong is thrown as a flaw with its place, and caught once, by `readRelease`. */
import { makeDate, type CalendarDate } from '../../domain/calendar-date';
import type { XmlElement } from '../../text/xml';
import { readSpan, spanText } from '../schedule/period';

/** What is wrong with a release: the file, the way to the element in it, and what is wrong there. */
export interface ReleaseFlaw {
  readonly file: string;
  readonly element: string;
  readonly flaw: string;
}

/** Carries a flaw out of the depth of a file. */
export class FlawInRelease extends Error {
  readonly element: string;
  readonly flaw: string;

  constructor(element: string, flaw: string) {
    super(`${element}: ${flaw}`);
    this.element = element;
    this.flaw = flaw;
  }
}

/** An element and the way to it. */
export interface Place {
  readonly element: XmlElement;
  readonly path: string;
}

/** The children of a name, with their ways. */
export function childrenOf({ element, path }: Place, name: string): readonly Place[] {
  const found = element.children.filter((child) => child.name === name);
  return found.map((child, index) => ({ element: child, path: `${path}/${name}${found.length > 1 ? `[${index + 1}]` : ''}` }));
}

/** The one child of a name; a flaw when there is none. */
export function childOf(place: Place, name: string): Place {
  const [first] = childrenOf(place, name);
  if (first === undefined) throw new FlawInRelease(`${place.path}/${name}`, 'is missing');
  return first;
}

/** The text of a child; undefined when it is absent, empty or "n/a". */
export function textOf(place: Place, name: string): string | undefined {
  const text = childrenOf(place, name)[0]?.element.text.trim() ?? '';
  return text === '' || text.toLowerCase() === 'n/a' ? undefined : text;
}

/** The text of a child that must be there. */
export function neededText(place: Place, name: string): string {
  const text = textOf(place, name);
  if (text === undefined) throw new FlawInRelease(`${place.path}/${name}`, 'has no text');
  return text;
}

/** A span in our short form. */
export function spanOf(place: Place, name: string): string | undefined {
  const text = textOf(place, name);
  if (text === undefined) return undefined;
  const span = readSpan(text);
  if (span === undefined) throw new FlawInRelease(`${place.path}/${name}`, `"${text}" is no span of time`);
  return spanText(span);
}

/** A span that must be there. */
export function neededSpan(place: Place, name: string): string {
  const span = spanOf(place, name);
  if (span === undefined) throw new FlawInRelease(`${place.path}/${name}`, 'has no span of time');
  return span;
}

/** A date, written 20251110 or 11/10/2025. */
export function dateOf(place: Place, name: string): CalendarDate | undefined {
  const text = textOf(place, name);
  if (text === undefined) return undefined;
  const [, y, m, d] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text) ?? [];
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const date = makeDate(Number(y ?? year), Number(m ?? month), Number(d ?? day));
  if (date === undefined) throw new FlawInRelease(`${place.path}/${name}`, `"${text}" is no date`);
  return date;
}

/** One of the given words, whatever the case of its letters. */
export function wordOf<T extends string>(place: Place, name: string, words: Readonly<Record<string, T>>): T {
  const text = neededText(place, name);
  const word = words[text.toLowerCase()];
  if (word === undefined) throw new FlawInRelease(`${place.path}/${name}`, `"${text}" is not known here`);
  return word;
}

/** A number without fraction. */
export function numberOf(place: Place, name: string): number | undefined {
  const text = textOf(place, name);
  if (text === undefined) return undefined;
  if (!/^\d{1,6}$/.test(text)) throw new FlawInRelease(`${place.path}/${name}`, `"${text}" is no number`);
  return Number(text);
}

/** CVX codes parted by semicolons or commas, two digits at least. */
export function codesOf(place: Place, name: string): readonly string[] {
  const text = textOf(place, name);
  if (text === undefined) return [];
  const codes = text.split(/[;,]/).map((one) => one.trim()).filter((one) => one !== '');
  for (const code of codes) if (!/^\d{1,3}$/.test(code)) throw new FlawInRelease(`${place.path}/${name}`, `"${code}" is no CVX code`);
  return codes.map((code) => code.padStart(2, '0'));
}

/** One CVX code that must be there. */
export function codeOf(place: Place, name: string): string {
  const [code, ...others] = codesOf(place, name);
  if (code === undefined || others.length > 0) throw new FlawInRelease(`${place.path}/${name}`, 'is not one CVX code');
  return code;
}

/** What is there, without the fields that are not. */
export function given<T extends object>(fields: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined) Object.assign(kept, { [key]: value });
  }
  return kept;
}
