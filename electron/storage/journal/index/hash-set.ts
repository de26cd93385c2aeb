/** A set of 32-bit hashes at some eight bytes each: millions of ids fit where a Set of texts would take hundreds of megabytes. */
export interface HashSet {
  readonly add: (hash: number) => void;
  readonly has: (hash: number) => boolean;
}

/** An empty set. Open addressing with linear steps; never more than half full. */
export function hashSet(): HashSet {
  let slots = new Uint32Array(4096);
  let taken = 0;

  // Zero marks an empty slot; the hash 0 is kept as 1, which at worst finds one candidate more.
  const placeOf = (table: Uint32Array, hash: number): number => {
    let place = hash & (table.length - 1);
    while (table[place] !== 0 && table[place] !== hash) place = (place + 1) & (table.length - 1);
    return place;
  };

  const grow = (): void => {
    const larger = new Uint32Array(slots.length * 2);
    for (const hash of slots) if (hash !== 0) larger[placeOf(larger, hash)] = hash;
    slots = larger;
  };

  return {
    add: (hash) => {
      const kept = hash || 1;
      const place = placeOf(slots, kept);
      if (slots[place] === kept) return;
      slots[place] = kept;
      taken += 1;
      if (taken * 2 > slots.length) grow();
    },
    has: (hash) => slots[placeOf(slots, hash || 1)] !== 0,
  };
}
