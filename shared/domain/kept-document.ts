/** Papers that are kept for a patient: as a scan sealed on the disk, or where the paper itself lies. And what was printed for whom. */
import * as z from 'zod';
import { calendarDate } from './calendar-date';
import { documentId, formId } from './ids';

const text = (max: number) => z.string().trim().min(1).max(max);

export const keptKind = z.enum(['signed-form', 'fax-confirmation', 'immunization-record', 'other']);
export type KeptKind = z.infer<typeof keptKind>;

/** What a kept file is, by its own content and not by its name. */
export const scanMediaType = z.enum(['application/pdf', 'image/jpeg', 'image/png', 'image/tiff']);
export type ScanMediaType = z.infer<typeof scanMediaType>;

/** Bytes of the largest file that is kept. */
export const largestScan = 50 * 1024 * 1024;

export const scanFacts = z.strictObject({
  mediaType: scanMediaType,
  /** Bytes. */
  size: z.int().min(1).max(largestScan),
  /** Of the file as it came, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  pages: z.int().min(1).max(1000),
});
export type ScanFacts = z.infer<typeof scanFacts>;

export const keptCopy = z.discriminatedUnion('as', [
  /** The file is sealed under the document's own id (`program`: made here, such as the confirmation of a fax); a TIFF also as the PDF that was made of it, under `pdf`. */
  scanFacts.extend({ as: z.literal('scan'), from: z.enum(['file', 'scanner-folder', 'program']), pdf: documentId.optional() }),
  z.strictObject({ as: z.literal('paper'), where: text(120) }),
]);
export type KeptCopy = z.infer<typeof keptCopy>;

export const keptDocumentFields = z.strictObject({
  kind: keptKind,
  /** The day that the paper bears. */
  date: calendarDate,
  /** The form that was signed, or faxed. */
  form: formId.optional(),
  note: text(200).optional(),
  copy: keptCopy,
});
export type KeptDocumentFields = z.infer<typeof keptDocumentFields>;

/** Kinds of printed documents; each has its own printer and paper on a workstation. */
export const documentClass = z.enum(['forms', 'letters', 'labels', 'posters']);
export type DocumentClass = z.infer<typeof documentClass>;

/** A document that a queue took, or that went through the system's own print dialog. */
export const printoutFields = z.strictObject({
  kind: documentClass,
  title: text(120),
  copies: z.int().min(1).max(999),
  /** Absent where the system's own dialog printed: it does not say on which printer. */
  printer: text(120).optional(),
  job: text(160).optional(),
  form: formId.optional(),
});
export type PrintoutFields = z.infer<typeof printoutFields>;
