import { randomUUID } from 'node:crypto';
import { appError, type AppError } from '../../shared/contract/errors';
import type { ChosenScan } from '../../shared/contract/ipc';
import { documentId, type DocumentId } from '../../shared/domain/ids';
import type { ScanMediaType } from '../../shared/domain/kept-document';
import { fail, ok, type Result } from '../../shared/result';
import type { Documents } from '../storage/documents';
import type { InspectScan } from './inspect-in-thread';
import type { ReadScan } from './read-scan';
import { sniff } from './sniff';

export interface ScanDesk {
  /** Puts a checked file on the desk, in place of the one before: in memory only. */
  readonly show: (scan: ReadScan, from: ChosenScan['from']) => ChosenScan;
  /** Seals the file that lies there; of a TIFF the PDF, too. */
  readonly keep: (ticket: string, documents: Documents) => Promise<Result<{ readonly id: DocumentId; readonly pdf?: DocumentId }, AppError>>;
  /** A kept file as a PDF. */
  readonly asPdf: (id: DocumentId, documents: Documents) => Promise<Result<Uint8Array, AppError>>;
}

const endings: Readonly<Record<ScanMediaType, string>> = { 'application/pdf': '.pdf', 'image/png': '.png', 'image/jpeg': '.jpg', 'image/tiff': '.tif' };

/** A desk with nothing on it. */
export function scanDesk(inspect: InspectScan): ScanDesk {
  let shown: { readonly ticket: string; readonly scan: ReadScan } | undefined;
  return {
    show: (scan, from) => {
      shown = { ticket: randomUUID(), scan };
      return { ticket: shown.ticket, from, name: scan.name, facts: scan.facts, pdf: scan.pdf };
    },
    keep: async (ticket, documents) => {
      if (shown?.ticket !== ticket) return fail(appError('not-found', 'this scan is not on the desk'));
      const { scan } = shown;
      const id = documentId.parse(randomUUID());
      const kept = await documents.put(id, scan.bytes);
      if (!kept.ok) return kept;
      if (scan.facts.mediaType !== 'image/tiff') {
        shown = undefined;
        return ok({ id });
      }
      const pdf = documentId.parse(randomUUID());
      const keptPdf = await documents.put(pdf, scan.pdf);
      if (!keptPdf.ok) return keptPdf;
      shown = undefined;
      return ok({ id, pdf });
    },
    asPdf: async (id, documents) => {
      const kept = await documents.get(id);
      if (!kept.ok) return kept;
      const mediaType = sniff(kept.value);
      if (mediaType === undefined) return fail(appError('scan-damaged', 'a kept document is of no known kind'));
      const inspected = await inspect(`kept${endings[mediaType]}`, kept.value);
      return inspected.ok ? ok(inspected.value.pdf) : inspected;
    },
  };
}
