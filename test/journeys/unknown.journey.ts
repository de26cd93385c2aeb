import { expect, test } from './support/journey'
import { child } from './support/people'
import { givenASetUpPractice } from './support/practice'
import { givenAPatient, thenSharingIs, thenTheRecordIsOpen, whenOpening, whenSearching } from './support/patient'
import { givenHistoryOnly } from './support/shots'
import { thenThePreviewIsOpen, whenSayingWhatWasGiven } from './support/forms'

test('a record that is Unknown shows nothing before the answer, and closing the question opens nothing', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, child)
  await givenHistoryOnly(page)
  await page.getByRole('link', { name: /Desk/ }).click()

  for (const typed of ['555-0142', child.guardian.first]) {
    await whenSearching(page, typed)
    const hit = page.getByRole('option', { name: /okonkwo-reyes/i })
    await expect(hit).toContainText('4 Mar 2022')
    for (const hidden of ['0142', child.guardian.first]) await expect(hit).not.toContainText(hidden)
  }
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: /Patients/ }).click()
  await expect(page.getByRole('main')).toContainText(/okonkwo-reyes/i)
  await expect(page.getByRole('main')).not.toContainText('0142')

  await whenOpening(page, child)
  await expect(page.getByRole('heading', { name: 'Was the patient told about the MIIS?' })).toBeVisible()
  const main = page.getByRole('main')
  await expect(main).toContainText('4 Mar 2022')
  for (const hidden of ['Elm Street', '555-0142', child.maidenName + ' ', child.guardian.first, 'DTaP', child.record]) await expect(main).not.toContainText(hidden)

  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Was the patient told about the MIIS?' })).toBeHidden()
  await expect(page.getByRole('heading', { name: /^Sharing:/ })).toBeHidden()

  await whenOpening(page, child)
  await page.getByRole('radio', { name: /Told, does not object/ }).check()
  await whenSayingWhatWasGiven(page)
  await page.keyboard.press('Control+Enter')
  await thenTheRecordIsOpen(page, child)
  await thenSharingIs(page, /Yes/)
})

test('"Told, objects" at the question makes the objection form and opens the record as No, form pending', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, child)
  await givenHistoryOnly(page)
  await page.getByRole('link', { name: /Desk/ }).click()

  await whenOpening(page, child)
  await page.getByRole('radio', { name: /Told, objects/ }).check()
  await whenSayingWhatWasGiven(page)
  await page.getByLabel('Name of the signer', { exact: true }).fill(`${child.guardian.first} ${child.guardian.last}`)
  await page.getByLabel('Relationship', { exact: true }).selectOption('Mother')
  await page.keyboard.press('Control+Enter')
  await thenThePreviewIsOpen(desk, 'Objection form')
  await page.keyboard.press('Escape')
  await thenSharingIs(page, /No.*not signed yet/)
})
