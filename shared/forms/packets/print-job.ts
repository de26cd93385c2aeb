/** Many finished PDFs as one print job. */
import { PDFDocument, PDFPage } from 'pdf-lib';
import { letterPage } from '../page-size';

export interface PrintJob {
  /**
   * Puts a finished document at the end. `key` names a document that comes again (a fact sheet): its pages are taken over once and then
   * only pointed to. With `startsOnFront` a blank page before it keeps it off the back of another document's sheet.
   */
  readonly add: (bytes: Uint8Array, options?: { readonly key?: string; readonly startsOnFront?: boolean }) => Promise<void>;
  readonly pages: () => number;
  /** The job as PDF; the same documents in the same order give the same bytes. */
  readonly save: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** Begins a print job. The documents must be whole PDFs: one that cannot be read is a bug and throws. */
export async function printJob(): Promise<PrintJob> {
  const job = await PDFDocument.create({ updateMetadata: false });
  const known = new Map<string, readonly PDFPage[]>();
  let count = 0;

  const pagesOf = async (bytes: Uint8Array): Promise<readonly PDFPage[]> => {
    const source = await PDFDocument.load(bytes, { updateMetadata: false });
    return job.copyPages(source, source.getPageIndices());
  };
  const put = (page: PDFPage): void => {
    job.addPage(page);
    count += 1;
  };
  /** A page stands once in a job's tree; what it draws may be pointed to by many. */
  const again = (page: PDFPage): PDFPage => {
    const leaf = page.node.clone(job.context);
    return PDFPage.of(leaf, job.context.register(leaf), job);
  };

  return {
    add: async (bytes, { key, startsOnFront = false } = {}) => {
      if (startsOnFront && count % 2 === 1) {
        job.addPage([letterPage.width, letterPage.height]);
        count += 1;
      }
      const before = key === undefined ? undefined : known.get(key);
      const pages = before === undefined ? await pagesOf(bytes) : before.map(again);
      if (key !== undefined && before === undefined) known.set(key, pages);
      pages.forEach(put);
    },
    pages: () => count,
    save: async () => new Uint8Array(await job.save({ useObjectStreams: true, updateFieldAppearances: false, addDefaultPage: false })),
  };
}
