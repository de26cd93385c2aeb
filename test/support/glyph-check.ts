/** Compares what a page shows, glyph by glyph, with a second rendering that shares no embedding with the first. */
import fontkit from '@cantoo/fontkit';
import { PDFDocument, PDFHexString, beginText, endText, rgb, setFontAndSize, setTextMatrix, showText, type PDFFont } from 'pdf-lib';
import { faceOf, type Face } from '../../shared/forms/face';
import type { FaceScript } from '../../shared/forms/form-fonts';
import type { PagePlan, TextItem, Weight } from '../../shared/forms/page-plan';
import { formFonts, furtherFonts } from './form-material';
import type { GreyPicture } from './page-pictures';

/** The face that draws a script in a weight. */
export const fileFace = (weight: Weight, script: FaceScript): Face => faceOf((script === 'latin' ? formFonts : furtherFonts[script])[weight], script);

export interface PlacedGlyph {
  readonly field: TextItem['field'];
  readonly weight: Weight;
  readonly script: FaceScript;
  readonly id: number;
  readonly character: string;
  /** Where the glyph's origin stands: points from the left and from the top of the page. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Every glyph of a plan with its place, worked out from the words and the font's own measures. */
export function placedGlyphs(plan: PagePlan): readonly PlacedGlyph[] {
  return plan.items.flatMap((item): readonly PlacedGlyph[] => {
    if (item.kind !== 'text') return [];
    const { lines, size, leading } = item.text;
    return lines.flatMap((line, index) => {
      const share = { left: 0, centre: 0.5, right: 1 }[item.align];
      let pen = item.box.x + (item.box.width - line.width) * share;
      return line.pieces.flatMap(({ script, word }) => {
        return fileFace(item.weight, script).setWord(word).glyphs.map((glyph) => {
          const placed: PlacedGlyph = {
            field: item.field,
            weight: item.weight,
            script,
            id: glyph.id,
            character: String.fromCodePoint(...glyph.codePoints),
            x: pen + (glyph.dx * size) / 1000,
            y: item.box.y + item.baseline + index * leading - (glyph.dy * size) / 1000,
            size,
          };
          pen += (glyph.advance * size) / 1000;
          return placed;
        });
      });
    });
  });
}

/** Letters stay composed: this way of drawing would not set a mark on a letter that was taken apart. */
const wholeLetters = { features: { ccmp: false } };

/** The plans drawn a second way, a page each: the whole fonts embedded, each character set by itself at its place, by the library's own call. */
export async function drawnWithWholeFonts(plans: readonly PagePlan[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  const fonts = { regular: await pdf.embedFont(formFonts.regular, wholeLetters), bold: await pdf.embedFont(formFonts.bold, wholeLetters) };
  for (const plan of plans) {
    const page = pdf.addPage([plan.width, plan.height]);
    for (const item of plan.items) {
      if (item.kind === 'ink') page.drawRectangle({ ...item.box, y: plan.height - item.box.y - item.box.height, color: rgb(0, 0, 0) });
    }
    const glyphs = placedGlyphs(plan);
    for (const weight of ['regular', 'bold'] as const) {
      page.setFont(fonts[weight]);
      for (const { character, x, y, size } of glyphs.filter((glyph) => glyph.weight === weight)) page.drawText(character, { x, y: plan.height - y, size });
    }
  }
  return pdf.save();
}

/**
 * The plans drawn a third way, a page each, for scripts whose glyphs stand for no character of their own: the whole fonts embedded, each
 * glyph shown by its number at its place.
 */
export async function drawnByNumber(plans: readonly PagePlan[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  const glyphs = plans.map(placedGlyphs);
  const fonts = new Map<string, PDFFont>();
  for (const { weight, script } of glyphs.flat()) {
    const key = `${weight}-${script}`;
    if (!fonts.has(key)) fonts.set(key, await pdf.embedFont((script === 'latin' ? formFonts : furtherFonts[script])[weight]));
  }
  plans.forEach((plan, index) => {
    const page = pdf.addPage([plan.width, plan.height]);
    for (const item of plan.items) {
      if (item.kind === 'ink') page.drawRectangle({ ...item.box, y: plan.height - item.box.y - item.box.height, color: rgb(0, 0, 0) });
    }
    const keys = new Map([...fonts].map(([key, font]) => [key, page.node.newFontDictionary(key, font.ref)]));
    page.pushOperators(beginText());
    for (const { weight, script, id, x, y, size } of glyphs[index] ?? []) {
      const key = keys.get(`${weight}-${script}`);
      if (key) page.pushOperators(setFontAndSize(key, size), setTextMatrix(1, 0, 0, 1, x, plan.height - y), showText(PDFHexString.of(id.toString(16).padStart(4, '0'))));
    }
    page.pushOperators(endText());
  });
  return pdf.save();
}

/** The pixels that a glyph's ink may touch. */
export function pixelsOf({ weight, script, id, x, y, size }: PlacedGlyph, { scale }: GreyPicture) {
  const { font } = fileFace(weight, script);
  const box = font.getGlyph(id)?.bbox;
  if (!box) throw new Error(`no glyph ${id}`);
  const em = size / font.unitsPerEm;
  return {
    left: Math.floor((x + box.minX * em) * scale) - 1,
    right: Math.ceil((x + box.maxX * em) * scale) + 1,
    top: Math.floor((y - box.maxY * em) * scale) - 1,
    bottom: Math.ceil((y - box.minY * em) * scale) + 1,
  };
}

/** The part of a glyph's ink by which two pictures may differ through rounding alone. */
const tolerance = 0.2;

/** The glyphs whose ink in `shown` is not that in `expected`. A glyph other than a space that `expected` leaves blank is one of them. */
export function wrongGlyphs(glyphs: readonly PlacedGlyph[], shown: GreyPicture, expected: GreyPicture, share = tolerance): readonly PlacedGlyph[] {
  return glyphs.filter((glyph) => {
    if (/\s/u.test(glyph.character)) return false;
    const { left, right, top, bottom } = pixelsOf(glyph, expected);
    let ink = 0;
    let difference = 0;
    for (let row = top; row < bottom; row += 1) {
      for (let at = row * expected.width + left; at < row * expected.width + right; at += 1) {
        ink += 255 - (expected.pixels[at] ?? 255);
        difference += Math.abs((expected.pixels[at] ?? 255) - (shown.pixels[at] ?? 255));
      }
    }
    return ink < 255 || difference > share * ink;
  });
}
