/** How a typed text meets a name: levels of agreement, without regard to capitals, accents, spaces, hyphens. */

/** A text made ready for comparing: its words, and all of them run together ("M-M-R II" -> "mmrii"). */
export interface SearchText {
  readonly words: readonly string[];
  readonly joined: string;
  /** First letters of the words: most names are passed over by a look at these. */
  readonly initials: string;
}

/** Makes a text ready for comparing. */
export function searchText(text: string): SearchText {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  return { words, joined: words.join(''), initials: words.map((word) => word.charAt(0)).join('') };
}

/** 0 the same, 1 the beginning, 2 each typed word begins a word, 3 somewhere inside; undefined when it does not agree. */
export type Agreement = 0 | 1 | 2 | 3;

/**
 * How well a name agrees with what was typed.
 * @param beside words that may help to agree, though at least one typed word must begin a word of the name itself
 */
export function agreement(typed: SearchText, name: SearchText, beside: readonly string[] = []): Agreement | undefined {
  if (name.joined === typed.joined) return 0;
  if (name.joined.startsWith(typed.joined)) return 1;
  if (typed.words.some((word) => name.initials.includes(word.charAt(0)) && begins(word, name.words))) {
    if (typed.words.every((word) => begins(word, name.words) || begins(word, beside))) return 2;
  }
  return typed.joined.length >= 3 && !isNumber(typed.joined) && name.joined.includes(typed.joined) ? 3 : undefined;
}

const isNumber = (word: string): boolean => /^\d+$/.test(word);

/** A number must be there whole: "2" is not the beginning of "20". */
function begins(typed: string, words: readonly string[]): boolean {
  return isNumber(typed) ? words.includes(typed) : words.some((word) => word.startsWith(typed));
}

/** True when each typed word is a likely misspelling of a word of the name, or of the beginning of one. */
export function isNearly(typed: SearchText, name: SearchText): boolean {
  if (typed.words.length === 0 || !typed.words.every((word) => name.initials.includes(word.charAt(0)))) return false;
  return typed.words.every((word) => name.words.some((other) => isMisspelt(word, other)));
}

/** One slip in words of four to seven letters, two in longer ones; the first letter is taken to be right. */
function isMisspelt(typed: string, word: string): boolean {
  if (isNumber(typed)) return typed === word;
  if (typed.length < 4 || typed[0] !== word[0]) return word === typed;
  const allowed = typed.length < 8 ? 1 : 2;
  for (let length = typed.length - allowed; length <= typed.length + allowed && length <= word.length; length += 1) {
    if (slips(typed, word.slice(0, length)) <= allowed) return true;
  }
  return false;
}

/** Letters left out, added, changed, or two neighbours swapped (optimal string alignment distance). */
function slips(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
