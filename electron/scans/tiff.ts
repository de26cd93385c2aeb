/** A TIFF as a PDF: fax and JPEG strips are taken over as they are, PackBits is unpacked here, everything else is unfolded by `tiff`. */
import { PDFDocument, PDFName, type PDFRef } from 'pdf-lib';
import { decode } from 'tiff';
import { fail, ok } from '../../shared/result';
import type { ScanPages } from './inspect-scan';
import { unpackBits } from './pack-bits';
import { mostPixels } from './page-of-picture';
import { readTiffPages, type TiffPage } from './tiff-pages';

const tag = { width: 256, height: 257, bits: 258, compression: 259, photometric: 262, fillOrder: 266, offsets: 273, samples: 277, rows: 278, counts: 279, planes: 284, t4: 292, tables: 347 } as const;
/** Values of the tag Compression. */
const fax = [2, 3, 4];
const jpeg = 7;
const packBits = 32773;
/** None, LZW, and both numbers of Deflate. */
const unfolded = [1, 5, 8, 32946];

const letter = { width: 612, height: 792 } as const;

/** A piece of a page, over its whole width, in the order from the top. */
interface Strip {
  readonly image: PDFRef;
  readonly rows: number;
}

/** Reads every page, or says why it cannot be kept. */
export async function pdfOfTiff(bytes: Uint8Array): Promise<ScanPages> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pages = readTiffPages(file);
  if (pages === undefined) return fail('scan-damaged');
  const pixels = pages.reduce((sum, page) => sum + one(page, tag.width) * one(page, tag.height), 0);
  if (pixels > mostPixels * 4 || pages.some((page) => one(page, tag.width) * one(page, tag.height) > mostPixels)) return fail('scan-too-large');
  if (!pages.every(isShown)) return fail('scan-unsupported');
  try {
    const document = await PDFDocument.create({ updateMetadata: false });
    for (const [index, page] of pages.entries()) {
      if (!addPage(document, file, page, index)) return fail('scan-damaged');
    }
    return ok({ pdf: await document.save(), pages: pages.length });
  } catch {
    return fail('scan-damaged');
  }
}

const one = (page: TiffPage, name: number, otherwise = 0): number => page.get(name)?.[0] ?? otherwise;

/** Whether its kind is one that can be drawn. */
function isShown(page: TiffPage): boolean {
  const compression = one(page, tag.compression, 1);
  if (compression === packBits) return [1, 8].includes(one(page, tag.bits, 1)) && [0, 1, 2].includes(one(page, tag.photometric)) && one(page, tag.planes, 1) === 1 && one(page, tag.samples, 1) !== 2;
  return fax.includes(compression) || compression === jpeg || unfolded.includes(compression);
}

function addPage(document: PDFDocument, file: Buffer, page: TiffPage, index: number): boolean {
  const [width, height] = [one(page, tag.width), one(page, tag.height)];
  if (width === 0 || height === 0) return false;
  const strips = stripsOf(document, file, page, index);
  if (strips === undefined) return false;
  const [wide, high] = width > height ? [letter.height, letter.width] : [letter.width, letter.height];
  // Fax pixels are not square; a page that is nearly a sheet of paper fills it.
  const scale = Math.min(wide / width, high / height);
  const isFax = fax.includes(one(page, tag.compression));
  const [drawnWide, drawnHigh] = isFax ? [wide, high] : [width * scale, height * scale];
  const sheet = document.addPage([wide, high]);
  let top = (high + drawnHigh) / 2;
  const commands = strips.map(({ image, rows }) => {
    const stripHigh = (drawnHigh * rows) / height;
    top -= stripHigh;
    const name = sheet.node.newXObject('Strip', image);
    return `q ${drawnWide} 0 0 ${stripHigh} ${(wide - drawnWide) / 2} ${top} cm ${name.toString()} Do Q`;
  });
  sheet.node.addContentStream(document.context.register(document.context.flateStream(commands.join('\n'))));
  return true;
}

function stripsOf(document: PDFDocument, file: Buffer, page: TiffPage, index: number): readonly Strip[] | undefined {
  const compression = one(page, tag.compression, 1);
  if (unfolded.includes(compression)) return decodedStrip(document, file, index);
  const [offsets, counts] = [page.get(tag.offsets), page.get(tag.counts)];
  if (offsets === undefined || counts === undefined || offsets.length !== counts.length) return undefined;
  const [width, height] = [one(page, tag.width), one(page, tag.height)];
  const rowsEach = Math.min(one(page, tag.rows, height), height);
  if (rowsEach === 0 || offsets.length !== Math.ceil(height / rowsEach)) return undefined;
  const strips: Strip[] = [];
  for (const [number, offset] of offsets.entries()) {
    const end = offset + (counts[number] ?? 0);
    if (end > file.length || end === offset) return undefined;
    const rows = Math.min(rowsEach, height - number * rowsEach);
    const body = file.subarray(offset, end);
    const image = stripImage(document, body, page, width, rows);
    if (image === undefined) return undefined;
    strips.push({ image, rows });
  }
  return strips;
}

