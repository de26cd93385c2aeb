/** How a document is put on paper: printer, paper, tray, sides and copies, and the usual ones of each kind of document on a workstation. */
import * as z from 'zod';
import { documentClass } from './kept-document';

/** On one side, or on both: turned like a book, or like a pad. */
export const printSides = z.enum(['one-sided', 'long-edge', 'short-edge']);
export type PrintSides = z.infer<typeof printSides>;

/** As the print system itself names it: `na_letter_8.5x11in`, `tray-2`. No comma, which would begin another setting. */
const choice = z.string().regex(/^[^\p{Cc},]{1,80}$/u);

/** Printers do most of this by themselves where nothing is said; the paper is then Letter. */
export const printPaper = z.strictObject({
  /** The size of the sheet. */
  paper: choice.optional(),
  /** What the sheet is: `stationery`, `labels`. */
  media: choice.optional(),
  tray: choice.optional(),
  sides: printSides.optional(),
});
export type PrintPaper = z.infer<typeof printPaper>;

export const printerName = z.string().min(1).max(120);
export const printCopies = z.int().min(1).max(20);

/** Where and how one kind of document is printed. */
export const printChoice = printPaper.extend({ printer: printerName });
export type PrintChoice = z.infer<typeof printChoice>;

/** The usual choice of each kind of document on this workstation; a kind that was never printed has none. */
export const printSettings = z.partialRecord(documentClass, printChoice);
export type PrintSettings = z.infer<typeof printSettings>;

/** What a printer can do, in the print system's names; a list is empty where there is nothing to choose or nothing is known. */
export interface PrinterOptions {
  readonly papers: readonly string[];
  readonly media: readonly string[];
  readonly trays: readonly string[];
  readonly sides: readonly PrintSides[];
}

/** Nothing can be chosen. */
export const noOptions: PrinterOptions = { papers: [], media: [], trays: [], sides: [] };

/** The choice without what the printer does not have: the printer may be another one than when it was made. */
export function fitting({ paper, media, tray, sides }: PrintPaper, options: PrinterOptions): PrintPaper {
  return {
    ...(paper !== undefined && options.papers.includes(paper) ? { paper } : {}),
    ...(media !== undefined && options.media.includes(media) ? { media } : {}),
    ...(tray !== undefined && options.trays.includes(tray) ? { tray } : {}),
    ...(sides !== undefined && options.sides.includes(sides) ? { sides } : {}),
  };
}
