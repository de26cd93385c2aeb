import { useState } from 'react';
import { readAnswers } from '../../data/registry/read-answers';
import { miis } from '../../state/bridge';
import { useRecords } from '../../state/desk-context';
import { errorWords, type ErrorWords } from '../../state/error-words';
import { newChangeId, newDocumentId } from '../../state/new-id';
import { useSavedNotice } from '../../state/saved-notice';
import { words } from './words';

/** Asks for an answers file and notes what it says. */
export function useReadAnswers(): { readonly read: () => Promise<void>; readonly failure: ErrorWords | undefined } {
  const records = useRecords();
  const notice = useSavedNotice();
  const [failure, setFailure] = useState<ErrorWords>();
  const read = async (): Promise<void> => {
    setFailure(undefined);
    const chosen = await miis.files.chooseText();
    if (!chosen.ok) {
      if (chosen.error.code !== 'cancelled') setFailure(errorWords(chosen.error));
      return;
    }
    const answer = await readAnswers({ records, bridge: miis, newChangeId, newDocumentId }, new Uint8Array(chosen.value.bytes));
    if (!answer.ok) {
      setFailure(errorWords(answer.error));
      return;
    }
    const { accepted, rejected, unclear, repeated } = answer.value;
    if (accepted + rejected + unclear + repeated === 0) setFailure(words.answers.nothing);
    else notice(words.answers.read(answer.value));
  };
  return { read, failure };
}
