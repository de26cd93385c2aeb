/** Rows of the distance table, used again by every call: this runs for thousands of names while somebody types. */
const rowA = new Uint8Array(128);
const rowB = new Uint8Array(128);
const rowC = new Uint8Array(128);

/**
 * Damerau-Levenshtein distance (optimal string alignment): letters inserted, left out, changed, or two neighbours swapped.
 * @returns the distance, or `max + 1` when it is larger than `max`, or when a text is longer than 120 letters and they differ
 */
export function editDistance(a: string, b: string, max: number): number {
  if (a === b) return 0;
  const tooFar = max + 1;
  if (Math.abs(a.length - b.length) > max || b.length > 120 || a.length > 120) return tooFar;
  const width = b.length + 1;
  let beforeLast = rowA;
  let last = rowB;
  let row = rowC;
  for (let column = 0; column < width; column += 1) last[column] = column;
  let leastBefore = 0;
  for (let i = 1; i <= a.length; i += 1) {
    const letter = a.charCodeAt(i - 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j < width; j += 1) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min((last[j - 1] ?? 0) + (letter === other ? 0 : 1), (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const isSwap = i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && other === a.charCodeAt(i - 2);
      if (isSwap) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    // A swap reaches back two rows, so the row before must not be able to save it either.
    if (least > max && leastBefore + 1 > max) return tooFar;
    leastBefore = least;
    const free = beforeLast;
    beforeLast = last;
    last = row;
    row = free;
  }
  return Math.min(last[b.length] ?? tooFar, tooFar);
}

/** Slips of the finger that are forgiven in a word of this many letters: none under 4, one under 8, two from there. */
export function slipsAllowed(letters: number): 0 | 1 | 2 {
  return letters < 4 ? 0 : letters < 8 ? 1 : 2;
}
