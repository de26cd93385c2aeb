import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './support/journey'
import type { Desk } from './support/launch'
import { adult, child, clerk, type Person } from './support/people'
import { givenASetUpPractice, thenTheDeskIsOpen, whenUnlocking } from './support/practice'
import { givenAPatient, thenSharingIs, thenTheRecordIsOpen, whenFillingTheForm, whenOpening } from './support/patient'
import { whenSayingWhatWasGiven } from './support/forms'
import { givenHistoryOnly } from './support/shots'

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

  const second = await launch({ userData: first.userData })
  await whenUnlocking(second.window)
  await thenTheDeskIsOpen(second.window)
  await thenBothAreThere(second)
})

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
  const second = await launch({ userData: first.userData })
  await whenUnlocking(second.window)
  await thenTheDeskIsOpen(second.window)
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
  await expect(first.window.getByText(/draft kept \d\d:\d\d/)).toBeVisible()
  await first.kill()

  const second = await launch({ userData: first.userData })
  await whenUnlocking(second.window)
  await thenTheDeskIsOpen(second.window)
  await expect(second.window.getByRole('main')).toContainText(/okonkwo-reyes/i)
  await whenOpening(second.window, child)
  await thenTheRecordIsOpen(second.window, child)
  await second.window.keyboard.press('h')
  await expect(second.window.getByLabel('Date, line 1', { exact: true })).toHaveValue('10 May 2022')
  await expect(second.window.getByLabel('Vaccine, line 1', { exact: true })).toHaveValue(/pediarix/i)
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

  const second = await launch({ userData: first.userData })
  const page = second.window
  await whenUnlocking(page)
  await thenTheDeskIsOpen(page)
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

  const second = await launch({ userData: first.userData })
  await whenUnlocking(second.window)
  await thenTheDeskIsOpen(second.window)
  await expect(second.window.getByText('The journal is damaged. Nothing more is saved.')).toBeVisible()
  await expect(second.window.getByText(`Place: ${segment.replace(/\..*/, '')}`)).toBeVisible()

  const before = journalFiles(folder)
  await whenTryingToAddAPatient(second.window, adult)
  await expect(second.window.getByText('The journal of changes is damaged; nothing more is written.')).toBeVisible()
  await expect(second.window.getByText(/^Saved/)).toBeHidden()
  await expect(second.window.getByLabel('Family name', { exact: true })).toHaveValue(adult.last)
  expect(journalFiles(folder)).toEqual(before)
})
