/** npm run cdsi -- [--json] [--explain ID] FILE.jsonl...: runs cases of the CDC through the forecaster. */
import { resolve } from 'node:path'
import { bundleForNode } from './build/bundle-electron.mjs'
import { root } from './lib/project.mjs'
import { run } from './lib/run.mjs'
import { keepOutputForFigures, runMain } from './lib/say.mjs'
import { ensurePackages } from './setup/packages.mjs'

keepOutputForFigures()
await runMain(async () => {
  await ensurePackages()
  const bundle = await bundleForNode('test/cdsi/main.ts', 'cdsi')
  // It runs in the project's root, where the schedules are; files are named from where the command was given.
  const words = process.argv.slice(2).map((word) => (/\.jsonl?$/.test(word) ? resolve(process.env['INIT_CWD'] ?? '', word) : word))
  const { code } = await run(process.execPath, ['--enable-source-maps', bundle, ...words], { cwd: root })
  return code
})
