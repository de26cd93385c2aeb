import type { Page } from '@playwright/test'
import { expect, test } from './support/journey'
import { child } from './support/people'
import { givenASetUpPractice } from './support/practice'
import { givenAPatient, thenSharingIs } from './support/patient'
import { cell, givenHistoryOnly, typeInto, whenSavingShots } from './support/shots'

test('a paper record is typed as a batch, the field above repeated by a key', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, child)
  await page.keyboard.press('h')
  await typeInto(page, 'Date', 1, '5/10/22')
  await typeInto(page, 'Vaccine', 1, 'pediarix')
  await typeInto(page, 'Learned from', 1, 'school')
  await typeInto(page, 'Given by', 1, 'Dr. Amy Winters')
  for (const [line, vaccine] of [[2, '48'], [3, 'prevnar 13'], [4, 'rotateq']] as const) {
    await whenRepeatingTheFieldAbove(page, 'Date', line, '10 May 2022')
    await typeInto(page, 'Vaccine', line, vaccine)
    await whenRepeatingTheFieldAbove(page, 'Learned from', line, 'School')
    await whenRepeatingTheFieldAbove(page, 'Given by', line, 'Dr. Amy Winters')
  }
  await whenSavingShots(page, /Saved 4 shots/)
  await thenSharingIs(page, /Unknown/)
  await expect(page.getByText(/sharing is Unknown/).first()).toBeVisible()
  await page.getByRole('region', { name: 'Shots' }).getByRole('button', { name: /10 May 2022/ }).last().click()
  await expect(page.getByRole('region', { name: 'Shots' })).toContainText('Dr. Amy Winters')
})

async function whenRepeatingTheFieldAbove(page: Page, column: string, line: number, value: string): Promise<void> {
  await cell(page, column, line).focus()
  await page.keyboard.press("Control+'")
  await expect(cell(page, column, line)).toHaveValue(value)
}

/** The day after tomorrow as a clerk types it, whenever the journey runs. */
function dayToCome(): string {
  const day = new Date()
  day.setDate(day.getDate() + 2)
  return `${day.getMonth() + 1}/${day.getDate()}/${day.getFullYear()}`
}

test('a dose before birth, in the future or of an unknown code is stopped beside its field, and nothing typed is lost', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, child)
  await page.keyboard.press('h')
  await typeInto(page, 'Date', 1, '3/3/2022')
  await typeInto(page, 'Vaccine', 1, 'mmr')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/before (the )?birth/i).first()).toBeVisible()
  await typeInto(page, 'Date', 1, dayToCome())
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/still to come/).first()).toBeVisible()
  await typeInto(page, 'Date', 1, '5/10/2022')
  await typeInto(page, 'Date', 2, '5/10/2022')
  await typeInto(page, 'Vaccine', 2, '777')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('“777” is not in the list.', { exact: false }).first()).toBeVisible()
  await expect(cell(page, 'Vaccine', 2)).toHaveValue('777')
  await expect(page.getByText(/^Saved/)).toBeHidden()
  await expect(cell(page, 'Vaccine', 1)).toHaveValue(/MMR/)
})

test('a refusal asks for a reason and never for a lot', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, child)
  await page.keyboard.press('r')
  await expect(cell(page, 'Vaccine', 1)).toBeVisible()
  await expect(cell(page, 'Lot', 1)).toBeHidden()
  await typeInto(page, 'Vaccine', 1, 'hpv')
  await typeInto(page, 'Reason', 1, 'parent')
  await whenSavingShots(page, /Saved 1 refusal/)
  await expect(page.getByRole('region', { name: 'Shots' })).toContainText(/refused/i)
})

test('a correction keeps the old value, and "entered in error" leaves the lists but not the history', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, child)
  await givenHistoryOnly(page)
  const shots = page.getByRole('region', { name: 'Shots' })
  await shots.getByRole('button', { name: /10 May 2022/ }).click()
  await shots.getByRole('button', { name: /^Correct/ }).click()
  await page.getByLabel('Date', { exact: true }).fill('5/11/2022')
  await page.getByLabel(/^Why/).first().fill('Misread the card')
  await page.keyboard.press('Control+Enter')
  await expect(shots).toContainText('11 May 2022')
  await expect(shots).toContainText('10 May 2022')

  await shots.getByRole('button', { name: 'Entered in error' }).click()
  await page.getByLabel('Why', { exact: true }).fill('Wrong patient')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/as entered in error/).first()).toBeVisible()
  await expect(shots).toContainText('No shots yet')
  await shots.getByText(/Show entered in error/).click()
  await expect(shots).toContainText('11 May 2022')
})
