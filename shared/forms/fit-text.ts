/** Setting text into a box: wrapped at spaces and hyphens, then smaller, then (in the smallest size) parted anywhere. Pure measure. */
import { atomsOf, clustersOf } from './break-points';
import type { Extent, FaceChain } from './face-chain';
import { piecesOfLines, type Direction, type Piece } from './line-order';

export interface SetLine {
  /** In the order of reading, parted by spaces. */
  readonly words: readonly string[];
  /** In the order of drawing, from left to right, spaces among them. */
  readonly pieces: readonly Piece[];
  /** Points. */
  readonly width: number;
}

export interface FittedText {
  readonly lines: readonly SetLine[];
  /** Points. */
  readonly size: number;
  readonly leading: number;
  /** Points above and below a baseline that the ink does not leave. */
  readonly ascent: number;
  readonly descent: number;
}

/** How a text may be set. Sizes in points, `leading` in sizes. */
export interface TextStyle {
  readonly size: number;
  readonly smallest: number;
  readonly leading: number;
  readonly mostLines: number;
}

const step = 0.25;
const rounding = 1e-6;

/**
 * Sets `text` in at most `mostLines` lines no wider than `width` points, in the largest size that does it.
 * Undefined when even the smallest does not. `direction` is the one of the text as a whole.
 */
export function fitText(text: string, chain: FaceChain, width: number, style: TextStyle, direction: Direction = 'ltr'): FittedText | undefined {
  for (let size = style.size; size >= style.smallest; size -= step) {
    const set = setLines(text, chain, width, { ...style, size }, direction, false);
    if (set) return set;
  }
  return setLines(text, chain, width, { ...style, size: style.smallest }, direction, true);
}

function setLines(text: string, chain: FaceChain, width: number, { size, leading, mostLines }: TextStyle, direction: Direction, mayPart: boolean): FittedText | undefined {
  const tight = wrap(text, chain, (width * 1000) / size, mayPart);
  if (tight === undefined || tight.length > mostLines) return undefined;
  const wrapped = withoutOrphan(tight, text, chain, (width * 1000) / size);
  const pieces = piecesOfLines(text, wrapped, direction, chain);
  const lines = wrapped.map((words, index): SetLine => {
    const own = pieces[index] ?? [];
    return { words, pieces: own, width: (own.reduce((sum, piece) => sum + piece.width, 0) * size) / 1000 };
  });
  // Words are measured whole; parted by direction they may lose a kern.
  if (lines.some((line) => line.width > width + rounding)) return undefined;
  const { ascent, descent } = extentOf(wrapped, chain);
  return { lines, size, leading: Math.max(size * leading, ((ascent + descent) * size) / 1000), ascent: (ascent * size) / 1000, descent: (descent * size) / 1000 };
}

/** A last line shorter than this share of the width looks lost. */
const orphanShare = 0.14;

/** The same number of lines, somewhat shorter, when that saves the last one from holding a single short word. */
function withoutOrphan(lines: readonly (readonly string[])[], text: string, chain: FaceChain, width: number): readonly (readonly string[])[] {
  const isOrphaned = (set: readonly (readonly string[])[]): boolean => chain.widthOf(set.at(-1)?.join('') ?? '') < orphanShare * width;
  if (lines.length < 2 || !isOrphaned(lines)) return lines;
  for (const share of [0.95, 0.9, 0.85, 0.8]) {
    const narrower = wrap(text, chain, width * share, false);
    if (narrower === undefined || narrower.length > lines.length) return lines;
    if (!isOrphaned(narrower)) return narrower;
  }
  return lines;
}

function extentOf(lines: readonly (readonly string[])[], chain: FaceChain): Extent {
  const extents = lines.flat().map((word) => chain.extentOf(word));
  return { ascent: Math.max(0, ...extents.map(({ ascent }) => ascent)), descent: Math.max(0, ...extents.map(({ descent }) => descent)) };
}

/** The words of each line, `width` in thousandths of the type size; undefined when a word is too wide and may not be parted. */
function wrap(text: string, chain: FaceChain, width: number, mayPart: boolean): readonly (readonly string[])[] | undefined {
  const space = chain.widthOf(' ');
  const lines: string[][] = [];
  let words: string[] = [];
  let used = 0;
  const endLine = (): void => {
    if (words.length > 0) lines.push(words);
    words = [];
    used = 0;
  };
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const own = chain.widthOf(word);
    if (used + (words.length > 0 ? space : 0) + own <= width) {
      used += (words.length > 0 ? space : 0) + own;
      words.push(word);
      continue;
    }
    const pieces = partWord(word, chain, width, words.length === 0 ? 0 : used + space, mayPart);
    if (pieces === undefined) return undefined;
    for (const [index, piece] of pieces.entries()) {
      const pieceWidth = chain.widthOf(piece);
      const continues = index === 0 && words.length > 0 && used + space + pieceWidth <= width;
      if (!continues) endLine();
      used += (continues ? space : 0) + pieceWidth;
      words.push(piece);
    }
  }
  endLine();
  return lines;
}

/**
 * A word in pieces that each fit a line: a word of letters as seldom as can be, behind its hyphens and strokes, or between any letters
 * when it may be parted; a script without spaces wherever its lines may end.
 */
function partWord(word: string, chain: FaceChain, width: number, used: number, mayPart: boolean): readonly string[] | undefined {
  const { parts, fillsLines } = atomsOf(word);
  if (!fillsLines && chain.widthOf(word) <= width) return [word];
  const atoms = parts.flatMap((part) => (mayPart && chain.widthOf(part) > width ? clustersOf(part) : [part]));
  const pieces: string[] = [];
  let piece = '';
  let pieceWidth = 0;
  let room = width - used;
  for (const atom of atoms) {
    // Scripts without spaces know no kerning: their widths add up, and no half-made line has to be remembered.
    const joined = fillsLines ? pieceWidth + chain.widthOf(atom) : chain.widthOf(piece + atom);
    if (joined <= room) {
      piece += atom;
      pieceWidth = joined;
      continue;
    }
    if (piece !== '') pieces.push(piece);
    piece = atom;
    pieceWidth = chain.widthOf(piece);
    room = width;
    if (pieceWidth > room) return undefined;
  }
  return [...pieces, piece];
}
