/** PDFs as pictures and as text, by poppler's own programs. */
import { spawnSync } from 'node:child_process';
import { PNG } from 'pngjs';

/** A grey picture: one byte a pixel, 0 black, row by row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** Pixels a point. */
  readonly scale: number;
}

/** Why pictures cannot be made here; undefined when they can. */
export function whyNoPoppler(): string | undefined {
  const missing = ['pdftoppm', 'pdftotext'].filter((program) => spawnSync(program, ['-v']).error !== undefined);
  return missing.length === 0 ? undefined : `${missing.join(' and ')} not found (Debian package poppler-utils)`;
}

/** Every page, drawn at `dpi`. */
export function picturesOf(pdf: Uint8Array, dpi: number): readonly GreyPicture[] {
  const { stdout } = poppler('pdftoppm', ['-q', '-gray', '-r', String(dpi), '-'], pdf);
  const pictures: GreyPicture[] = [];
  for (let at = 0; at < stdout.length; ) {
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.subarray(at, at + 64).toString('latin1'));
    if (!header) throw new Error('pdftoppm gave no grey picture');
    const [width, height] = [Number(header[1]), Number(header[2])];
    const from = at + header[0].length;
    at = from + width * height;
    pictures.push({ width, height, pixels: new Uint8Array(stdout.subarray(from, at)), scale: dpi / 72 });
  }
  return pictures;
}

/** A grey picture kept as PNG, `dpi` as it was drawn. */
export function pictureFromPng(png: Uint8Array, dpi: number): GreyPicture {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  return { width, height, pixels: Uint8Array.from({ length: width * height }, (_, index) => data[index * 4] ?? 255), scale: dpi / 72 };
}

/** The picture as the bytes of a grey PNG. */
export function pngOf({ width, height, pixels }: GreyPicture): Uint8Array {
  const png = new PNG({ width, height, colorType: 0, inputColorType: 0, inputHasAlpha: false });
  png.data = Buffer.from(pixels);
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false });
}

/** The first page, drawn at `dpi`. */
export function pictureOf(pdf: Uint8Array, dpi: number): GreyPicture {
  const [first] = picturesOf(pdf, dpi);
  if (!first) throw new Error('the PDF has no page');
  return first;
}

/** The picture made smaller: each pixel the mean of `factor` by `factor`, so that two ways of drawing edges look the same. */
export function shrunk({ width, height, pixels, scale }: GreyPicture, factor: number): GreyPicture {
  const [small, low] = [Math.floor(width / factor), Math.floor(height / factor)];
  const sums = new Float64Array(small * low);
  for (let row = 0; row < low * factor; row += 1) {
    for (let column = 0; column < small * factor; column += 1) {
      const at = Math.floor(row / factor) * small + Math.floor(column / factor);
      sums[at] = (sums[at] ?? 0) + (pixels[row * width + column] ?? 255);
    }
  }
  return { width: small, height: low, pixels: Uint8Array.from(sums, (sum) => sum / factor ** 2), scale: scale / factor };
}

/** The picture in another size of pixels, by the nearest of them; the scale is kept that of the height. */
export function resized({ width, height, pixels, scale }: GreyPicture, newWidth: number, newHeight: number): GreyPicture {
  const resizedPixels = new Uint8Array(newWidth * newHeight);
  for (let row = 0; row < newHeight; row += 1) {
    const from = Math.floor((row * height) / newHeight) * width;
    for (let column = 0; column < newWidth; column += 1) resizedPixels[row * newWidth + column] = pixels[from + Math.floor((column * width) / newWidth)] ?? 255;
  }
  return { width: newWidth, height: newHeight, pixels: resizedPixels, scale: (scale * newHeight) / height };
}

/** A band of the picture, from one height to another in points. */
export function bandOf({ width, pixels, scale }: GreyPicture, top: number, bottom: number): GreyPicture {
  const [first, last] = [Math.floor(top * scale), Math.ceil(bottom * scale)];
  return { width, height: last - first, pixels: pixels.slice(first * width, last * width), scale };
}

/** How alike two pictures of one size are: 1 when the same, 0 when nothing inked in one is inked in the other. */
export function likeness(a: GreyPicture, b: GreyPicture): number {
  if (a.width !== b.width || a.height !== b.height) return 0;
  let ink = 0;
  let difference = 0;
  for (let at = 0; at < a.pixels.length; at += 1) {
    const [one, other] = [255 - (a.pixels[at] ?? 255), 255 - (b.pixels[at] ?? 255)];
    ink += Math.max(one, other);
    difference += Math.abs(one - other);
  }
  return ink === 0 ? 1 : 1 - difference / ink;
}

/** The text that the first page says it holds, in reading order. */
export function textOf(pdf: Uint8Array): string {
  return poppler('pdftotext', ['-layout', '-enc', 'UTF-8', '-', '-'], pdf).stdout.toString('utf8').normalize('NFC');
}

function poppler(program: string, args: readonly string[], pdf: Uint8Array) {
  const run = spawnSync(program, args, { input: pdf, maxBuffer: 1 << 28, timeout: 60_000 });
  if (run.status !== 0) throw new Error(`${program}: ${run.error?.message ?? run.stderr.toString()}`);
  return run;
}
