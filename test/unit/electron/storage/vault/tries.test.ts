import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { delayAfter, openTries } from '../../../../../electron/storage/vault/tries';
import { codeOf, valueOf } from '../../support/journals';
import { confirmedVault, passphrase, vaultAt, vaultFiles } from '../../support/vaults';

const wrong = { signInName: 'jm', passphrase: 'not this one at all' };
const right = { signInName: 'jm', passphrase };

describe('the delay between wrong tries', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 5_000],
    [4, 10_000],
    [5, 20_000],
    [9, 320_000],
    [10, 600_000],
    [1000, 600_000],
  ])('after %i wrong tries is %i ms', (failures, ms) => {
    expect(delayAfter(failures)).toBe(ms);
  });

  it('refuses even the right passphrase until it is over, and says how long', async () => {
    let now = 1_800_000_000_000;
    const files = await vaultFiles(() => now);
    const { vault } = await confirmedVault(files);
    vault.lock();
    for (let tries = 0; tries < 3; tries++) expect(codeOf(await vault.unlock(wrong))).toBe('wrong-passphrase');
    expect(await vault.unlock(right)).toMatchObject({ error: { code: 'too-many-tries', detail: { waitMs: 5_000 } } });
    now += 4_999;
    expect(await vault.unlock(right)).toMatchObject({ error: { code: 'too-many-tries', detail: { waitMs: 1 } } });
    now += 1;
    expect((await vault.unlock(right)).ok).toBe(true);
    expect(vault.waitMs()).toBe(0);
  });

  it('survives a restart', async () => {
    const now = 1_800_000_000_000;
    const files = await vaultFiles(() => now);
    const { vault } = await confirmedVault(files);
    vault.lock();
    for (let tries = 0; tries < 3; tries++) await vault.unlock(wrong);
    const again = await vaultAt(files);
    expect(again.waitMs()).toBe(5_000);
    expect(codeOf(await again.unlock(right))).toBe('too-many-tries');
  });

  it('counts a try before it is checked, so that ending the program in between gives no free guess', async () => {
    const now = 1_800_000_000_000;
    const files = await vaultFiles(() => now);
    await confirmedVault(files);
    for (let kill = 0; kill < 4; kill++) {
      // The process ends after the count and before the answer.
      await (await openTries(files.triesFile, () => now)).begin();
    }
    expect((await vaultAt(files)).waitMs()).toBe(10_000);
  });

  it('holds for a wrong recovery code and for a wrong present passphrase alike', async () => {
    const now = 1_800_000_000_000;
    const files = await vaultFiles(() => now);
    const { vault } = await confirmedVault(files);
    const strange = (await confirmedVault(await vaultFiles())).code;
    for (let tries = 0; tries < 2; tries++) expect(codeOf(await vault.changePassphrase({ current: wrong.passphrase, next: 'a new long passphrase' }))).toBe('wrong-passphrase');
    vault.lock();
    expect(codeOf(await vault.recover({ signInName: 'jm', code: strange, passphrase }))).toBe('recovery-code-wrong');
    expect(codeOf(await vault.recover({ signInName: 'jm', code: strange, passphrase }))).toBe('too-many-tries');
  });

  it('is not shortened by setting the system clock back, and not made endless', async () => {
    let now = 1_800_000_000_000;
    const files = await vaultFiles(() => now);
    const tries = await openTries(files.triesFile, () => now);
    for (let failed = 0; failed < 4; failed++) await tries.begin();
    now -= 30 * 86_400_000;
    expect(tries.waitMs()).toBe(10_000);
    expect((await openTries(files.triesFile, () => now)).waitMs()).toBe(10_000);
    now += 10_000;
    expect(tries.waitMs()).toBe(0);
  });

  it('is the longest when the count cannot be read', async () => {
    const files = await vaultFiles();
    await writeFile(files.triesFile, 'not a count');
    expect((await openTries(files.triesFile, () => 1_800_000_000_000)).waitMs()).toBe(600_000);
  });

  it('is over for good after a right passphrase', async () => {
    const now = 1_800_000_000_000;
    const files = await vaultFiles(() => now);
    const { vault } = await confirmedVault(files);
    vault.lock();
    for (let tries = 0; tries < 2; tries++) await vault.unlock(wrong);
    valueOf(await vault.unlock(right));
    expect((await vaultAt(files)).waitMs()).toBe(0);
    for (let tries = 0; tries < 3; tries++) expect(codeOf(await vault.unlock(wrong))).toBe('wrong-passphrase');
  });
});
