/** How this workstation faxes, sealed on the disk with its passwords. */
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { fail, ok, type Result } from '../../shared/result';
import { appError, type AppError } from '../../shared/contract/errors';
import { faxSettingsInput, type FaxSettingsInput, type FaxSettingsView } from '../../shared/domain/fax/fax-settings';
import { writeAtomically } from '../storage/atomic-write';
import { seal, unseal } from '../storage/crypto/sealed-box';
import { copyOfKey } from '../storage/crypto/sub-keys';
import { diskError, isMissing } from '../storage/disk-error';
import { oneAtATime } from '../storage/one-at-a-time';
import { isThisMachine } from './hylafax/this-machine';

/** As kept: what was typed last for each way, with the passwords. */
export type KeptFaxSettings = z.infer<typeof faxSettingsInput>;

export interface FaxSettings {
  /** By hand while nothing was saved. */
  readonly read: () => Promise<Result<KeptFaxSettings, AppError>>;
  /** Keeps them; the account of another way stays, and a password that is absent stays as it was for the same server and user. */
  readonly save: (next: FaxSettingsInput) => Promise<Result<null, AppError>>;
  /** Waits for what was asked for, then drops the key. */
  readonly close: () => Promise<void>;
}

const context = 'fax-settings/1';

/** The settings in a file. */
export function openFaxSettings({ file, key: given }: { readonly file: string; readonly key: Uint8Array }): FaxSettings {
  const key = copyOfKey(given);
  const inTurn = oneAtATime();
  const read = async (): Promise<Result<KeptFaxSettings, AppError>> => {
    try {
      const plain = unseal(key, await readFile(file), context);
      const kept = plain && faxSettingsInput.safeParse(JSON.parse(plain.toString('utf8')));
      return kept?.success ? ok(kept.data) : fail(appError('disk-failed', 'the fax settings are not as they were written'));
    } catch (error) {
      return isMissing(error) ? ok({ way: 'by-hand' }) : fail(diskError(error, 'reading the fax settings'));
    }
  };
  return {
    read: () => inTurn(read),
    save: (next) =>
      inTurn(async () => {
        const before = await read();
        // Settings that cannot be read any more are replaced by those that were typed.
        const kept = withWhatWasKept(next, before.ok ? before.value : undefined);
        try {
          await mkdir(dirname(file), { recursive: true, mode: 0o700 });
          await writeAtomically(file, seal(key, Buffer.from(JSON.stringify(kept)), context));
          return ok(null);
        } catch (error) {
          return fail(diskError(error, 'keeping the fax settings'));
        }
      }),
    close: () =>
      inTurn(async () => {
        key.fill(0);
      }),
  };
}

/**
 * What stays of before: the accounts of the ways that were not typed (a fax that is on its way goes on by its own), and each password
 * that was not. A password is for one user of one server: it never goes to another one.
 */
function withWhatWasKept(next: FaxSettingsInput, before: KeptFaxSettings | undefined): KeptFaxSettings {
  const hylafax = next.hylafax ? { ...keptPassword(next.hylafax, before?.hylafax), ...next.hylafax } : before?.hylafax;
  const email = next.email ? { ...keptPassword(next.email, before?.email), ...next.email } : before?.email;
  return { way: next.way, ...(hylafax ? { hylafax } : {}), ...(email ? { email } : {}) };
}

interface Account {
  readonly host: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
}

const keptPassword = (next: Account, before: Account | undefined): { readonly password?: string } =>
  before?.password !== undefined && before.host === next.host && before.user === next.user ? { password: before.password } : {};

/** What the window may know of the settings. */
export function viewOf({ way, hylafax, email }: KeptFaxSettings): FaxSettingsView {
  return {
    way,
    ...(hylafax ? { hylafax: withoutPassword(hylafax, { isThisMachine: isThisMachine(hylafax.host) }) } : {}),
    ...(email ? { email: withoutPassword(email, {}) } : {}),
  };
}

function withoutPassword<A extends { readonly password?: string | undefined }, M extends object>(account: A, more: M) {
  const { password, ...rest } = account;
  return { ...rest, ...more, hasPassword: password !== undefined };
}
