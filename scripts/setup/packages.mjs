import { readFile } from 'node:fs/promises'
import { inProject, root } from '../lib/project.mjs'
import { npm, run } from '../lib/run.mjs'
import { say, StepFailed } from '../lib/say.mjs'

/**
 * Whether what npm installed is what the lock asks for. npm writes its own record of an
 * installation into node_modules as its last act, so an interrupted one has none.
 * Packages for other platforms are in the lock only.
 * @param {{ packages: Record<string, any> }} lock the content of package-lock.json
 * @param {{ packages: Record<string, any> } | undefined} installed the content of node_modules/.package-lock.json
 */
export function isInstalled(lock, installed) {
  if (!installed) return false
  const wanted = Object.entries(lock.packages).filter(([path]) => path !== '')
  const same = wanted.every(([path, entry]) => {
    const found = installed.packages[path]
    return found ? found.version === entry.version && found.integrity === entry.integrity : entry.optional === true
  })
  return same && Object.keys(installed.packages).every((path) => path in lock.packages)
}

const readJson = async (path) => JSON.parse(await readFile(path, 'utf8'))

/** Makes sure that node_modules holds exactly what package-lock.json asks for. */
export async function ensurePackages() {
  const lock = await readJson(inProject('package-lock.json'))
  const installed = await readJson(inProject('node_modules', '.package-lock.json')).catch(() => undefined)
  if (isInstalled(lock, installed)) return

  say('Installing the packages of package-lock.json (npm ci)')
  const [command, args] = npm('ci', '--no-audit', '--no-fund', '--loglevel=error')
  const { code } = await run(command, args, { cwd: root, isStep: true })
  if (code !== 0) {
    throw new StepFailed(
      'npm ci could not install the packages (its own words are above).',
      'look at the network and at the registry that npm uses (npm config get registry), then start again.',
    )
  }
}
