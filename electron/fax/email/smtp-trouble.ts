/** What a failed conversation with a mail server means for a fax. */
import type { FaxCause } from '../../../shared/domain/fax/fax-report';
import type { FaxTrouble } from '../fax-transport';
import { shortWords } from '../short-words';

/** What the mail library tells of a failure; `originalCode` is the system's or OpenSSL's. */
export interface SmtpFailure extends Error {
  readonly code?: string;
  readonly originalCode?: string;
  readonly responseCode?: number;
}

/** OpenSSL's and Node's names for a certificate or a channel that cannot be trusted. */
const notTrusted = /^(?:CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH)/;

/**
 * @param isLeftOpen true when the whole message had been given away and no answer to it was read
 */
export function smtpTrouble(error: SmtpFailure, isLeftOpen: boolean): FaxTrouble {
  // A refusal in words is an answer, also to a message that had been given away whole.
  const isAnswered = error.responseCode !== undefined && error.responseCode >= 400;
  return { cause: causeOf(error), said: shortWords(error.message), mayHaveBeenTaken: isLeftOpen && !isAnswered };
}

function causeOf(error: SmtpFailure): FaxCause {
  const { code, originalCode, responseCode } = error;
  if (code === 'ETLS' || code === 'EREQUIRETLS' || notTrusted.test(originalCode ?? '') || notTrusted.test(code ?? '')) return 'not-secure';
  // 4xx: not now (too busy, no room, come again); 5xx: never.
  const isPutOff = responseCode !== undefined && responseCode >= 400 && responseCode < 500;
  if (code === 'EAUTH' || code === 'ENOAUTH') return isPutOff ? 'server-down' : 'login-refused';
  if (isPutOff) return 'server-down';
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return 'refused';
  if (responseCode !== undefined && responseCode >= 500) return 'refused';
  if (code === 'EPROTOCOL') return 'strange-answer';
  if (code === 'ECONNECTION' || code === 'ETIMEDOUT' || code === 'ESOCKET' || code === 'EDNS') return 'server-down';
  return 'other';
}
