import type { PDFDocument, PDFImage } from 'pdf-lib';

/** Pixels of the largest picture: an A3 sheet at 600 dots an inch is 70 million. */
export const mostPixels = 100_000_000;

const letter = { width: 612, height: 792 } as const;

/** Adds a Letter page, upright or lying as the picture is, with the picture as large as it fits. */
export function addPicturePage(document: PDFDocument, image: PDFImage): void {
  const isLying = image.width > image.height;
  const [width, height] = isLying ? [letter.height, letter.width] : [letter.width, letter.height];
  const scale = Math.min(width / image.width, height / image.height);
  const [wide, high] = [image.width * scale, image.height * scale];
  document.addPage([width, height]).drawImage(image, { x: (width - wide) / 2, y: (height - high) / 2, width: wide, height: high });
}
