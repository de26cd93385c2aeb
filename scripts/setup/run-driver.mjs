import { root } from '../lib/project.mjs'
import { run } from '../lib/run.mjs'
import { bundleForNode } from '../build/bundle-electron.mjs'
import { hasDisplay, onVirtualDisplay } from './virtual-display.mjs'

/**
 * Bundles a TypeScript file that drives the program from outside and runs it with Node, on a virtual display where there is no other.
 * It finds the runtime's program in MIIS_DESK_ELECTRON.
 * @param {{ source: string, name: string, runtime: { executable: string }, words?: readonly string[] }} options
 * @returns {Promise<number>} the exit code
 */
export async function runDriver({ source, name, runtime, words = [] }) {
  const bundle = await bundleForNode(source, name)
  const args = ['--enable-source-maps', '--expose-gc', bundle, ...words]
  const [program, rest] = hasDisplay() ? [process.execPath, args] : onVirtualDisplay(process.execPath, args)
  const { code } = await run(program, rest, { cwd: root, env: { ...process.env, MIIS_DESK_ELECTRON: runtime.executable } })
  return code
}
