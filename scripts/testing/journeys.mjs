import { join } from 'node:path'
import { readdir, readFile, rm } from 'node:fs/promises'
import { cacheFolder, inProject, root } from '../lib/project.mjs'
import { run } from '../lib/run.mjs'
import { say } from '../lib/say.mjs'
import { onVirtualDisplay } from '../setup/virtual-display.mjs'
import { nothing, playwrightCounts, playwrightFailures } from './counts.mjs'

/**
 * Builds the program and runs the journeys on a virtual display.
 * @param {{ executable: string }} runtime
 * @param {readonly string[]} filters parts of file names
 */
export async function runJourneys(runtime, filters) {
  const files = await readdir(inProject('test', 'journeys'), { recursive: true })
  if (!files.some((file) => file.endsWith('.journey.ts'))) {
    say('journeys: there are none')
    return { counts: nothing, failures: [] }
  }
  const { buildProgram } = await import('../build/build-program.mjs')
  await buildProgram()

  const reportFile = join(cacheFolder, 'journeys.json')
  await rm(reportFile, { force: true })
  const [program, args] = onVirtualDisplay(process.execPath, [inProject('node_modules', '@playwright', 'test', 'cli.js'), 'test', ...filters])
  const { code } = await run(program, args, { cwd: root, env: { ...process.env, MIIS_DESK_ELECTRON: runtime.executable } })
  const report = await readFile(reportFile, 'utf8').then(JSON.parse, () => undefined)
  const counts = report ? playwrightCounts(report) : nothing
  const failures = report ? playwrightFailures(report) : []
  return { counts: code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts, failures }
}
