import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { freshFolder } from '../support/fresh-folder'
import { expect, test } from './support/journey'
import { child } from './support/people'
import { givenAPatient } from './support/patient'
import { givenASetUpPractice } from './support/practice'
import { givenShotsOfARecord } from './support/registry'
import { typeInto } from './support/shots'

const shots = process.env['MIIS_DESK_SHOTS'] ?? freshFolder('shots-')

async function thenAxeFindsNothing(page: Page, what: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect.soft(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`)), what).toEqual([])
}

test('what is due stands on the record and says why with the rule; a shot that would not count is said before it is saved', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, child)
  const card = page.getByRole('region', { name: 'What’s due' })
  await expect(card).toContainText('CDC schedule 4.64 of 10 Nov 2025')
  const mmr = card.getByRole('listitem').filter({ hasText: 'MMR' })
  await expect(mmr).toContainText('dose 1')
  await expect(mmr).toContainText('overdue since')

  // Eighteen days before the first birthday less four days: the shot does not count, and the list of shots says so.
  await givenShotsOfARecord(page, ['mmr'], '2/10/2023')
  await expect(page.getByRole('region', { name: 'Shots' })).toContainText('too young')
  await expect(mmr).toContainText('dose 1')
  await page.screenshot({ path: join(shots, 'due.png') })
  await thenAxeFindsNothing(page, 'record with what is due')
  await mmr.getByRole('button', { name: 'Why? MMR' }).click()
  const why = page.getByRole('dialog', { name: 'Why? MMR' })
  await expect(why).toContainText('Too young by 18 days: valid from 28 Feb 2023 (CDSi 6.4, table 6-15).')
  await expect(why).toContainText('Earliest 10 Mar 2023: the time after another live vaccine (CDSi 7.4')
  await page.screenshot({ path: join(shots, 'why.png') })
  await thenAxeFindsNothing(page, 'why')
  await page.keyboard.press('Escape')
  await expect(why).toBeHidden()

  // A second one, eight days before its time, and then at its time.
  await page.keyboard.press('h')
  await typeInto(page, 'Date', 1, '2/20/2023')
  await typeInto(page, 'Vaccine', 1, 'mmr')
  await expect(page.getByText('Would not count for MMR: too young, too soon after a live vaccine. It would be valid from 10 Mar 2023.')).toBeVisible()
  await page.screenshot({ path: join(shots, 'what-if.png') })
  await typeInto(page, 'Date', 1, '3/10/2023')
  await expect(page.getByText(/Would not count for MMR/)).toBeHidden()
})

test('a key opens "Why?" of what matters most', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, child)
  await expect(page.getByRole('region', { name: 'What’s due' }).getByRole('listitem').first()).toBeVisible()
  await page.keyboard.press('f')
  await expect(page.getByRole('dialog', { name: /^Why\?/ })).toBeVisible()
})
