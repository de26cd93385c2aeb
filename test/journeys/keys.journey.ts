import { expect, test } from './support/journey'
import { adult } from './support/people'
import { givenASetUpPractice } from './support/practice'
import { givenAPatient, thenSharingIs } from './support/patient'
import { whenAskingForTheObjection } from './support/forms'
import { cell, givenHistoryOnly, typeInto } from './support/shots'

test('in the entry Ctrl Backspace deletes a word, and keys of their own remove the line and throw everything away', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, adult)
  await page.keyboard.press('h')
  await typeInto(page, 'Vaccine', 1, 'dtap')
  await cell(page, 'Lot', 1).fill('AB 12')
  await page.keyboard.press('Control+Backspace')
  await expect(cell(page, 'Lot', 1)).toHaveValue('AB ')
  const notices = page.getByRole('status', { name: 'Notices' })
  await page.keyboard.press('Alt+d')
  await expect(notices).toContainText('Line 1 removed.')
  await typeInto(page, 'Vaccine', 1, 'mmr')
  await page.keyboard.press('Alt+t')
  await expect(notices).toContainText('Everything typed here was thrown away.')
  await expect(cell(page, 'Vaccine', 1)).toHaveValue('')
})

test('a dose is taken back from reported, hidden, shown and brought back by keys, and a later step is opened by its digit', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, adult)
  await givenHistoryOnly(page)
  const shots = page.getByRole('region', { name: 'Shots' })
  const dose = shots.getByRole('button', { name: /10 May 2022/ })
  await dose.click()
  await page.keyboard.press('d')
  await expect(shots).toContainText('Reported in the MIIS:')
  await page.keyboard.press('u')
  await expect(shots).not.toContainText('Reported in the MIIS:')
  await page.keyboard.press('x')
  await page.getByLabel('Why', { exact: true }).fill('Wrong patient')
  await page.keyboard.press('Control+Enter')
  await expect(shots).toContainText('No shots yet')
  // What was open when it was hidden is open when it is shown.
  await page.keyboard.press('i')
  await expect(dose).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('b')
  await expect(page.getByRole('status', { name: 'Notices' })).toContainText('is back in the lists')

  await whenAskingForTheObjection(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('1')
  await page.keyboard.press('Control+Enter')
  await thenSharingIs(page, /No.*cannot see it/)
  await page.keyboard.press('2')
  await expect(page.getByLabel('Fax number', { exact: true })).toBeFocused()
})
