import { describe, expect, it } from 'vitest'
import { lastLine, playwrightCounts, playwrightFailures, sum, vitestCounts, vitestFailures } from '../../../scripts/testing/counts.mjs'

describe('the last line of a test run', () => {
  it('names passed and failed', () => {
    expect(lastLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
  })

  it('names skipped ones only where there are any', () => {
    expect(lastLine({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped')
  })

  it('adds the parts up', () => {
    expect(sum({ passed: 1, failed: 0, skipped: 2 }, { passed: 4, failed: 1, skipped: 0 })).toEqual({ passed: 5, failed: 1, skipped: 2 })
  })
})

describe('the counts of Vitest', () => {
  it('count a file that could not be loaded as one failure', () => {
    const testResults = [
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
    ]
    const report = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numTodoTests: 1, testResults }
    expect(vitestCounts(report)).toEqual({ passed: 1, failed: 2, skipped: 1 })
  })
})

describe('the counts of Playwright', () => {
  it('count an error outside any journey as one failure', () => {
    const report = { stats: { expected: 3, unexpected: 1, flaky: 0, skipped: 2 }, errors: [{ message: 'no such file' }] }
    expect(playwrightCounts(report)).toEqual({ passed: 3, failed: 2, skipped: 2 })
  })
})

describe('the failures that are named once more at the end', () => {
  it('are those of the unit tests, and the files that could not be loaded, with the first line of what was said', () => {
    const testResults = [
      { name: '/a/passes.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'passes' }] },
      { name: '/a/dates.test.ts', status: 'failed', assertionResults: [{ status: 'passed', fullName: 'one' }, { status: 'failed', fullName: 'dates count leap days', failureMessages: ['\u001B[31mexpected 1 to be 2\u001B[39m\n    at somewhere'] }] },
      { name: '/a/lost.test.ts', status: 'failed', message: '\nno such module', assertionResults: [] },
    ]
    expect(vitestFailures({ testResults })).toEqual([
      { title: 'dates.test.ts > dates count leap days', cause: 'expected 1 to be 2' },
      { title: 'lost.test.ts', cause: 'no such module' },
    ])
  })

  it('are those of the journeys, in groups too, and the errors outside them', () => {
    const spec = (title: string, ok: boolean, ...errors: readonly string[]) => ({ title, ok, file: 'a.journey.ts', line: 7, tests: [{ results: errors.map((message) => ({ error: { message } })) }] })
    const suites = [{ specs: [spec('works', true)], suites: [{ specs: [spec('breaks', false, 'Timeout\nlog')] }] }]
    expect(playwrightFailures({ suites, errors: [{ message: 'no display' }] })).toEqual([
      { title: 'a.journey.ts:7 breaks', cause: 'Timeout' },
      { title: 'outside any journey', cause: 'no display' },
    ])
  })
})
