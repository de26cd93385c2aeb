/**
 * Phone numbers by every run of three digits in them, so that any piece of a number finds its people. The digits lie in one array of
 * bytes: looking at tens of thousands of numbers must not mean tens of thousands of texts somewhere in memory.
 */
import { matchCost } from './match-cost';

export interface PhoneIndex {
  readonly add: (digits: string, place: number) => void;
  readonly remove: (digits: string, place: number) => void;
  /** Calls back for each number that holds these digits (three or more), with the cost of where in the number they are. */
  readonly eachWith: (digits: string, see: (place: number, cost: number) => void) => void;
}

/** Bytes of one number: its length, then its digits. No number has more than 15 digits (ITU-T E.164). */
const slotBytes = 16;
const mostDigits = slotBytes - 1;
const none: readonly number[] = [];

/** An empty index. One place may have several numbers; digits beyond the fifteenth are not kept. */
export function phoneIndex(): PhoneIndex {
  let bytes = new Uint8Array(slotBytes * 1_024);
  const placeOfSlot: number[] = [];
  const freeSlots: number[] = [];
  /** For each run of three digits, slot * 16 + where in the number it starts. */
  const spotsOfRun: number[][] = [];

  const write = (slot: number, digits: string): void => {
    if ((slot + 1) * slotBytes > bytes.length) {
      const larger = new Uint8Array(bytes.length * 2);
      larger.set(bytes);
      bytes = larger;
    }
    bytes[slot * slotBytes] = digits.length;
    for (let at = 0; at < digits.length; at += 1) bytes[slot * slotBytes + 1 + at] = digits.charCodeAt(at);
  };

  const holds = (slot: number, digits: string): boolean => {
    const start = slot * slotBytes + 1;
    if (bytes[start - 1] !== digits.length) return false;
    for (let at = 0; at < digits.length; at += 1) if (bytes[start + at] !== digits.charCodeAt(at)) return false;
    return true;
  };

  return {
    add: (digits, place) => {
      const kept = digits.slice(0, mostDigits);
      const slot = freeSlots.pop() ?? placeOfSlot.length;
      placeOfSlot[slot] = place;
      write(slot, kept);
      for (const [at, run] of runsOfThree(kept).entries()) (spotsOfRun[run] ??= []).push(slot * slotBytes + at);
    },
    remove: (digits, place) => {
      const kept = digits.slice(0, mostDigits);
      const runs = runsOfThree(kept);
      const spot = (spotsOfRun[runs[0] ?? -1] ?? none).find((one) => placeOfSlot[slotOf(one)] === place && startOf(one) === 0 && holds(slotOf(one), kept));
      if (spot === undefined) return;
      const slot = slotOf(spot);
      for (const [at, run] of runs.entries()) {
        const spots = spotsOfRun[run];
        const index = spots?.indexOf(slot * slotBytes + at) ?? -1;
        if (spots && index >= 0) spots.splice(index, 1);
      }
      bytes[slot * slotBytes] = 0;
      freeSlots.push(slot);
    },
    eachWith: (digits, see) => {
      // Of the runs in what is looked for, the one that the fewest numbers have; the other digits are compared around it.
      let offset = 0;
      let spots: readonly number[] | undefined;
      for (const [at, run] of runsOfThree(digits).entries()) {
        const found = spotsOfRun[run] ?? none;
        if (spots !== undefined && found.length >= spots.length) continue;
        spots = found;
        offset = at;
      }
      const wanted = Uint8Array.from(digits, (digit) => digit.charCodeAt(0));
      const size = wanted.length;
      const numbers = bytes;
      const found = spots ?? none;
      for (let index = 0; index < found.length; index += 1) {
        const spot = found[index] ?? 0;
        const slot = slotOf(spot);
        const start = startOf(spot) - offset;
        const rest = (numbers[slot * slotBytes] ?? 0) - size - start;
        if (start < 0 || rest < 0) continue;
        const first = slot * slotBytes + 1 + start;
        let same = 0;
        while (same < size && numbers[first + same] === wanted[same]) same += 1;
        if (same < size) continue;
        const cost = start === 0 ? (rest === 0 ? matchCost.exact : matchCost.prefix) : rest === 0 ? matchCost.phoneEnd : matchCost.phoneInside;
        see(placeOfSlot[slot] ?? 0, cost);
      }
    },
  };
}

const slotOf = (spot: number): number => spot >>> 4;
const startOf = (spot: number): number => spot & (slotBytes - 1);

/** Every run of three digits as a number, by where it starts. */
function runsOfThree(digits: string): readonly number[] {
  const runs: number[] = [];
  for (let at = 0; at + 3 <= digits.length; at += 1) {
    runs.push((digits.charCodeAt(at) - 48) * 100 + (digits.charCodeAt(at + 1) - 48) * 10 + digits.charCodeAt(at + 2) - 48);
  }
  return runs;
}
