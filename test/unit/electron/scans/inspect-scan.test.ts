import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { PDFDocument } from 'pdf-lib';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { crc32 } from '../../../../electron/scans/crc32';
import { inspectScan } from '../../../../electron/scans/inspect-scan';
import { largestScan } from '../../../../shared/domain/kept-document';
import { freshFolder } from '../../../support/fresh-folder';
import { pictureOf, picturesOf, whyNoPoppler } from '../../../support/page-pictures';

/** A sheet with a black bar in its upper left quarter. */
function sheet(): PNG {
  const png = new PNG({ width: 400, height: 520 });
  for (let at = 0; at < 400 * 520; at += 1) {
    const isInk = at % 400 < 200 && at / 400 < 130;
    png.data.set(isInk ? [0, 0, 0, 255] : [255, 255, 255, 255], at * 4);
  }
  return png;
}
const png = new Uint8Array(PNG.sync.write(sheet()));
let pdf = new Uint8Array();
beforeAll(async () => {
  const document = await PDFDocument.create();
  document.addPage();
  document.addPage();
  pdf = await document.save();
});

/** Pictures by poppler and libtiff, which write what scanners write. */
const hasPrograms = whyNoPoppler() === undefined && spawnSync('tiffcp', ['-h']).error === undefined;
async function scanned(ending: string, drawing: readonly string[], compression?: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([400, 520]).drawRectangle({ x: 0, y: 390, width: 200, height: 130 });
  const folder = freshFolder('scan-');
  writeFileSync(join(folder, 'in.pdf'), await document.save());
  execFileSync('pdftoppm', ['-singlefile', '-r', '72', ...drawing, join(folder, 'in.pdf'), join(folder, 'drawn')]);
  const [drawn, out] = [join(folder, `drawn${ending}`), join(folder, `out${ending}`)];
  if (compression !== undefined) execFileSync('tiffcp', ['-r', '16', '-c', compression, drawn, out]);
  return new Uint8Array(readFileSync(compression === undefined ? drawn : out));
}

const codeOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  const answer = await inspectScan(name, bytes);
  return answer.ok ? answer.value.facts.mediaType : answer.error.code;
};

describe('a file that is to be kept', () => {
  it('is taken with its facts: a PDF of two pages, a PNG', async () => {
    expect(await inspectScan('form.pdf', pdf)).toMatchObject({ ok: true, value: { facts: { mediaType: 'application/pdf', pages: 2, size: pdf.length } } });
    expect(await inspectScan('FORM.PNG', png)).toMatchObject({ ok: true, value: { facts: { mediaType: 'image/png', pages: 1 } } });
  });

  it.each<[string, () => readonly [name: string, bytes: Uint8Array], string]>([
    ['empty', () => ['a.pdf', new Uint8Array()], 'scan-empty'],
    ['one byte over 50 MB', () => ['a.pdf', new Uint8Array(largestScan + 1)], 'scan-too-large'],
    ['of 51 MB that begins as a PDF', () => ['a.pdf', Buffer.concat([pdf, Buffer.alloc(51 * 1024 * 1024)])], 'scan-too-large'],
    ['a program', () => ['setup.exe', Buffer.from('MZ\x90\0')], 'scan-unknown'],
    ['a program that is called a PDF', () => ['form.pdf', Buffer.from('MZ\x90\0')], 'scan-disguised'],
    ['a PNG that is called a PDF', () => ['form.pdf', png], 'scan-disguised'],
    ['a PDF that is called a PNG', () => ['form.png', pdf], 'scan-disguised'],
    ['a PDF without an ending', () => ['form', pdf], 'scan-disguised'],
    ['a PDF cut in the middle', () => ['form.pdf', pdf.slice(0, pdf.length / 2)], 'scan-damaged'],
    ['nothing but the mark of a PDF', () => ['form.pdf', Buffer.from('%PDF-1.7\n')], 'scan-damaged'],
    ['a PNG cut in the middle', () => ['form.png', png.slice(0, png.length - 20)], 'scan-damaged'],
    ['a PNG with one bit turned', () => ['form.png', png.map((byte, at) => (at === 60 ? byte ^ 1 : byte))], 'scan-damaged'],
    ['a JPEG without its end', () => ['form.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0])], 'scan-damaged'],
    ['a TIFF whose directory lies outside', () => ['form.tif', Buffer.from('II*\0\xff\xff\0\0', 'latin1')], 'scan-damaged'],
    ['a TIFF whose directory points to itself', () => ['form.tif', Buffer.from('II*\0\x08\0\0\0\0\0\x08\0\0\0', 'latin1')], 'scan-damaged'],
    ['a PDF whose structure unfolds into 400 MB', () => ['form.pdf', bomb()], 'scan-too-large'],
  ])('is refused when it is %s', async (_title, make, code) => {
    expect(await codeOf(...make())).toBe(code);
  });

  it('is refused when it is a PDF with a password', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    document.encrypt({ userPassword: 'secret', ownerPassword: 'owner' });
    expect(await codeOf('form.pdf', await document.save())).toBe('scan-encrypted');
  });

  it('is refused when a PNG claims more pixels than a computer holds', async () => {
    const huge = new PNG({ width: 1, height: 1 });
    const bytes = Buffer.from(PNG.sync.write(huge));
    bytes.writeUInt32BE(60_000, 16);
    bytes.writeUInt32BE(60_000, 20);
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
    expect(await codeOf('a.png', bytes)).toBe('scan-too-large');
  });

  it('is answered with a yes or a no, whatever the bytes', async () => {
    const heads = ['%PDF-1.7\n', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'II*\0', 'MM\0*', ''].map((head) => Buffer.from(head, 'latin1'));
    const names = fc.constantFrom('a.pdf', 'a.png', 'a.jpg', 'a.tif', 'a');
    await fc.assert(
      fc.asyncProperty(names, fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }), async (name, head, rest) => {
        expect(typeof (await inspectScan(name, Buffer.concat([head, rest]))).ok).toBe('boolean');
      }),
      { numRuns: 400 },
    );
  });

  it('is answered with a yes or a no when bytes of a real one are changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('pdf', 'png'), fc.array(fc.tuple(fc.nat(5000), fc.nat(255)), { minLength: 1, maxLength: 12 }), async (kind, edits) => {
        const bytes = Uint8Array.from(kind === 'pdf' ? pdf : png);
        for (const [at, value] of edits) bytes[at % bytes.length] = value;
        expect(typeof (await inspectScan(`a.${kind}`, bytes)).ok).toBe('boolean');
      }),
      { numRuns: 200 },
    );
  });
});

