/**
 * E-mail to fax: a gateway takes a letter and faxes its attachments. What the mail server accepts is handed over and no more: whether
 * it was faxed is in the gateway's own reply, which a person reads and files.
 */
import { fail, ok } from '../../../shared/result';
import { faxNumber, fillAddressTemplate } from '../../../shared/domain/fax/fax-number';
import { documentFlaw } from '../document-flaw';
import type { FaxTransport, FaxTrouble } from '../fax-transport';
import { shortWords } from '../short-words';
import { makeFaxMail } from './fax-mail';
import { converse, type SmtpServer } from './smtp-session';

export interface EmailFaxSettings extends SmtpServer {
  /** The address that the gateway knows as this practice's. */
  readonly from: string;
  /** `{digits11}@gateway.example` (`fillAddressTemplate`). */
  readonly addressTemplate: string;
}

/** Milliseconds that a call may take. */
export interface EmailFaxLimits {
  readonly check: number;
  readonly submit: number;
}
export const usualEmailFaxLimits: EmailFaxLimits = { check: 20_000, submit: 120_000 };

const refused = (said: string): FaxTrouble => ({ cause: 'refused', said: shortWords(said), mayHaveBeenTaken: false });
const tagForm = /^[\w.-]{1,80}$/;

/** The transport for one gateway. */
export function emailFax(settings: EmailFaxSettings, limits: EmailFaxLimits = usualEmailFaxLimits): FaxTransport {
  return {
    check: () => converse(settings, undefined, limits.check),

    submit: async (fax) => {
      const number = faxNumber.safeParse(fax.number);
      if (!number.success) return fail(refused('not a number that may be dialed'));
      const to = fillAddressTemplate(settings.addressTemplate, number.data);
      if (!to.ok) return fail(refused(`the form of the address does not fit: ${to.error}`));
      if (!tagForm.test(fax.tag)) return fail(refused('not a tag'));
      const flaw = documentFlaw(fax.documents);
      if (flaw !== undefined) return fail({ ...refused(flaw), cause: 'bad-document' });
      const { bytes, messageId } = await makeFaxMail({ from: settings.from, to: to.value, fax });
      const sent = await converse(settings, { from: settings.from, to: to.value, bytes }, limits.submit);
      return sent.ok ? ok(messageId) : sent;
    },

    find: () => Promise.resolve(fail({ cause: 'other', said: 'a mail server keeps no list of what it took', mayHaveBeenTaken: true })),
    poll: () => Promise.resolve(ok({ state: { state: 'handed-over' }, tries: 1 })),
    cancel: () => Promise.resolve(fail({ cause: 'refused', said: 'a letter that was taken cannot be called back', mayHaveBeenTaken: true })),
    proof: () => Promise.resolve(fail({ cause: 'other', said: 'the proof is the reply of the gateway', mayHaveBeenTaken: true })),
  };
}
