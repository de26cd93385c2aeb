import { useEffect, useState } from 'react';
import '../../theme/desk-styles';
import type { AppError } from '../../../shared/contract/errors';
import type { Session } from '../../../shared/contract/ipc';
import { CentredPage } from '../../components/CentredPage';
import { ErrorNote } from '../../components/ErrorNote';
import { miis } from '../../state/bridge';
import { errorWords } from '../../state/error-words';
import { PageKeysProvider } from '../../state/page-keys';
import { RecoveryCodeStep } from './RecoveryCodeStep';
import { words } from './words';

interface NewCodeScreenProps {
  readonly session: Session;
  /** The code that was just made; without it a new one is made, because the one before was never confirmed. */
  readonly code?: string;
  readonly onDone: () => void;
}

/** A signed-in person keeps and confirms the recovery code before the desk opens. */
export function NewCodeScreen({ session, code, onDone }: NewCodeScreenProps) {
  const [made, setMade] = useState(code);
  const [error, setError] = useState<AppError>();
  useEffect(() => {
    if (code !== undefined) return undefined;
    let isCurrent = true;
    void miis.vault.renewRecovery().then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setMade(answer.value.recoveryCode);
      else setError(answer.error);
    });
    return () => {
      isCurrent = false;
    };
  }, [code]);
  return (
    <CentredPage width="wide" title={words.newCodeTitle} lead={`${words.codeLead} ${words.newCodeLead}`}>
      {error && <ErrorNote {...errorWords(error)} />}
      {made === undefined && !error && <p>{words.renewing}</p>}
      {made !== undefined && (
        <PageKeysProvider>
          <RecoveryCodeStep key={made} code={made} signInName={session.user.signInName} onConfirmed={onDone} />
        </PageKeysProvider>
      )}
    </CentredPage>
  );
}
