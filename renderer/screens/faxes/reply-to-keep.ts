/** The reply of a fax service, kept sealed before anything of it is in the journal. */
import type { AppError } from '../../../shared/contract/errors';
import type { ChosenScan } from '../../../shared/contract/ipc';
import type { DocumentId } from '../../../shared/domain/ids';
import type { KeptCopy } from '../../../shared/domain/kept-document';
import type { FaxReplyInput } from '../../../shared/forms/office/office-input';
import { fail, ok, type Result } from '../../../shared/result';
import { makeOfficeDocument } from '../../data/make-form';
import { sha256Of } from '../../data/outbox/sha256';
import { miis } from '../../state/bridge';
import { sealScan } from '../../state/chosen-scan';
import { errorWords, type ErrorWords } from '../../state/error-words';
import { newDocumentId } from '../../state/new-id';
import { words } from './words';

export type ReplyToKeep = { readonly as: 'file'; readonly scan: ChosenScan } | { readonly as: 'text'; readonly text: string };

export interface KeptReply {
  readonly id: DocumentId;
  readonly copy: KeptCopy;
}

const said = (error: AppError): Result<never, ErrorWords> => fail(errorWords(error));

/** Seals a chosen file, or the page that is made of pasted text. @param about what stands on that page beside the text */
export async function keepReply(reply: ReplyToKeep, about: Omit<FaxReplyInput, 'document' | 'text'>): Promise<Result<KeptReply, ErrorWords>> {
  if (reply.as === 'file') {
    const sealed = await sealScan(reply.scan);
    return sealed.ok ? sealed : said(sealed.error);
  }
  const made = await makePage(reply.text, about);
  if (!made.ok) return fail(words.replyNotMade);
  const { bytes, pages } = made.value;
  const id = newDocumentId();
  const sha256 = await sha256Of(bytes);
  const kept = await miis.documents.put({ id, bytes });
  if (!kept.ok) return said(kept.error);
  return ok({ id, copy: { as: 'scan', from: 'program', mediaType: 'application/pdf', size: bytes.length, sha256, pages } });
}

/** A name that the fonts cannot draw must not keep the reply from being kept: then it is left out. */
async function makePage(text: string, about: Omit<FaxReplyInput, 'document' | 'text'>): ReturnType<typeof makeOfficeDocument> {
  const made = await makeOfficeDocument({ ...about, document: 'fax-reply', text });
  if (made.ok) return made;
  const { patient: _patient, ...nameless } = about;
  return makeOfficeDocument({ ...nameless, document: 'fax-reply', text });
}