function stripImage(document: PDFDocument, body: Buffer, page: TiffPage, width: number, rows: number): PDFRef | undefined {
  const compression = one(page, tag.compression);
  if (compression === jpeg) return jpegStrip(document, body, page, width, rows);
  if (compression === packBits) return packedStrip(document, body, page, width, rows);
  return document.context.register(document.context.stream(inOrder(body, page), { ...pictureOf(width, rows, 1, 1), ...faxOf(page, width, rows) }));
}

/** A strip of PackBits: each row begins at a whole byte, as it does in a PDF. */
function packedStrip(document: PDFDocument, body: Buffer, page: TiffPage, width: number, rows: number): PDFRef | undefined {
  const [samples, bits] = [one(page, tag.samples, 1), one(page, tag.bits, 1)];
  const plain = unpackBits(body, Math.ceil((width * samples * bits) / 8) * rows);
  if (plain === undefined) return undefined;
  const isWhiteZero = one(page, tag.photometric) === 0;
  return document.context.register(document.context.flateStream(bits === 1 ? inOrder(Buffer.from(plain), page) : plain, { ...pictureOf(width, rows, samples, bits), ...(isWhiteZero ? { Decode: [1, 0] } : {}) }));
}

const pictureOf = (width: number, rows: number, samples: number, bits: number) => ({
  Type: 'XObject',
  Subtype: 'Image',
  Width: width,
  Height: rows,
  ColorSpace: samples === 1 ? 'DeviceGray' : samples === 3 ? 'DeviceRGB' : 'DeviceCMYK',
  BitsPerComponent: bits,
});

/** The filter of fax strips (PDF 32000-1, 7.4.6): K below 0 is Group 4, 0 Group 3 in one dimension, above 0 in two. */
function faxOf(page: TiffPage, width: number, rows: number) {
  const compression = one(page, tag.compression);
  const k = compression === 4 ? -1 : compression === 3 && one(page, tag.t4) & 1 ? 4 : 0;
  return {
    Filter: 'CCITTFaxDecode',
    DecodeParms: { K: k, Columns: width, Rows: rows, BlackIs1: one(page, tag.photometric) === 1, EncodedByteAlign: compression === 2, EndOfBlock: false },
  };
}

/** Fax bytes with the first pixel in the highest bit, which the PDF asks for. */
function inOrder(body: Buffer, page: TiffPage): Uint8Array {
  if (one(page, tag.fillOrder, 1) !== 2) return body;
  return Uint8Array.from(body, (byte) => {
    let turned = 0;
    for (let bit = 0; bit < 8; bit += 1) turned |= ((byte >> bit) & 1) << (7 - bit);
    return turned;
  });
}

/** A strip of JPEG, with the tables that all strips of the page share put before it (TIFF technical note 2). */
function jpegStrip(document: PDFDocument, body: Buffer, page: TiffPage, width: number, rows: number): PDFRef {
  const tables = page.get(tag.tables);
  const whole = tables === undefined ? body : Buffer.concat([Buffer.from(tables.slice(0, -2)), body.subarray(2)]);
  const samples = one(page, tag.samples, 1);
  const parms = one(page, tag.photometric) === 2 ? { DecodeParms: { ColorTransform: 0 } } : {};
  return document.context.register(document.context.stream(whole, { ...pictureOf(width, rows, samples, 8), Filter: 'DCTDecode', ...parms }));
}

function decodedStrip(document: PDFDocument, file: Buffer, index: number): readonly Strip[] | undefined {
  const [page] = decode(file, { pages: [index] });
  if (page === undefined || page.width * page.height === 0) return undefined;
  const { width, height, samplesPerPixel, bitsPerSample, palette } = page;
  const colours = palette !== undefined || samplesPerPixel >= 3 ? 3 : 1;
  const pixels = new Uint8Array(width * height * colours);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    for (let colour = 0; colour < colours; colour += 1) pixels[pixel * colours + colour] = byteOf(pixel, colour);
  }
  const stream = document.context.flateStream(pixels, pictureOf(width, height, colours, 8));
  stream.dict.set(PDFName.of('Interpolate'), document.context.obj(true));
  return [{ image: document.context.register(stream), rows: height }];

  function byteOf(pixel: number, colour: number): number {
    const value = page?.data[pixel * samplesPerPixel + (palette === undefined ? colour : 0)] ?? 0;
    if (palette !== undefined) return (palette[value]?.[colour] ?? 0) >> 8;
    return bitsPerSample === 1 ? value * 255 : bitsPerSample === 16 ? value >> 8 : value;
  }
}
