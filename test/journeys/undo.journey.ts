import { expect, test } from './support/journey'
import { child } from './support/people'
import { givenASetUpPractice } from './support/practice'
import { givenAPatient, thenSharingIs } from './support/patient'
import { whenSayingWhatWasGiven } from './support/forms'
import { givenHistoryOnly } from './support/shots'

test('a save is taken back by key, also after another notice: the dose leaves the list, the status comes back, the history keeps it', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, child)
  await thenSharingIs(page, /Not set/)
  await givenHistoryOnly(page)
  await thenSharingIs(page, /Unknown/)

  const notices = page.getByRole('status', { name: 'Notices' })
  await page.keyboard.press('t')
  await page.getByRole('radio', { name: /no answer yet/ }).check()
  await whenSayingWhatWasGiven(page)
  await page.keyboard.press('Control+Enter')
  await expect(notices).toContainText('Saved the talk')
  await expect(notices.getByRole('button', { name: /Undo/ })).toBeVisible()
  await expect(page.getByRole('region', { name: /Sharing/ })).toContainText('no answer yet')
  await expect(page.getByRole('region', { name: /Sharing/ })).not.toContainText('nobody recorded')

  const shots = page.getByRole('region', { name: 'Shots' })
  await expect(shots.getByRole('button', { name: /10 May 2022/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(notices).toContainText('Taken back: 1 shot')
  await expect(notices.getByRole('button', { name: /Undo/ })).toBeHidden()
  await expect(shots).toContainText('No shots yet')
  await thenSharingIs(page, /Not set/)
  await page.keyboard.press('y')
  await expect(page.getByRole('region', { name: 'History' })).toContainText('took back the save of DTaP')
})
