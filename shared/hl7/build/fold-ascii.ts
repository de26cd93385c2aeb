/** Letters for registries that take ASCII alone: accents go, a few letters are spelled, the rest becomes a question mark. */

const spelled: Readonly<Record<string, string>> = {
  ß: 'ss', Æ: 'AE', æ: 'ae', Œ: 'OE', œ: 'oe', Ø: 'O', ø: 'o', Đ: 'D', đ: 'd', Ł: 'L', ł: 'l', Þ: 'Th', þ: 'th', Ð: 'D', ð: 'd', ı: 'i', Ħ: 'H', ħ: 'h',
  '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-', '…': '...', ' ': ' ',
};

const asciiAlone = /^[\p{Cc}\u0020-\u007e]*$/u;

/** Whether a text needs no folding. */
export const isAscii = (text: string): boolean => asciiAlone.test(text);

/** One letter (or control character) alone. */
const foldedLetter = (letter: string): string =>
  letter
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{Cc}\u0020-\u007e]/gu, (part) => spelled[part] ?? '?');

/** Names of one practice share few letters outside ASCII; each is folded once. */
const foldedBefore = new Map<string, string>();
function foldedOnce(letter: string): string {
  const before = foldedBefore.get(letter);
  if (before !== undefined) return before;
  const folded = foldedLetter(letter);
  foldedBefore.set(letter, folded);
  return folded;
}

/** The nearest text in ASCII (control characters stay: escaping makes blanks of them), never blank where something was said. The record keeps the name as it is; only the message is folded. */
export function foldAscii(text: string): string {
  if (isAscii(text)) return text;
  let folded = '';
  for (const letter of text) folded += letter < '\u007f' ? letter : foldedOnce(letter);
  // A few letters are a blank with a mark above it.
  return folded.trim() === '' && text.trim() !== '' ? '?' : folded;
}
