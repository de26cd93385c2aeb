/** Several finished PDFs as one to be printed. The library loads with the first. */
import { fail, ok, type Result } from '../../shared/result';

export interface Stack {
  readonly bytes: Uint8Array;
  readonly copies: number;
}

/** So many copies of each document, one after the other. The pages of a document stand in the PDF once, however many copies there are. */
export async function stackCopies(stacks: readonly Stack[]): Promise<Uint8Array<ArrayBuffer>> {
  const { printJob } = await import('../../shared/forms/packets/print-job');
  const job = await printJob();
  for (const [index, { bytes, copies }] of stacks.entries()) {
    for (let copy = 0; copy < copies; copy += 1) await job.add(bytes, { key: String(index) });
  }
  return job.save();
}

/**
 * All pages in their order; fails when one of them cannot be read as a PDF, such as one that is enciphered.
 * @param startsOnFront printed on both sides: each document then begins on a sheet of its own
 */
export async function joinPages(documents: readonly Uint8Array[], { startsOnFront = false }: { readonly startsOnFront?: boolean } = {}): Promise<Result<Uint8Array<ArrayBuffer>, 'not-readable'>> {
  const { printJob } = await import('../../shared/forms/packets/print-job');
  const job = await printJob();
  try {
    for (const bytes of documents) await job.add(bytes, { startsOnFront });
  } catch {
    return fail('not-readable');
  }
  return ok(await job.save());
}
