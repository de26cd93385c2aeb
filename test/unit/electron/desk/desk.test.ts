import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { documentId } from '../../../../shared/domain/ids';
import { openDesk, type Desk, type DeskOptions } from '../../../../electron/desk/desk';
import { workHere } from '../../../../electron/storage/long-work/long-work';
import { recorded, registered, viewed } from '../support/changes';
import { codeOf, valueOf } from '../support/journals';
import { tempFolder } from '../support/temp-folder';
import { groupsOf, passphrase, person } from '../support/vaults';

const desks: Desk[] = [];
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.lock();
});

const cost = { n: 2 ** 14, r: 1, p: 1 };
const start = async (folder: string, options: Partial<DeskOptions> = {}) => openDesk({ folder, now: Date.now, cost, work: workHere, ...options });
async function deskAt(folder: string, options: Partial<DeskOptions> = {}): Promise<Desk> {
  const desk = valueOf(await start(folder, options));
  desks.push(desk);
  return desk;
}
async function openDeskAt(folder: string): Promise<Desk> {
  const desk = await deskAt(folder);
  const { recoveryCode } = valueOf(await desk.create(person));
  valueOf(await desk.vault.confirmRecovery(groupsOf(recoveryCode, 0, 1)));
  return desk;
}
const inside = (desk: Desk) => {
  const open = desk.current();
  if (!open) throw new Error('expected an open desk');
  return open;
};

describe('the phase of the desk', () => {
  it('goes from set-up by confirm-recovery to open, to locked and back', async () => {
    const folder = await tempFolder();
    const desk = await deskAt(folder);
    expect(desk.phase()).toBe('set-up');
    const { recoveryCode } = valueOf(await desk.create(person));
    expect(desk.phase()).toBe('confirm-recovery');
    valueOf(await desk.vault.confirmRecovery(groupsOf(recoveryCode, 2, 5)));
    expect(desk.phase()).toBe('open');
    await desk.lock();
    expect(desk.phase()).toBe('locked');
    expect(desk.session()).toBeUndefined();
    valueOf(await desk.unlock({ signInName: 'jm', passphrase }));
    expect(desk.phase()).toBe('open');
  });

  it('is confirm-recovery again after a restart, as long as no code was confirmed', async () => {
    const folder = await tempFolder();
    valueOf(await (await deskAt(folder)).create(person));
    const again = await deskAt(folder);
    expect(again.phase()).toBe('locked');
    valueOf(await again.unlock({ signInName: 'jm', passphrase }));
    expect(again.phase()).toBe('confirm-recovery');
  });

  it('is open after a new code was confirmed in place of the one that was used', async () => {
    const folder = await tempFolder();
    const first = await deskAt(folder);
    const { recoveryCode } = valueOf(await first.create(person));
    valueOf(await first.vault.confirmRecovery(groupsOf(recoveryCode, 0, 1)));
    await first.lock();
    const { recoveryCode: next } = valueOf(await first.recover({ signInName: 'jm', code: recoveryCode, passphrase: 'a quite new passphrase' }));
    expect(first.phase()).toBe('confirm-recovery');
    valueOf(await first.vault.confirmRecovery(groupsOf(next, 0, 7)));
    expect(first.phase()).toBe('open');
  });
});

