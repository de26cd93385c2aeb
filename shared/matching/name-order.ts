/** The order of all cards by last name, first name and birth date, and each card's rank in it. */

export interface NameOrder {
  /** Orders places 0 to count - 1. */
  readonly load: (count: number) => void;
  readonly add: (place: number) => void;
  /** To be called while the place still has its old key. */
  readonly remove: (place: number) => void;
  /** The rank of each place. */
  readonly ranks: () => readonly number[];
  /** The place at each rank. */
  readonly places: () => readonly number[];
}

/** An empty order. @param keyOf the text by which a place is ordered */
export function nameOrder(keyOf: (place: number) => string): NameOrder {
  let places: number[] = [];
  let ranks: number[] = [];
  let isRanked = true;

  /** The first rank whose key is not before `key`. */
  const rankOfKey = (key: string): number => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (keyOf(places[middle] ?? 0) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    load: (count) => {
      const keys = Array.from({ length: count }, (_, place) => keyOf(place));
      places = keys.map((_, place) => place);
      places.sort((a, b) => {
        const left = keys[a] ?? '';
        const right = keys[b] ?? '';
        return left < right ? -1 : left > right ? 1 : a - b;
      });
      isRanked = false;
    },
    add: (place) => {
      places.splice(rankOfKey(keyOf(place)), 0, place);
      isRanked = false;
    },
    remove: (place) => {
      let at = rankOfKey(keyOf(place));
      while (at < places.length && places[at] !== place) at += 1;
      places.splice(at, 1);
      isRanked = false;
    },
    ranks: () => {
      if (!isRanked) {
        ranks = places.map(() => 0);
        for (const [rank, place] of places.entries()) ranks[place] = rank;
        isRanked = true;
      }
      return ranks;
    },
    places: () => places,
  };
}
