import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { freshFolder } from '../../support/fresh-folder'
import { likeness, pictureOf, shrunk, textOf } from '../../support/page-pictures'
import { holdsLetters, nameLikeness, sameName, samePage } from '../../support/printed-name'
import type { Desk } from './launch'
import { thenTheQuestionComesFirst } from './patient'
import { adult, child, clinic } from './people'
import { likenessOfShownPage, sameOnScreen } from './shown-page'

type Guardian = { readonly first: string; readonly last: string }

/** Chooses who signs in an open panel: the first choice offered, checked by name where there is one. */
async function whenChoosingTheSigner(page: Page, guardian: Guardian | undefined): Promise<void> {
  const choice = guardian ? page.getByRole('radio', { name: new RegExp(`${guardian.first} ${guardian.last}`) }) : page.getByRole('radio', { name: /\(the patient\)/ })
  await choice.check()
}

/** O on a patient's page, the signer, Ctrl Enter: the preview opens. */
export async function whenAskingForTheObjection(page: Page, guardian?: Guardian): Promise<void> {
  await page.keyboard.press('o')
  await whenChoosingTheSigner(page, guardian)
  await page.getByRole('button', { name: /Make the objection form/ }).click()
  await thenThePreviewCoversTheWindow(page, 'Objection form')
}

/** Makes the objection form, which shows in the preview. Answers the form as it was saved. */
export async function whenMakingTheObjection(desk: Desk, guardian?: Guardian): Promise<Uint8Array> {
  await whenAskingForTheObjection(desk.window, guardian)
  return thenThePreviewIsOpen(desk, 'Objection form')
}

/** W on a patient's page, the signer, Ctrl Enter: the form shows in the preview. Answers the form as it was saved. */
export async function whenMakingTheWithdrawal(desk: Desk, guardian?: Guardian): Promise<Uint8Array> {
  await desk.window.keyboard.press('w')
  await whenChoosingTheSigner(desk.window, guardian)
  await desk.window.getByRole('button', { name: /Make the withdrawal form/ }).click()
  return thenThePreviewIsOpen(desk, 'Withdrawal form')
}

async function thenThePreviewCoversTheWindow(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('dialog', { name: title })).toBeVisible({ timeout: 60_000 })
}

/** The preview covers the window and shows the page that "Save as PDF" saves, which is answered. */
export async function thenThePreviewIsOpen(desk: Desk, title: string): Promise<Uint8Array> {
  await thenThePreviewCoversTheWindow(desk.window, title)
  const form = await whenSavingAsPdf(desk, freshFolder('form-'))
  await expect.poll(() => likenessOfShownPage(desk, form), { message: 'the preview shows the form', timeout: 120_000 }).toBeGreaterThan(sameOnScreen)
  return form
}

/** Fills what nobody knows before the talk: the language and the material that was handed out. */
export async function whenSayingWhatWasGiven(page: Page, language = 'English'): Promise<void> {
  await page.getByLabel('In which language').selectOption(language)
  await page.getByRole('checkbox', { name: 'Fact sheet' }).check()
}

/** Answers the question before a record that is Unknown: told, does not object. */
export async function whenToldAndNotObjecting(page: Page): Promise<void> {
  await thenTheQuestionComesFirst(page)
  await page.getByRole('radio', { name: /Told, does not object/ }).check()
  await whenSayingWhatWasGiven(page)
  await page.keyboard.press('Control+Enter')
}

/** Chooses the queue and presses P. */
export async function whenPrinting(page: Page, queue: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Printer').selectOption(queue)
  await dialog.getByRole('button', { name: /^Print/ }).click()
  await expect(dialog.getByText(/^Handed to /)).toBeVisible({ timeout: 60_000 })
}

/** Saves the shown form as PDF, answering the system's dialog with a file in the data folder's neighbourhood, and reads it. */
export async function whenSavingAsPdf(desk: Desk, folder: string): Promise<Uint8Array> {
  const path = join(folder, 'saved.pdf')
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  await desk.window.getByRole('dialog').getByRole('button', { name: /Save as PDF/ }).click()
  await expect(desk.window.getByText(/^Saved as /)).toBeVisible()
  return new Uint8Array(await readFile(path))
}

/** The form holds the child's facts, and what came out of the printer looks like it and shows the child's name. */
export function thenPrintedLooksLikeTheForm(printed: Uint8Array | undefined, form: Uint8Array): void {
  const text = textOf(form).replace(/\s+/g, ' ')
  for (const fact of [`${child.first} ${child.last}`, '4 Mar 2022', child.maidenName, `${child.guardian.first} ${child.guardian.last}`, clinic.name, clinic.pin]) {
    expect(text).toContain(fact)
  }
  expect(printed, 'a page came out of the queue').toBeDefined()
  if (!printed) return
  const [paper, screen] = [shrunk(pictureOf(printed, 120), 4), shrunk(pictureOf(form, 120), 4)]
  expect(likeness(paper, screen)).toBeGreaterThan(samePage)
  expect(nameLikeness(printed, form), 'the name on the paper').toBeGreaterThan(sameName)
  expect(holdsLetters(printed, `${child.first} ${child.last}`), 'the name in the printed text').toBe(true)
}

/** Letters outside Latin-1 stand on the form as they stand in the record. */
export function thenTheFormNamesTheAdult(form: Uint8Array): void {
  expect(textOf(form).replace(/\s+/g, ' ')).toContain(`${adult.first} ${adult.last}`)
}

/** Opens the next step of the work item by its button, fills the named fields, keeps what is filled in already, and saves. */
export async function whenRecordingStep(page: Page, step: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const save = page.getByRole('button', { name: new RegExp(`^Save: ${step}`) })
  if (!(await save.isVisible())) await page.getByRole('button', { name: new RegExp(`^${step}`) }).first().click()
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value)
  await save.click()
  await expect(save).toBeHidden()
}
