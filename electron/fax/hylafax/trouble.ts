import type { FaxCause } from '../../../shared/domain/fax/fax-report';
import type { FaxTrouble } from '../fax-transport';
import { shortWords } from '../short-words';
import { wordsOf, type Reply } from './reply';

/** A trouble before the job was handed over: sending again is safe. */
export const trouble = (cause: FaxCause, said: string): FaxTrouble => ({ cause, said: shortWords(said), mayHaveBeenTaken: false });

/** The same trouble after the job was on its way: it may have been taken. */
export const afterHandingOver = (before: FaxTrouble): FaxTrouble => ({ ...before, mayHaveBeenTaken: true });

/** What a reply means that is not the wanted one. */
export function refusalBy(reply: Reply): FaxTrouble {
  const cause = reply.code === 530 ? 'login-refused' : reply.code === 421 ? 'server-down' : reply.code >= 400 ? 'refused' : 'strange-answer';
  return trouble(cause, wordsOf(reply));
}
