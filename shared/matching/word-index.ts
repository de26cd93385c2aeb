/** The distinct words of all names in sorted order, each with the places where it occurs. Words come and go one by one. */

/** Where words are found; a place is a number that the owner of the index gives meaning to. */
export interface WordIndex {
  readonly add: (word: string, place: number) => void;
  readonly remove: (word: string, place: number) => void;
  /** Adds many at once to an empty index. */
  readonly load: (places: ReadonlyMap<string, number[]>) => void;
  /** The places of exactly this word. */
  readonly exact: (word: string) => readonly number[];
  /** Calls back for each word that starts with `prefix`, in order. */
  readonly eachWithPrefix: (prefix: string, see: (word: string, places: readonly number[]) => void) => void;
  /** Words in order, and for each how many letters it shares with the one before. */
  readonly sorted: () => SortedWords;
}

export interface SortedWords {
  readonly words: readonly string[];
  readonly shared: readonly number[];
  readonly places: (word: string) => readonly number[];
}

const none: readonly number[] = [];

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
  const placesOf = new Map<string, number[]>();
  let words: string[] = [];
  let shared: number[] = [];

  const mendShared = (at: number): void => {
    if (at < words.length) shared[at] = sharedLetters(words[at - 1], words[at]);
  };

  return {
    add: (word, place) => {
      const places = placesOf.get(word);
      if (places) {
        places.push(place);
        return;
      }
      placesOf.set(word, [place]);
      const at = lowerBound(words, word);
      words.splice(at, 0, word);
      shared.splice(at, 0, 0);
      mendShared(at);
      mendShared(at + 1);
    },
    remove: (word, place) => {
      const places = placesOf.get(word);
      const index = places?.indexOf(place) ?? -1;
      if (!places || index < 0) return;
      places.splice(index, 1);
      if (places.length > 0) return;
      placesOf.delete(word);
      const at = lowerBound(words, word);
      words.splice(at, 1);
      shared.splice(at, 1);
      mendShared(at);
    },
    load: (all) => {
      for (const [word, places] of all) placesOf.set(word, places);
      words = [...placesOf.keys()].sort();
      shared = words.map((word, index) => sharedLetters(words[index - 1], word));
    },
    exact: (word) => placesOf.get(word) ?? none,
    eachWithPrefix: (prefix, see) => {
      for (let at = lowerBound(words, prefix); at < words.length; at += 1) {
        const word = words[at] ?? '';
        if (!word.startsWith(prefix)) return;
        see(word, placesOf.get(word) ?? none);
      }
    },
    sorted: () => ({ words, shared, places: (word) => placesOf.get(word) ?? none }),
  };
}
