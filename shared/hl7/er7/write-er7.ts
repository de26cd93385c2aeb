/** Writes segments with the usual delimiters: no trailing empty parts, one CR after each segment (HL7 v2.5.1, 2.6). */
import { escapeText } from './escape';

/** A component: text, or its sub-components. */
export type Component = string | undefined | readonly (string | undefined)[];
/** A repeat of a field: one value, or its components. */
export type Repeat = string | undefined | readonly Component[];
/** A field: one repeat, or several under `repeats`. */
export type Field = Repeat | { readonly repeats: readonly Repeat[] };

/**
 * A segment as a line, without its end.
 * @param fields from field 1 on; what is undefined is left empty
 */
export function segmentText(name: string, fields: readonly Field[]): string {
  let line = name;
  let pending = 0;
  for (const field of fields) {
    pending += 1;
    const text = fieldText(field);
    if (text === '') continue;
    line += '|'.repeat(pending) + text;
    pending = 0;
  }
  return line;
}

/** The header: MSH-1 and MSH-2 are the delimiters themselves. @param fields from MSH-3 on */
export const headerText = (name: 'MSH' | 'FHS' | 'BHS', fields: readonly Field[]): string => segmentText(`${name}|^~\\&`, fields);

/** Segments as a message. */
export const messageText = (segments: readonly string[]): string => segments.map((segment) => `${segment}\r`).join('');

function fieldText(field: Field): string {
  if (field === undefined) return '';
  if (typeof field === 'string') return escapeText(field);
  if ('repeats' in field) return withoutTail(field.repeats.map(repeatText), '~');
  return repeatText(field);
}

function repeatText(repeat: Repeat): string {
  if (repeat === undefined) return '';
  if (typeof repeat === 'string') return escapeText(repeat);
  return withoutTail(repeat.map(componentText), '^');
}

function componentText(component: Component): string {
  if (component === undefined) return '';
  if (typeof component === 'string') return escapeText(component);
  return withoutTail(component.map((part) => (part === undefined ? '' : escapeText(part))), '&');
}

function withoutTail(parts: readonly string[], between: string): string {
  let length = parts.length;
  while (length > 0 && parts[length - 1] === '') length -= 1;
  return length === parts.length ? parts.join(between) : parts.slice(0, length).join(between);
}
