/**
 * A typeface ready to measure and to embed. Words are shaped once (glyphs, kerning, accents set on their letters) and remembered,
 * because the same wording is set on every form.
 */
import { create, type Font, type Glyph } from '@cantoo/fontkit';

/** One glyph as set: all lengths in thousandths of the type size. */
export interface SetGlyph {
  readonly id: number;
  /** What the glyph stands for when the text is copied out of the page. */
  readonly codePoints: readonly number[];
  /** The glyph's own width. */
  readonly width: number;
  /** How far the pen moves on: the own width with the kerning. */
  readonly advance: number;
  /** Where the glyph is drawn, seen from the pen; zero for all but accents set on a letter. */
  readonly dx: number;
  readonly dy: number;
}

export interface SetWord {
  readonly glyphs: readonly SetGlyph[];
  readonly width: number;
  /** Each glyph stands for one character of the word, in their order. */
  readonly isOneToOne: boolean;
}

export interface Face {
  /** Thousandths of the type size above and below the baseline that no drawable word leaves. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  /** The font as parsed, for embedding. */
  readonly font: Font;
  readonly hasGlyph: (codePoint: number) => boolean;
  /** Sets one word (no spaces). The same word always gives the same glyphs. */
  readonly setWord: (word: string) => SetWord;
  /** Highest and lowest ink of a word, in thousandths of the type size; slower than `setWord`. */
  readonly inkOf: (word: string) => { readonly top: number; readonly bottom: number };
}

/** No ligatures, and composed letters stay whole: a name is copied out of the page letter by letter, as it was typed. */
const plainFeatures = { liga: false, clig: false, ccmp: false };
/** A letter with marks that have no composed letter is set by taking letter and marks apart. */
const markFeatures = { liga: false, clig: false };

/** Names come and go, the wording stays: beyond this many words the memory starts again. */
const rememberedWords = 4000;

const faces = new WeakMap<Uint8Array, Face>();

/** The face of a TrueType file; the same bytes object gives the same face. Throws when the bytes are not one font. */
export function faceOf(bytes: Uint8Array): Face {
  const known = faces.get(bytes);
  if (known) return known;
  const made = makeFace(bytes);
  faces.set(bytes, made);
  return made;
}

function makeFace(bytes: Uint8Array): Face {
  const font = create(bytes);
  if (!('glyphForCodePoint' in font)) throw new Error('Expected one font, found a collection');
  const scale = 1000 / font.unitsPerEm;
  const words = new Map<string, SetWord>();
  let codePointOfGlyph: ReadonlyMap<number, number> | undefined;

  const stringOf = (glyph: Glyph): readonly number[] => {
    codePointOfGlyph ??= new Map(font.characterSet.map((codePoint) => [font.glyphForCodePoint(codePoint)?.id ?? 0, codePoint]));
    const codePoint = codePointOfGlyph.get(glyph.id);
    return codePoint === undefined ? [] : [codePoint];
  };

  const shape = (word: string): SetWord => {
    const run = font.layout(word, /\p{M}/u.test(word) ? markFeatures : plainFeatures);
    const codePoints = Array.from(word, (character) => character.codePointAt(0) ?? 0);
    const isOneToOne = codePoints.length === run.glyphs.length;
    const glyphs = run.glyphs.map((glyph, index) => {
      const position = run.positions?.[index];
      return {
        id: glyph.id,
        codePoints: isOneToOne ? codePoints.slice(index, index + 1) : stringOf(glyph),
        width: glyph.advanceWidth * scale,
        advance: (position?.xAdvance ?? glyph.advanceWidth) * scale,
        dx: (position?.xOffset ?? 0) * scale,
        dy: (position?.yOffset ?? 0) * scale,
      };
    });
    return { glyphs, width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0), isOneToOne };
  };

  const setWord = (word: string): SetWord => {
    const known = words.get(word);
    if (known) return known;
    if (words.size >= rememberedWords) words.clear();
    const made = shape(word);
    words.set(word, made);
    return made;
  };

  return {
    ascent: font.ascent * scale,
    descent: -font.descent * scale,
    capHeight: font.capHeight * scale,
    font,
    hasGlyph: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    setWord,
    inkOf: (word) => {
      const boxes = setWord(word).glyphs.map(({ id, dy }) => ({ box: font.getGlyph(id)?.bbox, dy }));
      return {
        top: Math.max(0, ...boxes.map(({ box, dy }) => (box ? box.maxY * scale + dy : 0))),
        bottom: Math.min(0, ...boxes.map(({ box, dy }) => (box ? box.minY * scale + dy : 0))),
      };
    },
  };
}
