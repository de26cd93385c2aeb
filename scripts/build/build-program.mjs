import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder, inProject, root } from '../lib/project.mjs'
import { say } from '../lib/say.mjs'
import { bundleElectron } from './bundle-electron.mjs'
import { bundleRenderer } from './bundle-renderer.mjs'
import { copyFonts } from './copy-fonts.mjs'
import { inputHash } from './input-hash.mjs'

const inputs = ['electron', 'renderer', 'shared', 'assets', 'scripts/build', 'scripts/setup/electron-choice.mjs', 'vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json']
const target = inProject('dist')

/**
 * Builds the program into dist/ unless it is there already, made from the same inputs.
 * A release is minified, a development build carries source maps; a release also serves where a development build is asked for.
 * The work happens in a folder beside dist/, so a build that fails leaves the last good one as it was.
 * @param {{ release?: boolean }} [options]
 */
export async function buildProgram({ release = false } = {}) {
  const hash = await inputHash(root, inputs)
  const last = await lastBuild()
  if (last?.hash === hash && (last.release || !release)) return

  const started = performance.now()
  const folder = join(cacheFolder, `build-${process.pid}`)
  await mkdir(folder, { recursive: true })
  try {
    await allDone([bundleElectron({ folder, release }), bundleRenderer({ folder, release }), copyFonts({ folder })])
    await writeFile(join(folder, '.stamp'), JSON.stringify({ hash, release }))
    await rm(target, { recursive: true, force: true })
    await rename(folder, target)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  say(`Built dist/ (${release ? 'release' : 'development'}, ${((performance.now() - started) / 1000).toFixed(1)} s)`)
}

/** Waits until every step has ended, so that none still writes when the folder is removed; then passes the first failure on. */
async function allDone(steps) {
  const results = await Promise.allSettled(steps)
  const failure = results.find(({ status }) => status === 'rejected')
  if (failure?.status === 'rejected') throw failure.reason
}

async function lastBuild() {
  try {
    return JSON.parse(await readFile(join(target, '.stamp'), 'utf8'))
  } catch {
    return undefined
  }
}
