/** Keeps the smallest of many numbers without keeping the rest. */
export interface SmallestKeys {
  readonly clear: (limit: number) => void;
  readonly offer: (key: number) => void;
  /** What was kept, in rising order. */
  readonly inOrder: () => Float64Array;
}

/** @param most the largest limit that will be asked for */
export function smallestKeys(most: number): SmallestKeys {
  // A heap with the largest of the kept ones on top: most numbers are turned away by one comparison.
  const heap = new Float64Array(most);
  let limit = most;
  let count = 0;

  const rise = (from: number, key: number): void => {
    let hole = from;
    while (hole > 0) {
      const parent = (hole - 1) >>> 1;
      const above = heap[parent] ?? 0;
      if (above >= key) break;
      heap[hole] = above;
      hole = parent;
    }
    heap[hole] = key;
  };
  const sink = (key: number): void => {
    let hole = 0;
    for (let child = 1; child < count; child = hole * 2 + 1) {
      if (child + 1 < count && (heap[child + 1] ?? 0) > (heap[child] ?? 0)) child += 1;
      const below = heap[child] ?? 0;
      if (below <= key) break;
      heap[hole] = below;
      hole = child;
    }
    heap[hole] = key;
  };

  return {
    clear: (newLimit) => {
      limit = Math.min(newLimit, most);
      count = 0;
    },
    offer: (key) => {
      if (count < limit) {
        rise(count, key);
        count += 1;
      } else if (key < (heap[0] ?? 0)) {
        sink(key);
      }
    },
    inOrder: () => heap.slice(0, count).sort(),
  };
}
