import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from '../lib/project.mjs'
import { warn } from '../lib/say.mjs'

/**
 * The arguments for electron-builder. A runtime of the shipped version is left to it; any other goes in from its folder,
 * with its true version, and makes a package for trials only; that one can be driven by tests.
 * @param {import('../setup/electron-runtime.mjs').Runtime} runtime
 * @param {readonly string[]} words what the user asked for
 */
export async function packagingArguments(runtime, words) {
  const asked = words.length > 0 ? words : platformDefault()
  if (runtime.supported) return [...asked, '--publish', 'never']
  warn(`This package gets Electron ${runtime.version}: for trials only, not for real patients.`)
  const folder = await withoutLauncher(runtime.folder)
  const trial = [`-c.electronDist=${folder}`, `-c.electronVersion=${runtime.version}`, '-c.electronFuses.enableNodeCliInspectArguments=true']
  return [...asked, '--publish', 'never', ...trial]
}

const platformDefault = () => (process.platform === 'linux' ? ['--linux', 'dir'] : [])

/** A copy of the runtime without the launcher, which would be loaded before the packaged program. */
async function withoutLauncher(folder) {
  const copy = join(cacheFolder, 'electron-to-package')
  await rm(copy, { recursive: true, force: true })
  await cp(folder, copy, { recursive: true })
  await rm(join(copy, 'resources', 'app'), { recursive: true, force: true })
  return copy
}
