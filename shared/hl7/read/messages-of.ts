/** The messages of one text: a single message, a bare stream of them, or a batch (HL7 v2.5.1, 2.10.3). */
import { delimitersOf, usualDelimiters } from '../er7/delimiters';
import { isSegment, linesOf } from '../er7/er7';

/** A header names its separators, so the one behind its name may be any mark. */
const header = /^(?:MSH|FHS|BHS)[^\w\s]/;
const trailer = /^(?:BTS|FTS)/;

/**
 * Parts a text at each message header; the envelope of a batch is left out.
 * A line of a broken value stays with its message, even when it begins like an envelope. What stands before the first header comes first, as a
 * part of its own, so that reading it says what is wrong with it. An empty text has one empty part.
 */
export function messagesOf(text: string): readonly string[] {
  const parts: string[][] = [];
  let { field } = usualDelimiters;
  for (const line of linesOf(text)) {
    const isHeader = header.test(line);
    if (isHeader) ({ field } = delimitersOf(line));
    const isMessage = isHeader && line.startsWith('MSH');
    if ((isHeader && !isMessage) || (trailer.test(line) && isSegment(line, field))) continue;
    if (isMessage || parts.length === 0) parts.push([]);
    parts.at(-1)?.push(line);
  }
  return parts.length === 0 ? [''] : parts.map((lines) => lines.map((line) => `${line}\r`).join(''));
}
