/** From words in the order of reading to pieces in the order of drawing (Unicode bidirectional algorithm, UAX #9). */
import bidiFactory from 'bidi-js';
import { clustersOf } from './break-points';
import type { FaceChain, Run } from './face-chain';
import type { FaceScript } from './form-fonts';

/** A stretch of a line that one face draws in one go. */
export interface Piece {
  readonly script: FaceScript;
  /** What the face is asked to set. */
  readonly word: string;
  /** What it reads: differs from `word` where a bracket is mirrored or a direction forced. */
  readonly source: string;
  /** Thousandths of the type size. */
  readonly width: number;
}

export type Direction = 'ltr' | 'rtl';

/** In front of a word: the direction that the face sets it in. */
export const leftToRightOverride = '\u202D';
export const rightToLeftOverride = '\u202E';

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
const firstStrong = /\p{L}/u;
/** Numbers in groups, as of telephones: between right-to-left words they stay in their order. Behind a Latin letter they do so anyway. */
const numberGroups = /(?<![A-Za-z] ?)[+(]?\d[\d() \u00A0]*(?:-\d+)+/g;

export const hasRightToLeft = (text: string): boolean => rightToLeft.test(text);

/** The direction of a text by its first letter; left to right when it has none (UAX #9, P2 and P3). */
export const directionOf = (text: string): Direction => (rightToLeft.test(firstStrong.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr');

/** The pieces of each line from left to right. `lines` hold the words of `text`, in order and whole. */
export function piecesOfLines(text: string, lines: readonly (readonly string[])[], base: Direction, chain: FaceChain): readonly (readonly Piece[])[] {
  if (base === 'ltr' && !hasRightToLeft(text)) {
    return lines.map((words) => words.flatMap((word, index) => [...(index === 0 ? [] : [plain({ script: 'latin', text: ' ' }, chain)]), ...chain.runsOf(word).map((run) => plain(run, chain))]));
  }
  const levels = levelsOf(text, base);
  let at = 0;
  return lines.map((words) => {
    const items = words.flatMap((word, index): readonly Item[] => {
      const from = text.indexOf(word, at);
      at = from + word.length;
      const own = itemsOf(word, from, levels, chain);
      // A space between words stands where the text has one.
      return index === 0 ? own : [{ script: 'latin', text: ' ', level: levels[from - 1] ?? 0 }, ...own];
    });
    return reordered(items).map((item) => pieceOf(item, chain));
  });
}

interface Item extends Run {
  readonly level: number;
}

function plain({ script, text }: Run, chain: FaceChain): Piece {
  return { script, word: text, source: text, width: chain.face(script)?.setWord(text).width ?? 0 };
}

const bidi = bidiFactory();

/** A level for each UTF-16 unit of `text`. */
function levelsOf(text: string, base: Direction): readonly number[] {
  const isolated = text.replace(numberGroups, (group) => `\u2066${group}\u2069`);
  const { levels } = bidi.getEmbeddingLevels(isolated, base);
  return Array.from(levels).filter((_, index) => !/[\u2066\u2069]/.test(isolated[index] ?? ''));
}

/** A word parted where its face or its direction changes. */
function itemsOf(word: string, from: number, levels: readonly number[], chain: FaceChain): readonly Item[] {
  let at = from;
  return chain.runsOf(word).flatMap(({ script, text }) => {
    const items: { script: FaceScript; text: string; level: number }[] = [];
    for (const cluster of clustersOf(text)) {
      const level = levels[at] ?? 0;
      at += cluster.length;
      const last = items.at(-1);
      if (last?.level === level) last.text += cluster;
      else items.push({ script, text: cluster, level });
    }
    return items;
  });
}

/** Rule L2: from the highest level down to the lowest odd one, stretches of at least that level are turned round. */
function reordered(items: readonly Item[]): readonly Item[] {
  const order = [...items];
  const highest = Math.max(0, ...items.map(({ level }) => level));
  for (let level = highest; level >= 1; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      if ((order[from]?.level ?? 0) < level) continue;
      let to = from;
      while ((order[to + 1]?.level ?? 0) >= level) to += 1;
      order.splice(from, to - from + 1, ...order.slice(from, to + 1).reverse());
      from = to;
    }
  }
  return order;
}

/** Only Arabic is shaped by direction; what Noto Sans draws from right to left are signs, turned round and mirrored one by one (rule L4). */
function pieceOf({ script, text, level }: Item, chain: FaceChain): Piece {
  const isTurned = level % 2 === 1;
  const word =
    script === 'arabic'
      ? `${isTurned ? rightToLeftOverride : leftToRightOverride}${text}`
      : isTurned
        ? [...clustersOf(text)].reverse().map((cluster) => bidi.getMirroredCharacter(cluster) ?? cluster).join('')
        : text;
  return { script, word, source: text, width: chain.face(script)?.setWord(word).width ?? 0 };
}
