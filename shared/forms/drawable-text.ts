/** What the printed font can draw. A name that it cannot draw whole is refused, never printed with holes. */
import { fail, ok, type Result } from '../result';
import type { Face } from './face';

/** The scripts whose letters stand side by side; others need shaping that is not proven here, even where the font knows them. */
const drawnScripts = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]$/u;
/** A letter or sign with the marks that stand on it. */
const clusters = /\P{M}\p{M}*|\p{M}+/gu;
/** Stress marks, tone marks, dots and hooks of the Latin, Greek and Cyrillic scripts (combining diacritical marks). */
const combiningMark = /^[\u0300-\u0331]$/u;
/** Stacked higher than this, marks leave the line. */
const mostMarks = 2;

/** Splits a text into letters with their marks, the smallest pieces that may be parted. */
export function clustersOf(text: string): readonly string[] {
  return text.match(clusters) ?? [];
}

/**
 * The text as it is printed: composed (NFC), without invisible characters, each run of white space one space
 * (no-break spaces stay).
 * Answers the characters, as they were typed, that `faces` cannot draw right.
 */
export function drawableText(text: string, faces: readonly Face[]): Result<string, readonly string[]> {
  const printed = text
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[^\S\u00A0]+/gu, ' ')
    .trim();
  const refused = new Set<string>();
  for (const cluster of new Set(clustersOf(printed))) {
    if (!faces.every((face) => isDrawn(cluster, face))) refused.add(cluster);
  }
  return refused.size === 0 ? ok(printed) : fail([...refused]);
}

function isDrawn(cluster: string, face: Face): boolean {
  if (cluster === ' ') return true;
  const [letter = '', ...marks] = Array.from(cluster);
  const isKnown = [letter, ...marks].every((one) => drawnScripts.test(one) && one !== '\uFFFD' && face.hasGlyph(one.codePointAt(0) ?? 0));
  return isKnown && (marks.length === 0 ? !/\p{M}/u.test(letter) : areMarksSet(letter, marks, face));
}

/**
 * Marks that have no composed letter are drawn where the font anchors them. A mark that the font leaves at the pen has no anchor
 * on that letter and would stand beside it.
 */
function areMarksSet(letter: string, marks: readonly string[], face: Face): boolean {
  if (!/\p{L}/u.test(letter) || marks.length > mostMarks || !marks.every((mark) => combiningMark.test(mark))) return false;
  const word = letter + marks.join('');
  const set = face.setWord(word).glyphs.slice(1);
  if (set.length === 0 || !set.every(({ dx, dy }) => dx !== 0 || dy !== 0)) return false;
  const ink = face.inkOf(word);
  return ink.top <= face.ascent && ink.bottom >= -face.descent;
}
