import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { expect, test } from './support/journey'
import { freshFolder } from '../support/fresh-folder'
import type { Desk } from './support/launch'
import { adult } from './support/people'
import { givenASetUpPractice } from './support/practice'
import { givenAPatient, thenSharingIs } from './support/patient'
import { whenAskingForTheObjection, whenRecordingStep } from './support/forms'

/** The system's dialog answers with this file. */
async function whenChoosing(desk: Desk, path: string): Promise<void> {
  await desk.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)
  await desk.window.getByRole('dialog').getByRole('button', { name: /^Choose/ }).click()
}

test('a signed form is kept as a scan and named by its step, and a damaged file is refused in words', async ({ launch }, info) => {
  const folder = freshFolder('scans-')
  const document = await PDFDocument.create()
  document.addPage([612, 792]).drawText('Signed by hand', { x: 72, y: 700 })
  const bytes = await document.save()
  writeFileSync(join(folder, 'signed.pdf'), bytes)
  writeFileSync(join(folder, 'damaged.pdf'), bytes.slice(0, 300))

  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, adult)
  await whenAskingForTheObjection(page)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: /Keep a paper/ }).click()
  await whenChoosing(desk, join(folder, 'damaged.pdf'))
  await expect(page.getByRole('alert')).toContainText('This file is damaged.')
  await whenChoosing(desk, join(folder, 'signed.pdf'))
  await expect(page.getByText('signed.pdf, 1 page')).toBeVisible()
  await page.waitForTimeout(1500)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.screenshot({ path: info.outputPath(`keep-${colorScheme}.png`) })
  }
  await page.keyboard.press('Control+Enter')

  const papers = page.getByRole('region', { name: 'Forms and papers' })
  await expect(papers.getByText(/^Signed form, /)).toBeVisible()
  await expect(papers.getByText('scan, 1 page')).toBeVisible()
  await papers.getByRole('button', { name: /^Open/ }).click()
  await expect(page.getByRole('dialog', { name: 'Signed form' })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: /^signed/ }).first().click()
  await expect(page.getByLabel(/The scan that is kept/)).toBeChecked()
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.screenshot({ path: info.outputPath(`record-${colorScheme}.png`) })
  }
  await whenRecordingStep(page, 'signed', {})
  await thenSharingIs(page, /No.*cannot see it/)
  await page.keyboard.press('y')
  await expect(page.getByText(/recorded: signed on .*, scan kept here/)).toBeVisible()
})
