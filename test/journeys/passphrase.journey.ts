import type { Page } from '@playwright/test'
import { expect, test } from './support/journey'
import { clerk } from './support/people'
import { givenASetUpPractice, thenTheDeskIsOpen, whenTheRecoveryCodeIsKept, whenUnlocking } from './support/practice'

test('wrong passphrases get one and the same sentence and a growing wait that survives a restart', async ({ launch }) => {
  const first = await launch()
  await givenASetUpPractice(first)
  await first.close()

  const second = await launch({ userData: first.userData })
  const page = second.window
  const waiting = page.getByText(/The next try is heard in \d+ s/)
  const sentences = new Set<string>()
  // Three tries are free; the waits after that are 5, 10, 20 and 40 s. The last one must outlast a restart on a busy machine.
  for (const wrong of ['not the passphrase', 'x', 'maple lantern quiet ferri', 'maple', 'lantern', 'ferry']) {
    await expect(page.getByRole('button', { name: /Unlock/ })).toBeEnabled({ timeout: 60_000 })
    await whenUnlocking(page, wrong)
    await expect(page.getByLabel('Passphrase', { exact: true })).toHaveValue('')
    sentences.add((await page.getByRole('alert').locator('p').first().textContent()) ?? '')
  }
  expect([...sentences]).toEqual(['Name or passphrase is not right.'])
  await expect(waiting).toBeVisible()
  await second.kill()

  const third = await launch({ userData: first.userData })
  await expect(third.window.getByText(/The next try is heard in \d+ s/)).toBeVisible()
  await expect(third.window.getByRole('button', { name: /Unlock/ })).toBeEnabled({ timeout: 60_000 })
  await whenUnlocking(third.window)
  await thenTheDeskIsOpen(third.window)
})

test('the recovery code opens the records with a new passphrase, a new code, and an end to the old ones', async ({ launch }) => {
  const first = await launch()
  const code = await givenASetUpPractice(first)
  await first.close()

  const second = await launch({ userData: first.userData })
  const page = second.window
  await whenRecovering(page, code, 'copper violet anchor hymn')
  await expect(page.getByRole('heading', { name: 'Your new recovery code' })).toBeVisible({ timeout: 60_000 })
  const next = await whenTheRecoveryCodeIsKept(page)
  expect(next).not.toEqual(code)
  await thenTheDeskIsOpen(page)
  await second.close()

  const third = await launch({ userData: first.userData })
  await whenUnlocking(third.window, clerk.passphrase)
  await expect(third.window.getByRole('alert')).toBeVisible()
  await whenRecovering(third.window, code, 'velvet orbit canyon tulip')
  await expect(third.window.getByText('This is a code, but not the one of this practice.', { exact: false })).toBeVisible({ timeout: 60_000 })
  await third.window.getByRole('button', { name: 'Back to the lock' }).click()
  await expect(third.window.getByRole('button', { name: /Unlock/ })).toBeEnabled({ timeout: 60_000 })
  await whenUnlocking(third.window, 'copper violet anchor hymn')
  await thenTheDeskIsOpen(third.window)
})

test('a changed passphrase opens the records; the one before it opens nothing any more', async ({ launch }) => {
  const next = 'copper violet anchor hymn'
  const first = await launch()
  await givenASetUpPractice(first)
  await first.window.getByRole('link', { name: 'Practice' }).click()
  const panel = first.window.getByRole('region', { name: 'Passphrase', exact: true })
  const change = panel.getByRole('button', { name: 'Change passphrase' })
  await change.click()
  await panel.getByLabel('New passphrase', { exact: true }).fill(next)
  await panel.getByLabel('The same passphrase once more', { exact: true }).fill(next)
  await panel.getByLabel('Present passphrase', { exact: true }).fill('not the passphrase')
  await change.click()
  await expect(panel.getByText('This is not your present passphrase.')).toBeVisible()
  await panel.getByLabel('Present passphrase', { exact: true }).fill(clerk.passphrase)
  await change.click()
  await expect(first.window.getByText('The passphrase was changed.').first()).toBeVisible()
  await expect(panel.getByLabel('Present passphrase', { exact: true })).toBeHidden()
  await first.close()

  const second = await launch({ userData: first.userData })
  await whenUnlocking(second.window, clerk.passphrase)
  await expect(second.window.getByRole('alert')).toContainText('Name or passphrase is not right.')
  await whenUnlocking(second.window, next)
  await thenTheDeskIsOpen(second.window)
})

/** Types the code and a new passphrase on the way in for who forgot the old one. */
async function whenRecovering(page: Page, code: readonly string[], passphrase: string): Promise<void> {
  await page.getByRole('button', { name: 'Use the recovery code' }).click()
  await page.getByLabel('Recovery code', { exact: true }).fill(code.join(' ').toLowerCase())
  await page.getByLabel('New passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The same passphrase once more', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
}
