/** The pages that a fax machine took, as grey pictures like those of a PDF. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { picturesOf, type GreyPicture } from '../support/page-pictures';

const tiff2pdf = '/usr/bin/tiff2pdf';

/** Why received pages cannot be shown here; undefined when they can. */
export const whyNoReceivedPages = (): string | undefined => (existsSync(tiff2pdf) ? undefined : `${tiff2pdf} not found (Debian package libtiff-tools)`);

/** Every page of a TIFF, drawn at `dpi`; the two resolutions of a fax are made one. */
export function receivedPages(tiff: string, dpi: number): readonly GreyPicture[] {
  const pdf = execFileSync(tiff2pdf, [tiff], { maxBuffer: 1 << 28, timeout: 60_000, stdio: ['ignore', 'pipe', 'ignore'] });
  return picturesOf(pdf, dpi);
}
