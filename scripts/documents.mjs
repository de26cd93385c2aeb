/** npm run documents -- DIR: writes one of every kind of document in every language into DIR, for looking at and for checking. */
import { resolve } from 'node:path'
import { bundleForNode } from './build/bundle-electron.mjs'
import { root } from './lib/project.mjs'
import { run } from './lib/run.mjs'
import { runMain, StepFailed } from './lib/say.mjs'
import { ensurePackages } from './setup/packages.mjs'

await runMain(async () => {
  const [folder] = process.argv.slice(2)
  if (!folder) throw new StepFailed('No folder was named.', 'say where the documents go: npm run documents -- DIR')
  await ensurePackages()
  const bundle = await bundleForNode('test/documents/main.ts', 'documents')
  const { code } = await run(process.execPath, ['--enable-source-maps', bundle, resolve(folder)], { cwd: root })
  return code
})
