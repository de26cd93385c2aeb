/** npm run hl7 -- read FILE... | build N DIR: says what messages hold, or writes made-up ones. Standard output holds JSON lines only. */
import { resolve } from 'node:path'
import { bundleForNode } from './build/bundle-electron.mjs'
import { root } from './lib/project.mjs'
import { run } from './lib/run.mjs'
import { keepOutputForFigures, runMain } from './lib/say.mjs'
import { ensurePackages } from './setup/packages.mjs'

/** The program runs in the project's root; a folder is named from where the command was given. */
const wordsFromRoot = ([verb, count, folder, ...rest]) => (verb === 'build' && folder ? [verb, count, resolve(folder), ...rest] : undefined)

keepOutputForFigures()
await runMain(async () => {
  const words = process.argv.slice(2)
  await ensurePackages()
  const bundle = await bundleForNode('test/hl7/main.ts', 'hl7')
  const toBuild = wordsFromRoot(words)
  const { code } = await run(process.execPath, ['--enable-source-maps', bundle, ...(toBuild ?? words)], toBuild ? { cwd: root } : {})
  return code
})