describe('a session', () => {
  it('gives the window the user, the people and its own copy of the working copy key', async () => {
    const desk = await openDeskAt(await tempFolder());
    const session = desk.session();
    expect(session?.people).toEqual([{ id: session?.user.id, displayName: 'Jordan Miles', initials: 'JM' }]);
    expect(session?.workingCopyKey.buffer.byteLength).toBe(32);
    session?.workingCopyKey.fill(0);
    expect(desk.session()?.workingCopyKey.some((byte) => byte !== 0)).toBe(true);
  });

  it('that is locked while a save is under way finishes it, and takes no new one', async () => {
    const folder = await tempFolder();
    const desk = await openDeskAt(folder);
    const { journal, vault } = inside(desk);
    const saving = journal.append([registered('patient-1')], vault.user.id);
    const locked = desk.lock();
    const late = journal.append([viewed('patient-1')], vault.user.id);
    expect(valueOf(await saving)).toHaveLength(1);
    expect(codeOf(await late)).toBe('journal-busy');
    await locked;
    valueOf(await desk.unlock({ signInName: 'jm', passphrase }));
    expect(inside(desk).journal.head()).toBe(1);
  });

  it('keeps changes, drafts and documents over a restart', async () => {
    const folder = await tempFolder();
    const desk = await openDeskAt(folder);
    const id = documentId.parse(randomUUID());
    const { journal, drafts, documents, vault } = inside(desk);
    const saved = valueOf(await journal.append([registered('patient-1'), recorded('patient-1')], vault.user.id));
    valueOf(await drafts.put('shots-patient-1', '{"half":"typed"}'));
    valueOf(await documents.put(id, Buffer.from('%PDF-1.7 a form')));
    await desk.lock();
    const again = await deskAt(folder);
    valueOf(await again.unlock({ signInName: 'jm', passphrase }));
    expect(valueOf(await inside(again).journal.read(0, 10))).toEqual(saved);
    expect(valueOf(await inside(again).drafts.list())).toMatchObject([{ key: 'shots-patient-1', json: '{"half":"typed"}' }]);
    expect(Buffer.from(valueOf(await inside(again).documents.get(id))).toString()).toBe('%PDF-1.7 a form');
  });

  it('leaves nothing of a patient readable in any file or file name', async () => {
    const folder = await tempFolder();
    const desk = await openDeskAt(folder);
    const { journal, drafts, documents, snapshots, vault } = inside(desk);
    valueOf(await journal.append([registered('patient-1', 'Unmistakable')], vault.user.id));
    valueOf(await drafts.put('new-patient-Unmistakable', JSON.stringify({ last: 'Unmistakable', born: '2015-03-04' })));
    valueOf(await documents.put(documentId.parse(randomUUID()), Buffer.from('%PDF-1.7 for Unmistakable, born 2015-03-04')));
    valueOf(await snapshots.refresh(() => undefined));
    await desk.lock();
    const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    expect(names.length).toBeGreaterThan(6);
    for (const entry of names) {
      const content = (await readFile(join(entry.path, entry.name))).toString('latin1');
      for (const secret of ['Unmistakable', 'unmistakable', '2015-03-04', 'Tilda', 'Jordan']) expect(`${entry.name} ${content}`).not.toContain(secret);
    }
  });
});

const who = { signInName: 'jm', passphrase };
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

/** Waits until the vault is open and its journal is not yet. */
async function vaultIsOpen(desk: Desk): Promise<void> {
  while (!desk.vault.current()) await nextTurn();
  expect(desk.current()).toBeUndefined();
}

function expectLocked(desk: Desk): void {
  expect({ phase: desk.phase(), desk: desk.current(), vault: desk.vault.current() }).toEqual({ phase: 'locked', desk: undefined, vault: undefined });
}

describe('a lock that comes while a session begins', () => {
  it.each([
    ['the passphrase is being checked', async () => undefined],
    ['the journal is being opened', vaultIsOpen],
  ] as const)('wins while %s, and the window is told', async (_when, reached) => {
    const told: string[] = [];
    const folder = await tempFolder();
    await (await openDeskAt(folder)).lock();
    const desk = await deskAt(folder, { onOpen: () => told.push('open'), onLock: () => told.push('lock') });
    const unlocking = desk.unlock(who);
    await reached(desk);
    await desk.lock();
    expect(codeOf(await unlocking)).toBe('locked');
    expectLocked(desk);
    expect(told).toEqual(['lock']);
    valueOf(await desk.unlock(who));
    expect(valueOf(await inside(desk).journal.append([registered('patient-1')], inside(desk).vault.user.id))).toHaveLength(1);
  });

  it('wins over a recovery, and the code that was used stays good', async () => {
    const folder = await tempFolder();
    const first = await deskAt(folder);
    const { recoveryCode } = valueOf(await first.create(person));
    valueOf(await first.vault.confirmRecovery(groupsOf(recoveryCode, 0, 1)));
    await first.lock();
    const desk = await deskAt(folder);
    const recovering = desk.recover({ signInName: 'jm', code: recoveryCode, passphrase: 'a quite new passphrase' });
    await desk.lock();
    expect(codeOf(await recovering)).toBe('locked');
    expectLocked(desk);
    valueOf(await desk.recover({ signInName: 'jm', code: recoveryCode, passphrase: 'a quite new passphrase' }));
  });

  it('wins over a set-up, whose journal still opens with the passphrase and takes changes', async () => {
    const desk = await deskAt(await tempFolder());
    const creating = desk.create(person);
    await vaultIsOpen(desk);
    await desk.lock();
    expect(codeOf(await creating)).toBe('locked');
    expectLocked(desk);
    valueOf(await desk.unlock(who));
    expect(desk.phase()).toBe('confirm-recovery');
    const { journal, vault } = inside(desk);
    expect((await journal.status()).damage).toBeUndefined();
    expect(valueOf(await journal.append([registered('patient-1')], vault.user.id))).toHaveLength(1);
  });
});

