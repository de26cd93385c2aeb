/** How this workstation faxes, sealed on the disk with its passwords. */
import type { z } from 'zod';
import type { Result } from '../../shared/result';
import type { AppError } from '../../shared/contract/errors';
import { faxSettingsInput, type FaxSettingsInput, type FaxSettingsView } from '../../shared/domain/fax/fax-settings';
import { openSealedFile } from '../storage/sealed-file';
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

/** The settings in a file. */
export function openFaxSettings({ file, key }: { readonly file: string; readonly key: Uint8Array }): FaxSettings {
  const sealed = openSealedFile({ file, key, context: 'fax-settings/1', schema: faxSettingsInput, empty: { way: 'by-hand' }, what: 'the fax settings' });
  return {
    read: sealed.read,
    // Settings that cannot be read any more are replaced by those that were typed.
    save: (next) => sealed.change((before) => withWhatWasKept(next, before)),
    close: sealed.close,
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
