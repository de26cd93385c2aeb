/** How this workstation reaches the registry, sealed on the disk with its passwords; and whether it may send. */
import { fail, ok, type Result } from '../../shared/result';
import { appError, type AppError } from '../../shared/contract/errors';
import { registrySettings, type RegistrySettings, type RegistrySettingsInput, type RegistryView } from '../../shared/domain/registry/registry-settings';
import { serviceCauses } from '../../shared/domain/registry/service-trouble';
import { openSealedFile } from '../storage/sealed-file';

export interface RegistryDesk {
  readonly read: () => Promise<Result<RegistrySettings, AppError>>;
  /** Keeps a connection. What was tested was another one: sending is off until a test of this one passes. */
  readonly save: (next: RegistrySettingsInput) => Promise<Result<null, AppError>>;
  /** @param at ISO 8601: when the test of the kept connection passed */
  readonly noteTest: (at: string) => Promise<Result<null, AppError>>;
  /** Error `registry-not-tested` where no test of the kept connection has passed. */
  readonly turn: (isOn: boolean) => Promise<Result<null, AppError>>;
  /** Sending stops until `resume`. */
  readonly halt: (cause: string) => Promise<Result<null, AppError>>;
  readonly resume: () => Promise<Result<null, AppError>>;
  readonly close: () => Promise<void>;
}

/** The settings in a file. */
export function openRegistrySettings({ file, key }: { readonly file: string; readonly key: Uint8Array }): RegistryDesk {
  const sealed = openSealedFile<RegistrySettings>({ file, key, context: 'registry-settings/1', schema: registrySettings, empty: { isOn: false }, what: 'the registry settings' });
  return {
    read: sealed.read,
    save: (next) => sealed.change((before) => ({ connection: withKeptPasswords(next, before?.connection), isOn: false })),
    noteTest: (testedAt) => sealed.change((before) => ({ ...(before ?? { isOn: false }), testedAt })),
    turn: async (isOn) => {
      const kept = await sealed.read();
      if (!kept.ok) return kept;
      if (isOn && (kept.value.connection === undefined || kept.value.testedAt === undefined)) return fail(appError('registry-not-tested', 'no test has passed'));
      return sealed.change((before) => ({ ...withoutHalt(before), isOn }));
    },
    halt: (halted) => sealed.change((before) => ({ ...(before ?? { isOn: false }), halted })),
    resume: () => sealed.change(withoutHalt),
    close: sealed.close,
  };
}

function withoutHalt(before: RegistrySettings | undefined): RegistrySettings {
  const { halted: _halted, ...rest } = before ?? { isOn: false };
  return rest;
}

/** A password is for one user of one server: it never goes to another one. */
function withKeptPasswords(next: RegistrySettingsInput, before: RegistrySettingsInput | undefined): RegistrySettingsInput {
  const isSame = before?.endpoint === next.endpoint && before.user === next.user;
  const isSameProxy = before?.proxy?.host === next.proxy?.host && before?.proxy?.user === next.proxy?.user;
  return {
    ...next,
    ...(next.password === undefined && isSame && before.password !== undefined ? { password: before.password } : {}),
    ...(next.proxyPassword === undefined && isSameProxy && before?.proxyPassword !== undefined ? { proxyPassword: before.proxyPassword } : {}),
  };
}

/** What the window may know of them. */
export function registryView({ connection, isOn, testedAt, halted }: RegistrySettings): RegistryView {
  const cause = [...serviceCauses, 'set-up' as const].find((one) => one === halted);
  return {
    ...(connection ? { connection: withoutPasswords(connection) } : {}),
    isOn,
    ...(testedAt === undefined ? {} : { testedAt }),
    ...(cause === undefined ? {} : { halted: cause }),
  };
}

function withoutPasswords(connection: RegistrySettingsInput): NonNullable<RegistryView['connection']> {
  const { password, proxyPassword, ...rest } = connection;
  return { ...rest, hasPassword: password !== undefined, hasProxyPassword: proxyPassword !== undefined };
}

/** The kept view; for the handlers, which answer it after each change. */
export async function viewOfKept(desk: RegistryDesk): Promise<Result<RegistryView, AppError>> {
  const kept = await desk.read();
  return kept.ok ? ok(registryView(kept.value)) : kept;
}
