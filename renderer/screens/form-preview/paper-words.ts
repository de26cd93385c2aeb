/** The print system's names of papers and trays in words. What has no word here is shown as the system names it. */
import type { PrintSides } from '../../../shared/domain/printing';

const papers: Readonly<Record<string, string>> = {
  letter: 'Letter',
  legal: 'Legal',
  ledger: 'Tabloid',
  tabloid: 'Tabloid',
  statement: 'Half Letter',
  invoice: 'Half Letter',
  executive: 'Executive',
  'index-4x6': 'Card',
  'index-3x5': 'Card',
  'index-5x8': 'Card',
  'number-10': 'Envelope no. 10',
};

/** `na_letter_8.5x11in`, `iso_a4_210x297mm` (PWG 5101.1): class, name, size. */
const selfDescribing = /^[a-z]+_([a-z0-9-]+)_([0-9.]+)x([0-9.]+)(in|mm)$/;

/** "Letter, 8.5 × 11 in" */
export function paperName(paper: string): string {
  const [, name, width, height, unit] = selfDescribing.exec(paper.toLowerCase()) ?? [];
  if (name === undefined) return papers[paper.toLowerCase()] ?? spelled(paper);
  return `${papers[name] ?? spelled(name)}, ${width} × ${height} ${unit}`;
}

const media: Readonly<Record<string, string>> = {
  auto: 'Any',
  stationery: 'Plain paper',
  'stationery-letterhead': 'Letterhead',
  'stationery-heavyweight': 'Heavy paper',
  'stationery-lightweight': 'Light paper',
  'stationery-preprinted': 'Preprinted paper',
  'stationery-prepunched': 'Punched paper',
  'stationery-bond': 'Bond paper',
  labels: 'Labels',
  cardstock: 'Card',
  transparency: 'Transparency',
  envelope: 'Envelopes',
};

/** "Plain paper" */
export const mediaName = (one: string): string => media[one.toLowerCase()] ?? spelled(one);

const trays: Readonly<Record<string, string>> = {
  auto: 'The printer chooses',
  manual: 'By hand',
  'by-pass-tray': 'Side tray',
  'large-capacity': 'Large tray',
  main: 'Main tray',
  alternate: 'Second tray',
};

/** "Tray 2" */
export const trayName = (tray: string): string => trays[tray.toLowerCase()] ?? spelled(tray);

/** "On both sides, turned like a book" */
export const sidesName: Readonly<Record<PrintSides, string>> = {
  'one-sided': 'On one side',
  'long-edge': 'On both sides, turned like a book',
  'short-edge': 'On both sides, turned like a pad',
};

/** "tray-2" becomes "Tray 2"; a name with blanks or capitals was made for people already. */
function spelled(keyword: string): string {
  if (/[A-Z ]/.test(keyword)) return keyword;
  const text = keyword.replace(/[-_]+/g, ' ').trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
