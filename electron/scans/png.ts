import { crc32 } from './crc32';
import { inflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { fail, ok } from '../../shared/result';
import type { ScanPages } from './inspect-scan';
import { addPicturePage, mostPixels } from './page-of-picture';

const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** A PNG whose every chunk is whole and whose pixels are all there (PNG specification, second edition, sections 5 and 10). */
export async function pdfOfPng(bytes: Uint8Array): Promise<ScanPages> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Buffer[] = [];
  let header: Buffer | undefined;
  let at = 8;
  for (let kind = ''; kind !== 'IEND'; ) {
    if (at + 12 > file.length) return fail('scan-damaged');
    const end = at + 8 + file.readUInt32BE(at);
    if (end + 4 > file.length) return fail('scan-damaged');
    const body = file.subarray(at + 8, end);
    kind = file.toString('latin1', at + 4, at + 8);
    if (crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) return fail('scan-damaged');
    if (kind === 'IHDR') header = body;
    if (kind === 'IDAT') data.push(body);
    at = end + 4;
  }
  if (header === undefined || header.length !== 13) return fail('scan-damaged');
  const [width, height, depth] = [header.readUInt32BE(0), header.readUInt32BE(4), header.readUInt8(8)];
  if (width === 0 || height === 0) return fail('scan-damaged');
  if (width * height > mostPixels) return fail('scan-too-large');
  const rowBytes = Math.ceil((width * depth * (channels[header.readUInt8(9)] ?? 0)) / 8) + 1;
  // An interlaced picture has up to seven passes, each with a filter byte a row.
  const most = header.readUInt8(12) === 1 ? (rowBytes + 7) * height * 2 : rowBytes * height;
  try {
    const pixels = inflateSync(Buffer.concat(data), { maxOutputLength: most + 1 });
    if (header.readUInt8(12) === 0 && pixels.length !== most) return fail('scan-damaged');
    const document = await PDFDocument.create({ updateMetadata: false });
    addPicturePage(document, await document.embedPng(bytes));
    return ok({ pdf: await document.save(), pages: 1 });
  } catch {
    return fail('scan-damaged');
  }
}
