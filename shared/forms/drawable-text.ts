/** What the printed font can draw. A name that it cannot draw whole is refused, never printed with holes. */
import { fail, ok, type Result } from '../result';
import { clustersOf } from './break-points';
import type { Face } from './face';
import type { FaceChain } from './face-chain';
import { furtherScriptOf, type FurtherScript } from './form-fonts';

/** The scripts whose letters stand side by side; others need shaping that is not proven here, even where the font knows them. */
const drawnScripts = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]$/u;
/** Stress marks, tone marks, dots and hooks of the Latin, Greek and Cyrillic scripts (combining diacritical marks). */
const combiningMark = /^[\u0300-\u0331]$/u;
/** Stacked higher than this, marks leave the line. */
const mostMarks = 2;
/** Vowel signs and marks on one letter: Arabic has a doubling with a vowel, Khmer two consonants below with vowel and sign. */
const mostSigns: Readonly<Record<FurtherScript, number>> = { han: 1, arabic: 3, khmer: 7 };
/** Joiners say how Persian and Urdu letters join and are kept between Arabic letters; other invisible signs go. */
const invisible = /(?![\u200C\u200D](?=\p{Script=Arabic}))\p{Default_Ignorable_Code_Point}/gu;

/**
 * The text as it is printed: composed (NFC), without invisible characters, each run of white space one space
 * (no-break spaces stay).
 * Answers the characters, as they were typed, that no face of `chains` can draw right.
 */
export function drawableText(text: string, chains: readonly FaceChain[]): Result<string, readonly string[]> {
  const printed = text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[^\S\u00A0]+/gu, ' ')
    .trim();
  const refused = new Set<string>();
  for (const cluster of new Set(clustersOf(printed))) {
    if (!chains.every((chain) => isDrawn(cluster, chain))) refused.add(cluster);
  }
  return refused.size === 0 ? ok(printed) : fail([...refused]);
}

function isDrawn(cluster: string, chain: FaceChain): boolean {
  if (cluster === ' ') return true;
  const script = furtherScriptOf(cluster) ?? 'latin';
  const face = chain.face(script);
  if (!face) return false;
  return script === 'latin' ? isDrawnInLatin(cluster, face) : isShaped(cluster, script, face);
}

/** Set without a hole, without the dotted circle that stands for a missing letter, without a heap of marks. */
function isShaped(cluster: string, script: FurtherScript, face: Face): boolean {
  if (/^\p{M}/u.test(cluster) || Array.from(cluster.matchAll(/\p{M}/gu)).length > mostSigns[script]) return false;
  const circle = face.font.glyphForCodePoint(0x25cc)?.id;
  return face.setWord(cluster).glyphs.every(({ id }) => id !== 0 && (id !== circle || cluster.includes('\u25CC')));
}

function isDrawnInLatin(cluster: string, face: Face): boolean {
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
