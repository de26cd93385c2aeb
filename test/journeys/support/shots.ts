import { expect, type Page } from '@playwright/test'

/** A field of the entry grid: `column` as it is headed, `line` from 1. */
export const cell = (page: Page, column: string, line: number) => page.getByLabel(`${column}, line ${line}`, { exact: true })

/** Types into a field of the grid by keyboard and goes on with Enter, which takes the first choice of a list. */
export async function typeInto(page: Page, column: string, line: number, text: string): Promise<void> {
  await cell(page, column, line).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

export type CurrentShot = { readonly vaccine: string; readonly lot: string; readonly expires?: string; readonly eligibility?: string; readonly date?: string }

/** Opens the entry with A and fills one line of a shot given here; what the tables know stays as it is filled in. */
export async function whenEnteringAShotGivenHere(page: Page, shot: CurrentShot): Promise<void> {
  await page.keyboard.press('a')
  await expect(cell(page, 'Vaccine', 1)).toBeVisible()
  if (shot.date) await typeInto(page, 'Date', 1, shot.date)
  await typeInto(page, 'Vaccine', 1, shot.vaccine)
  await typeInto(page, 'Lot', 1, shot.lot)
  await typeInto(page, 'Expires', 1, shot.expires ?? '12/31/2027')
  await typeInto(page, 'Eligibility', 1, shot.eligibility ?? 'V01')
}

/** Answers everything that the law asks about the patient in the strip above the lines: declined or given. */
export async function whenAnsweringThePatientStrip(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(answers)) {
    const field = page.getByRole('group', { name: /Still to ask/ }).getByLabel(label, { exact: true })
    await field.fill(value)
    await page.keyboard.press('Enter')
  }
}

/** Saves all lines with Ctrl Enter and waits for the word. */
export async function whenSavingShots(page: Page, saved: RegExp): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(saved).first()).toBeVisible()
}

/** Enters one DTaP from a paper record for the patient whose page is open; nothing was given here. */
export async function givenHistoryOnly(page: Page, date = '5/10/2022'): Promise<void> {
  await page.keyboard.press('h')
  await typeInto(page, 'Date', 1, date)
  await typeInto(page, 'Vaccine', 1, 'dtap')
  await whenSavingShots(page, /Saved 1 shot/)
}
