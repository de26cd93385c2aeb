/** npm run bench: builds the release and measures it; names after `--` choose what is measured. Standard output holds the figures only. */
import { existsSync } from 'node:fs'
import { inProject } from './lib/project.mjs'
import { keepOutputForFigures, runMain, StepFailed } from './lib/say.mjs'
import { ensureElectron } from './setup/electron-runtime.mjs'
import { ensureNode } from './setup/node-version.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { ensureSystemLibraries } from './setup/system-libraries.mjs'

const benchFile = 'test/bench/main.ts'

keepOutputForFigures()
await runMain(async () => {
  ensureNode()
  if (!existsSync(inProject(benchFile))) throw new StepFailed(`There is nothing to measure: ${benchFile} is not there.`, 'write it, or restore it from the repository.')
  await ensureSystemLibraries()
  await ensurePackages()
  const runtime = await ensureElectron()
  const { buildProgram } = await import('./build/build-program.mjs')
  await buildProgram({ release: true })
  const { runDriver } = await import('./setup/run-driver.mjs')
  return runDriver({ source: benchFile, name: 'bench', runtime, words: process.argv.slice(2) })
})
