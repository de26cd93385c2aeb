import { seededPractice, type SeededPractice } from '../support/practice-seed';
import type { PracticeSize } from '../support/practice/practice-changes';

/** The practices that are measured. The large one has fewer doses: search does not read them. */
const sizes = {
  '20k': { patients: 20_000, dosesPerPatient: 15, seed: 1 },
  '100k': { patients: 100_000, dosesPerPatient: 3, seed: 2 },
} as const satisfies Readonly<Record<string, PracticeSize>>;

export type SizeName = keyof typeof sizes;

export const sizeOf = (name: SizeName): PracticeSize => sizes[name];

/** The made-up practice of one of the sizes. */
export const practiceOf = (name: SizeName): Promise<SeededPractice> => seededPractice(sizes[name]);
