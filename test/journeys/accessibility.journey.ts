import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/journey'
import { adult, child } from './support/people'
import { givenASetUpPractice, thenTheDeskIsOpen } from './support/practice'
import { givenAPatient, thenTheRecordIsOpen, whenOpening, whenSearching } from './support/patient'
import { whenMakingTheObjection } from './support/forms'
import { cell, givenHistoryOnly, typeInto } from './support/shots'

/** Looks at what the window shows now, light and dark. */
async function thenAxeFindsNothing(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    // Colours that are inherited arrive a frame later.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    await page.waitForTimeout(250)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe').analyze()
    const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`))
    expect.soft(found, `${screen}, ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}

test('axe finds nothing on any screen, light or dark', async ({ launch }) => {
  test.setTimeout(10 * 60_000)
  const desk = await launch()
  const page = desk.window
  await expect(page.getByRole('heading', { name: 'Set up MIIS Desk for your practice' })).toBeVisible({ timeout: 60_000 })
  await thenAxeFindsNothing(page, 'set-up')
  await givenASetUpPractice(desk)
  await thenAxeFindsNothing(page, 'empty desk')

  await page.keyboard.press('n')
  await expect(page.getByRole('heading', { name: 'New patient' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await thenAxeFindsNothing(page, 'new patient with errors')
  await page.getByRole('link', { name: /Desk/ }).click()
  await givenAPatient(page, child)
  await thenAxeFindsNothing(page, 'new record')

  await page.keyboard.press('a')
  await typeInto(page, 'Vaccine', 1, 'proquad')
  await cell(page, 'Lot', 1).fill('LOT 7, 8')
  await page.keyboard.press('Control+Enter')
  await thenAxeFindsNothing(page, 'entry with findings')
  await page.keyboard.press('Escape')
  await thenTheRecordIsOpen(page, child)
  await givenHistoryOnly(page)
  await thenTheRecordIsOpen(page, child)
  await page.keyboard.press('t')
  await thenAxeFindsNothing(page, 'talk')

  await page.getByRole('link', { name: /Patients/ }).click()
  await thenAxeFindsNothing(page, 'patients')
  await whenOpening(page, child)
  await expect(page.getByRole('heading', { name: 'Was the patient told about the MIIS?' })).toBeVisible()
  await thenAxeFindsNothing(page, 'question before an Unknown record')
  await page.keyboard.press('Escape')

  await givenAPatient(page, adult)
  await whenMakingTheObjection(desk)
  await thenAxeFindsNothing(page, 'form preview')
  await page.keyboard.press('Escape')
  await thenAxeFindsNothing(page, 'No, form pending')
  await whenSearching(page, 'oko')
  await thenAxeFindsNothing(page, 'search results')
  await page.keyboard.press('Escape')
  for (const place of ['Desk', 'Worklist', 'Practice']) {
    await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: new RegExp(place) }).click()
    await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible()
    await thenAxeFindsNothing(page, place)
  }
  const replaced = desk.app.waitForEvent('window')
  await page.keyboard.press('Control+l').catch(() => undefined)
  const locked = await replaced
  await expect(locked.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await thenAxeFindsNothing(locked, 'lock')
  await locked.getByLabel('Passphrase', { exact: true }).fill('wrong')
  await locked.keyboard.press('Enter')
  await expect(locked.getByRole('alert')).toBeVisible()
  await thenAxeFindsNothing(locked, 'wrong passphrase')
  await locked.getByLabel('Passphrase', { exact: true }).fill('maple lantern quiet ferry')
  await locked.keyboard.press('Enter')
  await thenTheDeskIsOpen(locked)
})
