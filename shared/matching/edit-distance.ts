/**
 * Damerau-Levenshtein distance (optimal string alignment): letters inserted, left out, changed, or two neighbours swapped.
 * @returns the distance, or `max + 1` when it is larger than `max`
 */
export function editDistance(a: string, b: string, max: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > max) return max + 1;
  const width = b.length + 1;
  let beforeLast = new Uint8Array(width);
  let last = Uint8Array.from({ length: width }, (_, column) => column);
  let row = new Uint8Array(width);
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    let smallest = i;
    for (let j = 1; j < width; j += 1) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((last[j - 1] ?? 0) + (isSame ? 0 : 1), (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const isSwap = i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isSwap) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < smallest) smallest = cost;
    }
    // A swap reaches back two rows, so both must be beyond the limit.
    if (smallest > max && Math.min(...last) >= max) return max + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[b.length] ?? 0, max + 1);
}

/** Slips of the finger that are forgiven in a word of this many letters: none under 4, one under 8, two from there. */
export function slipsAllowed(letters: number): 0 | 1 | 2 {
  return letters < 4 ? 0 : letters < 8 ? 1 : 2;
}
