import { expect, test } from './support/journey'
import { adult } from './support/people'
import { givenASetUpPractice } from './support/practice'
import { givenAPatient, thenSharingIs } from './support/patient'
import { thenTheFormNamesTheAdult, whenMakingTheObjection, whenMakingTheWithdrawal, whenRecordingStep } from './support/forms'

test('an objection goes through its steps, and only a signed withdrawal leads back to Yes', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, adult)

  thenTheFormNamesTheAdult(await whenMakingTheObjection(desk))
  await page.keyboard.press('Escape')
  await thenSharingIs(page, /No.*not signed yet/)
  await expect(page.getByRole('button', { name: 'changed in MIIS', exact: false })).toBeHidden()

  await whenRecordingStep(page, 'signed', {})
  await thenSharingIs(page, /No.*cannot see it/)
  await whenRecordingStep(page, 'changed in MIIS', {})
  await whenRecordingStep(page, 'faxed', { Time: '0:01', Pages: '2', 'What the machine printed or showed': 'OK 00:41 P.02' })
  await whenRecordingStep(page, 'filed', {})
  await expect(page.getByText('Saved: form filed.')).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(page.getByText('Taken back: the form is to be filed again.')).toBeVisible()
  await whenRecordingStep(page, 'filed', {})
  await expect(page.getByText('Saved: form filed.')).toBeVisible()

  thenTheFormNamesTheAdult(await whenMakingTheWithdrawal(desk))
  await page.keyboard.press('Escape')
  await thenSharingIs(page, /No.*until the withdrawal is signed/)
  await whenRecordingStep(page, 'signed', {})
  await thenSharingIs(page, /Yes/)
  // The signature brought the status back: only a new objection leads to No.
  await expect(page.getByText('Saved: form signed.')).toBeVisible()
  await expect(page.getByRole('status', { name: 'Notices' }).getByText('Saved: form signed.').locator('..').getByRole('button', { name: /^Undo/ })).toBeHidden()
})
