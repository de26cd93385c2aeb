/** Opening the program as a person does, with a clock beside it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { z } from 'zod';
import { launchDesk, type Desk } from '../journeys/support/launch';
import type { SeededPractice } from '../support/practice-seed';

export interface UnlockedDesk extends Desk {
  /** Milliseconds from the Enter under the passphrase. */
  readonly opened: {
    /** Until the search box was there. */
    readonly searchBox: number;
    /** Until a query typed into it had its result list laid out and the frame with it was on its way to the screen. */
    readonly usable: number;
  };
}

/** Starts the program on this folder, signs in and waits until the search answers. A missing working copy is made on the way. */
export async function openUnlocked(practice: SeededPractice, userData: string): Promise<UnlockedDesk> {
  const desk = await launchDesk({ userData });
  const passphrase = desk.window.getByLabel('Passphrase', { exact: true });
  await passphrase.fill(practice.passphrase);
  // What is loaded while a person types has its time here, too.
  await desk.window.waitForTimeout(1000);
  const opened = desk.window.evaluate(watchOpening);
  await passphrase.press('Enter');
  const times = await opened;
  await desk.window.keyboard.press('Escape');
  return { ...desk, opened: times };
}

/** Runs in the window. */
async function watchOpening(): Promise<UnlockedDesk['opened']> {
  const once = <T>(look: () => T | null): Promise<T> =>
    new Promise((resolve) => {
      const seen = new MutationObserver(() => {
        const found = look();
        if (found === null) return;
        seen.disconnect();
        resolve(found);
      });
      seen.observe(document, { childList: true, subtree: true, attributes: true });
    });
  const started = await new Promise<number>((resolve) => {
    addEventListener('keydown', ({ key }) => key === 'Enter' && resolve(performance.now()), { capture: true });
  });
  const field = await once(() => document.querySelector<HTMLInputElement>('input[role=combobox]'));
  const searchBox = performance.now() - started;
  const drawn = once(() => document.querySelector('[role=listbox] [role=option]'));
  field.focus();
  // React hears only of a value that was set past its own setter.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'smi');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: 'smi' }));
  (await drawn).getBoundingClientRect();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return { searchBox, usable: performance.now() - started };
}

const vaultFile = z.object({ signIns: z.array(z.object({ wrap: z.object({ kdf: z.object({ n: z.number(), r: z.number(), p: z.number() }) }) })).min(1) });

/** Milliseconds that the program's own scrypt takes with the parameters of this vault: no unlock can be quicker. */
export async function scryptTime(app: ElectronApplication, userData: string): Promise<number> {
  const [json = ''] = (await readFile(join(userData, 'vault.json'), 'utf8')).split(/\n[0-9a-f]{64}$/);
  const kdf = vaultFile.parse(JSON.parse(json)).signIns[0]?.wrap.kdf;
  return app.evaluate(async (_electron, cost) => {
    if (!cost || !process.mainModule) throw new Error('There is nothing to stretch with');
    const { scrypt }: typeof import('node:crypto') = process.mainModule.require('node:crypto');
    const { n, r, p } = cost;
    const started = performance.now();
    await new Promise((resolve) => scrypt('a passphrase', 'salt', 32, { N: n, r, p, maxmem: 256 * n * r }, resolve));
    return performance.now() - started;
  }, kdf);
}
