/** A file name that every system takes, with this ending: letters and digits of any script, spaces, points, dashes. @param ending such as `pdf` */
export function fileName(suggested: string, ending: string): string {
  const stem = (suggested.toLowerCase().endsWith(`.${ending}`) ? suggested.slice(0, -ending.length - 1) : suggested)
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N} ._()-]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[ .]+|[ .]+$/g, '')
    .slice(0, 100);
  return `${stem === '' ? 'document' : stem}.${ending}`;
}
