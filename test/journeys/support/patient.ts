import { expect, type Page } from '@playwright/test'
import { type } from './practice'
import type { Person } from './people'

/** Types into the search box from wherever the person is. */
export async function whenSearching(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find a patient' })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** Fills the form of a new patient with what is known of the person. */
export async function whenFillingTheForm(page: Page, person: Person): Promise<void> {
  await type(page, 'Family name', person.last)
  await type(page, 'First name', person.first)
  await type(page, 'Birth date', person.birthDate)
  if (person.record) await type(page, 'Record number', person.record)
  if (person.phone) await type(page, 'Phone', person.phone)
  if (person.line1) await type(page, 'Street and number', person.line1)
  if (person.city) await type(page, 'City or town', person.city)
  if (person.zip) await type(page, 'ZIP code', person.zip)
  if (person.maidenName) await type(page, "Mother's maiden name", person.maidenName)
  if (person.guardian) {
    await type(page, 'Guardian first name', person.guardian.first)
    await type(page, 'Guardian family name', person.guardian.last)
    await page.getByLabel('Relationship', { exact: true }).selectOption('Mother')
  }
}

/** Adds a patient from the search box: nothing found, Enter, the form, Ctrl Enter. */
export async function givenAPatient(page: Page, person: Person): Promise<void> {
  await whenSearching(page, `${person.last}, ${person.first}`)
  const add = page.getByRole('option', { name: /Add ".*" as a new patient/ })
  await expect(add).toBeVisible()
  await add.click()
  await expect(page.getByRole('heading', { name: 'New patient' })).toBeVisible()
  await expect(page.getByLabel('Family name', { exact: true })).toHaveValue(person.last)
  await whenFillingTheForm(page, person)
  await page.keyboard.press('Control+Enter')
  await thenTheRecordIsOpen(page, person)
}

/** Finds the patient by name and opens the best match with Enter. */
export async function whenOpening(page: Page, person: Person): Promise<void> {
  await whenSearching(page, `${person.last} ${person.first}`)
  await expect(page.getByRole('option').first()).toContainText(person.last, { ignoreCase: true })
  await page.keyboard.press('Enter')
}

/** The patient's own page is shown. */
export async function thenTheRecordIsOpen(page: Page, person: Person): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(person.last, 'i') })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Sharing:/ })).toBeVisible()
}

/** The status that the sharing card shows. */
export async function thenSharingIs(page: Page, words: RegExp): Promise<void> {
  await expect(page.getByRole('heading', { name: /^Sharing:/ })).toHaveText(words)
}

/** The question before a record whose status is Unknown stands there. */
export const thenTheQuestionComesFirst = (page: Page): Promise<void> => expect(page.getByRole('heading', { name: 'Was the patient told about the MIIS?' })).toBeVisible()
