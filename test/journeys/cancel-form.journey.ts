import { expect, test } from './support/journey'
import { adult } from './support/people'
import { givenASetUpPractice } from './support/practice'
import { givenAPatient, thenSharingIs } from './support/patient'
import { whenAskingForTheObjection } from './support/forms'

test('an objection form made by mistake is cancelled with a reason, and the status before it comes back', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, adult)
  await whenAskingForTheObjection(page)
  const dialog = page.getByRole('dialog')
  const notice = page.getByRole('status', { name: 'Notices' }).getByText('Objection form made')
  await expect(notice).toBeVisible()
  const boxes = await Promise.all([notice, dialog.getByRole('button', { name: /^Print/ })].map((one) => one.boundingBox()))
  expect((boxes[0]?.x ?? 0) + (boxes[0]?.width ?? 0)).toBeLessThan(boxes[1]?.x ?? 0)
  await page.keyboard.press('Escape')
  await thenSharingIs(page, /No.*not signed yet/)

  await page.keyboard.press('?')
  const tables = page.getByRole('dialog', { name: 'Keys' }).locator('section')
  await expect(tables).toHaveCount(3)
  const [ofPage, everywhere] = await Promise.all([0, 1].map((at) => tables.nth(at).locator('dt span:first-child').allTextContents()))
  const keys = [...(ofPage ?? []), ...(everywhere ?? [])]
  expect(keys.length).toBeGreaterThan(10)
  expect(keys.filter((key, at) => keys.indexOf(key) !== at), 'keys with two meanings').toEqual([])
  await page.keyboard.press('Escape')
  await expect(tables).toHaveCount(0)

  await page.keyboard.press('k')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Say why, so that others can understand it later.')).toBeVisible()
  await page.getByLabel('Why is it cancelled?', { exact: true }).fill('Meant for another patient')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Objection form cancelled. Sharing is as it was before.')).toBeVisible()
  await thenSharingIs(page, /Not set/)
  await expect(page.getByRole('button', { name: /^signed/ })).toBeHidden()
  await expect(page.getByRole('region', { name: 'Forms and papers' })).toContainText('Meant for another patient')
  await page.keyboard.press('y')
  await expect(page.getByRole('region', { name: 'History' })).toContainText('cancelled the objection form before it was signed')
})
