import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { appError } from '../../../../../shared/contract/errors';
import { fail } from '../../../../../shared/result';
import { openVault } from '../../../../../electron/storage/vault/vault';
import { codeOf, valueOf } from '../../support/journals';
import { confirmedVault, groupsOf, nothingToPrepare, passphrase, person, vaultAt, vaultFiles } from '../../support/vaults';

const other = 'a passphrase of another';

describe('set-up', () => {
  it('gives the first user all duties, and opens again with name and passphrase only', async () => {
    const files = await vaultFiles();
    const vault = await vaultAt(files);
    const { vault: made, recoveryCode } = valueOf(await vault.create(person, nothingToPrepare));
    expect(made.user).toMatchObject({ signInName: 'jm', displayName: 'Jordan Miles', initials: 'JM', duties: ['enter-shots', 'data-sharing', 'administer'] });
    expect(recoveryCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    const again = await vaultAt(files);
    expect(again.signInNames()).toEqual(['jm']);
    const opened = valueOf(await again.unlock({ signInName: ' JM ', passphrase }));
    expect(opened.user).toEqual(made.user);
    expect(opened.keys).toEqual(made.keys);
    expect(opened.journal).toBe(made.journal);
  });

  it.each(['', 'short', 'elevenchars', 'éééééééééé1'])('refuses "%s" as a passphrase', async (weak) => {
    const vault = await vaultAt(await vaultFiles());
    expect(codeOf(await vault.create({ ...person, passphrase: weak }, nothingToPrepare))).toBe('passphrase-too-weak');
    expect(vault.exists()).toBe(false);
  });

  it('counts a passphrase in characters as a person does', async () => {
    const vault = await vaultAt(await vaultFiles());
    expect((await vault.create({ ...person, passphrase: '🐟'.repeat(12) }, nothingToPrepare)).ok).toBe(true);
  });

  it('leaves no vault when what it is the key of could not be made', async () => {
    const files = await vaultFiles();
    const vault = await vaultAt(files);
    expect(codeOf(await vault.create(person, () => Promise.resolve(fail(appError('disk-full', 'no room')))))).toBe('disk-full');
    expect(vault.current()).toBeUndefined();
    expect((await vaultAt(files)).exists()).toBe(false);
  });

  it('happens once', async () => {
    const { vault } = await confirmedVault(await vaultFiles());
    expect(codeOf(await vault.create(person, nothingToPrepare))).toBe('already-set-up');
  });

  it('writes nothing that tells the display name, the passphrase or the code', async () => {
    const files = await vaultFiles();
    const { code } = await confirmedVault(files);
    const text = (await readFile(files.file, 'utf8')) + (await readFile(files.file.replace('.json', '.bak'), 'utf8'));
    for (const secret of ['Jordan', 'Miles', passphrase, code, code.replaceAll('-', '')]) expect(text).not.toContain(secret);
  });
});

describe('unlock', () => {
  it('answers a wrong name and a wrong passphrase alike', async () => {
    const vault = await vaultAt((await lockedFiles()).files);
    const answers = [await vault.unlock({ signInName: 'jm', passphrase: other }), await vault.unlock({ signInName: 'nobody', passphrase })];
    expect(answers[0]).toEqual(answers[1]);
    expect(codeOf(answers[0] ?? fail(appError('unexpected', '')))).toBe('wrong-passphrase');
    expect(vault.current()).toBeUndefined();
  });

  it('takes a passphrase in whichever form the keyboard composes accents', async () => {
    const files = await vaultFiles();
    const vault = await vaultAt(files);
    valueOf(await vault.create({ ...person, passphrase: 'caf\u00e9 au lait noir' }, nothingToPrepare));
    expect((await (await vaultAt(files)).unlock({ signInName: 'jm', passphrase: 'cafe\u0301 au lait noir' })).ok).toBe(true);
  });

  it('overwrites every key when the vault is locked', async () => {
    const { vault } = await confirmedVault(await vaultFiles());
    const keys: readonly Uint8Array[] = Object.values(vault.current()?.keys ?? {});
    expect(keys).toHaveLength(6);
    expect(keys.every((key) => key.some((byte) => byte !== 0))).toBe(true);
    vault.lock();
    expect(keys.every((key) => key.every((byte) => byte === 0))).toBe(true);
    expect(vault.current()).toBeUndefined();
  });
});

describe('change of the passphrase', () => {
  it('needs the present one; from then on only the new one opens, also from the second copy', async () => {
    const files = await vaultFiles();
    const { vault } = await confirmedVault(files);
    expect(codeOf(await vault.changePassphrase({ current: 'not the present one', next: other }))).toBe('wrong-passphrase');
    expect(codeOf(await vault.changePassphrase({ current: passphrase, next: 'too short' }))).toBe('passphrase-too-weak');
    valueOf(await vault.changePassphrase({ current: passphrase, next: other }));
    for (const spoil of [() => Promise.resolve(), () => rm(files.file)]) {
      await spoil();
      const again = await vaultAt(files);
      expect(codeOf(await again.unlock({ signInName: 'jm', passphrase }))).toBe('wrong-passphrase');
      expect((await again.unlock({ signInName: 'jm', passphrase: other })).ok).toBe(true);
    }
  });

  it('can be made again and again, each time after a new unlock', async () => {
    const files = await vaultFiles();
    const keys = structuredClone((await confirmedVault(files)).vault.current()?.keys);
    let present = passphrase;
    for (const next of ['the second passphrase', 'the third passphrase', 'the fourth passphrase']) {
      const vault = await vaultAt(files);
      valueOf(await vault.unlock({ signInName: 'jm', passphrase: present }));
      valueOf(await vault.changePassphrase({ current: present, next }));
      valueOf(await vault.changePassphrase({ current: next, next }));
      present = next;
    }
    expect(valueOf(await (await vaultAt(files)).unlock({ signInName: 'jm', passphrase: present })).keys).toEqual(keys);
  });

  it('keeps every key, so that nothing has to be sealed anew', async () => {
    const { vault } = await confirmedVault(await vaultFiles());
    const before = structuredClone(vault.current()?.keys);
    valueOf(await vault.changePassphrase({ current: passphrase, next: other }));
    expect(vault.current()?.keys).toEqual(before);
  });

  it('is whole even when the vault is locked while it is under way', async () => {
    const files = await vaultFiles();
    const { vault } = await confirmedVault(files);
    const changing = vault.changePassphrase({ current: passphrase, next: other });
    await new Promise((resolve) => setTimeout(resolve, 20));
    vault.lock();
    const isChanged = (await changing).ok;
    expect((await (await vaultAt(files)).unlock({ signInName: 'jm', passphrase: isChanged ? other : passphrase })).ok).toBe(true);
  });
});

describe('the vault file', () => {
  it('is taken from its second copy when it is damaged or gone, and mended', async () => {
    const { files } = await lockedFiles();
    const text = await readFile(files.file, 'utf8');
    for (const spoil of [() => rm(files.file), () => writeFile(files.file, text.slice(0, 200)), () => writeFile(files.file, text.replace('"r": 8', '"r": 9')), () => writeFile(files.file, '')]) {
      await spoil();
      const vault = await vaultAt(files);
      expect((await vault.unlock({ signInName: 'jm', passphrase })).ok).toBe(true);
      expect(await readFile(files.file, 'utf8')).toBe(text);
    }
  });

  it('is said to be damaged when both copies are, and never taken for missing', async () => {
    const { files } = await lockedFiles();
    await writeFile(files.file, 'x');
    await writeFile(files.file.replace('.json', '.bak'), '');
    expect(codeOf(await openVault(files))).toBe('vault-damaged');
  });

  it('does not open with the wraps of another vault', async () => {
    const [one, two] = [(await lockedFiles()).files, (await lockedFiles()).files];
    const [text, foreign] = await Promise.all([one, two].map(async ({ file }) => JSON.parse((await readFile(file, 'utf8')).split('\n').slice(0, -1).join('\n')) as Record<string, unknown>));
    await writeVaultText(one.file, { ...text, signIns: foreign?.['signIns'] });
    expect(codeOf(await (await vaultAt(one)).unlock({ signInName: 'jm', passphrase }))).toBe('wrong-passphrase');
  });

  it('is said to be damaged when somebody edited what stands in the open', async () => {
    const { files } = await lockedFiles();
    const parts = JSON.parse((await readFile(files.file, 'utf8')).split('\n').slice(0, -1).join('\n')) as Record<string, unknown>;
    await writeVaultText(files.file, { ...parts, recovery: {} });
    expect(codeOf(await (await vaultAt(files)).unlock({ signInName: 'jm', passphrase }))).toBe('vault-damaged');
  });
});

describe('recovery', () => {
  const recoverWith = async (code: string) => {
    const files = await vaultFiles();
    const made = await confirmedVault(files);
    made.vault.lock();
    return { files, vault: made.vault, answer: await made.vault.recover({ signInName: 'jm', code: code === '' ? made.code : code, passphrase: other }), old: made.code };
  };

  it('opens with the code, sets the new passphrase and asks for a new code to be confirmed', async () => {
    const { answer, files, vault } = await recoverWith('');
    const { recoveryCode, vault: opened } = valueOf(answer);
    expect(opened.isRecoveryConfirmed).toBe(false);
    expect(codeOf(await (await vaultAt(files)).unlock({ signInName: 'jm', passphrase }))).toBe('wrong-passphrase');
    expect((await (await vaultAt(files)).unlock({ signInName: 'jm', passphrase: other })).ok).toBe(true);
    expect(codeOf(await vault.confirmRecovery(groupsOf(recoveryCode, 2)))).toBe('bad-request');
    expect(codeOf(await vault.confirmRecovery([{ position: 2, text: 'XXXX' }, ...groupsOf(recoveryCode, 3)]))).toBe('recovery-code-wrong');
    valueOf(await vault.confirmRecovery(groupsOf(recoveryCode, 2, 3)));
    expect(vault.current()?.isRecoveryConfirmed).toBe(true);
  });

  it('keeps the old code good until the new one is confirmed, and not longer', async () => {
    const { answer, files, vault, old } = await recoverWith('');
    const { recoveryCode } = valueOf(answer);
    // The program ended before the new code was confirmed: both still open.
    for (const code of [old, recoveryCode]) {
      const copy = await vaultFiles();
      await copyFile(files.file, copy.file);
      expect((await (await vaultAt(copy)).recover({ signInName: 'jm', code, passphrase: 'yet another passphrase' })).ok).toBe(true);
    }
    valueOf(await vault.confirmRecovery(groupsOf(recoveryCode, 0, 1)));
    vault.lock();
    expect(await vault.recover({ signInName: 'jm', code: old, passphrase: other })).toMatchObject({ ok: false, error: { code: 'recovery-code-wrong', detail: { cause: 'other-code' } } });
    expect((await vault.recover({ signInName: 'jm', code: recoveryCode, passphrase: other })).ok).toBe(true);
  });

  it('tells a slip of the hand from another code, and does not count it as a try', async () => {
    const { answer } = await recoverWith('7K3M-7K3M-7K3M-7K3M-7K3M-7K3M-7K3M-7K3N');
    expect(answer).toMatchObject({ ok: false, error: { code: 'recovery-code-wrong', detail: { cause: 'typing' } } });
    const files = await vaultFiles();
    const { vault, code } = await confirmedVault(files);
    vault.lock();
    const slip = `${code.startsWith('0') ? '1' : '0'}${code.slice(1)}`;
    for (let time = 0; time < 8; time++) {
      expect(await vault.recover({ signInName: 'jm', code: slip, passphrase: other })).toMatchObject({ error: { detail: { cause: 'typing', group: 0 } } });
    }
    expect(vault.waitMs()).toBe(0);
  });

  it('refuses a weak new passphrase and an unknown name before anything is changed', async () => {
    const { vault, code } = await confirmedVault(await vaultFiles());
    vault.lock();
    expect(codeOf(await vault.recover({ signInName: 'jm', code, passphrase: 'weak' }))).toBe('passphrase-too-weak');
    expect(codeOf(await vault.recover({ signInName: 'nobody', code, passphrase: other }))).toBe('not-found');
    expect((await vault.unlock({ signInName: 'jm', passphrase })).ok).toBe(true);
  });

  it('asks for a fresh code when the first was never confirmed before the program ended', async () => {
    const files = await vaultFiles();
    const first = await vaultAt(files);
    const { recoveryCode: lost } = valueOf(await first.create(person, nothingToPrepare));
    const vault = await vaultAt(files);
    expect(valueOf(await vault.unlock({ signInName: 'jm', passphrase })).isRecoveryConfirmed).toBe(false);
    expect(await vault.confirmRecovery(groupsOf(lost, 0, 1))).toMatchObject({ error: { code: 'recovery-code-wrong', detail: { cause: 'not-shown' } } });
    const { recoveryCode } = valueOf(await vault.renewRecovery());
    expect(codeOf(await vault.confirmRecovery(groupsOf(lost, 0, 1)))).toBe('recovery-code-wrong');
    valueOf(await vault.confirmRecovery(groupsOf(recoveryCode, 4, 6)));
    vault.lock();
    expect(codeOf(await vault.recover({ signInName: 'jm', code: lost, passphrase: other }))).toBe('recovery-code-wrong');
    expect((await vault.recover({ signInName: 'jm', code: recoveryCode, passphrase: other })).ok).toBe(true);
  });
});

/** A vault on the disk that nobody has open. */
async function lockedFiles() {
  const files = await vaultFiles();
  const { vault, code } = await confirmedVault(files);
  vault.lock();
  return { files, code };
}

/** Writes a vault's file with a checksum that fits: what a person with an editor could do. */
async function writeVaultText(path: string, parts: unknown): Promise<void> {
  const { createHash } = await import('node:crypto');
  const body = JSON.stringify(parts, undefined, 1);
  await writeFile(path, `${body}\n${createHash('sha256').update(body).digest('hex')}`);
}
