/** Where a line may end inside a stretch without spaces. */
import { furtherScriptOf } from './form-fonts';

/** A letter or sign with the marks that stand on it; a Khmer consonant with those written below it (after the sign coeng). */
const clusters = /\P{M}\p{M}*(?:(?<=\u17D2)\p{Script=Khmer}\p{M}*)*|\p{M}+/gu;

/** Splits a text into letters with their marks, the smallest pieces that may be parted. */
export function clustersOf(text: string): readonly string[] {
  return text.match(clusters) ?? [];
}

/** Never first on a line: closing marks, stops, the repetition sign (after the Chinese national rules for line ends, GB/T 15834). */
const neverFirst = /^[，。、；：？！）》」』】〕”’…·%％,.;:?!)\]}។៕៖ៗ៘៙៚]/u;
/** Never last on a line: opening marks. */
const neverLast = /[（《「『【〔“‘([{]$/u;

export interface Atoms {
  readonly parts: readonly string[];
  /** Lines are filled up with them; otherwise a word is parted only where it has to be. */
  readonly fillsLines: boolean;
}

/**
 * The pieces of `word` between which a line may end: behind hyphens and strokes, between Chinese characters (never before a closing or
 * behind an opening mark), between Khmer words.
 */
export function atomsOf(word: string): Atoms {
  const runs = runsOf(word);
  if (!runs.some(({ script }) => script === 'han' || script === 'khmer')) return { parts: word.split(/(?<=[-/@.‐–])/u), fillsLines: false };
  const pieces = runs.flatMap(({ script, text }): readonly string[] => {
    if (script === 'han') return clustersOf(text);
    return script === 'khmer' ? khmerWords(text) : text.split(/(?<=[-/@‐–])/u);
  });
  return { parts: joined(pieces), fillsLines: true };
}

function joined(pieces: readonly string[]): readonly string[] {
  const parts: string[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last !== undefined && (neverFirst.test(piece) || neverLast.test(last))) parts[parts.length - 1] = last + piece;
    else parts.push(piece);
  }
  return parts;
}

/** Stretches of one script; what belongs to none is its own stretch. */
function runsOf(word: string): readonly { readonly script: ReturnType<typeof furtherScriptOf>; readonly text: string }[] {
  const runs: { script: ReturnType<typeof furtherScriptOf>; text: string }[] = [];
  for (const cluster of clustersOf(word)) {
    const script = furtherScriptOf(cluster);
    const last = runs.at(-1);
    if (last && last.script === script) last.text += cluster;
    else runs.push({ script, text: cluster });
  }
  return runs;
}

let segmenter: Intl.Segmenter | undefined;
const rememberedWords = 2000;
const segmented = new Map<string, readonly string[]>();

/** Khmer is written without spaces between words; a dictionary tells them. No piece begins inside a cluster. */
export function khmerWords(text: string): readonly string[] {
  const known = segmented.get(text);
  if (known) return known;
  segmenter ??= new Intl.Segmenter('km', { granularity: 'word' });
  const starts = new Set<number>();
  let at = 0;
  for (const cluster of clustersOf(text)) {
    starts.add(at);
    at += cluster.length;
  }
  const words: string[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = words.at(-1);
    if (last !== undefined && (!starts.has(index) || neverFirst.test(segment))) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  if (segmented.size >= rememberedWords) segmented.clear();
  segmented.set(text, words);
  return words;
}
