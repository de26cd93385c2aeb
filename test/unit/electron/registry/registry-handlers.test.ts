import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openDesk, type Desk } from '../../../../electron/desk/desk';
import { previewStore } from '../../../../electron/files/preview-store';
import type { Program } from '../../../../electron/ipc/program';
import { registryHandlers } from '../../../../electron/registry/registry-handlers';
import type { CdcService } from '../../../../electron/registry/soap/cdc-service';
import { workHere } from '../../../../electron/storage/long-work/long-work';
import { assertDefined } from '../../../../shared/assert';
import type { Duty } from '../../../../shared/domain/duties';
import { registrySettingsInput } from '../../../../shared/domain/registry/registry-settings';
import type { ServiceTrouble } from '../../../../shared/domain/registry/service-trouble';
import { fail, ok, type Result } from '../../../../shared/result';
import { codeOf, valueOf } from '../support/journals';
import { tempFolder } from '../support/temp-folder';
import { person } from '../support/vaults';

const desks: Desk[] = [];
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.lock();
});
const nothing = () => Promise.resolve();
const everything: readonly Duty[] = ['enter-shots', 'data-sharing', 'administer'];

const input = registrySettingsInput.parse({
  profile: 'miis', endpoint: 'https://iis.example/service', wsdl: '2011', credentials: 'header', user: 'desk', password: 'a very secret word', facilityId: '12345',
  sendingFacility: '12345', receivingApplication: 'MIIS', receivingFacility: '99990', processing: 'P', isAsciiOnly: true,
});

/** The calls over a real desk on the disk; the service answers what the test says. */
async function handlersFor(duties: readonly Duty[] = everything) {
  const folder = await tempFolder();
  const desk = valueOf(await openDesk({ folder, now: Date.now, cost: { n: 2 ** 14, r: 1, p: 1 }, work: workHere }));
  desks.push(desk);
  valueOf(await desk.create(person));
  const opened = assertDefined(desk.current(), 'the desk was set up just now');
  const limited: Desk = { ...desk, current: () => ({ ...opened, vault: { ...opened.vault, user: { ...opened.vault.user, duties: [...duties] } } }) };
  const program: Program = {
    desk: ok(limited),
    log: { report: () => Promise.resolve('1') },
    previews: previewStore(),
    lock: nothing,
    active: () => undefined,
    lockAfter: () => undefined,
    eraseWorkingCopy: nothing,
    quit: () => undefined,
    tell: () => undefined,
    askWhereToSave: () => Promise.resolve(undefined),
    inspectScan: () => Promise.reject(new Error('no file is checked here')),
    copyText: () => undefined,
    printInDialog: () => Promise.resolve(ok(null)),
    askForFolder: () => Promise.resolve(undefined),
    askForScan: () => Promise.resolve(undefined),
    askForText: () => Promise.resolve(undefined),
    askForSchedule: () => Promise.resolve(undefined),
  };
  const says: { test: Result<string, ServiceTrouble>; submit: Result<string, ServiceTrouble> } = { test: ok('hello'), submit: ok('MSH|') };
  const passwords: (string | undefined)[] = [];
  const service: CdcService = { connectivityTest: () => Promise.resolve(says.test), submitSingleMessage: () => Promise.resolve(says.submit) };
  const handlers = registryHandlers(
    program,
    ({ password }) => {
      passwords.push(password);
      return service;
    },
    () => new Date('2026-11-23T15:00:00Z'),
  );
  return { handlers, says, passwords, folder };
}
const trouble = (cause: ServiceTrouble['cause']): Result<never, ServiceTrouble> => fail({ cause, said: 'words', mayHaveBeenTaken: false });

