import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { MiisBridge } from '../../shared/contract/ipc'
import { seededPractice } from '../support/practice-seed'
import { expect, test, type Launch } from './support/journey'
import type { Desk } from './support/launch'
import { adult, child, clerk, clinic, type Person } from './support/people'
import { givenASetUpPractice, thenTheDeskIsOpen, whenUnlocking } from './support/practice'
import { givenAPatient, thenSharingIs, thenTheRecordIsOpen, whenFillingTheForm, whenOpening } from './support/patient'
import { whenMakingTheObjection, whenSayingWhatWasGiven } from './support/forms'
import { givenHistoryOnly } from './support/shots'

/** Starts the program on the same records, and signs in. */
async function whenStartingAgain(launch: Launch, { userData }: Pick<Desk, 'userData'>): Promise<Desk> {
  const desk = await launch({ userData })
  await whenUnlocking(desk.window)
  await thenTheDeskIsOpen(desk.window)
  return desk
}

async function givenTwoPatients(desk: Desk): Promise<void> {
  await givenASetUpPractice(desk)
  await givenAPatient(desk.window, child)
  await givenAPatient(desk.window, adult)
}

/** The files of the journal with what they hold. */
const journalFiles = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]))

async function whenTryingToAddAPatient(page: Page, person: Person): Promise<void> {
  await page.keyboard.press('n')
  await expect(page.getByRole('heading', { name: 'New patient' })).toBeVisible()
  await whenFillingTheForm(page, person)
  await page.keyboard.press('Control+Enter')
}

async function thenBothAreThere(desk: Desk): Promise<void> {
  const page = desk.window
  await whenOpening(page, child)
  await thenTheRecordIsOpen(page, child)
  await whenOpening(page, adult)
  await thenTheRecordIsOpen(page, adult)
}

test('after a restart the lock asks for the passphrase, and everything is there', async ({ launch }) => {
  const first = await launch()
  await givenTwoPatients(first)
  await first.close()

  const second = await launch({ userData: first.userData })
  await expect(second.window.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expect(second.window.locator('body')).not.toContainText(child.last)
  await whenUnlocking(second.window)
  await thenTheDeskIsOpen(second.window)
  await thenBothAreThere(second)
})

test('Ctrl L locks, and the window that comes back knows nothing', async ({ launch }) => {
  const desk = await launch()
  await givenASetUpPractice(desk)
  await givenAPatient(desk.window, child)
  const before = desk.window
  const replaced = desk.app.waitForEvent('window')
  // The window is gone before the key's own answer comes.
  await before.keyboard.press('Control+l').catch(() => undefined)
  const locked = await replaced
  await expect(locked.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expect.poll(() => before.isClosed()).toBe(true)
  await whenUnlocking(locked, clerk.passphrase)
  await thenTheDeskIsOpen(locked)
})

test('a deleted working copy is rebuilt from the journal', async ({ launch }) => {
  const first = await launch()
  await givenTwoPatients(first)
  await first.close()
  const copy = join(first.userData, 'IndexedDB')
  expect(existsSync(copy)).toBe(true)
  rmSync(copy, { recursive: true })

  const second = await whenStartingAgain(launch, first)
  await thenBothAreThere(second)
})

test('a rebuild says why, and its bar goes from nothing to every patient', async ({ launch }) => {
  const patients = 4_000
  const practice = await seededPractice({ patients, dosesPerPatient: 2, seed: 3 })
  // Such a folder holds vault and journal alone.
  const desk = await launch({ userData: await practice.copy() })
  const bar = await whatTheBarSays(desk.window)
  await whenUnlocking(desk.window, practice.passphrase)
  await thenTheDeskIsOpen(desk.window)
  const counted = bar().filter(({ text }) => text.startsWith('Patients rebuilt'))
  expect(counted.length, 'the bar moves').toBeGreaterThan(2)
  // The changes after the latest snapshot are brought in afterwards; all others are in what is counted.
  const whole = counted[0]?.total ?? 0
  expect(whole).toBeGreaterThan(0.9 * patients)
  let before = 0
  for (const { text, done, total, share, page } of counted) {
    expect(total).toBe(whole)
    expect(text).toBe(`Patients rebuilt: ${done.toLocaleString('en')} of ${whole.toLocaleString('en')}`)
    expect(share).toBeCloseTo(done / total, 2)
    expect(page).toContain('The working copy was missing; it is rebuilt from the journal. Nothing is lost.')
    expect(done).toBeGreaterThan(before)
    before = done
  }
  expect(before).toBe(whole)
})

interface BarWords {
  readonly text: string
  readonly done: number
  readonly total: number
  /** How far it is filled, from 0 to 1, as it is drawn. */
  readonly share: number
  /** Everything that the page said with it. */
  readonly page: string
}

/** Writes down each state of the bar of the opening page from now on. */
async function whatTheBarSays(page: Page): Promise<() => readonly BarWords[]> {
  const said: BarWords[] = []
  await page.exposeFunction('tellTheBar', (words: BarWords) => said.push(words))
  await page.evaluate(() => {
    let before = ''
    new MutationObserver(() => {
      const bar = document.querySelector('[role=progressbar]')
      const text = bar?.getAttribute('aria-valuetext') ?? ''
      if (bar === null || text === before) return
      before = text
      void (globalThis as unknown as { tellTheBar: (words: object) => Promise<void> }).tellTheBar({
        text,
        done: Number(bar.getAttribute('aria-valuenow')),
        total: Number(bar.getAttribute('aria-valuemax')),
        share: Number.parseFloat((bar as HTMLElement).style.getPropertyValue('--progress-section-size') || (bar as HTMLElement).style.width) / 100,
        page: document.body.innerText,
      })
    }).observe(document.body, { subtree: true, childList: true, attributes: true })
  })
  return () => said
}

test('a working copy with damaged files is rebuilt from the journal', async ({ launch }) => {
  const first = await launch()
  await givenTwoPatients(first)
  await first.close()
  const copy = join(first.userData, 'IndexedDB')
  for (const store of readdirSync(copy)) {
    for (const file of readdirSync(join(copy, store)).filter((name) => /\.(log|ldb)$|^MANIFEST/.test(name))) {
      const path = join(copy, store, file)
      const bytes = readFileSync(path)
      bytes.fill(0x5a, Math.floor(bytes.length / 3))
      writeFileSync(path, bytes)
    }
  }
  const second = await whenStartingAgain(launch, first)
  await thenBothAreThere(second)
})

test('half-typed work survives a kill and is offered on the desk', async ({ launch }) => {
  const first = await launch()
  await givenASetUpPractice(first)
  await givenAPatient(first.window, child)
  await first.window.keyboard.press('h')
  await first.window.getByLabel('Date, line 1', { exact: true }).fill('5/10/2022')
  await first.window.getByLabel('Vaccine, line 1', { exact: true }).pressSequentially('pediarix')
  await first.window.keyboard.press('Enter')
  await expect(first.window.getByLabel('Vaccine, line 1', { exact: true })).toHaveValue(/pediarix/i)
  // "draft kept" may be of the letters before: what was chosen has to be in it.
  await expect.poll(() => keptDrafts(first.window)).toContain('"product":"PEDIARIX"')
  await expect(first.window.getByText(/draft kept \d\d:\d\d/)).toBeVisible()
  await first.kill()

  const second = await whenStartingAgain(launch, first)
  await expect(second.window.getByRole('main')).toContainText(/okonkwo-reyes/i)
  await whenOpening(second.window, child)
  await thenTheRecordIsOpen(second.window, child)
  await second.window.keyboard.press('h')
  await expect(second.window.getByLabel('Date, line 1', { exact: true })).toHaveValue('10 May 2022')
  await expect(second.window.getByLabel('Vaccine, line 1', { exact: true })).toHaveValue(/pediarix/i)
})

/** Everything that is kept half typed just now. */
const keptDrafts = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const list = await (window as unknown as { miis: MiisBridge }).miis.drafts.list()
    return list.ok ? list.value.map(({ json }) => json).join() : ''
  })

