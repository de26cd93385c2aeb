/** The messages of one text: a single message, a bare stream of them, or a batch (HL7 v2.5.1, 2.10.3). */
import { linesOf } from '../er7/er7';

const envelope = new Set(['FHS', 'BHS', 'BTS', 'FTS']);

/**
 * Parts a text at each message header; the envelope of a batch is left out.
 * What stands before the first header comes first, as a part of its own, so that reading it says what is wrong with it. An empty text has one
 * empty part.
 */
export function messagesOf(text: string): readonly string[] {
  const parts: string[][] = [];
  for (const line of linesOf(text)) {
    const name = line.slice(0, 3);
    if (envelope.has(name)) continue;
    if (name === 'MSH' || parts.length === 0) parts.push([]);
    parts.at(-1)?.push(line);
  }
  return parts.length === 0 ? [''] : parts.map((lines) => lines.map((line) => `${line}\r`).join(''));
}
