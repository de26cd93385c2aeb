/** Setting text into a box: wrapped at spaces and hyphens, then smaller, then (in the smallest size) parted anywhere. Pure measure. */
import { clustersOf } from './drawable-text';
import type { Face } from './face';

/** A piece of a line, to be set in one go; pieces of a line are parted by one space. */
export interface SetLine {
  readonly words: readonly string[];
  /** Points. */
  readonly width: number;
}

export interface FittedText {
  readonly lines: readonly SetLine[];
  /** Points. */
  readonly size: number;
  readonly leading: number;
}

/** How a text may be set. Sizes in points, `leading` in sizes. */
export interface TextStyle {
  readonly size: number;
  readonly smallest: number;
  readonly leading: number;
  readonly mostLines: number;
}

const step = 0.25;

/**
 * Sets `text` in at most `mostLines` lines no wider than `width` points, in the largest size that does it.
 * Undefined when even the smallest does not.
 */
export function fitText(text: string, face: Face, width: number, style: TextStyle): FittedText | undefined {
  for (let size = style.size; size >= style.smallest; size -= step) {
    const lines = wrap(text, face, (width * 1000) / size, false);
    if (lines !== undefined && lines.length <= style.mostLines) return fitted(lines, size, style);
  }
  const parted = wrap(text, face, (width * 1000) / style.smallest, true);
  return parted !== undefined && parted.length <= style.mostLines ? fitted(parted, style.smallest, style) : undefined;
}

const fitted = (lines: readonly SetLine[], size: number, style: TextStyle): FittedText => ({
  lines: lines.map((line) => ({ words: line.words, width: (line.width * size) / 1000 })),
  size,
  leading: size * style.leading,
});

/** Lines in thousandths of the type size; undefined when a word is too wide and may not be parted. */
function wrap(text: string, face: Face, width: number, mayPart: boolean): readonly SetLine[] | undefined {
  const space = face.setWord(' ').width;
  const lines: SetLine[] = [];
  let words: string[] = [];
  let used = 0;
  const endLine = (): void => {
    if (words.length > 0) lines.push({ words, width: used });
    words = [];
    used = 0;
  };
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const own = face.setWord(word).width;
    if (words.length > 0 && used + space + own <= width) {
      words.push(word);
      used += space + own;
      continue;
    }
    const pieces = own <= width ? [word] : partWord(word, face, width, words.length === 0 ? 0 : used + space, mayPart);
    if (pieces === undefined) return undefined;
    for (const [index, piece] of pieces.entries()) {
      const pieceWidth = face.setWord(piece).width;
      const continues = index === 0 && words.length > 0 && used + space + pieceWidth <= width;
      if (!continues) endLine();
      used += (continues ? space : 0) + pieceWidth;
      words.push(piece);
    }
  }
  endLine();
  return lines;
}

/** A word in pieces that each fit a line: behind its hyphens and strokes, or between any letters when it may be parted. */
function partWord(word: string, face: Face, width: number, used: number, mayPart: boolean): readonly string[] | undefined {
  const atoms = word.split(/(?<=[-/@.‐–])/u).flatMap((part) => (mayPart && face.setWord(part).width > width ? clustersOf(part) : [part]));
  const pieces: string[] = [];
  let piece = '';
  let room = width - used;
  for (const atom of atoms) {
    if (face.setWord(piece + atom).width <= room) {
      piece += atom;
      continue;
    }
    if (piece !== '') pieces.push(piece);
    piece = atom;
    room = width;
    if (face.setWord(piece).width > room) return undefined;
  }
  return [...pieces, piece];
}
