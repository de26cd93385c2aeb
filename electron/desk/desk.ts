/**
 * The desk: what is open just now. It joins vault, journal, drafts and documents into one session that begins with a passphrase
 * and ends with a lock. No Electron here, so that tests run it as it is.
 */
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/result';
import { appError, type AppError } from '../../shared/contract/errors';
import type { Phase, Session } from '../../shared/contract/ipc';
import { openFaxSettings, type FaxSettings } from '../fax/fax-settings';
import { copyOfKey } from '../storage/crypto/sub-keys';
import { diskError } from '../storage/disk-error';
import { openDocuments, type Documents } from '../storage/documents';
import { openDrafts, type Drafts } from '../storage/drafts';
import type { Journal } from '../storage/journal/journal';
import { createJournal, openJournal } from '../storage/journal/open-journal';
import { clearEmptyJournal, journalUse } from '../storage/journal/unused-journal';
import type { LongWork, OnProgress } from '../storage/long-work/long-work';
import { openSnapshots, type Snapshots } from '../storage/snapshot/snapshots';
import { openVault, type Vault } from '../storage/vault/vault';
import type { OpenVault } from '../storage/vault/vault-state';
import type { ScryptCost } from '../storage/vault/wrap-key';

/** Everything that is open while somebody is signed in. */
export interface OpenDesk {
  readonly vault: OpenVault;
  readonly journal: Journal;
  readonly drafts: Drafts;
  readonly documents: Documents;
  readonly faxSettings: FaxSettings;
  readonly snapshots: Snapshots;
  /** Checks the whole journal but its last segment, which was checked when it was opened; found damage stops the writing. */
  readonly verify: (onProgress: OnProgress) => Promise<void>;
}

export interface Desk {
  readonly vault: Vault;
  readonly phase: () => Phase;
  readonly current: () => OpenDesk | undefined;
  /** What the window may know of the session. */
  readonly session: () => Session | undefined;
  readonly create: (person: { readonly signInName: string; readonly displayName: string; readonly passphrase: string }) => Promise<Result<OpenedDesk, AppError>>;
  readonly unlock: (who: { readonly signInName: string; readonly passphrase: string }) => Promise<Result<Session, AppError>>;
  readonly recover: (who: { readonly signInName: string; readonly code: string; readonly passphrase: string }) => Promise<Result<OpenedDesk, AppError>>;
  /** Ends the session: what is being saved is still saved, then every key is overwritten. */
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
  /** Called when a session began, and when it ended. */
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

function deskOf(vault: Vault, { folder, now, work, onOpen, onLock, onDamage }: DeskOptions): Desk {
  const journalFolder = join(folder, 'journal');
  let current: OpenDesk | undefined;

  const begin = async (opened: OpenVault): Promise<Result<Session, AppError>> => {
    const { keys, journal: id, station } = opened;
    const journal = await openJournal({ folder: journalFolder, key: keys.journal, journal: id, station, now, ...(onDamage ? { onDamage } : {}) });
    if (!journal.ok) {
      vault.lock();
      return journal;
    }
    const drafts = openDrafts({ folder: join(folder, 'drafts'), key: keys.drafts, now });
    const documents = openDocuments({ folder: join(folder, 'documents'), key: keys.documents });
    const faxSettings = openFaxSettings({ file: join(folder, 'settings', 'fax.sealed'), key: keys.settings });
    // These are the vault's own keys: they are zeros as soon as it is locked.
    const place = { folder: journalFolder, key: keys.journal, journal: id };
    const snapshots = openSnapshots({ snapshots: { folder: join(folder, 'snapshot'), key: keys.snapshot, journal: id }, place, journal: journal.value, work });
    const verify = async (onProgress: OnProgress): Promise<void> => {
      const { damage } = await work.run({ kind: 'verify', journal: place }, onProgress);
      if (damage) journal.value.stopWriting(damage);
    };
    current = { vault: opened, journal: journal.value, drafts, documents, faxSettings, snapshots, verify };
    onOpen?.(current);
    return ok(sessionOf(opened));
  };

  const beginWithCode = async (opened: Result<{ readonly recoveryCode: string; readonly vault: OpenVault }, AppError>): Promise<Result<OpenedDesk, AppError>> => {
    if (!opened.ok) return opened;
    const session = await begin(opened.value.vault);
    return session.ok ? ok({ recoveryCode: opened.value.recoveryCode, session: session.value }) : session;
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
    create: async (person) =>
      beginWithCode(
        await vault.create(person, async ({ keys, journal }) => {
          await clearEmptyJournal(journalFolder);
          return createJournal({ folder: journalFolder, key: keys.journal, journal });
        }),
      ),
    unlock: async (who) => {
      const opened = await vault.unlock(who);
      return opened.ok ? begin(opened.value) : opened;
    },
    recover: async (who) => beginWithCode(await vault.recover(who)),
    lock: async () => {
      const closing = current;
      current = undefined;
      vault.lock();
      if (!closing) return;
      onLock?.();
      await Promise.all([work.stop(), closing.journal.close(), closing.drafts.close(), closing.documents.close(), closing.faxSettings.close()]);
    },
  };
}

function sessionOf({ user, users, station, keys }: OpenVault): Session {
  const { id, signInName, displayName, duties } = user;
  return {
    user: { id, signInName, displayName, duties },
    station,
    workingCopyKey: copyOfKey(keys.workingCopy),
    people: users.map((one) => ({ id: one.id, displayName: one.displayName, initials: one.initials })),
  };
}
