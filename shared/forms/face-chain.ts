/** The faces of one weight, one a script: which face draws which part of a word, and how wide it is. */
import { clustersOf, khmerWords } from './break-points';
import { faceOf, type Face } from './face';
import { furtherScriptOf, type FaceScript, type ReadyFonts } from './form-fonts';
import type { Weight } from './page-plan';

/** Part of a word that one face sets in one direction. */
export interface Run {
  readonly script: FaceScript;
  readonly text: string;
}

export interface FaceChain {
  readonly face: (script: FaceScript) => Face | undefined;
  /** The parts of a word (no spaces) in the order of reading. */
  readonly runsOf: (word: string) => readonly Run[];
  /** Thousandths of the type size. */
  readonly widthOf: (word: string) => number;
  /** Thousandths of the type size above and below the baseline that the word's ink does not leave. */
  readonly extentOf: (word: string) => Extent;
}

export interface Extent {
  readonly ascent: number;
  readonly descent: number;
}

const rememberedWords = 4000;
const chains = new WeakMap<Uint8Array, Map<string, FaceChain>>();

/** The chain of one weight; the same fonts give the same chain. */
export function chainOf(fonts: ReadyFonts, weight: Weight): FaceChain {
  const further = fonts.further ?? {};
  const bytes = fonts[weight];
  const key = Object.keys(further).sort().join();
  const known = chains.get(bytes)?.get(key);
  if (known) return known;
  const made = makeChain({ latin: bytes, han: further.han?.[weight], arabic: further.arabic?.[weight], khmer: further.khmer?.[weight] });
  chains.set(bytes, (chains.get(bytes) ?? new Map<string, FaceChain>()).set(key, made));
  return made;
}

function makeChain(files: Readonly<Record<FaceScript, Uint8Array | undefined>>): FaceChain {
  const face = (script: FaceScript): Face | undefined => {
    const bytes = files[script];
    return bytes && faceOf(bytes, script);
  };
  const widths = new Map<string, number>();
  const widthOf = (word: string): number => {
    const known = widths.get(word);
    if (known !== undefined) return known;
    const width = runsOf(word).reduce((sum, run) => sum + (face(run.script)?.setWord(run.text).width ?? 0), 0);
    if (widths.size >= rememberedWords) widths.clear();
    widths.set(word, width);
    return width;
  };
  return {
    face,
    runsOf,
    widthOf,
    extentOf: (word) =>
      runsOf(word).reduce<Extent>(
        (extent, { script, text }) => {
          const own = face(script);
          if (!own) return extent;
          // What Noto Sans draws never leaves its line; the others' stacks of marks are measured.
          const ink = script === 'latin' ? { top: 0, bottom: 0 } : own.inkOf(text);
          return { ascent: Math.max(extent.ascent, own.ascent, ink.top), descent: Math.max(extent.descent, own.descent, -ink.bottom) };
        },
        { ascent: 0, descent: 0 },
      ),
  };
}

/** Splits a word at changes of the script, and Khmer between its words, which keeps what is remembered short. */
function runsOf(word: string): readonly Run[] {
  // Nearly every word: the letters below hold no further script.
  if (/^[\u0020-\u05FF]*$/.test(word)) return [{ script: 'latin', text: word }];
  const runs: { script: FaceScript; text: string }[] = [];
  for (const cluster of clustersOf(word)) {
    const script = furtherScriptOf(cluster) ?? 'latin';
    const last = runs.at(-1);
    if (last?.script === script) last.text += cluster;
    else runs.push({ script, text: cluster });
  }
  return runs.flatMap((run): readonly Run[] => (run.script === 'khmer' ? khmerWords(run.text).map((text) => ({ script: run.script, text })) : [run]));
}
