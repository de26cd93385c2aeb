/**
 * A message parted into segments and fields, leniently: any line end, padded names, blank lines, frames of a transport, a value that was
 * broken over lines. Nothing is thrown away: a field is the text as it came, and is parted further only when it is asked for.
 */
import { fail, ok, type Result } from '../../result';
import { delimitersOf, usualDelimiters, type Delimiters } from './delimiters';
import { unescapeText } from './escape';

export interface Segment {
  /** Three letters. */
  readonly name: string;
  /** As written: `fields[n]` is the field n of the standard; `fields[0]` is the name. */
  readonly fields: readonly string[];
}

export interface Er7 {
  readonly delimiters: Delimiters;
  /** In the order of the message, the header first. */
  readonly segments: readonly Segment[];
}

/** Why a text is no message. */
export type Er7Flaw = 'empty' | 'no-header' | 'too-large';

/** Characters: an answer with a full history and forecast has some ten thousands. */
const largestMessage = 16 * 1024 * 1024;

/** Parts a text into the segments of one message. */
export function readEr7(text: string): Result<Er7, Er7Flaw> {
  if (text.length > largestMessage) return fail('too-large');
  const lines = linesOf(text);
  const header = lines[0];
  if (header === undefined) return fail('empty');
  if (!header.startsWith('MSH') || header.length < 8) return fail('no-header');
  const delimiters = delimitersOf(header);
  const segments: Segment[] = [headerSegment(header, delimiters)];
  for (let n = 1; n < lines.length; n += 1) {
    const line = lines[n] ?? '';
    if (!isSegment(line, delimiters.field)) {
      continueLast(segments, line, delimiters.field);
      continue;
    }
    const fields = line.split(delimiters.field);
    segments.push({ name: fields[0] ?? line, fields });
  }
  return ok({ delimiters, segments });
}

/** Any end of a line, and the frame of a transport (MLLP). */
const lineEnds = new RegExp(`[${String.fromCharCode(10, 13, 11, 28)}]+`);
const otherLineEnds = new RegExp(`[${String.fromCharCode(10, 11, 28)}]`);

/** The lines that say something, without what transports and editors put around them. */
export function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  // Most texts have the line end of the standard alone, and a plain split is quicker.
  for (const line of otherLineEnds.test(text) ? text.split(lineEnds) : text.split('\r')) {
    const plain = line.charCodeAt(0) === 0xfeff || line.charCodeAt(0) <= 32 ? line.replace(/^[\ufeff\s]+/, '') : line;
    if (plain !== '') lines.push(trimmedEnd(plain));
  }
  return lines;
}

const trimmedEnd = (line: string): string => (line.charCodeAt(line.length - 1) <= 32 ? line.trimEnd() : line);

/** Whether a line starts a segment: three capitals or digits, then the field separator or nothing. Another line belongs to a value that was broken. */
export function isSegment(line: string, field: string): boolean {
  if (line.length < 3 || (line.length > 3 && line.charAt(3) !== field)) return false;
  return isCapital(line.charCodeAt(0)) && isNameLetter(line.charCodeAt(1)) && isNameLetter(line.charCodeAt(2));
}

const isCapital = (letter: number): boolean => letter >= 65 && letter <= 90;
const isNameLetter = (letter: number): boolean => isCapital(letter) || (letter >= 48 && letter <= 57);

/** MSH-1 is the separator itself, so that the numbers of all fields are those of the standard. */
function headerSegment(line: string, { field }: Delimiters): Segment {
  const rest = line.slice(4).split(field);
  return { name: line.slice(0, 3), fields: [line.slice(0, 3), field, ...rest] };
}

/** A line that is no segment belongs to the value that was broken. */
function continueLast(segments: Segment[], line: string, field: string): void {
  const last = segments[segments.length - 1];
  if (!last) return;
  const [first = '', ...others] = line.split(field);
  const fields = [...last.fields.slice(0, -1), `${last.fields[last.fields.length - 1] ?? ''}\n${first}`, ...others];
  segments[segments.length - 1] = { name: last.name, fields };
}

/** The repeats of a field as written; none when it is empty. */
export function repeatsOf(raw: string | undefined, { repeat }: Delimiters = usualDelimiters): readonly string[] {
  if (raw === undefined || raw === '') return [];
  return raw.includes(repeat) ? raw.split(repeat) : [raw];
}

/** The first repeat of a field as written; undefined when the field is empty. */
export function firstRepeat(raw: string | undefined, { repeat }: Delimiters = usualDelimiters): string | undefined {
  if (raw === undefined || raw === '') return undefined;
  const end = raw.indexOf(repeat);
  return end < 0 ? raw : raw.slice(0, end);
}

/**
 * A component as it is meant, trimmed; undefined when it says nothing. `""` ("delete the value") says nothing here.
 * @param repeat one repeat of a field
 * @param number from 1
 */
export function componentOf(repeat: string | undefined, number: number, delimiters: Delimiters = usualDelimiters): string | undefined {
  if (repeat === undefined || repeat === '') return undefined;
  let start = 0;
  for (let n = 1; n < number; n += 1) {
    start = repeat.indexOf(delimiters.component, start) + 1;
    if (start === 0) return undefined;
  }
  const end = repeat.indexOf(delimiters.component, start);
  return meant(end < 0 ? repeat.slice(start) : repeat.slice(start, end), delimiters);
}

/** All components of one repeat, meant and trimmed. */
export function componentsOf(repeat: string | undefined, delimiters: Delimiters = usualDelimiters): readonly (string | undefined)[] {
  if (repeat === undefined || repeat === '') return [];
  return repeat.split(delimiters.component).map((raw) => meant(raw, delimiters));
}

/** The first sub-component, as it is meant. */
function meant(raw: string | undefined, delimiters: Delimiters): string | undefined {
  if (raw === undefined || raw === '') return undefined;
  const cut = raw.indexOf(delimiters.sub);
  const first = (cut < 0 ? raw : raw.slice(0, cut)).trim();
  if (first === '' || first === '""') return undefined;
  return first.includes(delimiters.escape) ? unescapeText(first, delimiters) : first;
}
