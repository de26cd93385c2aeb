import type { Page } from '@playwright/test'
import { startCupsLab, whyNoCups, type CupsLab } from '../support/cups-lab'
import { expect, test } from './support/journey'
import { whenAskingForTheObjection } from './support/forms'
import { adult } from './support/people'
import { givenAPatient } from './support/patient'
import { givenASetUpPractice } from './support/practice'

const noCups = whyNoCups()
test.skip(noCups !== undefined, noCups)

let cups: CupsLab
test.beforeEach(async () => {
  cups = await startCupsLab()
})
test.afterEach(() => cups.stop())

const preview = (page: Page) => page.getByRole('dialog', { name: 'Objection form' })

async function whenShowingTheFormAgain(page: Page): Promise<void> {
  await page.keyboard.press('p')
  await page.keyboard.press('p')
  await expect(preview(page)).toBeVisible()
}

/** The features that the printer `TRAYS` was told with the last page. */
const toldFeatures = (): readonly string[] => [...(cups.takeCaught().at(-1) ?? '').matchAll(/%%BeginFeature: \*(\w+ \w+)/g)].map(([, feature]) => feature ?? '')

async function thenTheFieldsAre(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await expect(preview(page).getByLabel(label, { exact: true })).toHaveValue(value)
}

test('printer, tray and kind of paper reach the printer, are offered again, and stand on the Practice page', async ({ launch }, info) => {
  const desk = await launch({ env: { CUPS_SERVER: cups.env['CUPS_SERVER'] ?? '' } })
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, adult)
  await whenAskingForTheObjection(page)

  await preview(page).getByLabel('Printer').selectOption('TRAYS')
  await preview(page).getByLabel('Tray').selectOption({ label: 'Tray 2' })
  await preview(page).getByLabel('Kind of paper').selectOption({ label: 'Labels' })
  await preview(page).getByLabel('Sides').selectOption({ label: 'On one side' })
  await page.screenshot({ path: info.outputPath('preview.png') })
  await preview(page).getByRole('button', { name: /^Print/ }).click()
  await expect(preview(page).getByText(/^Handed to Back office/)).toBeVisible({ timeout: 60_000 })
  const told = toldFeatures()
  for (const feature of ['PageSize Letter', 'InputSlot Tray2', 'MediaType Labels', 'Duplex None']) expect(told).toContain(feature)

  await page.keyboard.press('Escape')
  await whenShowingTheFormAgain(page)
  await thenTheFieldsAre(page, { Printer: 'TRAYS', Tray: 'tray-2', 'Kind of paper': 'labels', Sides: 'one-sided' })

  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: /Practice/ }).click()
  const panel = page.getByRole('region', { name: 'Printers of this workstation' })
  await expect(panel.getByLabel('Printer for: Forms')).toHaveValue('TRAYS')
  await expect(panel.getByLabel('Tray').first()).toHaveValue('tray-2')
  await panel.getByLabel('Printer for: Labels').selectOption('PDF')
  await expect(page.getByText('Saved the usual printer.')).toBeVisible()
  await panel.scrollIntoViewIfNeeded()
  await page.screenshot({ path: info.outputPath('practice.png') })
})

test('a printer that is stopped, takes no pages or is gone is said before anything is printed', async ({ launch }, info) => {
  const desk = await launch({ env: { CUPS_SERVER: cups.env['CUPS_SERVER'] ?? '' } })
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, adult)
  await whenAskingForTheObjection(page)
  await preview(page).getByLabel('Printer').selectOption('TRAYS')
  await preview(page).getByRole('button', { name: /^Print/ }).click()
  await expect(preview(page).getByText(/^Handed to Back office/)).toBeVisible({ timeout: 60_000 })

  cups.run('cupsdisable', '-r', 'waiting for toner', 'TRAYS')
  await page.keyboard.press('r')
  await expect(preview(page).getByText(/This printer is stopped\..*waiting for toner/)).toBeVisible()
  await expect(preview(page).getByRole('button', { name: /^Print/ })).toHaveAttribute('aria-disabled', 'true')
  await page.screenshot({ path: info.outputPath('stopped.png') })

  cups.run('cupsenable', 'TRAYS')
  cups.run('cupsreject', '-r', 'moving house', 'TRAYS')
  await page.keyboard.press('r')
  await expect(preview(page).getByText(/takes no pages just now\..*moving house/)).toBeVisible()

  cups.run('lpadmin', '-x', 'TRAYS')
  await page.keyboard.press('Escape')
  await whenShowingTheFormAgain(page)
  await expect(preview(page).getByText('The usual printer, TRAYS, is no longer on this computer. Another one is chosen.')).toBeVisible()
  await expect(preview(page).getByLabel('Printer')).toHaveValue('PDF')
  expect(cups.run('lpstat', '-W', 'not-completed', '-o')).toBe('')
})

test('a printer that never ends is waited for no longer than a person wants: the job can be cancelled', async ({ launch }) => {
  const desk = await launch({ env: { CUPS_SERVER: cups.env['CUPS_SERVER'] ?? '' } })
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, adult)
  await whenAskingForTheObjection(page)
  await preview(page).getByLabel('Printer').selectOption('HANG')
  await preview(page).getByRole('button', { name: /^Print/ }).click()
  await expect(preview(page).getByText(/^HANG is printing\./)).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('c')
  await expect(preview(page).getByText('The print job was cancelled.')).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Escape')
  await expect(page.getByText('not printed yet')).toBeVisible()
})

test('what the system’s own dialog printed is in the record without a printer; closing it records nothing', async ({ launch }) => {
  const desk = await launch({ env: { CUPS_SERVER: cups.env['CUPS_SERVER'] ?? '' } })
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, adult)
  await whenAskingForTheObjection(page)
  const answering = async (isPrinted: boolean): Promise<void> => {
    // The dialog itself is the system's: only the person's answer is put in its place, for every window that opens.
    await desk.app.evaluate(({ app }, printed) => {
      app.removeAllListeners('browser-window-created')
      app.on('browser-window-created', (_event, window) => {
        window.webContents.print = (_options, answer) => answer?.(printed, printed ? '' : 'Print job canceled')
      })
    }, isPrinted)
  }
  await answering(false)
  await page.keyboard.press('d')
  await expect(preview(page).getByText('The system’s print dialog is open.')).toBeVisible()
  await expect(preview(page).getByText('The system’s print dialog is open.')).toBeHidden()
  await expect(preview(page).getByText('Handed to the system’s dialog.')).toBeHidden()
  await answering(true)
  await page.keyboard.press('d')
  await expect(preview(page).getByText('Handed to the system’s dialog.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('y')
  await expect(page.getByText(/Objection form.*printed|printed.*Objection form/i).first()).toBeVisible()
})
