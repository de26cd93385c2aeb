import { join } from 'node:path'
import { readFile, rm } from 'node:fs/promises'
import { cacheFolder, inProject, root } from '../lib/project.mjs'
import { run } from '../lib/run.mjs'
import { nothing, vitestCounts, vitestFailures } from './counts.mjs'

/**
 * Runs the unit tests.
 * @param {readonly string[]} filters parts of file names
 */
export async function runUnitTests(filters) {
  const reportFile = join(cacheFolder, 'unit.json')
  await rm(reportFile, { force: true })
  const args = ['run', ...filters, '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  const { code } = await run(process.execPath, ['--import', inProject('scripts', 'testing', 'node20.mjs'), inProject('node_modules', 'vitest', 'vitest.mjs'), ...args], { cwd: root })
  const report = await readFile(reportFile, 'utf8').then(JSON.parse, () => undefined)
  const counts = report ? vitestCounts(report) : nothing
  const failures = report ? vitestFailures(report) : []
  return { counts: code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts, failures }
}
