/** Code of test/bench/window, brought into the program's window. Only the bench does this; nothing of it is in the program. */
import { build } from 'esbuild';
import type { Page } from '@playwright/test';

interface Brought {
  readonly documents: typeof import('./window/documents');
  readonly forms: typeof import('./window/forms');
  readonly reference: typeof import('./window/reference');
  readonly saves: typeof import('./window/saves');
}

declare global {
  /** The modules that were brought in, by name. */
  var bench: Brought;
}

/** Bundles `window/<name>.ts` and evaluates it in the page, which the page's own security policy does not reach; it is then `bench.<name>`. */
export async function bringIn(page: Page, name: keyof Brought): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [`test/bench/window/${name}.ts`],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'brought',
    target: 'chrome114',
    logLevel: 'warning',
  });
  await page.evaluate(`(() => { ${outputFiles[0]?.text ?? ''}; globalThis.bench = { ...globalThis.bench, ${name}: brought } })()`);
}
