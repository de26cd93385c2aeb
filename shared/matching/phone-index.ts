/** Phone numbers by every run of three digits in them, so that any piece of a number finds its people. */

export interface PhoneIndex {
  readonly add: (digits: string, place: number) => void;
  readonly remove: (digits: string, place: number) => void;
  /** The places whose numbers may hold this run of three digits or more; to be checked by the caller when it is longer. */
  readonly candidates: (digits: string) => readonly number[];
}

const none: readonly number[] = [];

function runsOfThree(digits: string): ReadonlySet<number> {
  const runs = new Set<number>();
  for (let at = 0; at + 3 <= digits.length; at += 1) runs.add(Number(digits.slice(at, at + 3)));
  return runs;
}

/** An empty index. One place may have several numbers. */
export function phoneIndex(): PhoneIndex {
  const placesOf: number[][] = [];
  return {
    add: (digits, place) => {
      for (const run of runsOfThree(digits)) {
        const places = placesOf[run];
        if (places) places.push(place);
        else placesOf[run] = [place];
      }
    },
    remove: (digits, place) => {
      for (const run of runsOfThree(digits)) {
        const places = placesOf[run];
        const index = places?.indexOf(place) ?? -1;
        if (places && index >= 0) places.splice(index, 1);
      }
    },
    candidates: (digits) => {
      let fewest: readonly number[] | undefined;
      for (const run of runsOfThree(digits)) {
        const places = placesOf[run] ?? none;
        if (fewest === undefined || places.length < fewest.length) fewest = places;
      }
      return fewest ?? none;
    },
  };
}
