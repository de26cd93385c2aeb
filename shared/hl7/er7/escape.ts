/** Escape sequences (HL7 v2.5.1, 2.7): data that hold a delimiter. */
import { usualDelimiters, type Delimiters } from './delimiters';

const escaped: Readonly<Record<string, string>> = { '\\': '\\E\\', '|': '\\F\\', '^': '\\S\\', '&': '\\T\\', '~': '\\R\\' };
const needsCare = /[\\|^&~]|\p{Cc}/u;
const eachInCare = /[\\|^&~]|\p{Cc}+/gu;

/** A value as it may stand in a message with the usual delimiters: one line, without control characters. */
export function escapeText(text: string): string {
  return needsCare.test(text) ? text.replace(eachInCare, (found) => escaped[found] ?? ' ') : text;
}

/**
 * A value as it is meant. What is no known sequence stays as it is written: nothing is lost by reading.
 * @param raw one component or sub-component, already parted from its neighbours
 */
export function unescapeText(raw: string, { escape, field, component, sub, repeat }: Delimiters = usualDelimiters): string {
  let start = raw.indexOf(escape);
  if (start < 0) return raw;
  const letters: Readonly<Record<string, string>> = { E: escape, F: field, S: component, T: sub, R: repeat, '.br': '\n', H: '', N: '' };
  let text = '';
  let done = 0;
  while (start >= 0) {
    const end = raw.indexOf(escape, start + 1);
    if (end < 0) break;
    const code = raw.slice(start + 1, end);
    const meant = letters[code] ?? hexText(code);
    if (meant === undefined) {
      // Not a sequence; its second character may begin one.
      text += raw.slice(done, end);
      done = end;
      start = end;
      continue;
    }
    text += raw.slice(done, start) + meant;
    done = end + 1;
    start = raw.indexOf(escape, done);
  }
  return text + raw.slice(done);
}

/** `X0D0A`: characters by their codes. */
function hexText(code: string): string | undefined {
  if (!/^X(?:[0-9A-Fa-f]{2})+$/.test(code)) return undefined;
  const pairs = code.slice(1).match(/../g) ?? [];
  return String.fromCharCode(...pairs.map((pair) => Number.parseInt(pair, 16)));
}
