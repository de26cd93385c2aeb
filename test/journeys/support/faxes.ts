import { expect, type Page } from '@playwright/test'
import type { Desk } from './launch'
import { adult } from './people'
import { givenAPatient } from './patient'
import { whenAskingForTheObjection, whenRecordingStep, whenSavingAsPdf } from './forms'
import { freshFolder } from '../../support/fresh-folder'

/** A fax server as it is typed into the settings. */
export type TypedFaxServer = { readonly host: string; readonly port: number; readonly user: string; readonly password: string; readonly modem: string }

/** Opens the Practice page and sets the workstation up for a fax server. */
export async function givenFaxSettings(page: Page, server: TypedFaxServer): Promise<void> {
  await page.getByRole('link', { name: /^Practice/ }).click()
  const panel = page.getByRole('region', { name: 'Faxing from this workstation' })
  await panel.getByText('Fax server', { exact: true }).click()
  await panel.getByLabel('Server', { exact: true }).fill(server.host)
  await panel.getByLabel('Port', { exact: true }).fill(String(server.port))
  await panel.getByLabel('User', { exact: true }).fill(server.user)
  await panel.getByLabel('Password', { exact: true }).fill(server.password)
  await panel.getByLabel('Modem', { exact: true }).fill(server.modem)
  await panel.getByRole('button', { name: 'Save fax settings' }).click()
  await expect(page.getByText('Saved how this workstation faxes.')).toBeVisible()
}

/** The same for a fax service that takes letters. */
export async function givenAFaxService(page: Page, service: { readonly port: number; readonly user: string; readonly password: string; readonly authority: string; readonly isImplicit: boolean }): Promise<void> {
  await page.getByRole('link', { name: /^Practice/ }).click()
  const panel = page.getByRole('region', { name: 'Faxing from this workstation' })
  await panel.getByText('By e-mail', { exact: true }).click()
  await panel.getByLabel('Mail server').fill('127.0.0.1')
  await panel.getByLabel('Port', { exact: true }).fill(String(service.port))
  if (!service.isImplicit) {
    await panel.getByLabel('Encryption').first().click()
    await page.getByRole('option', { name: /STARTTLS/ }).click()
  }
  await panel.getByLabel('User', { exact: true }).fill(service.user)
  await panel.getByLabel('Password', { exact: true }).fill(service.password)
  await panel.getByLabel('Sent from').fill(service.user)
  await panel.getByLabel('Address at the fax service').fill('{digits11}@gateway.example')
  await panel.getByLabel('Own certificate authority').fill(service.authority)
  await panel.getByRole('button', { name: 'Save fax settings' }).click()
  await expect(page.getByText('Saved how this workstation faxes.')).toBeVisible()
}

/** Sets the workstation up for a fax server and tests the connection. */
export async function givenAFaxServer(page: Page, server: TypedFaxServer): Promise<void> {
  await givenFaxSettings(page, server)
  const panel = page.getByRole('region', { name: 'Faxing from this workstation' })
  await panel.getByRole('button', { name: 'Test the connection' }).click()
  await expect(panel.getByText(/The server answers/)).toBeVisible({ timeout: 30_000 })
}

/** Writes another number of the Help Desk into the practice's record. */
export async function givenTheHelpDeskNumber(page: Page, number: string): Promise<void> {
  await page.getByRole('link', { name: /^Practice/ }).click()
  await page.getByLabel('Help Desk fax', { exact: true }).fill(number)
  await page.getByRole('button', { name: /Save practice/ }).click()
  await expect(page.getByText('Saved the practice.')).toBeVisible()
}

/** A patient objects and signs; answers the form as it was made. */
export async function givenASignedObjection(desk: Desk): Promise<Uint8Array> {
  const page = desk.window
  await givenAPatient(page, adult)
  await whenAskingForTheObjection(page)
  const form = await whenSavingAsPdf(desk, freshFolder('fax-form-'))
  await page.keyboard.press('Escape')
  await whenRecordingStep(page, 'signed', {})
  return form
}

/** Opens the step on the record that is shown, confirms the number and puts the fax into the outbox. */
export async function whenFaxing(page: Page, number: string): Promise<void> {
  await page.getByRole('button', { name: /^faxed/ }).first().click()
  await page.getByLabel('Type the number once more').fill(number)
  await page.getByLabel('Send the form without the signature on it').check()
  await page.getByRole('button', { name: /^Fax it/ }).click()
  await expect(page.getByText(/^In the outbox/)).toBeVisible({ timeout: 30_000 })
}

/** Opens the list of faxes and the only fax there; answers its details. */
export async function whenLookingAtTheFax(page: Page): Promise<void> {
  await page.keyboard.press('Alt+5')
  const line = page.locator('#page [data-line]').first()
  await expect(line).toBeVisible()
  if ((await line.getAttribute('aria-expanded')) !== 'true') await line.click()
  // The view is written first; only then the fax is there, and its keys.
  await expect(page.locator('#page').getByRole('status').first()).toBeVisible()
}

/** The words about the fax, read out when they change. */
export async function thenTheFaxSays(page: Page, words: RegExp, timeout = 90_000): Promise<void> {
  await expect(page.locator('#page').getByRole('status').filter({ hasText: words })).toBeVisible({ timeout })
}
