/** Text as it is compared: small letters without accents, so that "Đặng", "DANG" and "dang" are one. */

/** Letters that Unicode does not take apart into a base letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  đ: 'd', ð: 'd', ø: 'o', ł: 'l', ħ: 'h', ŧ: 't', ı: 'i', ŋ: 'n', ĸ: 'k', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ĳ: 'ij',
};
const unmarkable = /[đðøłħŧıŋĸßæœþĳ]/g;
const onlyAscii = /^[\u0020-\u007e]*$/;

/** Small letters without accents; everything that is no letter stays. */
export function foldLetters(text: string): string {
  const small = text.toLowerCase();
  if (onlyAscii.test(small)) return small;
  return small
    .replace(unmarkable, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
}

/** Names come again and again in a practice: what was parted once is kept. */
const known = new Map<string, readonly string[]>();
const mostKnown = 200_000;

/** The words of a name: hyphens, apostrophes and dots part words as spaces do ("O'Brien-Lopez" is o, brien, lopez). */
export function wordsOf(text: string): readonly string[] {
  const before = known.get(text);
  if (before) return before;
  const words = partWords(text);
  if (known.size >= mostKnown) known.clear();
  known.set(text, words);
  return words;
}

function partWords(text: string): readonly string[] {
  if (/^[A-Za-z]+$/.test(text)) return [text.toLowerCase()];
  return foldLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Letters and digits only, run together: how record numbers are compared ("A-104 22" is a10422). */
export function squeezed(text: string): string {
  return /^[0-9]+$/.test(text) ? text : partWords(text).join('');
}

/** The digits of a phone number without the country code of the USA and Canada. */
export function phoneDigits(number: string): string {
  const digits = number.replace(/\D+/g, '');
  return digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
}
