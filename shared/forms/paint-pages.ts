/** Planned pages as PDF bytes. The same plans give the same bytes: no clock, no random names. */
import {
  PDFArray,
  PDFDocument,
  PDFHexString,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames,
  PDFString,
  beginText,
  endMarkedContent,
  endText,
  fill,
  rectangle,
  setFillingGrayscaleColor,
  setFontAndSize,
  setTextMatrix,
  setTextRise,
  type PDFFont,
  type PDFName,
} from 'pdf-lib';
import type { CalendarDate } from '../domain/calendar-date';
import { clustersOf } from './break-points';
import { faceOf, type Face, type SetGlyph } from './face';
import type { SetLine } from './fit-text';
import { furtherScripts, type FaceScript, type ReadyFonts } from './form-fonts';
import { rightToLeftOverride, type Piece } from './line-order';
import type { PagePlan, TextItem, Weight } from './page-plan';

/** What a PDF says about itself. It names no person: titles are seen in print queues and window bars. */
export interface PdfFacts {
  readonly title: string;
  /** BCP 47. */
  readonly locale: string;
  readonly madeOn: CalendarDate;
}

const maker = 'MIIS Desk';

interface PageFont {
  readonly face: Face;
  readonly font: PDFFont;
  /** Its name in each page's list of fonts. */
  readonly name: string;
}
type PageFonts = ReadonlyMap<string, PageFont>;
type FontKeys = ReadonlyMap<PageFont, PDFName>;

const nameOf = (weight: Weight, script: FaceScript): string => (script === 'latin' ? weight : `${weight}-${script}`);

/** Draws each plan on a page of its own. */
export async function paintPages(plans: readonly PagePlan[], fonts: ReadyFonts, facts: PdfFacts): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const embedded = await embedFonts(pdf, plans, fonts);
  for (const plan of plans) paintPage(pdf, plan, embedded);
  describe(pdf, facts);
  return pdf.save({ useObjectStreams: true, updateFieldAppearances: false });
}

/** Embeds of each face that draws something the glyphs that it draws. */
async function embedFonts(pdf: PDFDocument, plans: readonly PagePlan[], fonts: ReadyFonts): Promise<PageFonts> {
  const texts = plans.flatMap(({ items }) => items.filter((item) => item.kind === 'text'));
  const embedded = new Map<string, PageFont>();
  for (const weight of ['regular', 'bold'] as const) {
    for (const script of ['latin', ...furtherScripts] as const) {
      const bytes = script === 'latin' ? fonts[weight] : fonts.further?.[script]?.[weight];
      const drawn = texts.filter((item) => item.weight === weight).flatMap(({ text }) => text.lines.flatMap(({ pieces }) => pieces.filter((piece) => piece.script === script)));
      if (bytes === undefined || drawn.length === 0) continue;
      const face = faceOf(bytes, script);
      pdf.registerFontkit({ create: () => fontAsSet(face) });
      const font = await pdf.embedFont(bytes, { subset: true, customName: `${subsetTag(drawn)}+${face.font.postscriptName ?? nameOf(weight, script)}` });
      const name = nameOf(weight, script);
      embedded.set(name, { face, font, name });
    }
  }
  return embedded;
}

function paintPage(pdf: PDFDocument, plan: PagePlan, embedded: PageFonts): void {
  const page = pdf.addPage([plan.width, plan.height]);
  const keys: FontKeys = new Map([...embedded.values()].map((one) => [one, page.node.newFontDictionary(one.name, one.font.ref)]));
  page.pushOperators(
    setFillingGrayscaleColor(0),
    ...plan.items.flatMap((item) => (item.kind === 'ink' ? [rectangle(item.box.x, plan.height - item.box.y - item.box.height, item.box.width, item.box.height)] : [])),
    fill(),
    beginText(),
    ...plan.items.flatMap((item) => (item.kind === 'text' ? textOperators(item, embedded, keys, plan.height) : [])),
    endText(),
  );
}

/**
 * The parsed font in the shape that pdf-lib asks for. Its `layout` gives exactly the glyphs that were measured, so what is
 * embedded and what was planned cannot differ.
 */
function fontAsSet(face: Face) {
  const { font } = face;
  const { unitsPerEm } = font;
  return {
    postscriptName: font.postscriptName,
    unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    italicAngle: font.italicAngle,
    capHeight: font.capHeight,
    xHeight: font.xHeight,
    bbox: font.bbox,
    // Some 3,000 characters, which a subset does not need.
    get characterSet() {
      return font.characterSet;
    },
    glyphForCodePoint: (codePoint: number) => font.glyphForCodePoint(codePoint),
    layout: (word: string) => ({
      glyphs: face.setWord(word).glyphs.map(({ id, codePoints, width }) => ({
        id,
        codePoints: [...codePoints],
        advanceWidth: (width * unitsPerEm) / 1000,
      })),
    }),
    createSubset: () => font.createSubset(),
  };
}

function textOperators(item: TextItem, embedded: PageFonts, keys: FontKeys, pageHeight: number): PDFOperator[] {
  const { lines, size, leading } = item.text;
  return lines.flatMap((line, index) => {
    const y = pageHeight - item.box.y - item.baseline - index * leading;
    return [setTextMatrix(1, 0, 0, 1, lineStart(item, line), y), ...fontStretches(item, line, embedded).flatMap(({ font, pieces }) => {
      const key = keys.get(font);
      return key ? [setFontAndSize(key, size), ...pieceOperators(pieces, font, size)] : [];
    })];
  });
}

