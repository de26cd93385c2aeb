import { run, ask } from '../lib/run.mjs'
import { say, warn, StepFailed } from '../lib/say.mjs'

/**
 * Debian packages; an array names the same library under its older and newer name
 * (Debian 13 renamed some for the 64-bit clock).
 */
const forTheWindow = ['xvfb', 'xauth', ['libgtk-3-0', 'libgtk-3-0t64'], 'libnss3', 'libgbm1', ['libasound2', 'libasound2t64']]
const forTheTests = ['cups', 'cups-client', 'printer-driver-cups-pdf', 'cups-filters', 'poppler-utils']

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
  const missing = missingPackages(wanted, installedPackages(answer))
  if (missing.length === 0) return

  const byHand = (names) => `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`
  if (process.getuid?.() !== 0) {
    throw new StepFailed(`These system packages are missing: ${missing.map(firstName).join(' ')}`, `run this once, then start again:\n  ${byHand(missing.map(nameHere))}`)
  }
  say(`Installing system packages: ${missing.map(firstName).join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const update = await run('apt-get', ['update', '-qq', '-o', 'Acquire::Retries=3'], { env, isStep: true })
  if (update.code !== 0) warn('apt-get update failed; trying with the package lists that are here.')
  const names = missing.map(nameHere)
  const install = await run('apt-get', ['install', '-y', '-qq', '-o', 'Acquire::Retries=3', '--no-install-recommends', ...names], { env, isStep: true })
  if (install.code !== 0) {
    throw new StepFailed(
      `apt-get could not install ${names.join(' ')} (its own words are above).`,
      `look at the machine's package sources and network, then run:\n  ${byHand(names)}`,
    )
  }
}
