/** The stops of the tour: the main job with a made-up family, and what is kept of it. */
import { writeFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { CupsLab } from '../support/cups-lab'
import type { Desk } from '../journeys/support/launch'
import { adult, child } from '../journeys/support/people'
import { givenASetUpPractice } from '../journeys/support/practice'
import { givenAPatient, thenSharingIs, thenTheRecordIsOpen, whenFillingTheForm, whenOpening, whenSearching } from '../journeys/support/patient'
import { whenAskingForTheObjection, whenPrinting, whenRecordingStep, whenSavingAsPdf, whenSayingWhatWasGiven } from '../journeys/support/forms'
import { givenHistoryOnly, typeInto, whenAnsweringThePatientStrip, whenEnteringAShotGivenHere, whenSavingShots } from '../journeys/support/shots'

export type Tour = {
  readonly desk: Desk
  /** Where the pictures and PDFs go; it is there already. */
  readonly folder: string
  /** The print server with its PDF queue, where the form is to be really printed. */
  readonly cups: CupsLab | undefined
  /** Hears the name of each file that was written. */
  readonly onKept: (file: string) => void
}

const sibling = { ...child, first: 'Adaeze', birthDate: '9/21/2024', record: '10423' } as const

/** Drives the window of a program that was never set up through the main job, and leaves a picture of each screen in `folder`. */
export async function takeTour({ desk, folder, cups, onKept }: Tour): Promise<void> {
  const page = desk.window
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  let number = 0

  /** Keeps the window as it looks now. The PDF viewer is drawn by a process of its own, so the whole window is asked, not the page. */
  async function picture(name: string): Promise<void> {
    number += 1
    await new Promise((settled) => setTimeout(settled, 300))
    const png = await desk.app.evaluate(async ({ BrowserWindow }) => {
      const shown = BrowserWindow.getAllWindows()[0]
      return shown ? (await shown.webContents.capturePage()).toPNG().toString('base64') : ''
    })
    const file = `${String(number).padStart(2, '0')}-${name}.png`
    writeFileSync(join(folder, file), Buffer.from(png, 'base64'))
    onKept(file)
  }

  /** Closes what was said about the saves before, where it would cover the picture. */
  async function clearNotices(): Promise<void> {
    const close = page.getByRole('status', { name: 'Notices' }).getByRole('button', { name: 'Close this notice' })
    while ((await close.count()) > 0) await close.first().click({ timeout: 1_000 }).catch(() => undefined)
  }

  /** Keeps the previewed form. */
  async function keepForm(name: string): Promise<void> {
    writeFileSync(join(folder, name), await whenSavingAsPdf(desk, folder))
    rmSync(join(folder, 'saved.pdf'), { force: true })
    onKept(name)
  }

  await expect(page.getByRole('heading', { name: 'Set up MIIS Desk for your practice' })).toBeVisible({ timeout: 20_000 })
  await picture('set-up')
  await givenASetUpPractice(desk)
  await picture('empty-desk')

  await page.keyboard.press('n')
  await whenFillingTheForm(page, child)
  await picture('new-patient')
  await page.keyboard.press('Control+Enter')
  await thenTheRecordIsOpen(page, child)

  await whenEnteringAShotGivenHere(page, { vaccine: 'proquad', lot: 'X014225' })
  await whenAnsweringThePatientStrip(page, { Sex: 'Male', Gender: 'Man', Race: 'Declined', Ethnicity: 'Declined', Language: 'English' })
  await typeInto(page, 'Vaccine', 2, 'kinrix')
  await typeInto(page, 'Lot', 2, '7K3RB')
  await typeInto(page, 'Expires', 2, '9/30/2026')
  await picture('shots')
  await page.keyboard.press('Alt+d')
  await whenSavingShots(page, /Saved 1 shot/)
  await thenTheRecordIsOpen(page, child)
  await picture('patient-to-be-told')
  await page.keyboard.press('t')
  await page.getByRole('radio', { name: /Told, does not object/ }).check()
  await whenSayingWhatWasGiven(page)
  await picture('talk')
  await page.keyboard.press('Control+Enter')
  await thenSharingIs(page, /Yes/)

  await page.keyboard.press('h')
  for (const [line, date, vaccine] of [[1, '5/10/22', 'pediarix'], [2, '7/12/22', 'pediarix'], [3, '9/13/22', 'pediarix'], [4, '3/20/23', 'havrix']] as const) {
    await typeInto(page, 'Date', line, date)
    await typeInto(page, 'Vaccine', line, vaccine)
  }
  await picture('history-from-paper')
  await whenSavingShots(page, /Saved 4 shots/)
  await thenTheRecordIsOpen(page, child)
  await picture('patient')

  await givenAPatient(page, sibling)
  await givenHistoryOnly(page, '11/25/2024')
  await page.getByRole('link', { name: /Desk/ }).click()
  await whenSearching(page, 'oko ada')
  await picture('search')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Was the patient told about the MIIS?' })).toBeVisible()
  await clearNotices()
  await picture('unknown')
  await page.keyboard.press('Escape')

  await givenAPatient(page, adult)
  await whenAskingForTheObjection(page)
  await page.waitForTimeout(1500)
  await clearNotices()
  await picture('form')
  await keepForm('objection.pdf')
  if (cups) {
    await whenPrinting(page, 'PDF')
    await picture('printed')
    for (const pdf of cups.takePrinted()) writeFileSync(join(folder, 'printed.pdf'), pdf)
    onKept('printed.pdf')
  }
  await page.keyboard.press('Escape')
  await whenRecordingStep(page, 'signed', {})
  await thenSharingIs(page, /No/)
  await picture('objection-signed')
  for (const place of ['Desk', 'Worklist', 'Registry', 'Practice']) {
    await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: new RegExp(place) }).click()
    await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible()
    await clearNotices()
    await picture(place.toLowerCase())
  }
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await whenOpening(page, child)
  await thenTheRecordIsOpen(page, child)
  await picture('patient-dark')
  const replaced = desk.app.waitForEvent('window')
  await page.keyboard.press('Control+l').catch(() => undefined)
  const locked = await replaced
  await expect(locked.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await picture('lock')
}
