/**
 * npm start: sets up what is missing, builds what changed and opens the program.
 * Without a display, or with `-- --tour`, a tour drives the real window instead and leaves pictures and PDFs in out/tour/.
 * Other words after `--` are handed to the program.
 */
import { existsSync } from 'node:fs'
import { inProject, root } from './lib/project.mjs'
import { run } from './lib/run.mjs'
import { runMain, say, StepFailed } from './lib/say.mjs'
import { ensureElectron } from './setup/electron-runtime.mjs'
import { ensureNode } from './setup/node-version.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { ensureSystemLibraries } from './setup/system-libraries.mjs'
import { hasDisplay, sandboxSwitches } from './setup/virtual-display.mjs'

const tourFile = 'test/tour/tour.ts'

async function start() {
  ensureNode()
  const words = process.argv.slice(2)
  await ensureSystemLibraries()
  await ensurePackages()
  const runtime = await ensureElectron()
  const { buildProgram } = await import('./build/build-program.mjs')
  await buildProgram()
  if (words.includes('--tour') || !hasDisplay()) return runTour(runtime)
  const { code } = await run(runtime.executable, [...sandboxSwitches(), '.', ...words], { cwd: root })
  return code
}

async function runTour(runtime) {
  if (!existsSync(inProject(tourFile))) {
    throw new StepFailed(`There is no display, and no tour to run without one (${tourFile}).`, 'start on a desktop, or look at the program through its journeys: npm test -- journeys')
  }
  say('Running the tour; its pictures and PDFs go to out/tour/')
  const { runDriver } = await import('./setup/run-driver.mjs')
  return runDriver({ source: tourFile, name: 'tour', runtime })
}

await runMain(start)
