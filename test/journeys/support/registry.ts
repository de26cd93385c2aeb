import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { freshFolder } from '../../support/fresh-folder'
import type { Desk } from './launch'
import { typeInto, whenSavingShots } from './shots'

/** Sets up the web service as an administrator does, tests it, and switches it on. */
export async function givenTheWebService(page: Page, service: { readonly endpoint: string; readonly user?: string; readonly password?: string }): Promise<void> {
  await page.getByRole('link', { name: 'Practice' }).click()
  const panel = page.getByRole('region', { name: 'Web service of the registry' })
  await panel.getByLabel('Address', { exact: true }).fill(service.endpoint)
  await panel.getByLabel('User name', { exact: true }).fill(service.user ?? 'desk')
  await panel.getByLabel('Password', { exact: true }).fill(service.password ?? 'a good word')
  for (const [label, text] of [['Facility', '12345'], ['Your site in the messages', '12345']] as const) {
    await panel.getByLabel(label, { exact: true }).fill(text)
  }
  await panel.getByRole('button', { name: 'Save the connection' }).click()
  await expect(page.getByText('Sending is off until a test of it has passed.')).toBeVisible()
  await panel.getByRole('button', { name: 'Test the connection' }).click()
  await expect(panel.getByText(/Sending can be switched on now/)).toBeVisible({ timeout: 20_000 })
  await panel.getByRole('button', { name: 'Switch sending on' }).click()
  await expect(panel.getByRole('button', { name: 'Switch sending off' })).toBeVisible()
}

/** Goes to the page of the registry. */
export async function whenLookingAtTheQueue(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Registry/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Registry' })).toBeVisible()
}

/** Sends at once, without waiting for the minute in which a save may be undone. */
export async function whenSendingNow(page: Page): Promise<void> {
  await whenLookingAtTheQueue(page)
  await expect(page.getByRole('button', { name: /^Send now/ })).toBeVisible()
  await page.keyboard.press('s')
}

/** Types shots from a paper record for the patient whose page is open. */
export async function givenShotsOfARecord(page: Page, vaccines: readonly string[], date = '5/10/2022'): Promise<void> {
  await page.keyboard.press('h')
  for (const [index, vaccine] of vaccines.entries()) {
    await typeInto(page, 'Date', index + 1, date)
    await typeInto(page, 'Vaccine', index + 1, vaccine)
  }
  await whenSavingShots(page, vaccines.length === 1 ? /Saved 1 shot/ : new RegExp(`Saved ${vaccines.length} shots`))
}

/** Goes from the open record to the question. */
export async function whenAskingTheRegistry(page: Page): Promise<void> {
  await page.keyboard.press('g')
  await expect(page.getByRole('heading', { level: 1, name: 'Ask the registry' })).toBeVisible()
}

/** Saves the next file that the program offers into a folder; answers what the file holds when it is there. */
export async function whenSavingTheFile(desk: Desk, name: string, press: () => Promise<void>): Promise<() => string> {
  const path = join(freshFolder('file-'), name)
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  await press()
  return () => readFileSync(path, 'utf8')
}

/** Answers the next question for a file with this one. */
export async function whenChoosingTheFile(desk: Desk, path: string, press: () => Promise<void>): Promise<void> {
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)
  await press()
}
