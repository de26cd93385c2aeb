import { stripVTControlCharacters } from 'node:util'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const nothing = { passed: 0, failed: 0, skipped: 0 }

/** @type {Counts} */
export const oneFailure = { passed: 0, failed: 1, skipped: 0 }

/**
 * Adds counts up.
 * @param {...Counts} counts
 * @returns {Counts}
 */
export function sum(...counts) {
  return counts.reduce(
    (all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed, skipped: all.skipped + one.skipped }),
    nothing,
  )
}

/**
 * The counts of a Vitest JSON report. A file that could not even be loaded counts as one failure.
 * @param {any} report
 * @returns {Counts}
 */
export function vitestCounts(report) {
  const unloadable = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'))
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * The counts of a Playwright JSON report. An error outside any journey counts as one failure.
 * @param {any} report
 * @returns {Counts}
 */
export function playwrightCounts(report) {
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped }
}

/** @typedef {{ title: string, cause: string }} Failure a test that failed, and the first line of what it said */

/**
 * The failures of a Vitest JSON report.
 * @param {any} report
 * @returns {Failure[]}
 */
export function vitestFailures(report) {
  return report.testResults
    .filter((/** @type {any} */ file) => file.status === 'failed')
    .flatMap((/** @type {any} */ file) => {
      const failed = file.assertionResults.filter((/** @type {any} */ test) => test.status === 'failed')
      if (failed.length === 0) return [{ title: fileName(file.name), cause: firstLine(file.message) }]
      return failed.map((/** @type {any} */ test) => ({ title: `${fileName(file.name)} > ${test.fullName}`, cause: firstLine(test.failureMessages?.[0]) }))
    })
}

/**
 * The failures of a Playwright JSON report.
 * @param {any} report
 * @returns {Failure[]}
 */
export function playwrightFailures(report) {
  const inSuite = (/** @type {any} */ suite) => [
    ...(suite.specs ?? []).filter((/** @type {any} */ spec) => !spec.ok).map((/** @type {any} */ spec) => ({ title: `${spec.file}:${spec.line} ${spec.title}`, cause: firstLine(errorOf(spec)) })),
    ...(suite.suites ?? []).flatMap(inSuite),
  ]
  return [...(report.suites ?? []).flatMap(inSuite), ...report.errors.map((/** @type {any} */ error) => ({ title: 'outside any journey', cause: firstLine(error.message) }))]
}

/** @param {any} spec */
const errorOf = (spec) => spec.tests.flatMap((/** @type {any} */ test) => test.results).find((/** @type {any} */ result) => result.error)?.error.message

/** @param {string} path */
const fileName = (path) => path.split(/[\\/]/).at(-1) ?? path

/** Without the colours of a terminal. @param {string | undefined} text */
const firstLine = (text) => stripVTControlCharacters(text ?? '').split('\n').find((line) => line.trim() !== '')?.trim() ?? 'nothing was said'

/**
 * The one line that ends a test run.
 * @param {Counts} counts
 */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
