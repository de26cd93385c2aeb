import { randomInt } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { formatDate } from '../../shared/domain/calendar-date'
import { freshFolder } from '../support/fresh-folder'
import { madeUpRandom } from '../support/made-up-people'
import { seedPractice } from '../support/practice-seed'
import { killTree, processTree } from '../support/process-tree'
import { appendInBursts, doseRecords, openCharts, saidSaved, saveOnScreen, typeOnScreen, type WatchedDesk } from './support/doses-being-saved'
import { launchDesk } from './support/launch'
import { thenTheDeskIsOpen, whenUnlocking } from './support/practice'
import { promises, type Attempt, type Promises } from './support/promised-doses'

const kills = 50

test(`what said "Saved" is there once after each of ${kills} kills`, async () => {
  test.setTimeout(15 * 60_000)
  const seed = Number(process.env['MIIS_DESK_KILL_SEED'] ?? randomInt(1_000_000))
  console.log(`kill: MIIS_DESK_KILL_SEED=${seed} gives the same moments again`)
  const random = madeUpRandom(seed)
  const userData = freshFolder('kill-')
  const { passphrase } = await seedPractice(userData, { patients: 60, dosesPerPatient: 3, seed: 3 })
  const kept = promises()
  const moments: Record<string, number> = {}

  for (let kill = 1; kill <= kills; kill++) {
    const desk = await restart(userData, passphrase)
    const charts = await openCharts(desk.window)
    kept.check(await doseRecords(desk.window))
    await thenTheRecordShowsEachOnce(desk, kept)
    // Half of the time the work goes on where it was broken off, with the draft that lies there.
    const chart = (random() < 0.5 ? kept.lastChart() : undefined) ?? charts[Math.floor(random() * charts.length)]
    if (chart === undefined) throw new Error('There is no chart that opens without a question')
    const moment = await killWhileSaving(desk, kept, chart, random)
    moments[moment] = (moments[moment] ?? 0) + 1
    expect(desk.takePageErrors(), 'errors in the page').toEqual([])
  }

  const desk = await restart(userData, passphrase)
  const thereUnsaid = kept.check(await doseRecords(desk.window))
  await thenTheRecordShowsEachOnce(desk, kept)
  expect(desk.takePageErrors(), 'errors in the page').toEqual([])
  await desk.close()
  console.log(`kill: ${kept.promised()} of ${kept.attempted()} doses said "Saved", ${thereUnsaid} more were on the disk; killed ${JSON.stringify(moments)}`)
  expect(kept.promised()).toBeGreaterThan(kills)
  expect(kept.unsaid(), 'some kills fell into a save').toBeGreaterThan(0)
})

async function restart(userData: string, passphrase: string): Promise<WatchedDesk> {
  const desk = await launchDesk({ userData })
  await whenUnlocking(desk.window, passphrase)
  await thenTheDeskIsOpen(desk.window)
  return { ...desk, said: await saidSaved(desk.window), tree: processTree(desk.app.process().pid ?? 0) }
}

/** Saves doses until the power fails; answers what was going on then. */
async function killWhileSaving(desk: WatchedDesk, kept: Promises, chart: string, random: () => number): Promise<string> {
  const died = new Promise<void>((resolve) => desk.app.once('close', () => resolve()))
  const powerCut = async (afterMs: number): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, afterMs))
    await killTree([...new Set([...desk.tree, ...processTree(desk.tree[0] ?? 0)])])
    await died
  }
  if (random() < 0.3) {
    const cut = powerCut(random() * 250)
    await appendInBursts(desk, kept, chart, random).catch(() => undefined)
    await cut
    return 'in a burst of saves'
  }
  const first: Attempt = kept.attempt(chart)
  const usual = await saveOnScreen(desk, kept, first)
  const next = kept.attempt(chart)
  if (random() < 0.2) {
    const cut = powerCut(random() * 400)
    await typeOnScreen(desk.window, kept, next).catch(() => undefined)
    await cut
    return 'while typing'
  }
  await typeOnScreen(desk.window, kept, next)
  // From the key that saves to a little after the time that a save usually takes.
  const cut = powerCut(random() * usual * 1.3)
  desk.window.keyboard.press('Control+Enter').catch(() => undefined)
  await cut
  kept.keep(desk.said())
  return 'in a save on the screen'
}

/** The record of the patient who was worked on last, as the window shows it. */
async function thenTheRecordShowsEachOnce({ window }: WatchedDesk, kept: Promises): Promise<void> {
  const chart = kept.lastChart()
  if (chart === undefined) return
  await window.evaluate((id) => (location.hash = `#/patients/${id}`), chart)
  const shots = window.getByRole('region', { name: 'Shots' })
  await expect(shots).toBeVisible()
  const shown = await shots.getByRole('button', { name: /yellow fever/i }).allTextContents()
  for (const { date } of kept.promisedOf(chart)) {
    const day = new RegExp(`(?<!\\d)${formatDate(date)}`)
    expect(shown.filter((text) => day.test(text)), `the dose of ${date}`).toHaveLength(1)
  }
  expect(new Set(shown).size).toBe(shown.length)
}