describe('an unlock', () => {
  it('waits until the session before has ended wholly', async () => {
    const order: string[] = [];
    const slowEnd = { ...workHere, stop: () => new Promise<void>((resolve) => setTimeout(resolve, 600)) };
    const desk = await deskAt(await tempFolder(), { work: slowEnd, onOpen: () => order.push('begun') });
    valueOf(await desk.create(person));
    const locked = desk.lock().then(() => order.push('ended'));
    valueOf(await desk.unlock(who));
    await locked;
    expect(order).toEqual(['begun', 'ended', 'begun']);
  });

  it('that is asked for twice opens one session', async () => {
    const folder = await tempFolder();
    await (await openDeskAt(folder)).lock();
    const desk = await deskAt(folder);
    const [first, second] = await Promise.all([desk.unlock(who), desk.unlock(who)]);
    valueOf(first);
    expect(codeOf(second)).toBe('not-allowed');
    expect(valueOf(await inside(desk).journal.append([registered('patient-1')], inside(desk).vault.user.id))).toHaveLength(1);
  });
});

describe('a user data folder', () => {
  it('with records but without a vault is not set up anew over them', async () => {
    const folder = await tempFolder();
    const desk = await openDeskAt(folder);
    valueOf(await inside(desk).journal.append([registered('patient-1')], inside(desk).vault.user.id));
    await desk.lock();
    await rm(join(folder, 'vault.json'));
    await rm(join(folder, 'vault.bak'));
    expect(codeOf(await start(folder))).toBe('vault-damaged');
  });

  it('in which a set-up was broken off before its vault was written is set up as if it were new', async () => {
    const folder = await tempFolder();
    const desk = await deskAt(folder);
    valueOf(await desk.create(person));
    await desk.lock();
    await rm(join(folder, 'vault.json'));
    await rm(join(folder, 'vault.bak'));
    const again = await deskAt(folder);
    expect(again.phase()).toBe('set-up');
    valueOf(await again.create(person));
    valueOf(await inside(again).journal.append([registered('patient-1')], inside(again).vault.user.id));
  });

  it('whose journal is gone opens, says so and is not written to', async () => {
    const folder = await tempFolder();
    const desk = await openDeskAt(folder);
    await desk.lock();
    await rm(join(folder, 'journal'), { recursive: true });
    valueOf(await desk.unlock({ signInName: 'jm', passphrase }));
    expect((await inside(desk).journal.status()).damage).toMatchObject({ segment: '000001', cause: 'missing' });
    expect(codeOf(await inside(desk).journal.append([registered('patient-1')], inside(desk).vault.user.id))).toBe('journal-damaged');
  });

  it('where the journal is no folder leaves the vault locked', async () => {
    const folder = await tempFolder();
    const desk = await openDeskAt(folder);
    await desk.lock();
    await rm(join(folder, 'journal'), { recursive: true });
    await writeFile(join(folder, 'journal'), 'a file');
    expect(codeOf(await desk.unlock({ signInName: 'jm', passphrase }))).toBe('disk-failed');
    expect(desk.phase()).toBe('locked');
    expect(desk.vault.current()).toBeUndefined();
    await rm(join(folder, 'journal'));
    await mkdir(join(folder, 'journal'));
  });
});

describe('the check of the whole journal', () => {
  it('stops the writing when it finds damage', async () => {
    const folder = await tempFolder();
    const desk = await openDeskAt(folder);
    const { journal, vault, verify } = inside(desk);
    // Two segments of the usual size.
    for (let save = 0; save < 110; save++) valueOf(await journal.append(Array.from({ length: 200 }, () => recorded('patient-1')), vault.user.id));
    await verify(() => undefined);
    expect((await journal.status()).damage).toBeUndefined();
    const path = join(folder, 'journal', '000001.seg');
    const bytes = await readFile(path);
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    await writeFile(path, bytes);
    const told: number[] = [];
    await verify((done, total) => told.push(done / total));
    expect((await journal.status()).damage).toMatchObject({ segment: '000001', offset: 120, afterSeq: 0 });
    expect(codeOf(await journal.append([viewed('patient-1')], vault.user.id))).toBe('journal-damaged');
  });
});
