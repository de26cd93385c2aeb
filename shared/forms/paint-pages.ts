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
import { faceOf, type Face } from './face';
import type { SetLine } from './fit-text';
import type { PagePlan, TextItem, Weight } from './page-plan';
import type { FormFonts } from './set-text';

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
}

/** Draws each plan on a page of its own. */
export async function paintPages(plans: readonly PagePlan[], fonts: FormFonts, facts: PdfFacts): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const texts = plans.flatMap(({ items }) => items.filter((item) => item.kind === 'text'));
  const embed = async (weight: Weight): Promise<PageFont> => {
    const face = faceOf(fonts[weight]);
    const drawn = texts.filter((item) => item.weight === weight);
    pdf.registerFontkit({ create: () => fontAsSet(face) });
    const font = await pdf.embedFont(fonts[weight], { subset: true, customName: `${subsetTag(drawn)}+${face.font.postscriptName ?? weight}` });
    return { face, font };
  };
  const embedded: Readonly<Record<Weight, PageFont>> = { regular: await embed('regular'), bold: await embed('bold') };
  for (const plan of plans) paintPage(pdf, plan, embedded);
  describe(pdf, facts);
  return pdf.save({ useObjectStreams: true, updateFieldAppearances: false });
}

function paintPage(pdf: PDFDocument, plan: PagePlan, embedded: Readonly<Record<Weight, PageFont>>): void {
  const page = pdf.addPage([plan.width, plan.height]);
  const keys: Readonly<Record<Weight, PDFName>> = {
    regular: page.node.newFontDictionary('regular', embedded.regular.font.ref),
    bold: page.node.newFontDictionary('bold', embedded.bold.font.ref),
  };
  page.pushOperators(
    setFillingGrayscaleColor(0),
    ...plan.items.flatMap((item) => (item.kind === 'ink' ? [rectangle(item.box.x, plan.height - item.box.y - item.box.height, item.box.width, item.box.height)] : [])),
    fill(),
    beginText(),
    ...plan.items.flatMap((item) => (item.kind === 'text' ? textOperators(item, embedded[item.weight], keys[item.weight], plan.height) : [])),
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

function textOperators(item: TextItem, { face, font }: PageFont, key: PDFName, pageHeight: number): PDFOperator[] {
  const { lines, size, leading } = item.text;
  return [
    setFontAndSize(key, size),
    ...lines.flatMap((line, index) => {
      const y = pageHeight - item.box.y - item.baseline - index * leading;
      return [setTextMatrix(1, 0, 0, 1, lineStart(item, line), y), ...lineOperators(line, face, font, size)];
    }),
  ];
}

function lineStart({ box, align }: TextItem, line: SetLine): number {
  if (align === 'left') return box.x;
  return box.x + (box.width - line.width) / (align === 'right' ? 1 : 2);
}

/** A line as `TJ` arrays: kerning and the way to an accent are pen moves, an accent's height is a text rise. */
function lineOperators(line: SetLine, face: Face, font: PDFFont, size: number): PDFOperator[] {
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
  const words = line.words.flatMap((word, index) => (index === 0 ? [word] : [' ', word]));
  for (const word of words) {
    const codes = font.encodeText(word).asString().match(/.{4}/g) ?? [];
    const { glyphs, isOneToOne } = face.setWord(word);
    if (!isOneToOne) {
      flush();
      operators.push(beginActualText(word));
    }
    for (const [index, glyph] of glyphs.entries()) {
      if (glyph.dy !== rise) {
        flush();
        operators.push(setTextRise((glyph.dy * size) / 1000));
        rise = glyph.dy;
      }
      add(-glyph.dx);
      add(codes[index] ?? '');
      add(glyph.dx + glyph.width - glyph.advance);
    }
    if (!isOneToOne) {
      flush();
      operators.push(endMarkedContent());
    }
  }
  flush();
  if (rise !== 0) operators.push(setTextRise(0));
  return operators;
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
function subsetTag(items: readonly TextItem[]): string {
  let hash = 0x811c9dc5;
  for (const item of items) {
    for (const word of item.text.lines.flatMap((line) => line.words)) {
      for (const character of word) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    }
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
