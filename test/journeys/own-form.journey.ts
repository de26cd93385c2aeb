import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { PDFDocument } from 'pdf-lib'
import { freshFolder } from '../support/fresh-folder'
import { textOf } from '../support/page-pictures'
import { expect, test } from './support/journey'
import type { Desk } from './support/launch'
import { whenAskingForTheObjection, whenRecordingStep, whenSavingAsPdf } from './support/forms'
import { adult } from './support/people'
import { givenAPatient } from './support/patient'
import { givenASetUpPractice } from './support/practice'

async function fillable(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const page = document.addPage([612, 792])
  page.drawText('Objection, as a state might print it', { x: 72, y: 730, size: 16 })
  page.drawText('Patient', { x: 72, y: 690, size: 10 })
  page.drawText('Born', { x: 72, y: 660, size: 10 })
  document.getForm().createTextField('Patient').addToPage(page, { x: 130, y: 682, width: 240, height: 20 })
  document.getForm().createTextField('Born').addToPage(page, { x: 130, y: 652, width: 120, height: 20 })
  return document.save()
}

async function flat(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage([612, 792]).drawText('Withdrawal, scanned from paper', { x: 72, y: 730, size: 16 })
  return document.save()
}

async function whenChoosing(desk: Desk, kind: string, path: string): Promise<void> {
  await desk.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)
  await desk.window.getByLabel('Form', { exact: true }).selectOption(kind)
  await desk.window.getByRole('button', { name: 'Choose a PDF…' }).click()
}

async function whenGoingToTheTexts(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Practice' }).click()
  await page.getByRole('button', { name: 'Texts of the papers…' }).click()
}

test('the state’s PDF is filled in the place of our form: by its fields, or where values were placed', async ({ launch }, info) => {
  const folder = freshFolder('own-form-')
  writeFileSync(join(folder, 'objection.pdf'), await fillable())
  writeFileSync(join(folder, 'withdrawal.pdf'), await flat())
  writeFileSync(join(folder, 'damaged.pdf'), (await flat()).slice(0, 200))
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await whenGoingToTheTexts(page)
  await expect(page.getByText('No PDF is set: our own forms are used.')).toBeVisible()
  await whenChoosing(desk, 'objection', join(folder, 'damaged.pdf'))
  await expect(page.getByText('This file is damaged.')).toBeVisible()

  await whenChoosing(desk, 'objection', join(folder, 'objection.pdf'))
  const objection = page.getByRole('dialog', { name: 'objection.pdf' })
  await objection.getByRole('button', { name: 'Place: Patient’s name' }).dragTo(objection.getByTitle('Patient'))
  await expect(objection.getByLabel('Patient', { exact: true })).toHaveValue('patient-name')
  await objection.getByLabel('Born', { exact: true }).selectOption('birth-date')
  await page.waitForTimeout(1500)
  await page.screenshot({ path: info.outputPath('fields.png') })
  await page.keyboard.press('Control+Enter')
  await expect(objection).toBeHidden()
  await expect(page.getByText(/Objection form, English/)).toBeVisible()

  await whenChoosing(desk, 'withdrawal', join(folder, 'withdrawal.pdf'))
  const withdrawal = page.getByRole('dialog', { name: 'withdrawal.pdf' })
  await withdrawal.getByRole('button', { name: 'Place: Patient’s name' }).click()
  const placed = withdrawal.getByRole('button', { name: 'Patient’s name, on the page' })
  const before = await placed.boundingBox()
  await placed.focus()
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('Shift+ArrowDown')
  const after = await placed.boundingBox()
  expect((after?.y ?? 0) - (before?.y ?? 0)).toBeGreaterThan(60)
  await page.waitForTimeout(1500)
  await page.screenshot({ path: info.outputPath('places.png') })
  await page.keyboard.press('l')
  await page.waitForTimeout(2500)
  await page.screenshot({ path: info.outputPath('sample.png') })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Enter')
  await expect(withdrawal).toBeHidden()

  await givenAPatient(page, adult)
  await whenAskingForTheObjection(page)
  const made = textOf(await whenSavingAsPdf(desk, freshFolder('made-')))
  expect(made).toContain('Objection, as a state might print it')
  expect(made).toContain(`${adult.first} ${adult.last}`)
  expect(made).toContain('4 Jul 1981')
  expect(made).toContain('Page 1 of 1')
  await page.keyboard.press('Escape')
  await whenRecordingStep(page, 'signed', {})
  await page.keyboard.press('w')
  await page.getByRole('radio', { name: /\(the patient\)/ }).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: 'Withdrawal form' })).toBeVisible({ timeout: 60_000 })
  const back = textOf(await whenSavingAsPdf(desk, freshFolder('made-')))
  expect(back).toContain('Withdrawal, scanned from paper')
  expect(back).toContain(`${adult.first} ${adult.last}`)
  await page.keyboard.press('Escape')

  await whenGoingToTheTexts(page)
  await page.getByRole('button', { name: 'Use ours again' }).first().click()
  await expect(page.getByText('Our own form is used again.')).toBeVisible()
})
