import { expect } from '@playwright/test'
import { addDays, calendarDate, type CalendarDate } from '../../../shared/domain/calendar-date'

/** One dose that somebody tries to save; chart and date together are its name, no two attempts share them. */
export type Attempt = { readonly chart: string; readonly date: CalendarDate }

/** What the journal holds of one dose. */
export type DoseRecord = Attempt & { readonly dose: string; readonly cvx: string }

/** The vaccine of all attempts: yellow fever, which the made-up records do not hold. */
export const attemptedCvx = '37'

const firstDay = calendarDate.parse('1972-01-03')
/** Apart enough that no dose is too close to the one before. */
const daysApart = 26

/** The book that is kept outside of the program: what was tried, and what the program said is saved. */
export function promises() {
  const attempts: Attempt[] = []
  const promised = new Set<Attempt>()
  const ofChart = (chart: string): readonly Attempt[] => attempts.filter((one) => one.chart === chart)
  return {
    /** A new dose for this patient. */
    attempt: (chart: string): Attempt => {
      const attempt = { chart, date: addDays(firstDay, ofChart(chart).length * daysApart) }
      attempts.push(attempt)
      return attempt
    },
    /** The attempt that was begun for this patient on that day. */
    attemptOn: (chart: string, date: string | undefined): Attempt | undefined => ofChart(chart).find((one) => one.date === date),
    /** The program said "Saved" of these. */
    keep: (said: readonly Attempt[]): void => {
      for (const { chart, date } of said) {
        const attempt = ofChart(chart).find((one) => one.date === date)
        if (attempt) promised.add(attempt)
      }
    },
    /**
     * Each promised dose stands in the journal once, no dose twice, and nothing that nobody tried. Answers how many stand there
     * although nobody heard "Saved": the disk had them when the power failed.
     */
    check: (records: readonly DoseRecord[]): number => {
      const found = records.filter(({ cvx }) => cvx === attemptedCvx)
      const times = (attempt: Attempt): number => found.filter(({ chart, date }) => chart === attempt.chart && date === attempt.date).length
      expect([...promised].filter((one) => times(one) !== 1), 'promised doses that are not there exactly once').toEqual([])
      expect(attempts.filter((one) => times(one) > 1), 'doses that are there twice').toEqual([])
      expect(found.filter(({ chart, date }) => !ofChart(chart).some((one) => one.date === date)), 'doses that nobody typed').toEqual([])
      return attempts.filter((one) => !promised.has(one) && times(one) === 1).length
    },
    lastChart: (): string | undefined => attempts.at(-1)?.chart,
    promisedOf: (chart: string): readonly Attempt[] => [...promised].filter((one) => one.chart === chart),
    promised: (): number => promised.size,
    attempted: (): number => attempts.length,
    unsaid: (): number => attempts.length - promised.size,
  }
}
export type Promises = ReturnType<typeof promises>
