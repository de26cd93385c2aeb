import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cacheFolder, inProject, root } from '../lib/project.mjs'
import { run } from '../lib/run.mjs'
import { say, warn, StepFailed } from '../lib/say.mjs'
import { binaryPath, fallback, nextStep, shippedElectron, supportedElectronMajor } from './electron-choice.mjs'
import { fallbackFolder, fetchFallback } from './electron-fallback.mjs'

/**
 * @typedef {object} Runtime
 * @property {string} folder the folder with the unpacked Electron
 * @property {string} executable the program inside it
 * @property {string} version such as `45.4.1`; `unknown` where the folder does not tell
 * @property {boolean} supported whether it may hold real patients
 */

const modulesFolder = inProject('node_modules', 'electron', 'dist')
const failureFile = join(cacheFolder, 'electron-download-failed.json')
const retryVariable = 'MIIS_DESK_RETRY_ELECTRON'
const downloadTime = 120_000

/**
 * Finds an Electron runtime and fetches one where none is here.
 * A download that failed is remembered, so that the next start does not wait for it again.
 * @returns {Promise<Runtime>}
 */
export async function ensureElectron() {
  if (process.env[retryVariable]) await rm(failureFile, { force: true })
  for (;;) {
    const step = nextStep(await whatIsKnown())
    if (step === 'download') await download()
    else if (step === 'fetch-fallback') await fetchFallback()
    else return announce(await runtimeAfter(step))
  }
}

/**
 * The runtime that is already on this machine; downloads nothing.
 * @returns {Promise<Runtime>}
 */
export async function findElectron() {
  const step = nextStep({ ...(await whatIsKnown()), downloadFailed: true })
  if (step === 'fetch-fallback') throw new StepFailed('There is no Electron runtime here yet.', 'run npm start or npm test once: it fetches one.')
  return runtimeAfter(step)
}

async function whatIsKnown() {
  return {
    override: judgeOverride(process.env.ELECTRON_OVERRIDE_DIST_PATH),
    inModules: hasRuntime(modulesFolder),
    downloadFailed: (await rememberedFailure()) === shippedElectron,
    fallbackReady: hasRuntime(fallbackFolder),
    fallbackFits: process.platform === 'linux' && process.arch === 'x64',
  }
}

/**
 * @param {string | undefined} folder
 * @returns {'absent' | 'usable' | 'broken'}
 */
function judgeOverride(folder) {
  if (!folder) return 'absent'
  return hasRuntime(folder) ? 'usable' : 'broken'
}

const hasRuntime = (folder) => existsSync(join(folder, binaryPath(process.platform)))

async function runtimeAfter(step) {
  if (step === 'use-override') return describe(String(process.env.ELECTRON_OVERRIDE_DIST_PATH))
  if (step === 'use-modules') return describe(modulesFolder)
  if (step === 'use-fallback') return describe(fallbackFolder)
  if (step === 'reject-override') {
    throw new StepFailed(
      `ELECTRON_OVERRIDE_DIST_PATH names a folder without ${binaryPath(process.platform)}.`,
      'name the folder of an unpacked Electron, or unset the variable.',
    )
  }
  throw new StepFailed(
    `Electron ${shippedElectron} could not be downloaded, and there is no other runtime for ${process.platform} on ${process.arch}.`,
    `look at the network and start again with ${retryVariable}=1, or name the folder of an unpacked Electron in ELECTRON_OVERRIDE_DIST_PATH.`,
  )
}

async function describe(folder) {
  const text = await readFile(join(folder, 'version'), 'utf8').catch(() => 'unknown')
  const version = text.trim().replace(/^v/, '')
  return { folder, executable: join(folder, binaryPath(process.platform)), version, supported: Number.parseInt(version, 10) >= supportedElectronMajor }
}

function announce(runtime) {
  if (runtime.supported) return runtime
  say(`Runtime: Electron ${runtime.version}, for development and tests only, not for real patients (${retryVariable}=1 tries to download ${shippedElectron} again).`)
  return runtime
}

async function download() {
  say(`Downloading Electron ${shippedElectron}`)
  const { code, output } = await run(process.execPath, [inProject('node_modules', 'electron', 'install.js')], { cwd: root, quiet: true, timeout: downloadTime })
  if (code === 0 && hasRuntime(modulesFolder)) return rm(failureFile, { force: true })
  const reason = code === 124 ? 'the time was up' : (output.trim().split('\n')[0] ?? '')
  warn(`Electron ${shippedElectron} could not be downloaded (${reason}).`)
  await rm(modulesFolder, { recursive: true, force: true })
  await mkdir(dirname(failureFile), { recursive: true })
  await writeFile(failureFile, JSON.stringify({ version: shippedElectron, reason }))
  if (!(process.platform === 'linux' && process.arch === 'x64')) return undefined
  say(`Electron ${fallback.version} takes its place here.`)
  return undefined
}

async function rememberedFailure() {
  try {
    return JSON.parse(await readFile(failureFile, 'utf8')).version
  } catch {
    return undefined
  }
}
