import { textOf } from '../support/page-pictures'
import { freshFolder } from '../support/fresh-folder'
import { expect, test } from './support/journey'
import { whenSavingAsPdf } from './support/forms'
import { child } from './support/people'
import { givenAPatient, thenTheRecordIsOpen, whenOpening } from './support/patient'
import { givenASetUpPractice } from './support/practice'

test('a practice’s own text stands on the paper with a version of its own; what cannot be printed is not saved', async ({ launch }, info) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, child)
  await page.getByRole('link', { name: 'Practice' }).click()
  await page.getByRole('button', { name: 'Texts of the papers…' }).click()
  await page.getByLabel('Part').selectOption({ label: 'Letter' })
  const texts = page.getByLabel(/^Letter, Text /)
  const closing = texts.last()
  await expect(closing).toHaveValue('Sincerely,')
  const toGuardian = page.getByLabel('Letter, Text 3')
  await expect(toGuardian).toHaveValue(/\{patient\}/)
  await toGuardian.fill('To the family')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('{patient} must stand in the text: a value is printed there.')).toBeVisible()
  await page.getByRole('button', { name: 'Take ours again' }).click()
  await closing.fill('With greetings')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Saved 1 text.')).toBeVisible({ timeout: 60_000 })
  await closing.fill('With warm greetings from all of us,')
  await expect(page.getByText('Saved 1 text.')).toBeHidden({ timeout: 60_000 })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Ours: Sincerely,')).toBeVisible()
  await expect(page.getByText('1 text of your own')).toBeVisible()
  await expect(page.getByText('Saved 1 text.')).toBeVisible({ timeout: 60_000 })
  await page.screenshot({ path: info.outputPath('texts.png') })

  await whenOpening(page, child)
  await thenTheRecordIsOpen(page, child)
  await page.keyboard.press('p')
  await page.keyboard.press('l')
  await expect(page.getByRole('dialog', { name: 'Letter about the MIIS' })).toBeVisible({ timeout: 60_000 })
  const letter = textOf(await whenSavingAsPdf(desk, freshFolder('letter-'))).replace(/\s+/g, ' ')
  expect(letter).toContain('With warm greetings from all of us,')
  expect(letter).toMatch(/\+ own 2/)
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: 'Practice' }).click()
  await page.getByRole('button', { name: 'Texts of the papers…' }).click()
  await page.getByLabel('Papers', { exact: true }).selectOption('por')
  await expect(page.getByText('No speaker of Portuguese has checked these texts yet.')).toBeVisible()
  await page.getByLabel('Who checked them').fill('Ana Reyes')
  await page.getByRole('button', { name: 'Note the check' }).click()
  await expect(page.getByText(/^Checked by Ana Reyes, /)).toBeVisible()
  await page.getByRole('link', { name: 'Materials' }).click()
  await page.getByLabel('Fact sheets in English').fill('0')
  await page.getByLabel('Fact sheets in Portuguese').fill('1')
  await page.getByRole('heading', { name: 'Materials' }).click()
  await page.keyboard.press('f')
  await expect(page.getByRole('dialog', { name: 'Fact sheets' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/No speaker of Portuguese/)).toHaveCount(0)
})
