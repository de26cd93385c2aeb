/** What the window shows before the desk is open: set-up, the lock, the recovery code. Everything but the lock is loaded on demand. */
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { assertNever } from '../shared/assert';
import type { AppError } from '../shared/contract/errors';
import type { AppStatus, Session } from '../shared/contract/ipc';
import type { Result } from '../shared/result';
import { CentredPage } from './components/CentredPage';
import { ErrorNote } from './components/ErrorNote';
import { RuntimeBar } from './components/RuntimeBar';
import classes from './start.module.css';
import { LockSoonBar } from './screens/lock-soon/LockSoonBar';
import { UnlockScreen } from './screens/unlock/UnlockScreen';
import { miis } from './state/bridge';
import { errorWords } from './state/error-words';

const loadApp = () => import('./app');
const App = lazy(() => loadApp().then((module) => ({ default: module.App })));
const SetUpScreen = lazy(() => import('./screens/set-up/SetUpScreen').then((module) => ({ default: module.SetUpScreen })));
const RecoverScreen = lazy(() => import('./screens/recovery/RecoverScreen').then((module) => ({ default: module.RecoverScreen })));
const NewCodeScreen = lazy(() => import('./screens/recovery/NewCodeScreen').then((module) => ({ default: module.NewCodeScreen })));

type Stage =
  | { readonly at: 'failed'; readonly error: AppError }
  | { readonly at: 'set-up' }
  | { readonly at: 'locked' }
  | { readonly at: 'recover' }
  /** Signed in; the recovery code that stands is not confirmed. `code` when it was just made. */
  | { readonly at: 'confirm-recovery'; readonly session: Session; readonly code?: string }
  | { readonly at: 'open'; readonly session: Session };

const fetchDeskAfterMs = 400;
const words = { failed: 'MIIS Desk cannot start' };

function stageOf(status: AppStatus): Stage | 'resume' {
  switch (status.phase) {
    case 'set-up':
      return { at: 'set-up' };
    case 'locked':
      return { at: 'locked' };
    case 'confirm-recovery':
    case 'open':
      // The window was loaded again while someone is signed in.
      return 'resume';
    default:
      return assertNever(status.phase);
  }
}

/** Where a signed-in person goes on: to a new recovery code when the present one was never confirmed, else to the desk. */
async function stageAfterSignIn(session: Session): Promise<Stage> {
  const status = await miis.app.status();
  if (!status.ok) return { at: 'failed', error: status.error };
  return status.value.phase === 'confirm-recovery' ? { at: 'confirm-recovery', session } : { at: 'open', session };
}

async function resume(): Promise<Stage> {
  const session = await miis.session.current();
  return session.ok ? stageAfterSignIn(session.value) : { at: 'locked' };
}

/** Shows the stage that the program is at, from the first answer of the main process on. */
export function Start({ first }: { readonly first: Result<AppStatus, AppError> }) {
  const [stage, setStage] = useState<Stage | 'resume'>(first.ok ? stageOf(first.value) : { at: 'failed', error: first.error });

  useEffect(() => {
    if (stage === 'resume') void resume().then(setStage);
  }, [stage]);

  const isLocked = stage !== 'resume' && stage.at === 'locked';
  useEffect(() => {
    if (!isLocked) return undefined;
    // The desk is fetched while a person types the passphrase, but not before the lock screen is on the screen.
    const timer = window.setTimeout(() => void loadApp().then(({ prepareDesk }) => prepareDesk()), fetchDeskAfterMs);
    return () => window.clearTimeout(timer);
  }, [isLocked]);

  const signedIn = useCallback((session: Session) => void stageAfterSignIn(session).then(setStage), []);
  const isSupported = first.ok ? first.value.isSupportedRuntime : true;

  return (
    <div className={classes.window}>
      {!isSupported && <RuntimeBar />}
      {/* At every stage: a session begins while the set-up or a new recovery code is still on the screen, and it locks there, too. */}
      <LockSoonBar />
      <div className={classes.body}>
        <Suspense fallback={null}>{stage !== 'resume' && <StageScreen stage={stage} first={first} go={setStage} signedIn={signedIn} />}</Suspense>
      </div>
    </div>
  );
}

interface StageScreenProps {
  readonly stage: Stage;
  readonly first: Result<AppStatus, AppError>;
  readonly go: (stage: Stage) => void;
  readonly signedIn: (session: Session) => void;
}

function StageScreen({ stage, first, go, signedIn }: StageScreenProps) {
  switch (stage.at) {
    case 'failed':
      return (
        <CentredPage title={words.failed}>
          <ErrorNote {...errorWords(stage.error)} />
        </CentredPage>
      );
    case 'set-up':
      return <SetUpScreen onDone={(session) => go({ at: 'open', session })} />;
    case 'locked':
      return (
        <UnlockScreen
          names={first.ok ? first.value.signInNames : []}
          version={first.ok ? first.value.version : ''}
          waitMs={first.ok ? first.value.waitMs : 0}
          onOpen={signedIn}
          onRecover={() => go({ at: 'recover' })}
        />
      );
    case 'recover':
      return (
        <RecoverScreen
          names={first.ok ? first.value.signInNames : []}
          onBack={() => go({ at: 'locked' })}
          onOpen={(session, code) => go({ at: 'confirm-recovery', session, code })}
        />
      );
    case 'confirm-recovery':
      return <NewCodeScreen session={stage.session} {...(stage.code === undefined ? {} : { code: stage.code })} onDone={() => go({ at: 'open', session: stage.session })} />;
    case 'open':
      return <App session={stage.session} />;
    default:
      return assertNever(stage);
  }
}
