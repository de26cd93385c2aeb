import type { Page } from '@playwright/test'
import { expect, test } from './support/journey'
import { thenAxeFindsNothing } from './support/axe'
import type { Desk } from './support/launch'
import { adult, child } from './support/people'
import { givenASetUpPractice, thenTheDeskIsOpen } from './support/practice'
import { givenAPatient, thenTheQuestionComesFirst, thenTheRecordIsOpen, whenOpening, whenSearching } from './support/patient'
import { whenAskingForTheObjection, whenMakingTheObjection } from './support/forms'
import { whenLookingAtTheQueue } from './support/registry'
import { cell, givenHistoryOnly, typeInto } from './support/shots'

/** Ctrl L: another window takes the place of the one with the records. */
async function whenLocking({ app, window }: Desk): Promise<Page> {
  const replaced = app.waitForEvent('window')
  await window.keyboard.press('Control+l').catch(() => undefined)
  const locked = await replaced
  await expect(locked.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  return locked
}

test('axe finds nothing on any screen, light or dark', async ({ launch }) => {
  test.setTimeout(10 * 60_000)
  const desk = await launch()
  const page = desk.window
  await expect(page.getByRole('heading', { name: 'Set up MIIS Desk for your practice' })).toBeVisible({ timeout: 60_000 })
  await thenAxeFindsNothing(page, 'set-up')
  await givenASetUpPractice(desk)
  await thenAxeFindsNothing(page, 'empty desk')

  await page.keyboard.press('n')
  await expect(page.getByRole('heading', { name: 'New patient' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await thenAxeFindsNothing(page, 'new patient with errors')
  await page.getByRole('link', { name: /Desk/ }).click()
  await givenAPatient(page, child)
  await thenAxeFindsNothing(page, 'new record')

  await page.keyboard.press('a')
  await typeInto(page, 'Vaccine', 1, 'proquad')
  await cell(page, 'Lot', 1).fill('LOT 7, 8')
  await page.keyboard.press('Control+Enter')
  await thenAxeFindsNothing(page, 'entry with findings')
  await page.keyboard.press('Escape')
  await thenTheRecordIsOpen(page, child)
  await givenHistoryOnly(page)
  await thenTheRecordIsOpen(page, child)

  await whenLookingAtTheQueue(page)
  await page.getByRole('button', { name: /okonkwo-reyes/i }).click()
  await thenTheQuestionComesFirst(page)
  await thenAxeFindsNothing(page, 'question in the queue of the registry')
  await page.keyboard.press('Escape')
  await page.keyboard.press('w')
  await thenTheQuestionComesFirst(page)
  await thenAxeFindsNothing(page, 'question on the worksheet')

  await page.getByRole('link', { name: /Patients/ }).click()
  await thenAxeFindsNothing(page, 'patients')
  await whenOpening(page, child)
  await expect(page.getByRole('heading', { name: 'Was the patient told about the MIIS?' })).toBeVisible()
  await thenAxeFindsNothing(page, 'question before an Unknown record')
  await page.keyboard.press('Escape')

  await givenAPatient(page, adult)
  await whenMakingTheObjection(desk)
  await thenAxeFindsNothing(page, 'form preview')
  await page.keyboard.press('Escape')
  await thenAxeFindsNothing(page, 'No, form pending')
  await whenSearching(page, 'oko')
  await thenAxeFindsNothing(page, 'search results')
  await page.keyboard.press('Escape')
  await page.keyboard.press('p')
  await expect(page.getByRole('dialog', { name: 'Print for this patient' })).toBeVisible()
  await thenAxeFindsNothing(page, 'print menu')
  await page.keyboard.press('c')
  await thenAxeFindsNothing(page, 'certificate choices')
  await page.keyboard.press('Escape')
  for (const place of ['Desk', 'Worklist', 'Faxes', 'Papers', 'Materials', 'Practice']) {
    await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: new RegExp(place) }).click()
    await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible()
    await thenAxeFindsNothing(page, place)
  }
  await page.getByRole('button', { name: 'Texts of the papers…' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Texts of the papers' })).toBeVisible()
  await thenAxeFindsNothing(page, 'own texts')
  const locked = await whenLocking(desk)
  await thenAxeFindsNothing(locked, 'lock')
  await locked.getByLabel('Passphrase', { exact: true }).fill('wrong')
  await locked.keyboard.press('Enter')
  await expect(locked.getByRole('alert')).toBeVisible()
  await thenAxeFindsNothing(locked, 'wrong passphrase')
  await locked.getByLabel('Passphrase', { exact: true }).fill('maple lantern quiet ferry')
  await locked.keyboard.press('Enter')
  await thenTheDeskIsOpen(locked)
})

test('axe finds nothing where a record is worked on, light or dark', async ({ launch }) => {
  test.setTimeout(10 * 60_000)
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, child)
  await givenHistoryOnly(page)
  await thenTheRecordIsOpen(page, child)
  await page.keyboard.press('t')
  await page.getByRole('radio', { name: /Told, does not object/ }).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Choose what was given.')).toBeVisible()
  await thenAxeFindsNothing(page, 'talk with errors')
  await page.keyboard.press('Escape')

  const shots = page.getByRole('region', { name: 'Shots' })
  await shots.getByRole('button', { name: /10 May 2022/ }).click()
  await shots.getByRole('button', { name: /^Correct/ }).click()
  await page.getByLabel('Date', { exact: true }).fill('5/10/2021')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/before the birth/).first()).toBeVisible()
  await thenAxeFindsNothing(page, 'correction with errors')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^History/ }).last().press('Enter')
  await expect(page.getByRole('region', { name: 'History' })).toContainText('Jo Marlow')
  await thenAxeFindsNothing(page, 'history')

  await page.keyboard.press('e')
  await page.getByLabel('Birth date', { exact: true }).fill('6/1/2022')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/The shot of 10 May 2022 in the record is before this day/)).toBeVisible()
  await thenAxeFindsNothing(page, 'patient edit with errors')
  await page.getByRole('button', { name: 'Throw away what was typed' }).click()
  await thenTheRecordIsOpen(page, child)

  await whenAskingForTheObjection(page, child.guardian)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^signed/ }).first().click()
  await expect(page.getByRole('button', { name: /^Save: signed/ })).toBeVisible()
  await thenAxeFindsNothing(page, 'step')
  await page.keyboard.press('Escape')

  await whenLookingAtTheQueue(page)
  await page.getByRole('button', { name: /okonkwo-reyes/i }).click()
  await expect(page.getByRole('button', { name: /^Open the record/ })).toBeVisible()
  await thenAxeFindsNothing(page, 'queue of the registry')
  await page.keyboard.press('m')
  await thenAxeFindsNothing(page, 'file for the registry')
  await page.keyboard.press('Escape')
  await page.keyboard.press('w')
  await expect(page.getByRole('heading', { level: 1, name: 'Type into the MIIS' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Last name/ })).toBeVisible()
  await thenAxeFindsNothing(page, 'worksheet for the MIIS')

  const locked = await whenLocking(desk)
  await locked.getByRole('button', { name: 'Use the recovery code' }).click()
  await expect(locked.getByLabel('Recovery code', { exact: true })).toBeVisible()
  await thenAxeFindsNothing(locked, 'recovery')
})
