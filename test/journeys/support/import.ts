import { expect, type Page } from '@playwright/test'

/** Goes to the page where a list of patients is brought in. */
export async function whenBringingInAList(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Patients/ }).click()
  await page.getByRole('button', { name: /^Bring in a list/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Bring in a list' })).toBeVisible()
}
