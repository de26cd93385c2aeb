import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openDesk, type Desk } from '../../../../electron/desk/desk';
import { faxHandlers } from '../../../../electron/fax/fax-handlers';
import type { KeptFaxSettings } from '../../../../electron/fax/fax-settings';
import type { FaxToSend } from '../../../../electron/fax/fax-transport';
import { previewStore } from '../../../../electron/files/preview-store';
import { allowedPhases } from '../../../../electron/ipc/allowed-phases';
import type { Program } from '../../../../electron/ipc/program';
import { workHere } from '../../../../electron/storage/long-work/long-work';
import { assertDefined } from '../../../../shared/assert';
import { contract } from '../../../../shared/contract/ipc';
import type { Duty } from '../../../../shared/domain/duties';
import { faxNumber } from '../../../../shared/domain/fax/fax-number';
import { documentId, faxId } from '../../../../shared/domain/ids';
import { ok } from '../../../../shared/result';
import { codeOf, valueOf } from '../support/journals';
import { tempFolder } from '../support/temp-folder';
import { person } from '../support/vaults';

const desks: Desk[] = [];
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.lock();
});
const nothing = () => Promise.resolve();

/** The calls over a real desk on the disk; the transport only keeps what it was given. */
async function handlersFor(duties: readonly Duty[]) {
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
  const given: { readonly fax: FaxToSend; readonly settings: KeptFaxSettings }[] = [];
  const handlers = faxHandlers(program, (_way, settings) =>
    ok({
      check: () => Promise.resolve(ok(null)),
      submit: (fax) => (given.push({ fax, settings }), Promise.resolve(ok('12'))),
      find: () => Promise.resolve(ok(undefined)),
      poll: () => Promise.resolve(ok({ state: { state: 'sending' as const }, tries: 0 })),
      cancel: () => Promise.resolve(ok(null)),
      proof: () => Promise.reject(new Error('not asked')),
    }),
  );
  return { handlers, given, folder, documents: opened.documents };
}

const server = { host: '127.0.0.1', port: 4559, user: 'desk', dialTemplate: '{digits}', modem: 'any', maxDials: 3 };
const order = { way: 'hylafax', fax: faxId.parse('fax-00000001'), number: faxNumber.parse('+16179834301'), documents: [documentId.parse('document-01'), documentId.parse('document-02')] } as const;

describe('the fax settings', () => {
  it('are by hand before anything was saved', async () => {
    const { handlers } = await handlersFor(['data-sharing']);
    expect(valueOf(await handlers.settings())).toEqual({ way: 'by-hand' });
  });

  it('come back without the password, and no file holds it in plain', async () => {
    const { handlers, folder } = await handlersFor(['administer']);
    const saved = valueOf(await handlers.saveSettings({ way: 'hylafax', hylafax: { ...server, password: 'a secret word' } }));
    expect(saved).toEqual({ way: 'hylafax', hylafax: { ...server, hasPassword: true, isThisMachine: true } });
    expect(JSON.stringify(valueOf(await handlers.settings()))).not.toContain('secret');
    expect((await readFile(join(folder, 'settings', 'fax.sealed'))).includes('secret')).toBe(false);
  });

  it.each([
    ['another field of the same server', { port: 4560 }, 'a secret word'],
    ['another server', { host: 'fax.example.org' }, undefined],
    ['another user', { user: 'other' }, undefined],
  ])('keep the password when it is not typed again for %s: %o', async (_title, change, password) => {
    const { handlers, given, documents } = await handlersFor(['administer', 'data-sharing']);
    for (const id of order.documents) valueOf(await documents.put(id, Uint8Array.of(1)));
    valueOf(await handlers.saveSettings({ way: 'hylafax', hylafax: { ...server, password: 'a secret word' } }));
    valueOf(await handlers.saveSettings({ way: 'hylafax', hylafax: { ...server, ...change } }));
    valueOf(await handlers.submit({ ...order, documents: [...order.documents] }));
    expect(given[0]?.settings.hylafax?.password).toBe(password);
  });

  it('are saved by an administrator only', async () => {
    const { handlers } = await handlersFor(['data-sharing', 'enter-shots']);
    expect(codeOf(await handlers.saveSettings({ way: 'hylafax', hylafax: server }))).toBe('not-allowed');
  });

  it.each([
    ['a host with a space', { host: 'a b' }],
    ['a line break in the user', { user: 'a\r\nADMIN b' }],
    ['a template without a place for the number', { dialTemplate: '911' }],
    ['a modem that is a command', { modem: '"; rm' }],
    ['no such port', { port: 70_000 }],
  ])('with %s are refused by the contract', (_title, change) => {
    expect(contract.fax.saveSettings.input.safeParse({ way: 'hylafax', hylafax: { ...server, ...change } }).success).toBe(false);
    expect(contract.fax.saveSettings.input.safeParse({ way: 'hylafax', hylafax: server }).success).toBe(true);
  });
});

describe('handing a fax over', () => {
  it('reads the documents from the sealed store, in their order, and names the fax by its tag alone', async () => {
    const { handlers, given, documents } = await handlersFor(['data-sharing']);
    for (const [index, id] of order.documents.entries()) valueOf(await documents.put(id, Uint8Array.of(index + 1)));
    expect(valueOf(await handlers.submit({ ...order, documents: [...order.documents] }))).toEqual(ok('12'));
    expect(given[0]?.fax).toEqual({ tag: 'fax-00000001', number: '+16179834301', documents: [Uint8Array.of(1), Uint8Array.of(2)] });
  });

  it('never begins when a document is missing', async () => {
    const { handlers, given } = await handlersFor(['data-sharing']);
    expect(codeOf(await handlers.submit({ ...order, documents: [...order.documents] }))).toBe('not-found');
    expect(given).toEqual([]);
  });

  it('needs the data-sharing duty, as does every question about a fax', async () => {
    const { handlers } = await handlersFor(['enter-shots', 'administer']);
    const job = { way: 'hylafax', job: '12' } as const;
    const answers = [
      await handlers.submit({ ...order, documents: [...order.documents] }),
      await handlers.find({ way: 'hylafax', fax: order.fax }),
      await handlers.poll(job),
      await handlers.cancel(job),
      await handlers.proof({ ...order, documents: [...order.documents], job: '12' }),
    ];
    expect(answers.map((answer) => (answer.ok ? 'heard' : answer.error.code))).toEqual(answers.map(() => 'not-allowed'));
  });

  it('is heard only while the desk is open', () => {
    expect(Object.values(allowedPhases.fax)).toEqual(Object.values(allowedPhases.fax).map(() => ['open']));
  });

  it.each([
    ['a number that is not checked', { number: '617) 983; rm' }],
    ['no document', { documents: [] }],
    ['a document that is a path', { documents: ['../../vault'] }],
    ['by hand', { way: 'by-hand' }],
  ])('with %s is refused by the contract', (_title, change) => {
    expect(contract.fax.submit.input.safeParse({ ...order, ...change }).success).toBe(false);
  });
});
