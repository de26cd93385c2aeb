/** Whether a printed form shows the patient's name: on the paper as pixels, in the file as letters. */
import { bandOf, likeness, pictureOf, shrunk, textOf, type GreyPicture } from './page-pictures';

/** A page as it is compared after it went through a print system, which draws edges in its own way. */
export const onPaper = (pdf: Uint8Array): GreyPicture => shrunk(pictureOf(pdf, 200), 8);

/** The whole printed page is like its form above this likeness, the band of the name alone above that. */
export const samePage = 0.85;
export const sameName = 0.82;
/** The band with another name in it, or with none, stays below. */
export const otherName = 0.75;

/** How alike two forms are in the band of the patient's name alone. */
export function nameLikeness(one: Uint8Array, other: Uint8Array): number {
  const band = (pdf: Uint8Array): GreyPicture => bandOf(onPaper(pdf), 185, 215);
  return likeness(band(one), band(other));
}

/**
 * Whether the file holds these words as letters. A print system may give the letters other numbers, so that they read as nonsense;
 * which of them are the same is kept: "Anna" then stands there as 1221.
 */
export function holdsLetters(pdf: Uint8Array, words: string): boolean {
  const wantedLetters = [...words.normalize('NFC')];
  const wanted = patternOf(wantedLetters);
  return textOf(pdf)
    .split('\n')
    .some((line) => {
      const letters = [...line];
      return letters.some((_, from) => patternOf(letters.slice(from, from + wantedLetters.length)) === wanted);
    });
}

const patternOf = (letters: readonly string[]): string => letters.map((letter) => (/\s/u.test(letter) ? ' ' : letters.indexOf(letter))).join();
