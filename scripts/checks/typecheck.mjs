import { readdir } from 'node:fs/promises'
import { inProject, root } from '../lib/project.mjs'
import { inTurns, run } from '../lib/run.mjs'
import { say, warn } from '../lib/say.mjs'

/** The folders with a tsconfig of their own: each compiles with only what it may use. */
const projects = ['shared', 'renderer', 'electron', 'test', 'scripts']

/**
 * Type-checks each folder against its own tsconfig and prints what is wrong.
 * @param {string} [filter] only folders whose name contains this
 * @returns {Promise<boolean>} whether all is well
 */
export async function typecheck(filter = '') {
  const chosen = projects.filter((name) => name.includes(filter))
  const answers = await inTurns(chosen.map((name) => () => check(name)), 2)
  const wrong = chosen.filter((_, index) => !answers[index])
  say(wrong.length === 0 ? `typecheck: ${chosen.join(', ')} are right` : `typecheck: FAILED in ${wrong.join(', ')}`)
  return wrong.length === 0
}

async function check(name) {
  const files = await readdir(inProject(name), { recursive: true })
  if (!files.some((file) => /\.(?:tsx?|mjs)$/.test(file) && !file.endsWith('.d.ts'))) return true
  const { code, output } = await run(process.execPath, [inProject('node_modules', 'typescript', 'bin', 'tsc'), '-p', name, '--pretty', 'false'], { cwd: root, quiet: true })
  if (code !== 0) warn(output.trimEnd())
  return code === 0
}
