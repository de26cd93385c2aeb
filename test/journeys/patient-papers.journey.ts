import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startCupsLab, whyNoCups, type CupsLab } from '../support/cups-lab'
import { picturesOf, textOf } from '../support/page-pictures'
import { expect, test } from './support/journey'
import { thenThePreviewIsOpen, whenPrinting, whenSavingAsPdf } from './support/forms'
import { freshFolder } from '../support/fresh-folder'
import { child } from './support/people'
import { givenAPatient, thenSharingIs } from './support/patient'
import { givenASetUpPractice } from './support/practice'
import { whenAnsweringThePatientStrip, whenEnteringAShotGivenHere, whenSavingShots } from './support/shots'

const noCups = whyNoCups()
test.skip(noCups !== undefined, noCups)

let cups: CupsLab
test.beforeEach(async () => {
  cups = await startCupsLab()
})
test.afterEach(() => cups.stop())
const env = () => ({ CUPS_SERVER: cups.env['CUPS_SERVER'] ?? '' })

async function whenOpeningThePrintMenu(page: Page): Promise<void> {
  await page.keyboard.press('p')
  await expect(page.getByRole('dialog', { name: 'Print for this patient' })).toBeVisible()
}

async function givenAChildWhoSpeaks(page: Page, language: string): Promise<void> {
  await givenAPatient(page, child)
  await whenEnteringAShotGivenHere(page, { vaccine: 'ProQuad', lot: 'X014225' })
  await whenAnsweringThePatientStrip(page, { Sex: 'Male', Gender: 'Man', Race: 'Declined', Ethnicity: 'Declined', Language: language })
  await whenSavingShots(page, /Saved 1 shot/)
  await thenSharingIs(page, /Yes/i)
}

test('the objection packet comes in the family’s language as one print job, and opens the work item', async ({ launch }, info) => {
  const desk = await launch({ env: env() })
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAChildWhoSpeaks(page, 'Portuguese')
  await whenOpeningThePrintMenu(page)
  await expect(page.getByText('No speaker of Portuguese has checked this text yet.')).toBeVisible()
  await page.screenshot({ path: info.outputPath('menu.png') })
  await page.keyboard.press('o')
  await expect(page.getByLabel('Language of the form')).toHaveValue('por')
  await expect(page.getByRole('checkbox', { name: /objection packet/ })).toBeChecked()
  await page.screenshot({ path: info.outputPath('panel.png') })
  await page.keyboard.press('Control+Enter')
  const packet = await thenThePreviewIsOpen(desk, 'Objection packet')
  await expect(page.getByRole('dialog').getByText('No speaker of Portuguese has checked this text yet.')).toBeVisible()
  await page.screenshot({ path: info.outputPath('packet.png') })
  const text = textOf(packet).replace(/\s+/g, ' ')
  expect(text).toContain('Sistema de Informação de Imunização de Massachusetts')
  expect(text).toContain(`${child.first} ${child.last}`)
  expect(picturesOf(packet, 30)).toHaveLength(4)
  await whenPrinting(page, 'PDF')
  const printed = cups.takePrinted()
  expect(printed).toHaveLength(1)
  expect(picturesOf(printed[0] ?? new Uint8Array(), 30)).toHaveLength(4)
  await page.keyboard.press('Escape')
  await thenSharingIs(page, /No.*not signed yet/i)
  await page.keyboard.press('y')
  await expect(page.getByText(/Objection packet/).first()).toBeVisible()
})

test('a record is saved for another program as FHIR, HL7 and CSV, and the history says so', async ({ launch }) => {
  const folder = freshFolder('export-')
  const desk = await launch({ env: env() })
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAChildWhoSpeaks(page, 'English')
  const formats = [
    ['FHIR R4 bundle (.json)', 'record.json', '"resourceType": "Bundle"'],
    ['HL7 message, VXU (.hl7)', 'record.hl7', 'VXU^V04^VXU_V04'],
    ['Table of the shots, CSV (.csv)', 'record.csv', 'administered_on'],
  ] as const
  for (const [label, file, holds] of formats) {
    await desk.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, join(folder, file))
    await whenOpeningThePrintMenu(page)
    await page.keyboard.press('x')
    await page.getByLabel(label).check()
    await expect(page.getByText('The file is not sealed: whoever has it can read it.')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(`Saved as ${file}.`)).toBeVisible()
    const text = readFileSync(join(folder, file), 'utf8')
    expect(text).toContain(holds)
    expect(text).toContain(child.last)
    expect(text).toContain('X014225')
  }
  await page.keyboard.press('y')
  await expect(page.getByText(/saved the record as a file \(CSV\)/)).toBeVisible()
})

test('fact sheet, letter, record, certificate and labels open by their keys; printing stands in the history, the e-mail goes to the clipboard', async ({ launch }, info) => {
  const desk = await launch({ env: env() })
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAChildWhoSpeaks(page, 'Somali')
  await whenOpeningThePrintMenu(page)
  await expect(page.getByText('The papers are not there in Somali. English is chosen: have somebody explain it.')).toBeVisible()
  await expect(page.getByLabel('Language of the paper')).toHaveValue('eng')

  const papers = [
    ['f', 'Fact sheet', 'What is the MIIS'],
    ['l', 'Letter about the MIIS', 'To the parent or guardian of'],
    ['i', 'Immunization record', `${child.first} ${child.last}`],
  ] as const
  for (const [key, title, holds] of papers) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog', { name: title })).toBeVisible({ timeout: 60_000 })
    expect(textOf(await whenSavingAsPdf(desk, freshFolder('paper-'))).replace(/\s+/g, ' ')).toContain(holds)
    await page.screenshot({ path: info.outputPath(`${key}.png`) })
    await page.keyboard.press('Escape')
    await whenOpeningThePrintMenu(page)
  }
  await page.keyboard.press('e')
  await expect(page.getByText('The e-mail text is on the clipboard. It names no patient.')).toBeVisible()
  const copied = await desk.app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toContain('MIIS')
  expect(copied).not.toContain(child.last)

  await page.keyboard.press('c')
  await page.getByLabel('Held against what is asked of').selectOption('preschool')
  await page.screenshot({ path: info.outputPath('certificate-choices.png') })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: 'Certificate' })).toBeVisible({ timeout: 60_000 })
  const certificate = await whenSavingAsPdf(desk, freshFolder('certificate-'))
  expect(textOf(certificate)).toContain('4 Mar 2022')
  await whenPrinting(page, 'PDF')
  await page.keyboard.press('Escape')

  await whenOpeningThePrintMenu(page)
  await page.keyboard.press('b')
  await page.getByLabel('How many').fill('4')
  await page.getByLabel('First free label on the sheet').fill('31')
  await expect(page.getByText('A number from 1 to 30.')).toBeVisible()
  await page.getByLabel('First free label on the sheet').fill('29')
  await page.screenshot({ path: info.outputPath('label-choices.png') })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: 'Labels' })).toBeVisible({ timeout: 60_000 })
  const labels = await whenSavingAsPdf(desk, freshFolder('labels-'))
  expect(picturesOf(labels, 30)).toHaveLength(2)
  await page.keyboard.press('Escape')

  await page.keyboard.press('y')
  await expect(page.getByText(/Certificate/).first()).toBeVisible()
})
