import { expect, test } from './support/journey'
import { child } from './support/people'
import { givenASetUpPractice, type } from './support/practice'
import { givenAPatient, thenTheRecordIsOpen, whenSearching } from './support/patient'

test('a likely duplicate shows while the patient is added, and never blocks', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, child)

  await page.getByRole('link', { name: /Desk/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Desk' })).toBeVisible()
  await page.keyboard.press('n')
  await type(page, 'Family name', 'Okonkwo Reyes')
  await type(page, 'First name', 'Matteo')
  await type(page, 'Birth date', '03/04/22')
  await expect(page.getByRole('region', { name: 'Already here?' })).toContainText(/okonkwo-reyes/i)
  await page.getByRole('region', { name: 'Already here?' }).getByRole('button', { name: /View/ }).first().click()
  await thenTheRecordIsOpen(page, child)

  await page.keyboard.press('Alt+ArrowLeft')
  await page.getByRole('link', { name: /Desk/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Desk' })).toBeVisible()
  await page.keyboard.press('n')
  await expect(page.getByLabel('First name', { exact: true })).toHaveValue('Matteo')
  await page.keyboard.press('Control+Enter')
  await thenTheRecordIsOpen(page, { ...child, last: 'Okonkwo Reyes' })
})

test('one box finds a patient by name in any order, spelling, birth date, phone and record number', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, child)
  for (const typed of ['oko mat', 'Reyes, Mateo', 'mateo okonkow', '3/4/2022', '(617) 555', child.record]) {
    await whenSearching(page, typed)
    await expect(page.getByRole('option').first(), typed).toContainText(/okonkwo-reyes/i)
  }
  await whenSearching(page, 'Nobody Like This')
  await expect(page.getByRole('option', { name: /Add "Nobody Like This"/ })).toBeVisible()
})

test('what is typed into the search box stays there while the page that was asked for is still coming', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  for (const key of ['Alt+2', 'Alt+3', 'Alt+4', 'Alt+1', 'n']) {
    await page.keyboard.press(key)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('marlow 42')
    await expect(page.getByRole('combobox', { name: 'Find a patient' }), key).toHaveValue('marlow 42')
    await page.keyboard.press('Escape')
  }
})

test('a change of the record keeps the old value in the history, with who and when', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, child)
  await page.keyboard.press('e')
  await type(page, 'Street and number', '99 Maple Row')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Saved the changes/)).toBeVisible()
  await thenTheRecordIsOpen(page, child)
  await page.getByRole('button', { name: /^History/ }).last().press('Enter')
  const history = page.getByRole('region', { name: 'History' })
  await expect(history).toContainText('12 Elm Street')
  await expect(history).toContainText('99 Maple Row')
  await expect(history).toContainText('Jo Marlow')
})
