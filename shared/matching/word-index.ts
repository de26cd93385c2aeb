/** The distinct words of all names in sorted order, each with the places where it occurs. Words come and go one by one. */

/** The columns of the index, one entry a word, in the order of the words. */
export interface SortedWords {
  readonly words: readonly string[];
  /** How many letters a word shares with the one before. */
  readonly shared: readonly number[];
  /** Where a word is found; a place is a number that the owner of the index gives meaning to. */
  readonly places: readonly (readonly number[])[];
}

export interface WordIndex {
  readonly add: (word: string, place: number) => void;
  readonly remove: (word: string, place: number) => void;
  /** Adds many at once to an empty index. */
  readonly load: (places: ReadonlyMap<string, number[]>) => void;
  /** The places of exactly this word. */
  readonly exact: (word: string) => readonly number[];
  /** The position of the first word that starts with `prefix`, and of the first after it that does not. */
  readonly range: (prefix: string) => readonly [from: number, to: number];
  readonly sorted: () => SortedWords;
}

const none: readonly number[] = [];
/** Sorts after every letter. */
const afterAll = '\uffff';

function sharedLetters(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at < end && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

/** The first position at which a sorted list has `word` or something after it. */
export function lowerBound(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An empty index. */
export function wordIndex(): WordIndex {
  let words: string[] = [];
  let shared: number[] = [];
  let places: number[][] = [];

  const mendShared = (at: number): void => {
    if (at < words.length) shared[at] = sharedLetters(words[at - 1], words[at]);
  };

  return {
    add: (word, place) => {
      const at = lowerBound(words, word);
      if (words[at] === word) {
        places[at]?.push(place);
        return;
      }
      words.splice(at, 0, word);
      places.splice(at, 0, [place]);
      shared.splice(at, 0, 0);
      mendShared(at);
      mendShared(at + 1);
    },
    remove: (word, place) => {
      const at = lowerBound(words, word);
      const found = words[at] === word ? places[at] : undefined;
      const index = found?.indexOf(place) ?? -1;
      if (!found || index < 0) return;
      found.splice(index, 1);
      if (found.length > 0) return;
      words.splice(at, 1);
      places.splice(at, 1);
      shared.splice(at, 1);
      mendShared(at);
    },
    load: (all) => {
      words = [...all.keys()].sort();
      places = words.map((word) => all.get(word) ?? []);
      shared = words.map((word, index) => sharedLetters(words[index - 1], word));
    },
    exact: (word) => {
      const at = lowerBound(words, word);
      return words[at] === word ? (places[at] ?? none) : none;
    },
    range: (prefix) => [lowerBound(words, prefix), lowerBound(words, prefix + afterAll)],
    sorted: () => ({ words, shared, places }),
  };
}
