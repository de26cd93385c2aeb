import { copyFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { PDFDocument } from 'pdf-lib'
import { freshFolder } from '../support/fresh-folder'
import { expect, test } from './support/journey'
import type { Desk } from './support/launch'
import { whenAskingForTheObjection } from './support/forms'
import { adult } from './support/people'
import { givenAPatient } from './support/patient'
import { givenASetUpPractice } from './support/practice'

async function givenAScannerFolder(desk: Desk, folder: string): Promise<void> {
  const page = desk.window
  await page.getByRole('link', { name: 'Practice' }).click()
  await desk.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
  const panel = page.getByRole('region', { name: 'Scanner folder' })
  await panel.getByRole('button', { name: 'Choose the folder…' }).click()
  await expect(panel.getByText(folder)).toBeVisible()
  await panel.getByLabel('is moved into "Done" below the folder').click()
  await expect(panel.getByLabel('is moved into "Done" below the folder')).toBeChecked()
}

const whenGoingToPapers = (page: Page): Promise<void> => page.getByRole('link', { name: /^Papers/ }).click()

test('a scan comes in from the scanner’s folder, is kept for its patient once, and its file is moved', async ({ launch }, info) => {
  const folder = freshFolder('scanner-')
  const document = await PDFDocument.create()
  document.addPage([612, 792]).drawText('Signed by hand', { x: 72, y: 700 })
  const bytes = await document.save()
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await whenGoingToPapers(page)
  await expect(page.getByText('No scanner folder is set.')).toBeVisible()
  await expect(page.getByText('Nothing is missing.')).toBeVisible()
  await givenAScannerFolder(desk, folder)
  await givenAPatient(page, adult)
  await whenAskingForTheObjection(page)
  await page.keyboard.press('Escape')
  await whenGoingToPapers(page)
  await expect(page.getByText('No new scans.')).toBeVisible()

  writeFileSync(join(folder, 'scan0001.pdf'), bytes)
  writeFileSync(join(folder, 'broken.pdf'), bytes.slice(0, 300))
  await expect(page.getByText('scan0001.pdf')).toBeVisible()
  await expect(page.getByText(/^1 page, /)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/This file is damaged\./)).toBeVisible()
  await page.screenshot({ path: info.outputPath('papers.png') })

  await page.getByLabel('Whose paper is it?').fill(adult.last)
  await page.keyboard.press('Enter')
  const keeping = page.getByRole('dialog', { name: 'Keep a paper' })
  await expect(keeping.getByText('scan0001.pdf, 1 page')).toBeVisible()
  await expect(keeping.getByLabel('What it is')).toHaveValue('signed-form')
  await page.screenshot({ path: info.outputPath('keeping.png') })
  await page.keyboard.press('Control+Enter')
  await expect(keeping).toBeHidden()
  await expect(page.getByText('Signed form').first()).toBeVisible()
  await expect.poll(() => existsSync(join(folder, 'Done', 'scan0001.pdf'))).toBe(true)
  expect(readdirSync(folder).sort()).toEqual(['Done', 'broken.pdf'])

  copyFileSync(join(folder, 'Done', 'scan0001.pdf'), join(folder, 'again.pdf'))
  await whenGoingToPapers(page)
  await expect(page.getByText('broken.pdf')).toBeVisible()
  await page.getByRole('button', { name: 'Not a patient’s paper' }).click()
  await expect(page.getByText('broken.pdf is set aside. The file stays in its folder.')).toBeVisible()
  await expect(page.getByText('No new scans.')).toBeVisible({ timeout: 30_000 })
})
