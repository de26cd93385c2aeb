import AxeBuilder from '@axe-core/playwright'
import { join } from 'node:path'
import { freshFolder } from '../support/fresh-folder'
import { expect, test } from './support/journey'
import { adult, child } from './support/people'
import { givenAPatient, thenTheRecordIsOpen } from './support/patient'
import { givenASetUpPractice } from './support/practice'
import { givenHistoryOnly } from './support/shots'

const shots = process.env['MIIS_DESK_SHOTS'] ?? freshFolder('shots-')

test('the due list of the practice shows who waits longest, for a day and a vaccine group; of an Unknown record it shows no shot', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, adult)
  await givenHistoryOnly(page)
  await givenAPatient(page, child)
  await page.getByRole('link', { name: 'Due list' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Due list' })).toBeVisible()
  await expect(page.getByText('2 patients', { exact: true })).toBeVisible()
  const mateo = page.getByRole('link', { name: /OKONKWO-REYES, Mateo/ })
  await expect(mateo).toContainText('MMR 1 overdue since')
  const unknown = page.getByRole('link', { name: /ŻÓŁKIEWSKA/ })
  await expect(unknown).toContainText('shows when the question about the MIIS is answered')
  await expect(unknown).not.toContainText('overdue')
  await page.screenshot({ path: join(shots, 'due-list.png') })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect.soft(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([])

  await page.getByLabel('Vaccine group').selectOption('Polio')
  await expect(mateo).not.toContainText('MMR')
  // On his first birthday the MMR was only just due.
  await page.getByLabel('On the day').fill('3/4/2023')
  await page.keyboard.press('Tab')
  await expect(mateo).toContainText('MMR 1 due since 4 Mar 2023')
  await mateo.click()
  await thenTheRecordIsOpen(page, child)
})
