/** What is opened once the vault is: journal, drafts, documents, settings, snapshots. */
import { join } from 'node:path';
import { ok, type Result } from '../../shared/result';
import type { AppError } from '../../shared/contract/errors';
import { printSettings as printSettingsSchema, type PrintSettings } from '../../shared/domain/printing';
import { scannerSettings as scannerSettingsSchema, type ScannerSettings } from '../../shared/domain/scanner-folder';
import { openFaxSettings, type FaxSettings } from '../fax/fax-settings';
import { openRegistrySettings, type RegistryDesk } from '../registry/registry-settings';
import { copyOfKey } from '../storage/crypto/sub-keys';
import { openDocuments, type Documents } from '../storage/documents';
import { openDrafts, type Drafts } from '../storage/drafts';
import type { Journal } from '../storage/journal/journal';
import { createJournal, openJournal } from '../storage/journal/open-journal';
import { clearEmptyJournal } from '../storage/journal/unused-journal';
import type { OnProgress } from '../storage/long-work/long-work';
import { openSealedFile, type SealedFile } from '../storage/sealed-file';
import { openSnapshots, type Snapshots } from '../storage/snapshot/snapshots';
import type { OpenVault } from '../storage/vault/vault-state';
import type { DeskOptions } from './desk';

/** Everything that is open while somebody is signed in. */
export interface OpenDesk {
  readonly vault: OpenVault;
  readonly journal: Journal;
  readonly drafts: Drafts;
  readonly documents: Documents;
  readonly faxSettings: FaxSettings;
  readonly registrySettings: RegistryDesk;
  readonly printSettings: SealedFile<PrintSettings>;
  readonly scannerSettings: SealedFile<ScannerSettings>;
  readonly snapshots: Snapshots;
  /** Checks the whole journal but its last segment, which was checked when it was opened; found damage stops the writing. */
  readonly verify: (onProgress: OnProgress) => Promise<void>;
}

const journalIn = (folder: string): string => join(folder, 'journal');

/** Makes the journal of a new vault. */
export async function createRecords(folder: string, { keys, journal }: Pick<OpenVault, 'keys' | 'journal'>): ReturnType<typeof createJournal> {
  // A copy: a lock overwrites the vault's own, and a journal of zeros as key would never open again.
  const key = copyOfKey(keys.journal);
  await clearEmptyJournal(journalIn(folder));
  const created = await createJournal({ folder: journalIn(folder), key, journal });
  key.fill(0);
  return created;
}

/** Opens the journal and what lies beside it; its errors are those of the journal. */
export async function openRecords(opened: OpenVault, { folder, now, work, onDamage }: DeskOptions): Promise<Result<OpenDesk, AppError>> {
  const { keys, journal: id, station } = opened;
  const opening = await openJournal({ folder: journalIn(folder), key: keys.journal, journal: id, station, now, ...(onDamage ? { onDamage } : {}) });
  if (!opening.ok) return opening;
  const journal = opening.value;
  const settings = { folder: join(folder, 'settings'), key: keys.settings };
  // These are the vault's own keys: they are zeros as soon as it is locked.
  const place = { folder: journalIn(folder), key: keys.journal, journal: id };
  return ok({
    vault: opened,
    journal,
    drafts: openDrafts({ folder: join(folder, 'drafts'), key: keys.drafts, now }),
    documents: openDocuments({ folder: join(folder, 'documents'), key: keys.documents }),
    faxSettings: openFaxSettings({ file: join(settings.folder, 'fax.sealed'), key: settings.key }),
    registrySettings: openRegistrySettings({ file: join(settings.folder, 'registry.sealed'), key: settings.key }),
    printSettings: openSealedFile<PrintSettings>({ file: join(settings.folder, 'printing.sealed'), key: settings.key, context: 'print-settings/1', schema: printSettingsSchema, empty: {}, what: 'the print settings' }),
    scannerSettings: openSealedFile<ScannerSettings>({ file: join(settings.folder, 'scanner.sealed'), key: settings.key, context: 'scanner-settings/1', schema: scannerSettingsSchema, empty: { after: 'leave' }, what: 'the scanner settings' }),
    snapshots: openSnapshots({ snapshots: { folder: join(folder, 'snapshot'), key: keys.snapshot, journal: id }, place, journal, work }),
    verify: async (onProgress) => {
      const { damage } = await work.run({ kind: 'verify', journal: place }, onProgress);
      if (damage) journal.stopWriting(damage);
    },
  });
}
