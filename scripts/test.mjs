/**
 * npm test: sets up what is missing, then type-checks, lints, runs the unit tests and the journeys.
 * `npm test -- PART [FILTER...]` runs one part: typecheck, lint, unit or journeys.
 * The last line says how many passed and failed; a failing type-check or lint counts as one.
 */
import { report, say, warn } from './lib/say.mjs'
import { ensureElectron } from './setup/electron-runtime.mjs'
import { ensureNode } from './setup/node-version.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { ensureSystemLibraries } from './setup/system-libraries.mjs'
import { lastLine, nothing, oneFailure, sum } from './testing/counts.mjs'

/** Of a check that passes or fails as a whole. */
const outcome = (passed) => ({ counts: passed ? nothing : oneFailure, failures: [] })

const parts = {
  typecheck: async ([filter]) => {
    const { typecheck } = await import('./checks/typecheck.mjs')
    return outcome(await typecheck(filter))
  },
  lint: async () => {
    const { lint } = await import('./checks/lint.mjs')
    return outcome(await lint())
  },
  unit: async (filters) => {
    await ensureSystemLibraries({ tests: true })
    const { runUnitTests } = await import('./testing/unit.mjs')
    return runUnitTests(filters)
  },
  journeys: async (filters) => {
    await ensureSystemLibraries({ tests: true })
    const runtime = await ensureElectron()
    const { runJourneys } = await import('./testing/journeys.mjs')
    return runJourneys(runtime, filters)
  },
}

/** Runs one part; a defect in it, or a set-up step that failed, is printed and counts as one failure. */
async function runPart(name, filters) {
  const started = performance.now()
  try {
    const { counts, failures } = await parts[name](filters)
    return { name, counts, failures, seconds: (performance.now() - started) / 1000 }
  } catch (error) {
    report(error)
    return { name, counts: oneFailure, failures: [], seconds: (performance.now() - started) / 1000 }
  }
}

async function test(words) {
  const [chosen, ...filters] = words
  if (chosen && !(chosen in parts)) {
    warn(`There is no part "${chosen}". Parts: ${Object.keys(parts).join(', ')}.`)
    return oneFailure
  }
  try {
    ensureNode()
    await ensurePackages()
  } catch (error) {
    report(error)
    return oneFailure
  }
  const results = []
  for (const name of chosen ? [chosen] : Object.keys(parts)) results.push(await runPart(name, filters))
  // Once more at the end: a long run's beginning is out of sight by then.
  for (const { title, cause } of results.flatMap(({ failures }) => failures)) say(`\nFAILED ${title}\n  ${cause}`)
  say('')
  for (const { name, counts, seconds } of results) {
    const word = counts.failed > 0 ? 'FAILED' : 'ok'
    const details = counts === nothing || counts === oneFailure ? '' : `${lastLine(counts)}, `
    say(`${name.padEnd(10)} ${word.padEnd(7)} ${details}${seconds.toFixed(1)} s`)
  }
  return sum(...results.map(({ counts }) => counts))
}

const counts = await test(process.argv.slice(2))
process.exitCode = counts.failed > 0 ? 1 : 0
say(lastLine(counts))
