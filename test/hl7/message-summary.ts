/** What `npm run hl7 -- read` says of a message: how much of each kind it holds. */
import { messagesOf } from '../../shared/hl7/read/messages-of';
import type { ReadError } from '../../shared/hl7/read/message-parts';
import { readMessage } from '../../shared/hl7/read/read-message';

export interface MessageSummary {
  readonly file: string;
  /** `VXU^V04`; null when the text is no message. */
  readonly type: string | null;
  /** MSH-21, as the sender says it. */
  readonly profile: string | null;
  readonly patients: number;
  readonly doses: number;
  readonly forecasts: number;
  /** Why the text is no message, or what the answer says in its ERR segments. */
  readonly errors: readonly string[];
}

/** Severity, code of table 0357, and the first words that there are; every part may be missing. */
function sayError({ severity, code, application, text }: ReadError): string {
  const parts = [severity, code.code, text ?? application.text ?? code.text].filter((part) => part !== undefined && part !== '');
  return parts.length === 0 ? 'an error without a word' : parts.join(' ');
}

/** Of what is no message. */
export const noMessage = (file: string, why: string): MessageSummary => ({ file, type: null, profile: null, patients: 0, doses: 0, forecasts: 0, errors: [why] });

/** One summary for each message of the file, one for a file without any. */
export function summariesOf(file: string, text: string): readonly MessageSummary[] {
  return messagesOf(text).map((message) => {
    const read = readMessage(message);
    if (!read.ok) return noMessage(file, read.error);
    const { header, patients, acknowledgement } = read.value;
    return {
      file,
      type: header.trigger === undefined ? header.message : `${header.message}^${header.trigger}`,
      profile: header.profile ?? null,
      patients: patients.length,
      doses: patients.reduce((sum, { doses }) => sum + doses.length, 0),
      forecasts: patients.reduce((sum, { forecasts }) => sum + forecasts.length, 0),
      errors: (acknowledgement?.errors ?? []).map(sayError),
    };
  });
}
