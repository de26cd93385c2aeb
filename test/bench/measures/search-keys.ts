/** Real keys in the real search box, timed inside the window. */
import type { Page } from '@playwright/test';
import { assertDefined } from '../../../shared/assert';

export interface KeyTime {
  readonly typed: string;
  /** Milliseconds from the key's event until the list for what is typed was in the page and laid out. */
  readonly laidOut: number;
  /** The same until the frame after it began. */
  readonly nextFrame: number;
}

declare global {
  var benchKeys: KeyTime[] | undefined;
}

/** Types each query letter by letter; every letter is one time. */
export async function timeKeys(window: Page, queries: readonly string[]): Promise<readonly KeyTime[]> {
  await window.evaluate(watchKeys);
  for (const query of queries) {
    await window.keyboard.press('Control+K');
    for (const letter of query) {
      const count = await window.evaluate(() => globalThis.benchKeys?.length ?? 0);
      await window.keyboard.type(letter);
      await window.waitForFunction((before) => (globalThis.benchKeys?.length ?? 0) > before, count);
    }
  }
  return assertDefined(await window.evaluate(() => globalThis.benchKeys), 'the watch was set');
}

/**
 * Runs in the window. React puts the value that it drew into the field's attribute, in the same step as the list: a space changes
 * nothing in the list, and is seen there. The last line offers to add what is typed, so the list itself is looked at, too.
 */
function watchKeys(): void {
  const times: KeyTime[] = [];
  globalThis.benchKeys = times;
  let pressed: number | undefined;
  const press = (): void => {
    pressed = performance.now();
  };
  addEventListener('keydown', press, { capture: true });
  // A letter that the keyboard does not have comes without a key.
  addEventListener('beforeinput', () => (pressed === undefined ? press() : undefined), { capture: true });
  addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const started = pressed ?? performance.now();
    pressed = undefined;
    const typed = target.value;
    const list = document.getElementById(target.getAttribute('aria-controls') ?? '');
    const isListed = (): boolean => typed.trim() === '' || (list?.lastElementChild?.textContent?.includes(`"${typed.trim()}"`) ?? false);
    const isDrawn = (): boolean => target.getAttribute('value') === typed && isListed();
    const finish = (): void => {
      list?.getBoundingClientRect();
      const laidOut = performance.now() - started;
      requestAnimationFrame(() => {
        times.push({ typed, laidOut, nextFrame: performance.now() - started });
      });
    };
    // React draws at the end of the event at the latest; a list that comes later is waited for.
    queueMicrotask(() => {
      if (isDrawn()) {
        finish();
        return;
      }
      const seen = new MutationObserver(() => {
        if (!isDrawn()) return;
        seen.disconnect();
        finish();
      });
      seen.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
    });
  });
}

/** Milliseconds of a plain filter for each text, in the same window. */
export async function timePlainFilter(window: Page, people: readonly string[], typed: readonly string[]): Promise<readonly number[]> {
  return window.evaluate(
    ({ all, queries }) =>
      queries.map((query) => {
        const started = performance.now();
        const hits = all.filter((text) => text.includes(query));
        return hits.length < 0 ? 0 : performance.now() - started;
      }),
    { all: [...people], queries: [...typed] },
  );
}
