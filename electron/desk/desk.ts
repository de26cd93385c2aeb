/**
 * The desk: what is open just now. It joins vault, journal, drafts and documents into one session that begins with a passphrase
 * and ends with a lock. No Electron here, so that tests run it as it is.
 */
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/result';
import { appError, type AppError } from '../../shared/contract/errors';
import type { Phase, Session } from '../../shared/contract/ipc';
import { copyOfKey } from '../storage/crypto/sub-keys';
import { diskError } from '../storage/disk-error';
import { journalUse } from '../storage/journal/unused-journal';
import type { LongWork } from '../storage/long-work/long-work';
import { oneAtATime } from '../storage/one-at-a-time';
import { openVault, type Vault } from '../storage/vault/vault';
import type { OpenVault } from '../storage/vault/vault-state';
import type { ScryptCost } from '../storage/vault/wrap-key';
import type { OpenDesk } from './open-records';

/** Fetched when it is needed: a vault is all that the lock screen waits for. */
const records = () => import('./open-records');

export interface Desk {
  readonly vault: Vault;
  readonly phase: () => Phase;
  readonly current: () => OpenDesk | undefined;
  /** What the window may know of the session. */
  readonly session: () => Session | undefined;
  readonly create: (person: { readonly signInName: string; readonly displayName: string; readonly passphrase: string }) => Promise<Result<OpenedDesk, AppError>>;
  readonly unlock: (who: { readonly signInName: string; readonly passphrase: string }) => Promise<Result<Session, AppError>>;
  readonly recover: (who: { readonly signInName: string; readonly code: string; readonly passphrase: string }) => Promise<Result<OpenedDesk, AppError>>;
  /**
   * Ends the session: what is being saved is still saved, then every key is overwritten. A session that is just beginning does
   * not begin: whoever asked for it is answered `locked`.
   */
  readonly lock: () => Promise<void>;
}

/** A session that began with a recovery code to be shown this once. */
interface OpenedDesk {
  readonly recoveryCode: string;
  readonly session: Session;
}

export interface DeskOptions {
  /** The user data folder. */
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly cost?: ScryptCost;
  /** Does what takes seconds. */
  readonly work: LongWork;
  /** Called when a session began, and when it ended or a lock came before it could begin. */
  readonly onOpen?: (desk: OpenDesk) => void;
  readonly onLock?: () => void;
  /** Called when the journal of the open desk is found to be damaged. */
  readonly onDamage?: () => void;
}

/**
 * Looks at the user data folder. Error `vault-damaged` when no copy of the vault can be read, or when there are records whose
 * vault is gone: then nothing may be set up over them.
 */
export async function openDesk(options: DeskOptions): Promise<Result<Desk, AppError>> {
  const { folder, now, cost } = options;
  try {
    const vault = await openVault({ file: join(folder, 'vault.json'), triesFile: join(folder, 'tries.json'), now, ...(cost ? { cost } : {}) });
    if (!vault.ok) return vault;
    if (!vault.value.exists() && (await journalUse(join(folder, 'journal'))) === 'used') return fail(appError('vault-damaged', 'there are records, but no vault'));
    return ok(deskOf(vault.value, options));
  } catch (error) {
    return fail(diskError(error, 'opening the user data folder'));
  }
}

function deskOf(vault: Vault, options: DeskOptions): Desk {
  const { folder, work, onOpen, onLock } = options;
  let current: OpenDesk | undefined;
  let locks = 0;
  // A session begins only when the one before has ended wholly: two open journals would write to one segment.
  const inTurn = oneAtATime();

  /** A lock that came since `asked`, the count of locks then, wins over what was asked. */
  const overtaken = (asked: number): Result<never, AppError> | undefined => {
    if (locks === asked) return undefined;
    vault.lock();
    onLock?.();
    return fail(appError('locked', 'locked meanwhile'));
  };

  const begin = async (opened: OpenVault, asked: number): Promise<Result<Session, AppError>> => {
    const early = overtaken(asked);
    if (early) return early;
    const opening = await (await records()).openRecords(opened, options);
    if (!opening.ok) {
      vault.lock();
      return opening;
    }
    const late = overtaken(asked);
    if (late) {
      await closeRecords(opening.value);
      return late;
    }
    current = opening.value;
    onOpen?.(current);
    return ok(sessionOf(opened));
  };

  const beginWithCode = async (opened: Result<{ readonly recoveryCode: string; readonly vault: OpenVault }, AppError>, asked: number): Promise<Result<OpenedDesk, AppError>> => {
    if (!opened.ok) return opened;
    const session = await begin(opened.value.vault, asked);
    return session.ok ? ok({ recoveryCode: opened.value.recoveryCode, session: session.value }) : session;
  };

  /** Takes its turn with a step that begins a session; the step is told how many locks there had been when it was asked for. */
  const asking = <T>(step: (asked: number) => Promise<T>): Promise<T> => {
    const asked = locks;
    return inTurn(() => step(asked));
  };

  return {
    vault,
    phase: () => {
      const opened = vault.current();
      if (!current || !opened) return vault.exists() ? 'locked' : 'set-up';
      return opened.isRecoveryConfirmed ? 'open' : 'confirm-recovery';
    },
    current: () => current,
    session: () => current && sessionOf(current.vault),
    create: (person) =>
      asking(async (asked) =>
        beginWithCode(
          await vault.create(person, async (made) => (await records()).createRecords(folder, made)),
          asked,
        ),
      ),
    unlock: (who) =>
      asking(async (asked) => {
        if (current) return alreadyOpen();
        const opened = await vault.unlock(who);
        return opened.ok ? begin(opened.value, asked) : opened;
      }),
    recover: (who) => asking(async (asked) => (current ? alreadyOpen() : beginWithCode(await vault.recover(who), asked))),
    lock: async () => {
      locks += 1;
      const closing = current;
      current = undefined;
      vault.lock();
      if (closing) onLock?.();
      const closed = closing ? Promise.all([work.stop(), closeRecords(closing)]) : Promise.resolve();
      await Promise.all([closed, inTurn(() => Promise.allSettled([closed]))]);
    },
  };
}

/** Everything that writes ends what it was doing. */
const closeRecords = ({ journal, drafts, documents, faxSettings, registrySettings, printSettings, scannerSettings }: OpenDesk): Promise<unknown> =>
  Promise.all([journal.close(), drafts.close(), documents.close(), faxSettings.close(), registrySettings.close(), printSettings.close(), scannerSettings.close()]);

const alreadyOpen = (): Result<never, AppError> => fail(appError('not-allowed', 'somebody is signed in already'));

function sessionOf({ user, users, station, keys }: OpenVault): Session {
  const { id, signInName, displayName, duties } = user;
  return {
    user: { id, signInName, displayName, duties },
    station,
    workingCopyKey: copyOfKey(keys.workingCopy),
    people: users.map((one) => ({ id: one.id, displayName: one.displayName, initials: one.initials })),
  };
}
