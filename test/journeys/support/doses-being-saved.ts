import { expect, type Page } from '@playwright/test'
import type { Change } from '../../../shared/domain/chart/change'
import { calendarDate, formatDate } from '../../../shared/domain/calendar-date'
import type { Desk } from './launch'
import { attemptedCvx, type Attempt, type DoseRecord, type Promises } from './promised-doses'
import { cell, typeInto } from './shots'

/** A desk of which each "Saved" is heard at once, with the processes that have to be ended together. */
export type WatchedDesk = Desk & {
  /** The attempts of which the window said "Saved" so far. */
  readonly said: () => readonly Attempt[]
  readonly tree: readonly number[]
}

declare global {
  /** The attempt that is on the screen. */
  var onScreen: Attempt | undefined
}

const said = 'said saved '

/** Listens to the notices: a "Saved" is told outside in the moment in which it is put on the screen. */
export async function saidSaved(window: Page): Promise<() => readonly Attempt[]> {
  const heard: Attempt[] = []
  window.on('console', (message) => {
    if (message.text().startsWith(said)) heard.push(JSON.parse(message.text().slice(said.length)))
  })
  await window.evaluate((mark) => {
    const isSaved = (node: Node): boolean => (node.textContent ?? '').startsWith('Saved 1 shot')
    new MutationObserver((changes) => {
      if (changes.some(({ addedNodes }) => [...addedNodes].some(isSaved))) console.log(`${mark}${JSON.stringify(globalThis.onScreen)}`)
    }).observe(document.querySelector('[role=status][aria-label=Notices]') ?? document.body, { childList: true })
  }, said)
  return () => heard
}

/** Types one dose of history for the attempt's patient and leaves it unsaved. A draft that lies there is what is gone on with. */
export async function typeOnScreen(window: Page, kept: Promises, attempt: Attempt): Promise<Attempt> {
  await window.evaluate((id) => (location.hash = `#/patients/${id}/shots?kind=historical`), attempt.chart)
  await expect(cell(window, 'Vaccine', 1)).toBeVisible()
  const begun = kept.attemptOn(attempt.chart, readDate(await cell(window, 'Date', 1).inputValue()))
  const current = begun ?? attempt
  await window.evaluate((now) => (globalThis.onScreen = now), current)
  if (!begun) await typeInto(window, 'Date', 1, formatDate(attempt.date))
  if ((await cell(window, 'Vaccine', 1).inputValue()) === '') await typeInto(window, 'Vaccine', 1, attemptedCvx)
  return current
}

/** Types and saves one dose; answers the milliseconds from the key to the word "Saved". */
export async function saveOnScreen(desk: WatchedDesk, kept: Promises, attempt: Attempt): Promise<number> {
  await typeOnScreen(desk.window, kept, attempt)
  const before = desk.said().length
  const started = performance.now()
  await desk.window.keyboard.press('Control+Enter')
  await expect.poll(() => desk.said().length, { intervals: [5] }).toBeGreaterThan(before)
  kept.keep(desk.said())
  return performance.now() - started
}

const burstsAtMost = 25

/** Saves through the window's own call, several at once and one burst after the other, until the program ends or it is enough. */
export async function appendInBursts(desk: WatchedDesk, kept: Promises, chart: string, random: () => number): Promise<void> {
  for (let burst = 0; burst < burstsAtMost; burst++) {
    const attempts = Array.from({ length: 1 + Math.floor(random() * 4) }, () => kept.attempt(chart))
    const answers = attempts.map((attempt) => desk.window.evaluate(append, { attempt, cvx: attemptedCvx }).then((isSaved) => isSaved && kept.keep([attempt])))
    await Promise.all(answers)
  }
}

/** Runs in the window. */
async function append({ attempt: { chart, date }, cvx }: { readonly attempt: Attempt; readonly cvx: string }): Promise<boolean> {
  const answer = await globalThis.miis.journal.append({
    changes: [
      {
        id: crypto.randomUUID(),
        verb: 'dose-recorded',
        entity: 'dose',
        entityId: crypto.randomUUID(),
        chart,
        set: { dose: { kind: 'historical', date, cvx, answered: [], source: '01' } },
      },
    ],
  })
  return answer.ok
}

/** All changes of the journal, read by the window. */
async function readJournal(window: Page): Promise<readonly Change[]> {
  return window.evaluate(async () => {
    const changes: Change[] = []
    for (;;) {
      const batch = await globalThis.miis.journal.read({ after: changes.length, limit: 5000 })
      if (!batch.ok) throw new Error(batch.error.code)
      if (batch.value.length === 0) return changes
      changes.push(...batch.value)
    }
  })
}

/** The doses that the journal holds now. */
export async function doseRecords(window: Page): Promise<readonly DoseRecord[]> {
  const changes = await readJournal(window)
  return changes.flatMap((change) =>
    change.verb === 'dose-recorded' ? [{ chart: change.chart, date: change.set.dose.date, dose: change.entityId, cvx: change.set.dose.cvx }] : [],
  )
}

/** Charts of grown-up patients whose sharing status is Yes: their records open without a question. */
export async function openCharts(window: Page): Promise<readonly string[]> {
  const changes = await readJournal(window)
  const grownUp = new Set(changes.flatMap((change) => (change.verb === 'registered' && change.set.patient.birthDate < '1970-01-01' && change.set.patient.providerStatus.state === 'active' ? [change.chart] : [])))
  return changes.flatMap((change) => (change.verb === 'sharing-changed' && change.set.to === 'yes' && grownUp.has(change.chart) ? [change.chart] : []))
}

/** Reads `3 Sep 2022` as the grid shows a date that it has read. */
function readDate(shown: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2}) (\w{3}) (\d{4})$/.exec(shown) ?? []
  const number = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].indexOf(month) + 1
  const read = calendarDate.safeParse(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`)
  return read.success ? read.data : undefined
}
