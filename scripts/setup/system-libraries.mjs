import { run, ask } from '../lib/run.mjs'
import { say, warn, StepFailed } from '../lib/say.mjs'

/**
 * Debian packages; an array names the same library under its older and newer name
 * (Debian 13 renamed some for the 64-bit clock).
 */
const forTheWindow = ['xvfb', 'xauth', ['libgtk-3-0', 'libgtk-3-0t64'], 'libnss3', 'libgbm1', ['libasound2', 'libasound2t64']]
const forTheTests = ['cups', 'cups-client', 'printer-driver-cups-pdf', 'cups-filters', 'poppler-utils']

/** A real fax server with software modems. It runs as root only, and tests say that they are skipped where it is missing. */
const forTheFaxLab = ['hylafax-server', 'hylafax-client', 'iaxmodem', 'socat', 'ghostscript', 'libtiff-tools', 'openssl']

/** An independent SOAP stack and an independent reader of HL7: tests say that they are skipped where they are missing. */
const forTheRegistryLab = ['python3-spyne', 'python3-lxml', 'python3-hl7']

/**
 * Which of the wanted packages are not installed.
 * @param {readonly (string | readonly string[])[]} wanted
 * @param {ReadonlySet<string>} installed
 */
export function missingPackages(wanted, installed) {
  return wanted.filter((names) => ![names].flat().some((name) => installed.has(name)))
}

/**
 * Reads the answer of `dpkg-query -W -f '${Package} ${db:Status-Status}\n'`.
 * @param {string} answer
 * @returns {Set<string>}
 */
export function installedPackages(answer) {
  const lines = answer.split('\n').map((line) => line.trim().split(' '))
  return new Set(lines.filter(([, status]) => status === 'installed').map(([name]) => name ?? ''))
}

const firstName = (names) => [names].flat()[0]

/** The name that this machine's package lists know; the first name where they know none. */
const nameHere = (names) => [names].flat().find((name) => /Candidate: (?!\(none\))/.test(ask('apt-cache', ['policy', name]) ?? '')) ?? firstName(names)

const aptOptions = ['-qq', '-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=240']

/** Runs apt-get without questions. */
const apt = (...args) => run('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, isStep: true })

/** What is to be run by hand where this program may not, or could not. */
const byHand = (names) => `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`

/**
 * Makes sure that the system libraries are there: installs them as root, prints the exact command otherwise.
 * @param {{ tests?: boolean }} [options] whether the programs that only tests need are wanted too
 */
export async function ensureSystemLibraries({ tests = false } = {}) {
  if (process.platform !== 'linux') return
  const wanted = tests ? [...forTheWindow, ...forTheTests] : forTheWindow
  const answer = ask('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n'])
  if (answer === undefined) {
    warn(`Not a Debian system: make sure that it has what these Debian packages hold: ${wanted.flat().join(' ')}`)
    return
  }
  const isRoot = process.getuid?.() === 0
  const installed = installedPackages(answer)
  const missing = missingPackages(wanted, installed)
  const missingForFax = tests && isRoot ? missingPackages(forTheFaxLab, installed) : []
  const missingForRegistry = tests && isRoot ? missingPackages(forTheRegistryLab, installed) : []
  const all = [...missing, ...missingForFax, ...missingForRegistry]
  if (all.length === 0) return

  if (!isRoot) {
    throw new StepFailed(`These system packages are missing: ${missing.map(firstName).join(' ')}`, `run this once, then start again:\n  ${byHand(missing.map(nameHere))}`)
  }
  say(`Installing system packages: ${all.map(firstName).join(' ')}`)
  const update = await apt('update', ...aptOptions)
  if (update.code !== 0) warn('apt-get update failed; trying with the package lists that are here.')
  await install(missing.map(nameHere), (why, help) => {
    throw new StepFailed(why, help)
  })
  await install(missingForFax, (why) => warn(`${why} Faxing is not tried on a real fax server.`))
  await install(missingForRegistry, (why) => warn(`${why} Reporting is not tried on an independent SOAP server.`))
}

/** Installs packages; `failed` hears why that did not work, and what may be done. */
async function install(names, failed) {
  if (names.length === 0) return
  const { code } = await apt('install', '-y', ...aptOptions, '--no-install-recommends', ...names)
  if (code === 0) return
  failed(`apt-get could not install ${names.join(' ')} (its own words are above).`, `look at the machine's package sources and network, then run:\n  ${byHand(names)}`)
}
