/** A file name that every system takes, ending in `.pdf`: letters and digits of any script, spaces, points, dashes. */
export function pdfFileName(suggested: string): string {
  const stem = suggested
    .normalize('NFC')
    .replace(/\.pdf$/i, '')
    .replaceAll(/[^\p{L}\p{M}\p{N} ._()-]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[ .]+|[ .]+$/g, '')
    .slice(0, 100);
  return `${stem === '' ? 'document' : stem}.pdf`;
}