/** The pieces of a line that one font draws one after the other. */
function fontStretches({ weight }: TextItem, { pieces }: SetLine, embedded: PageFonts): readonly { readonly font: PageFont; readonly pieces: readonly Piece[] }[] {
  const stretches: { font: PageFont; pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const font = embedded.get(nameOf(weight, piece.script));
    const last = stretches.at(-1);
    if (last && last.font === font) last.pieces.push(piece);
    else if (font) stretches.push({ font, pieces: [piece] });
  }
  return stretches;
}

function lineStart({ box, align }: TextItem, line: SetLine): number {
  if (align === 'left') return box.x;
  return box.x + (box.width - line.width) / (align === 'right' ? 1 : 2);
}

/** Pieces as `TJ` arrays: kerning and the way to an accent are pen moves, an accent's height is a text rise. */
function pieceOperators(pieces: readonly Piece[], { face, font }: PageFont, size: number): PDFOperator[] {
  const operators: PDFOperator[] = [];
  let shown: (string | number)[] = [];
  let rise = 0;
  const flush = (): void => {
    if (shown.length > 0) operators.push(showAdjusted(font, shown));
    shown = [];
  };
  const add = (piece: string | number): void => {
    if (piece === 0) return;
    const last = shown.at(-1);
    if (last !== undefined && typeof last === typeof piece) shown[shown.length - 1] = typeof last === 'string' ? `${last}${piece}` : last + Number(piece);
    else shown.push(piece);
  };
  for (const piece of pieces) {
    const codes = font.encodeText(piece.word).asString().match(/.{4}/g) ?? [];
    const { glyphs, isOneToOne } = face.setWord(piece.word);
    const readings = isOneToOne && piece.source === piece.word ? [] : readingsOf(piece, glyphs);
    for (const [index, glyph] of glyphs.entries()) {
      const reading = readings.find(({ from }) => from === index);
      if (reading) {
        flush();
        operators.push(beginActualText(reading.text));
      }
      if (glyph.dy !== rise) {
        flush();
        operators.push(setTextRise((glyph.dy * size) / 1000));
        rise = glyph.dy;
      }
      add(-glyph.dx);
      add(codes[index] ?? '');
      add(glyph.dx + glyph.width - glyph.advance);
      if (readings.some(({ to }) => to === index)) {
        flush();
        operators.push(endMarkedContent());
      }
    }
  }
  flush();
  if (rise !== 0) operators.push(setTextRise(0));
  return operators;
}

/** What stretches of glyphs read: from one index to another, both included. */
interface Reading {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * What the glyphs of a piece read. Arabic is told letter by letter, because readers turn round what stands from right to left; a letter's
 * dots and signs are glyphs of their own that read as nothing. Everything else is told whole.
 */
function readingsOf({ script, word, source }: Piece, glyphs: readonly SetGlyph[]): readonly Reading[] {
  const whole = [{ text: source, from: 0, to: glyphs.length - 1 }];
  if (script !== 'arabic') return whole;
  const letters = clustersOf(source.replace(/[\u200C\u200D]/g, ''));
  const inOrder = word.startsWith(rightToLeftOverride) ? [...letters].reverse() : letters;
  if (glyphs.filter(({ advance }) => advance > 0).length !== letters.length) return whole;
  let next = 0;
  return glyphs.map(({ advance }, index) => ({ text: advance > 0 ? (inOrder[next++] ?? '') : '', from: index, to: index }));
}

/** Says what the glyphs up to the end of the marked content read, where they do not say it themselves (ISO 32000-1, 14.9.4). */
const beginActualText = (word: string): PDFOperator =>
  PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, ['/Span', `<</ActualText ${PDFHexString.fromText(word).toString()}>>`]);

function showAdjusted(font: PDFFont, shown: readonly (string | number)[]): PDFOperator {
  const array = PDFArray.withContext(font.doc.context);
  for (const piece of shown) array.push(typeof piece === 'string' ? PDFHexString.of(piece) : PDFNumber.of(piece));
  return PDFOperator.of(PDFOperatorNames.ShowTextAdjusted, [array]);
}

/** Six capitals that differ when the drawn text differs, as PDF asks of a font subset's name (ISO 32000-1, 9.6.4). */
function subsetTag(pieces: readonly Piece[]): string {
  let hash = 0x811c9dc5;
  for (const { word } of pieces) {
    for (const character of word) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return Array.from({ length: 6 }, (_, index) => String.fromCharCode(65 + (Math.floor(hash / 26 ** index) % 26))).join('');
}

/** Sets the document's facts by hand, because the library's own way takes the clock. */
function describe(pdf: PDFDocument, { title, locale, madeOn }: PdfFacts): void {
  const day = PDFString.of(`D:${madeOn.replaceAll('-', '')}`);
  pdf.context.trailerInfo.Info = pdf.context.register(
    pdf.context.obj({
      Title: PDFHexString.fromText(title),
      Creator: PDFHexString.fromText(maker),
      Producer: PDFHexString.fromText(maker),
      CreationDate: day,
      ModDate: day,
    }),
  );
  pdf.setLanguage(locale);
  pdf.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true);
}