function bomb(): Uint8Array {
  const body = deflateSync(Buffer.alloc(400 * 1024 * 1024), { level: 9 });
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${body.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), body, Buffer.from('\nendstream\nendobj\ntrailer << /Root 2 0 R >>\nstartxref\n0\n%%EOF')]);
}

describe.skipIf(!hasPrograms)('a picture from a scanner', () => {
  it.each<[string, string, readonly string[], string?]>([
    ['a JPEG', '.jpg', ['-jpeg']],
    ['a TIFF of fax group 4', '.tif', ['-mono', '-tiff'], 'g4'],
    ['a TIFF of fax group 3', '.tif', ['-mono', '-tiff'], 'g3:1d'],
    ['a TIFF of fax group 3 in two dimensions', '.tif', ['-mono', '-tiff'], 'g3:2d'],
    ['a TIFF of JPEG strips', '.tif', ['-tiff', '-tiffcompression', 'none'], 'jpeg'],
    ['a TIFF of LZW', '.tif', ['-tiff', '-tiffcompression', 'lzw']],
    ['a TIFF of Deflate', '.tif', ['-gray', '-tiff', '-tiffcompression', 'deflate']],
    ['a TIFF without compression', '.tif', ['-tiff', '-tiffcompression', 'none']],
    ['a TIFF of PackBits in black and white', '.tif', ['-mono', '-tiff'], 'packbits'],
    ['a TIFF of PackBits in grey', '.tif', ['-gray', '-tiff', '-tiffcompression', 'none'], 'packbits'],
    ['a TIFF of PackBits in colours', '.tif', ['-tiff', '-tiffcompression', 'none'], 'packbits'],
    ['a TIFF of black and white without compression', '.tif', ['-mono', '-tiff'], 'none'],
  ])('%s is taken, and its PDF shows the ink where it was', async (_title, ending, drawing, compression) => {
    const answer = await inspectScan(`scan${ending}`, await scanned(ending, drawing, compression));
    if (!answer.ok) throw new Error(answer.error.code);
    const { width, height, pixels } = pictureOf(answer.value.pdf, 36);
    const at = (x: number, y: number): number => pixels[Math.floor(height * y) * width + Math.floor(width * x)] ?? 128;
    expect([at(0.25, 0.12) < 40, at(0.75, 0.12) > 215, at(0.25, 0.6) > 215]).toEqual([true, true, true]);
  });

  it('a TIFF of a kind that cannot be drawn is refused as such, not as damaged', async () => {
    const bytes = await scanned('.tif', ['-mono', '-tiff'], 'none');
    const file = Buffer.from(bytes);
    const at = file.readUInt32LE(4);
    for (let entry = at + 2; entry < at + 2 + file.readUInt16LE(at) * 12; entry += 12) if (file.readUInt16LE(entry) === 259) file.writeUInt16LE(34661, entry + 8);
    expect(await codeOf('jbig.tif', new Uint8Array(file))).toBe('scan-unsupported');
  });

  it('keeps every page of a TIFF', async () => {
    const folder = freshFolder('scan-');
    const [one, many] = [join(folder, 'one.tif'), join(folder, 'many.tif')];
    writeFileSync(one, await scanned('.tif', ['-mono', '-tiff'], 'g4'));
    execFileSync('tiffcp', [one, one, one, many]);
    const answer = await inspectScan('many.tif', new Uint8Array(readFileSync(many)));
    expect(answer).toMatchObject({ ok: true, value: { facts: { pages: 3 } } });
    expect(answer.ok && picturesOf(answer.value.pdf, 10)).toHaveLength(3);
  });
});
