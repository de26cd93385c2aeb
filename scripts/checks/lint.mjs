import { inProject, root } from '../lib/project.mjs'
import { run } from '../lib/run.mjs'
import { say, warn } from '../lib/say.mjs'
import { checkArchitecture } from '../check-architecture.mjs'

/**
 * Runs oxlint and the architecture check and prints what they find.
 * @returns {Promise<boolean>} whether all is well
 */
export async function lint() {
  const oxlint = await run(process.execPath, [inProject('node_modules', 'oxlint', 'bin', 'oxlint'), '--deny-warnings', '--format', 'unix'], { cwd: root, quiet: true })
  if (oxlint.code !== 0) warn(oxlint.output.trim())
  const findings = await checkArchitecture(root)
  for (const { file, line, message } of findings) warn(`${file}:${line}: ${message}`)
  const isWell = oxlint.code === 0 && findings.length === 0
  say(isWell ? 'lint: nothing to say' : 'lint: FAILED')
  return isWell
}
