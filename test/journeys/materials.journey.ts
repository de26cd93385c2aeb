import type { Page } from '@playwright/test'
import { startCupsLab, whyNoCups, type CupsLab } from '../support/cups-lab'
import { picturesOf, textOf } from '../support/page-pictures'
import { freshFolder } from '../support/fresh-folder'
import { expect, test } from './support/journey'
import { whenPrinting, whenSavingAsPdf } from './support/forms'
import type { MiisBridge } from '../../shared/contract/ipc'
import type { Desk } from './support/launch'
import { adult, child } from './support/people'
import { givenAPatient, thenTheRecordIsOpen, whenOpening } from './support/patient'
import { seedPractice } from '../support/practice-seed'
import { givenASetUpPractice, thenTheDeskIsOpen, whenUnlocking } from './support/practice'

const noCups = whyNoCups()
test.skip(noCups !== undefined, noCups)

let cups: CupsLab
test.beforeEach(async () => {
  cups = await startCupsLab()
})
test.afterEach(() => cups.stop())
const env = () => ({ CUPS_SERVER: cups.env['CUPS_SERVER'] ?? '' })

/** Up to 200 records of the practice are opened, as the journal has it, and the window starts anew. */
async function givenThatAllWereOpenedToday(page: Page, passphrase: string): Promise<void> {
  await page.evaluate(async () => {
    const { miis } = window as unknown as { miis: MiisBridge }
    const read = await miis.journal.read({ after: 0, limit: 5000 })
    if (!read.ok) throw new Error(read.error.code)
    const charts = read.value.flatMap((change) => (change.verb === 'registered' ? [change.chart] : [])).slice(0, 200)
    const views = charts.map((chart, index) => ({ id: `view-${String(index).padStart(8, '0')}`, verb: 'record-viewed', entity: 'patient', entityId: chart, chart, set: {} }))
    const written = await miis.journal.append({ changes: views as unknown as Parameters<MiisBridge['journal']['append']>[0]['changes'] })
    if (!written.ok) throw new Error(written.error.code)
  })
  await page.reload()
  const field = page.getByLabel('Passphrase', { exact: true })
  if (await field.isVisible().catch(() => false)) await whenUnlocking(page, passphrase)
  await thenTheDeskIsOpen(page)
}

async function whenGoingToMaterials(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Materials' }).click()
  await expect(page.getByRole('heading', { name: 'Materials' })).toBeVisible()
}

/** What opened in the preview, as it is saved. */
async function shown(desk: Desk, title: string): Promise<Uint8Array> {
  await expect(desk.window.getByRole('dialog', { name: title })).toBeVisible({ timeout: 60_000 })
  return whenSavingAsPdf(desk, freshFolder('material-'))
}

test('fact sheets by count, poster, log and wording for everybody are made by their keys, and what was printed is listed', async ({ launch }, info) => {
  const desk = await launch({ env: env() })
  const page = desk.window
  await givenASetUpPractice(desk)
  await whenGoingToMaterials(page)
  await page.screenshot({ path: info.outputPath('materials.png') })
  await page.getByLabel('Fact sheets in English').fill('3')
  await page.getByLabel('Fact sheets in Portuguese').fill('2')
  await page.getByRole('heading', { name: 'Materials' }).click()
  await expect(page.getByRole('button', { name: /Make 5 fact sheets/ })).toBeVisible()
  await page.keyboard.press('f')
  const sheets = await shown(desk, 'Fact sheets')
  expect(picturesOf(sheets, 20)).toHaveLength(10)
  await expect(page.getByRole('dialog').getByText('No speaker of Portuguese has checked this text yet.')).toBeVisible()
  await whenPrinting(page, 'PDF')
  expect(cups.takePrinted()).toHaveLength(1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Printed lately for everybody' }).getByText(/^Fact sheets · .* · Jo Marlow · PDF/)).toBeVisible()

  await page.keyboard.press('t')
  const poster = await shown(desk, 'Poster')
  const [picture] = picturesOf(poster, 10)
  expect([picture?.width, picture?.height].sort()).toEqual([110, 170])
  await page.getByRole('dialog').getByLabel('Printer').selectOption('TRAYS')
  await expect(page.getByRole('dialog').getByLabel('Paper', { exact: true })).toContainText('Tabloid, 11 × 17 in')
  cups.takeCaught()
  await page.keyboard.press('p')
  await expect(page.getByText(/^Handed to Back office/)).toBeVisible({ timeout: 60_000 })
  expect(cups.takeCaught().at(-1)).toContain('*PageSize Tabloid')
  await page.keyboard.press('Escape')

  await page.keyboard.press('l')
  await shown(desk, 'Log of talks')
  await page.keyboard.press('Escape')
  await page.keyboard.press('r')
  await shown(desk, 'Registration wording')
  await page.keyboard.press('Escape')
  await page.keyboard.press('w')
  await expect(page.getByText('The wording is on the clipboard.')).toBeVisible()
  expect(await desk.app.evaluate(({ clipboard }) => clipboard.readText())).toContain('Harbor Hill Family Medicine')
})

test('making a long list of packets shows how far it is and can be cancelled; then nothing is printed', async ({ launch }) => {
  const userData = freshFolder('many-')
  const { passphrase } = await seedPractice(userData, { patients: 400, dosesPerPatient: 2, seed: 5 })
  const desk = await launch({ env: env(), userData })
  const page = desk.window
  await whenUnlocking(page, passphrase)
  await thenTheDeskIsOpen(page)
  await givenThatAllWereOpenedToday(page, passphrase)
  await whenGoingToMaterials(page)
  await page.getByRole('button', { name: /^Add all opened today \(\d\d+\)/ }).click()
  await page.keyboard.press('k')
  await expect(page.getByText(/^\d+ of \d\d+ made/)).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('Escape')
  await expect(page.getByText('Nothing was made.')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('dialog', { name: 'Packets' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Make \d\d+ packets/ })).toBeEnabled()
})

test('a day’s packets, letters and labels come as one job each for the patients on the list, and stand in each record', async ({ launch }, info) => {
  const desk = await launch({ env: env() })
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, child)
  await givenAPatient(page, adult)
  await whenGoingToMaterials(page)
  await expect(page.getByText('No patient is on the list yet.')).toBeVisible()
  await page.getByLabel('Add a patient').fill(child.last.slice(0, 5))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: '1 patient' })).toBeVisible()
  await page.getByRole('button', { name: 'Add all opened today (2)' }).click()
  await expect(page.getByRole('list', { name: '2 patients' })).toBeVisible()
  await page.screenshot({ path: info.outputPath('picked.png') })

  await page.keyboard.press('k')
  const packets = await shown(desk, 'Packets')
  const text = textOf(packets).replace(/\s+/g, ' ')
  for (const { first, last } of [child, adult]) expect(text).toContain(`${first} ${last}`)
  // Instructions, the empty back of its sheet, two pages of facts, the form, the empty back: for each of two patients.
  expect(picturesOf(packets, 15)).toHaveLength(11)
  await whenPrinting(page, 'PDF')
  expect(cups.takePrinted()).toHaveLength(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('y')
  expect(picturesOf(await shown(desk, 'Letters about the MIIS'), 15)).toHaveLength(2)
  await page.keyboard.press('Escape')
  await page.keyboard.press('b')
  expect(textOf(await shown(desk, 'Labels'))).toContain(child.last)
  await page.keyboard.press('Escape')

  await whenOpening(page, child)
  await thenTheRecordIsOpen(page, child)
  await page.keyboard.press('y')
  await expect(page.getByText(/Packets/).first()).toBeVisible()
})
