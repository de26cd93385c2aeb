import { expect, type Page } from '@playwright/test'
import { type } from './practice'
import { child } from './people'

export type Person = {
  readonly first: string
  readonly last: string
  readonly birthDate: string
} & Partial<Omit<typeof child, 'first' | 'last' | 'birthDate'>>

/** Types into the search box from wherever the person is. */
export async function whenSearching(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find a patient' })).toBeFocused()
  await page.keyboard.type(text)
}

/** Adds a patient by keyboard from the search box: nothing found, Enter, the form, Ctrl Enter. */
export async function givenAPatient(page: Page, person: Person): Promise<void> {
  await whenSearching(page, `${person.last}, ${person.first}`)
  await expect(page.getByRole('option', { name: /Add ".*" as a new patient/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'New patient' })).toBeVisible()
  await expect(page.getByLabel('Family name', { exact: true })).toHaveValue(person.last)
  await type(page, 'First name', person.first)
  await type(page, 'Birth date', person.birthDate)
  if (person.record) await type(page, 'Record number', person.record)
  if (person.phone) await type(page, 'Phone', person.phone)
  if (person.line1) await type(page, 'Street and number', person.line1)
  if (person.city) await type(page, 'City or town', person.city)
  if (person.zip) await type(page, 'ZIP code', person.zip)
  if (person.maidenName) await type(page, "Mother's maiden name", person.maidenName)
  await page.keyboard.press('Control+Enter')
  await thenTheRecordIsOpen(page, person)
}

/** The patient's own page is shown. */
export async function thenTheRecordIsOpen(page: Page, person: Pick<Person, 'first' | 'last'>): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toContainText(person.first)
}
