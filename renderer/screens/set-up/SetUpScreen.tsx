import { useState } from 'react';
import '../../theme/desk-styles';
import { assertNever } from '../../../shared/assert';
import type { Session } from '../../../shared/contract/ipc';
import { CentredPage } from '../../components/CentredPage';
import { miis } from '../../state/bridge';
import { draftKeys } from '../../state/draft-keys';
import { PageKeysProvider } from '../../state/page-keys';
import { emptyPracticeForm } from '../practice/practice-form';
import { RecoveryCodeStep } from '../recovery/RecoveryCodeStep';
import { words as recoveryWords } from '../recovery/words';
import { PersonStep } from './PersonStep';
import { PracticeStep } from './PracticeStep';
import { Steps } from './Steps';
import { words } from './words';

type Step =
  | { readonly at: 'practice' }
  | { readonly at: 'person' }
  | { readonly at: 'recovery'; readonly session: Session; readonly code: string };

/**
 * The first three steps of the set-up. The last one, go-live, comes when the records are open (`FinishSetUp`): until then the
 * typed practice is kept as a sealed draft, so that a power cut between the steps costs nothing.
 */
export function SetUpScreen({ onDone }: { readonly onDone: (session: Session) => void }) {
  return (
    <PageKeysProvider>
      <SetUpSteps onDone={onDone} />
    </PageKeysProvider>
  );
}

function SetUpSteps({ onDone }: { readonly onDone: (session: Session) => void }) {
  const [step, setStep] = useState<Step>({ at: 'practice' });
  const [form, setForm] = useState(emptyPracticeForm);

  switch (step.at) {
    case 'practice':
      return (
        <CentredPage width="wide" title={words.practice.title} lead={words.practice.lead} above={<Steps names={words.steps} at={0} />}>
          <PracticeStep form={form} onChange={setForm} onGoOn={() => setStep({ at: 'person' })} />
        </CentredPage>
      );
    case 'person':
      return (
        <CentredPage width="wide" title={words.person.title} lead={words.person.lead} above={<Steps names={words.steps} at={1} />}>
          <PersonStep
            practiceName={form.name}
            onBack={() => setStep({ at: 'practice' })}
            onMade={({ session, recoveryCode }) => {
              void miis.drafts.put({ key: draftKeys.setUp, json: JSON.stringify(form) });
              setStep({ at: 'recovery', session, code: recoveryCode });
            }}
          />
        </CentredPage>
      );
    case 'recovery':
      return (
        <CentredPage width="wide" title={recoveryWords.codeTitle} lead={recoveryWords.codeLead} above={<Steps names={words.steps} at={2} />}>
          <RecoveryCodeStep code={step.code} signInName={step.session.user.signInName} onConfirmed={() => onDone(step.session)} />
        </CentredPage>
      );
    default:
      return assertNever(step);
  }
}
