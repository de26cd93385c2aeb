/** Numbers given back in rising order, one by one: cheaper than sorting when only the first few are wanted. */
export interface SmallestFirst {
  /** The next number, or undefined when none is left. */
  readonly next: () => number | undefined;
}

/** A heap made of `keys`, which it takes over. */
export function smallestFirst(keys: Float64Array): SmallestFirst {
  let size = keys.length;
  const at = (index: number): number => keys[index] ?? Infinity;

  const sink = (from: number): void => {
    const sinking = at(from);
    let hole = from;
    for (let child = hole * 2 + 1; child < size; child = hole * 2 + 1) {
      const smaller = child + 1 < size && at(child + 1) < at(child) ? child + 1 : child;
      if (at(smaller) >= sinking) break;
      keys[hole] = at(smaller);
      hole = smaller;
    }
    keys[hole] = sinking;
  };

  for (let index = (size >>> 1) - 1; index >= 0; index -= 1) sink(index);
  return {
    next: () => {
      if (size === 0) return undefined;
      const smallest = at(0);
      size -= 1;
      keys[0] = at(size);
      sink(0);
      return smallest;
    },
  };
}
