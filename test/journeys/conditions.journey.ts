import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { freshFolder } from '../support/fresh-folder'
import { expect, test } from './support/journey'
import { child } from './support/people'
import { givenAPatient } from './support/patient'
import { givenASetUpPractice } from './support/practice'

const shots = process.env['MIIS_DESK_SHOTS'] ?? freshFolder('shots-')

async function thenAxeFindsNothing(page: Page, what: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect.soft(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`)), what).toEqual([])
}

test('a condition is found by plain words, changes what is due, and is ended or taken back', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, child)
  const due = page.getByRole('region', { name: 'What’s due' })
  const card = page.getByRole('region', { name: 'Conditions and immunity' })
  await expect(due.getByRole('listitem').filter({ hasText: 'Varicella' })).toContainText('overdue since')
  await expect(due.getByRole('listitem').filter({ hasText: /^Meningococcal B/ })).toHaveCount(0)

  await page.keyboard.press('l')
  await expect(page.getByLabel('Condition or immunity', { exact: true })).toBeFocused()
  await page.keyboard.type('chickenpox')
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('Varicella')
  await thenAxeFindsNothing(page, 'entry of a condition')
  await page.screenshot({ path: join(shots, 'condition-entry.png') })
  await page.keyboard.press('Enter')
  await page.getByLabel('Since, or found on (may stay empty)').fill('3/4/2021')
  await page.keyboard.press('Control+Enter')
  await expect(card.getByText('This is before the birth. Look at the date again.')).toBeVisible()
  await page.getByLabel('Since, or found on (may stay empty)').fill('6/1/2025')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Noted: .*Varicella/)).toBeVisible()
  await expect(card).toContainText('since 1 Jun 2025')
  await expect(due.getByRole('listitem').filter({ hasText: 'Varicella' })).toContainText('immune')
  await page.screenshot({ path: join(shots, 'condition.png') })
  await thenAxeFindsNothing(page, 'a condition')

  // Taken back: the shot is due again. Noted once more, it survives a restart of the window.
  await page.keyboard.press('Control+z')
  await expect(due.getByRole('listitem').filter({ hasText: 'Varicella' })).toContainText('overdue since')
  await page.keyboard.press('l')
  await expect(page.getByLabel('Condition or immunity', { exact: true })).toBeFocused()
  await page.keyboard.type('cochlear')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(card.getByRole('button', { name: 'Cochlear implants' })).toBeVisible()
  await card.getByRole('button', { name: 'Cochlear implants' }).click()
  await card.getByRole('button', { name: 'No longer so' }).click()
  await expect(card.getByRole('button', { name: 'Cochlear implants' })).toHaveCount(0)
  await page.keyboard.press('y')
  await expect(page.getByRole('region', { name: 'History' })).toContainText('A condition holds no longer')
})