test('a half-typed correction survives a kill, is listed on the desk, and is thrown away by key', async ({ launch }) => {
  const first = await launch()
  await givenASetUpPractice(first)
  await givenAPatient(first.window, adult)
  await givenHistoryOnly(first.window)
  await whenAnsweringTheTalk(first.window)
  await whenCorrectingTheDose(first.window)
  await first.window.getByLabel('Lot', { exact: true }).fill('HALF7')
  await expect(first.window.getByText(/draft kept \d\d:\d\d/)).toBeVisible()
  await first.kill()

  const { window: page } = await whenStartingAgain(launch, first)
  await expect(page.getByRole('main')).toContainText('Correction of a shot')
  await whenOpening(page, adult)
  await thenTheRecordIsOpen(page, adult)
  await whenCorrectingTheDose(page)
  await expect(page.getByLabel('Lot', { exact: true })).toHaveValue('HALF7')
  await page.keyboard.press('Escape')
  await page.keyboard.press('c')
  await expect(page.getByLabel('Lot', { exact: true })).toHaveValue('HALF7')

  await page.keyboard.press('Alt+t')
  await expect(page.getByLabel('Lot', { exact: true })).toBeHidden()
  await page.keyboard.press('c')
  await expect(page.getByLabel('Lot', { exact: true })).toHaveValue('')
  await page.getByRole('link', { name: /Desk/ }).click()
  await expect(page.getByRole('main')).not.toContainText('Correction of a shot')
})

async function whenAnsweringTheTalk(page: Desk['window']): Promise<void> {
  await thenSharingIs(page, /Unknown/)
  await page.keyboard.press('t')
  await page.getByRole('radio', { name: /Told, does not object/ }).check()
  await whenSayingWhatWasGiven(page)
  await page.keyboard.press('Control+Enter')
  await thenSharingIs(page, /Yes/)
}

