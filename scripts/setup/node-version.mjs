import { StepFailed } from '../lib/say.mjs'

/** What `engines` in package.json asks for: Vite builds the window and does not run on anything older, nor on 21. */
export const neededNode = '^20.19.0 || >=22.12.0'

/**
 * Why this Node cannot build and test the program, in one sentence; `undefined` where it can.
 * @param {string} version such as `20.19.4`, with or without a `v`
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  const isEnough = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)
  return isEnough ? undefined : `This is Node ${version}; the program is built with Node 20.19 or later, or 22.12 or later.`
}

/** Stops a script that runs on a Node which is too old, before a package fails with words of its own. */
export function ensureNode() {
  const problem = nodeProblem(process.versions.node)
  if (problem) throw new StepFailed(problem, 'install a newer Node (for instance from nodejs.org) and start again.')
}
