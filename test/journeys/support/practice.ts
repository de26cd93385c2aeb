import { expect, type Page } from '@playwright/test'
import type { Desk } from './launch'
import { clerk, clinic } from './people'

/** Types into the field with this label; the field must be alone with it. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(text)
}

/** Reads the recovery code from the screen, confirms it, and answers its groups. */
export async function whenTheRecoveryCodeIsKept(page: Page): Promise<string[]> {
  const groups = await page.getByTestId('recovery-code').locator('code').allTextContents()
  expect(groups).toHaveLength(8)
  await page.getByLabel('I have written it down by hand').check()
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: /Go on/ }).click()
  await expect(page.getByText('Type two groups back')).toBeVisible()
  for (const label of await page.getByLabel(/^Group \d$/).all()) {
    const name = (await label.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent)) ?? ''
    await label.fill(groups[Number(/\d/.exec(name)?.[0]) - 1] ?? '')
  }
  await page.keyboard.press('Enter')
  return groups
}

/** Walks the set-up as a new practice does, to the empty desk. Answers the groups of the recovery code. */
export async function givenASetUpPractice(desk: Desk): Promise<string[]> {
  const page = desk.window
  await givenTheRecoveryCodeStep(page)
  const groups = await whenTheRecoveryCodeIsKept(page)
  await thenTheGoLiveStepIsOpen(page)
  await whenFinishingTheSetUp(page)
  return groups
}

/** The practice and its first user are typed in; the recovery code is shown. */
export async function givenTheRecoveryCodeStep(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Set up MIIS Desk for your practice' })).toBeVisible({ timeout: 60_000 })
  await type(page, 'Practice name', clinic.name)
  await type(page, 'MIIS PIN', clinic.pin)
  await type(page, 'Street', clinic.line1)
  await type(page, 'City or town', clinic.city)
  await type(page, 'State', clinic.state)
  await type(page, 'ZIP code', clinic.zip)
  await type(page, 'Phone', clinic.phone)
  await type(page, 'Fax', clinic.fax)
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'You, and your passphrase' })).toBeVisible()
  await type(page, 'Your name', clerk.name)
  await type(page, 'Sign-in name', clerk.signIn)
  await type(page, 'Passphrase', clerk.passphrase)
  await type(page, 'The same passphrase once more', clerk.passphrase)
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'Your recovery code' })).toBeVisible({ timeout: 60_000 })
}

/** The last step of the set-up. */
export async function thenTheGoLiveStepIsOpen(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Go-live day, and who gives shots' })).toBeVisible({ timeout: 60_000 })
}

/** Fills the last step, to the empty desk. */
export async function whenFinishingTheSetUp(page: Page): Promise<void> {
  await type(page, 'Go-live day', '1/5/2026')
  await type(page, 'Name 1', clinic.giver.name)
  await type(page, 'Title 1', clinic.giver.title)
  await page.keyboard.press('Enter')
  await thenTheDeskIsOpen(page)
}

/** The frame with the search box is there. */
export async function thenTheDeskIsOpen(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible({ timeout: 60_000 })
}

/** Signs in on the lock screen. */
export async function whenUnlocking(page: Page, passphrase: string = clerk.passphrase): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
}