async function whenCorrectingTheDose(page: Desk['window']): Promise<void> {
  const shots = page.getByRole('region', { name: 'Shots' })
  await shots.getByRole('button', { name: /10 May 2022/ }).click()
  await page.keyboard.press('c')
  await expect(page.getByLabel('Lot', { exact: true })).toBeVisible()
}

test('a damaged journal is named with its place, and nothing more is written', async ({ launch }) => {
  const first = await launch()
  await givenASetUpPractice(first)
  await givenAPatient(first.window, child)
  await givenHistoryOnly(first.window)
  await first.close()
  const folder = join(first.userData, 'journal')
  const segment = readdirSync(folder).filter((name) => /^\d+/.test(name)).sort()[0] ?? ''
  const bytes = readFileSync(join(folder, segment))
  const at = Math.floor(bytes.length / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 0xff
  writeFileSync(join(folder, segment), bytes)

  const second = await whenStartingAgain(launch, first)
  await expect(second.window.getByText('The journal is damaged. Nothing more is saved.')).toBeVisible()
  await expect(second.window.getByText(`Place: ${segment.replace(/\..*/, '')}`)).toBeVisible()

  const before = journalFiles(folder)
  await whenTryingToAddAPatient(second.window, adult)
  await expect(second.window.getByText('The journal of changes is damaged; nothing more is written.')).toBeVisible()
  await expect(second.window.getByText(/^Saved/)).toBeHidden()
  await expect(second.window.getByLabel('Family name', { exact: true })).toHaveValue(adult.last)
  expect(journalFiles(folder)).toEqual(before)
})

test('a half-typed reason, signer and change of the practice survive a kill', async ({ launch }) => {
  const first = await launch()
  const typed = first.window
  await givenASetUpPractice(first)
  await givenAPatient(typed, adult)
  await givenHistoryOnly(typed)
  await whenAnsweringTheTalk(typed)
  await whenVoidingTheDose(typed)
  await typed.getByLabel('Why', { exact: true }).fill('The card of the sis')
  await expect(typed.getByText(/draft kept \d\d:\d\d/)).toBeVisible()
  // The first closes the list of reasons.
  for (let times = 0; times < 2; times += 1) await typed.keyboard.press('Escape')
  await typed.keyboard.press('o')
  await whenTypingASigner(typed, 'Wanda Ż')
  await expect(typed.getByText(/draft kept \d\d:\d\d/)).toBeVisible()
  await typed.getByRole('link', { name: 'Practice' }).click()
  await typed.getByLabel('Practice name', { exact: true }).fill('Harbor Hill and')
  await expect(typed.getByText(/draft kept \d\d:\d\d/)).toBeVisible()
  await first.kill()

  const second = await whenStartingAgain(launch, first)
  const page = second.window
  const desk = page.getByRole('main')
  for (const draft of ['Entered in error', 'Who signs a sharing form', 'Details of the practice']) await expect(desk).toContainText(draft)
  await whenOpening(page, adult)
  await thenTheRecordIsOpen(page, adult)
  await whenVoidingTheDose(page)
  await expect(page.getByLabel('Why', { exact: true })).toHaveValue('The card of the sis')
  await page.keyboard.press('Alt+t')
  await page.keyboard.press('o')
  await expect(page.getByLabel('Name of the signer', { exact: true })).toHaveValue('Wanda Ż')
  await page.keyboard.press('Alt+t')
  await page.getByRole('link', { name: 'Practice' }).click()
  await expect(page.getByLabel('Practice name', { exact: true })).toHaveValue('Harbor Hill and')
  await page.keyboard.press('Alt+t')
  await expect(page.getByLabel('Practice name', { exact: true })).toHaveValue(clinic.name)
  await page.getByRole('link', { name: /Desk/ }).click()
  await expect(desk).not.toContainText('Not saved yet')

  await whenOpening(page, adult)
  await thenTheRecordIsOpen(page, adult)
  await whenMakingTheObjection(second)
  await page.keyboard.press('Escape')
  await page.keyboard.press('k')
  await page.getByLabel(/^Why/).fill('She meant')
  await expect(page.getByText(/draft kept \d\d:\d\d/)).toBeVisible()
  await second.kill()

  const third = await whenStartingAgain(launch, first)
  await third.window.getByText('Cancelling a sharing form').click()
  await thenTheRecordIsOpen(third.window, adult)
  await third.window.keyboard.press('k')
  await expect(third.window.getByLabel(/^Why/)).toHaveValue('She meant')
})

async function whenVoidingTheDose(page: Page): Promise<void> {
  const shots = page.getByRole('region', { name: 'Shots' })
  await shots.getByRole('button', { name: /10 May 2022/ }).click()
  await shots.getByRole('button', { name: 'Entered in error' }).click()
  await expect(page.getByLabel('Why', { exact: true })).toBeVisible()
}

async function whenTypingASigner(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name: 'Someone else' }).check()
  await page.getByLabel('Name of the signer', { exact: true }).fill(name)
}
