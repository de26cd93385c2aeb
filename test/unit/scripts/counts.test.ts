import { describe, expect, it } from 'vitest'
import { lastLine, playwrightCounts, sum, vitestCounts } from '../../../scripts/testing/counts.mjs'

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
