/** npm run hl7 -- read FILE... | build N DIR: says what messages hold, or writes made-up ones. Standard output holds JSON lines only. */
import { resolve } from 'node:path'
import { bundleForNode } from './build/bundle-electron.mjs'
import { root } from './lib/project.mjs'
import { run } from './lib/run.mjs'
import { keepOutputForFigures, runMain } from './lib/say.mjs'
import { ensurePackages } from './setup/packages.mjs'

keepOutputForFigures()
await runMain(async () => {
  const words = process.argv.slice(2)
  const [verb, count, folder, ...rest] = words
  await ensurePackages()
  const bundle = await bundleForNode('test/hl7/main.ts', 'hl7')
  // What builds runs in the project's root, where the code tables are; the folder is named from where the command was given.
  const [line, options] = verb === 'build' && count && folder ? [[verb, count, resolve(folder), ...rest], { cwd: root }] : [words, {}]
  const { code } = await run(process.execPath, ['--enable-source-maps', bundle, ...line], options)
  return code
})
