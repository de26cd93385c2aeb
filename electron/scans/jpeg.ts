import { degrees, PDFDocument } from 'pdf-lib';
import { fail, ok } from '../../shared/result';
import type { ScanPages } from './inspect-scan';
import { addPicturePage, mostPixels } from './page-of-picture';

/** A JPEG from its start to its end mark (ITU T.81, annex B). A photo that lies on its side is turned as its camera says. */
export async function pdfOfJpeg(bytes: Uint8Array): Promise<ScanPages> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = readSegments(file);
  if (read === undefined) return fail('scan-damaged');
  if (read.width * read.height > mostPixels) return fail('scan-too-large');
  try {
    const document = await PDFDocument.create({ updateMetadata: false });
    addPicturePage(document, await document.embedJpg(bytes));
    if (read.turn !== 0) document.getPage(0).setRotation(degrees(read.turn));
    return ok({ pdf: await document.save(), pages: 1 });
  } catch {
    return fail('scan-damaged');
  }
}

interface JpegFrame {
  readonly width: number;
  readonly height: number;
  /** Degrees clockwise. */
  readonly turn: number;
}

function readSegments(file: Buffer): JpegFrame | undefined {
  let frame: { readonly width: number; readonly height: number } | undefined;
  let turn = 0;
  let at = 2;
  while (at + 4 <= file.length) {
    if (file[at] !== 0xff) return undefined;
    const mark = file.readUInt8(at + 1);
    if (mark === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + file.readUInt16BE(at + 2);
    if (end > file.length) return undefined;
    const isFrame = mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
    if (isFrame && end - at >= 10) frame = { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) };
    if (mark === 0xe1) turn = turnOf(file.subarray(at + 4, end)) ?? turn;
    if (mark === 0xda) {
      // The picture's own bytes follow; some cameras append a little after the end mark.
      const isWhole = file.indexOf(Buffer.from([0xff, 0xd9]), end) > end;
      return frame !== undefined && frame.width > 0 && frame.height > 0 && isWhole ? { ...frame, turn } : undefined;
    }
    at = end;
  }
  return undefined;
}

const turns: Readonly<Record<number, number>> = { 3: 180, 6: 90, 8: 270 };

/** The turn that Exif asks for (tag 0x0112); undefined when it asks for none. */
function turnOf(segment: Buffer): number | undefined {
  if (segment.length < 20 || !segment.toString('latin1', 0, 6).startsWith('Exif')) return undefined;
  const tiff = segment.subarray(6);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < Math.min(short(first), 200); entry += 1) {
    const at = first + 2 + entry * 12;
    if (short(at) === 0x0112) return turns[short(at + 8)];
  }
  return undefined;
}
