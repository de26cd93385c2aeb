/**
 * A typeface ready to measure and to embed. Words are shaped once (glyphs, kerning, accents set on their letters) and remembered,
 * because the same wording is set on every form.
 */
import { create, type Font, type Glyph } from '@cantoo/fontkit';
import type { FaceScript, FurtherScript } from './form-fonts';

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

const openTypeTags = { arabic: 'arab', khmer: 'khmr' } as const;

/** What ordinary words of the script need; the fonts' own values hold every stack of marks and would pull the lines apart. */
const lineExtents: Readonly<Record<FurtherScript, { readonly ascent: number; readonly descent: number }>> = {
  han: { ascent: 1000, descent: 300 },
  arabic: { ascent: 1050, descent: 500 },
  khmer: { ascent: 1100, descent: 600 },
};

/**
 * Composing puts a vowel sign before the sign of doubling; drawn in that order the vowel would stand under the sign and read as another
 * vowel. The doubling goes first (as in Unicode Technical Report 53).
 */
const vowelsBeforeDoubling = /([\u064B-\u0650\u0652-\u0655\u0670]+)\u0651/gu;

/** A word that begins with an override sign is set in that direction, any other in its script's own. */
function forced(word: string): { readonly text: string; readonly direction?: 'ltr' | 'rtl' } {
  if (word.startsWith('\u202D')) return { text: word.slice(1), direction: 'ltr' };
  return word.startsWith('\u202E') ? { text: word.slice(1), direction: 'rtl' } : { text: word };
}

const faces = new WeakMap<Uint8Array, Face>();

/** The face of a TrueType file; the same bytes object gives the same face. Throws when the bytes are not one font. */
export function faceOf(bytes: Uint8Array, script: FaceScript = 'latin'): Face {
  const known = faces.get(bytes);
  if (known) return known;
  const made = makeFace(bytes, script);
  faces.set(bytes, made);
  return made;
}

function makeFace(bytes: Uint8Array, script: FaceScript): Face {
  const font = create(bytes);
  if (!('glyphForCodePoint' in font)) throw new Error('Expected one font, found a collection');
  const scale = 1000 / font.unitsPerEm;
  const words = new Map<string, SetWord>();
  let codePointOfGlyph: ReadonlyMap<number, number> | undefined;

  const codePointsOf = (glyph: Glyph, typed: number | undefined): readonly number[] => {
    if (typed !== undefined) return [typed];
    codePointOfGlyph ??= new Map(font.characterSet.map((codePoint) => [font.glyphForCodePoint(codePoint)?.id ?? 0, codePoint]));
    const codePoint = codePointOfGlyph.get(glyph.id);
    return codePoint === undefined ? [] : [codePoint];
  };

  const shape = (word: string): SetWord => {
    if (script === 'han') return sideBySide(word);
    const { text: typed, direction } = forced(word);
    const text = script === 'arabic' ? typed.replace(vowelsBeforeDoubling, '\u0651$1') : typed;
    const run = script === 'latin' ? font.layout(text, /\p{M}/u.test(text) ? markFeatures : plainFeatures) : font.layout(text, {}, openTypeTags[script], undefined, direction);
    const codePoints = Array.from(text, (character) => character.codePointAt(0) ?? 0);
    const isOneToOne = script === 'latin' && codePoints.length === run.glyphs.length;
    const glyphs = run.glyphs.map((glyph, index) => {
      const position = run.positions?.[index];
      return {
        id: glyph.id,
        codePoints: codePointsOf(glyph, isOneToOne ? codePoints[index] : undefined),
        width: glyph.advanceWidth * scale,
        advance: (position?.xAdvance ?? glyph.advanceWidth) * scale,
        dx: (position?.xOffset ?? 0) * scale,
        dy: (position?.yOffset ?? 0) * scale,
      };
    });
    return { glyphs, width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0), isOneToOne };
  };

  /** Chinese characters stand side by side; nothing of the font's tables is needed but the character map. */
  const sideBySide = (word: string): SetWord => {
    const glyphs = Array.from(word, (character): SetGlyph => {
      const codePoint = character.codePointAt(0) ?? 0;
      const glyph = font.glyphForCodePoint(codePoint);
      const width = (glyph?.advanceWidth ?? 0) * scale;
      return { id: glyph?.id ?? 0, codePoints: [codePoint], width, advance: width, dx: 0, dy: 0 };
    });
    return { glyphs, width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0), isOneToOne: true };
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
    ...(script === 'latin' ? { ascent: font.ascent * scale, descent: -font.descent * scale } : lineExtents[script]),
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