describe('the web service of the registry', () => {
  it('is off until a connection is kept, a test of it has passed, and somebody switches it on', async () => {
    const { handlers } = await handlersFor();
    expect(valueOf(await handlers.settings())).toEqual({ isOn: false });
    expect(codeOf(await handlers.submit({ hl7: 'MSH|' }))).toBe('registry-not-set-up');
    expect(codeOf(await handlers.test())).toBe('registry-not-set-up');
    valueOf(await handlers.saveSettings(input));
    expect(codeOf(await handlers.turn({ isOn: true }))).toBe('registry-not-tested');
    expect(codeOf(await handlers.submit({ hl7: 'MSH|' }))).toBe('registry-not-set-up');
    expect(valueOf(await handlers.test())).toEqual(ok('echo'));
    expect(valueOf(await handlers.turn({ isOn: true }))).toMatchObject({ isOn: true, testedAt: expect.stringContaining('2026-11-23T') });
    expect(valueOf(await handlers.submit({ hl7: 'MSH|' }))).toEqual(ok('MSH|'));
  });

  it('is off again, and untested, when the connection changes', async () => {
    const { handlers } = await handlersFor();
    valueOf(await handlers.saveSettings(input));
    await handlers.test();
    await handlers.turn({ isOn: true });
    const view = valueOf(await handlers.saveSettings({ ...input, endpoint: 'https://other.example/' }));
    expect(view).toMatchObject({ isOn: false });
    expect(view.testedAt).toBeUndefined();
  });

  it('takes a service that knows no test for one that is there, and a page of the web for none', async () => {
    const { handlers, says } = await handlersFor();
    valueOf(await handlers.saveSettings(input));
    says.test = fail({ cause: 'wrong-service', said: 'not supported', mayHaveBeenTaken: false });
    expect(valueOf(await handlers.test())).toEqual(ok('no-echo'));
    says.test = fail({ cause: 'wrong-service', said: 'HTTP 404', mayHaveBeenTaken: false });
    expect(valueOf(await handlers.test())).toMatchObject({ ok: false });
  });

  it('stops when the login is refused, and goes on only when an administrator says so', async () => {
    const { handlers, says } = await handlersFor();
    valueOf(await handlers.saveSettings(input));
    await handlers.test();
    await handlers.turn({ isOn: true });
    says.submit = trouble('login');
    expect(valueOf(await handlers.submit({ hl7: 'MSH|' }))).toMatchObject({ ok: false, error: { cause: 'login' } });
    expect(codeOf(await handlers.submit({ hl7: 'MSH|' }))).toBe('registry-halted');
    expect(valueOf(await handlers.settings())).toMatchObject({ halted: 'login' });
    says.submit = ok('MSH|');
    expect(valueOf(await handlers.resume()).halted).toBeUndefined();
    expect((await handlers.submit({ hl7: 'MSH|' })).ok).toBe(true);
  });

  it('goes on after a trouble that passes', async () => {
    const { handlers, says } = await handlersFor();
    valueOf(await handlers.saveSettings(input));
    await handlers.test();
    await handlers.turn({ isOn: true });
    says.submit = trouble('unreachable');
    await handlers.submit({ hl7: 'MSH|' });
    expect(valueOf(await handlers.settings()).halted).toBeUndefined();
  });

  it('tells the window no password, keeps it sealed, and gives it to no other server or user', async () => {
    const { handlers, passwords, folder } = await handlersFor();
    const view = valueOf(await handlers.saveSettings(input));
    expect(JSON.stringify(view)).not.toContain('secret');
    expect(view.connection?.hasPassword).toBe(true);
    expect((await readFile(join(folder, 'settings', 'registry.sealed'))).includes('secret')).toBe(false);
    const { password: _password, ...without } = input;
    expect(valueOf(await handlers.saveSettings(without)).connection?.hasPassword).toBe(true);
    await handlers.test();
    expect(passwords.at(-1)).toBe('a very secret word');
    expect(valueOf(await handlers.saveSettings({ ...without, user: 'other' })).connection?.hasPassword).toBe(false);
  });

  it.each([
    ['enter-shots', ['settings', 'submit']],
    ['data-sharing', ['settings', 'submit']],
    ['administer', ['settings', 'saveSettings', 'test', 'turn', 'resume']],
  ] as const)('lets a person with the duty %s do only %j', async (duty, allowed) => {
    const { handlers } = await handlersFor([duty]);
    const calls = {
      settings: () => handlers.settings(),
      saveSettings: () => handlers.saveSettings(input),
      test: () => handlers.test(),
      turn: () => handlers.turn({ isOn: false }),
      resume: () => handlers.resume(),
      submit: () => handlers.submit({ hl7: 'MSH|' }),
    };
    const may: string[] = [];
    for (const [name, call] of Object.entries(calls)) {
      const answer = await call();
      if (answer.ok || answer.error.code !== 'not-allowed') may.push(name);
    }
    expect(may).toEqual(allowed);
  });
});

it.each(['http://iis.example/', 'ftp://iis.example/', 'iis.example', 'https://', 'http://127.0.0.1.example/'])('refuses the address %s', (endpoint) => {
  expect(registrySettingsInput.safeParse({ ...input, endpoint }).success).toBe(false);
});
