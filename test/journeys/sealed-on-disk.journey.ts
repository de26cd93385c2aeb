import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { startCupsLab, whyNoCups, type CupsLab } from '../support/cups-lab'
import { scanFolder, type Scan } from '../support/disk-scan/scan-folder'
import { freshFolder } from '../support/fresh-folder'
import { killTree, processTree } from '../support/process-tree'
import { startElectron } from '../support/start-electron'
import { expect, test } from './support/journey'
import type { Desk } from './support/launch'
import { whenMakingTheObjection, whenPrinting } from './support/forms'
import { givenAPatient, thenTheRecordIsOpen, whenFillingTheForm, whenOpening, whenSearching } from './support/patient'
import { clerk, type Person } from './support/people'
import { givenASetUpPractice, thenTheDeskIsOpen, whenUnlocking } from './support/practice'
import { cell, typeInto, whenAnsweringThePatientStrip, whenEnteringAShotGivenHere, whenSavingShots } from './support/shots'

/** Words that stand nowhere else: what is found of them on the disk came from these people's records. */
const child: Person = {
  first: 'Xanthippé',
  last: 'Quetzalánova',
  birthDate: '6/5/2021',
  line1: '4711 Zwetschgenweg',
  city: 'Ypsilantishire',
  zip: '02199',
  phone: '617 555 0191',
  maidenName: 'Tlalpujahua',
  guardian: { first: 'Nezahualka', last: 'Oxomoco' },
  record: 'ZQX-88317',
}
/** A patient who is only half typed in when the program ends. */
const draft: Person = { first: 'Ondinetta', last: 'Wrzeszczak', birthDate: '11/29/1953', line1: '88 Kumquatallee' }

/** Without what may stand in any file of numbers: a ZIP code, a day of the month. */
const secrets = [
  'Xanthipp Quetzal Zwetschgen Ypsilanti Tlalpujahua Nezahualka Oxomoco ZQX-88317 LOTQZX77 HALFQZX88'.split(' '),
  ['2021-06-05', '6/5/2021', '06/05/2021', '06052021', '20210605', '5 Jun 2021'],
  ['617 555 0191', '(617) 555-0191', '617-555-0191', '6175550191'],
  ['Ondinetta', 'Wrzeszczak', 'Kumquatallee', '1953-11-29', '11/29/1953', '29 Nov 1953'],
  clerk.passphrase,
].flat()

test('nothing of a patient lies readable in the data folder or among temporary files, whatever was done and however it ended', async ({ launch }) => {
  const temporary = freshFolder('tmp-')
  const cups = whyNoCups() === undefined ? await startCupsLab() : undefined
  try {
    // The system's temporary folder is looked at, too: a page on its way to a printer must not be left there.
    const env = { TMPDIR: temporary, CUPS_SERVER: cups?.env['CUPS_SERVER'] ?? '' }
    const first = await launch({ env })
    await givenASetUpPractice(first)
    await whenWorkingWithTheChild(first, cups)
    await whenLeavingHalfTypedWork(first.window)
    await first.close()
    await thenNothingIsReadable(first.userData, temporary)

    const second = await launch({ userData: first.userData, env })
    await whenUnlocking(second.window)
    await thenTheDeskIsOpen(second.window)
    await whenOpening(second.window, child)
    await thenTheRecordIsOpen(second.window, child)
    await killTree(processTree(second.app.process().pid ?? 0))
    await thenNothingIsReadable(first.userData, temporary)
  } finally {
    await cups?.stop()
  }
})

/** Everything that shows or moves a patient's facts: searching, typing, forms, preview, a saved file, a printer, an error. */
async function whenWorkingWithTheChild(desk: Desk, cups: CupsLab | undefined): Promise<void> {
  const page = desk.window
  await givenAPatient(page, child)
  await whenEnteringAShotGivenHere(page, { vaccine: 'ProQuad', lot: 'LOTQZX77' })
  await whenAnsweringThePatientStrip(page, { Sex: 'Female', Gender: 'Woman', Race: 'Declined', Ethnicity: 'Declined', Language: 'English' })
  await whenSavingShots(page, /Saved 1 shot/)
  await thenTheRecordIsOpen(page, child)
  await whenMakingTheObjection(desk, child.guardian)
  if (cups) await whenPrinting(page, 'PDF')
  await page.keyboard.press('Escape')
  for (const query of ['Quetzalanva', 'quetz xan', '6/5/2021', '(617) 555-0191', 'ZQX-88317']) await whenSearching(page, query)
  await page.keyboard.press('Escape')
  await page.evaluate((name) => setTimeout(() => { throw new Error(`A fault that names ${name}`) }), child.last)
  await expect(page.getByText(/the log has it as report/)).toBeVisible()
  expect(desk.takePageErrors()).toEqual([expect.stringContaining('A fault that names')])
}

/** A historical shot and a new patient, both typed in part and kept as drafts. */
async function whenLeavingHalfTypedWork(page: Page): Promise<void> {
  await whenOpening(page, child)
  await thenTheRecordIsOpen(page, child)
  await page.keyboard.press('h')
  await typeInto(page, 'Date', 1, '8/9/2021')
  await typeInto(page, 'Vaccine', 1, 'dtap')
  await cell(page, 'Lot', 1).fill('HALFQZX88')
  await expect(page.getByText(/draft kept \d\d:\d\d/)).toBeVisible()
  await whenSearching(page, `${draft.last}, ${draft.first}`)
  await page.getByRole('option', { name: /Add ".*" as a new patient/ }).click()
  await whenFillingTheForm(page, draft)
  await expect(page.getByText(/draft kept \d\d:\d\d/)).toBeVisible()
}

async function thenNothingIsReadable(userData: string, temporary: string): Promise<void> {
  const scan: Scan = await scanFolder(userData, secrets)
  expect(scan.findings).toEqual([])
  // The scan saw what there is: the journal, the drafts, the window's stores, the log.
  for (const part of ['journal/', 'drafts/', 'documents/', 'IndexedDB/', 'Local Storage/', 'log/', 'Preferences']) {
    expect(scan.files.some((file) => file.startsWith(part)), `${part} was looked at`).toBe(true)
  }
  expect((await scanFolder(temporary, secrets)).findings).toEqual([])
}

/** What an ordinary page would leave behind: the search must find each of these, or its finding nothing proves nothing. */
const planted = { stored: 'Quetzalcontrol', packed: 'Xochitlpacked', local: 'Zephyrlocal' }

test('the search of the disk finds what an ordinary page leaves there, also where the store has packed it', async () => {
  const userData = freshFolder('control-')
  const app = await startElectron({ program: resolve('test/bench/bare-window'), userData })
  const window = await app.firstWindow()
  await window.evaluate(async ({ stored, packed, local }) => {
    localStorage.setItem('last', local)
    const opening = indexedDB.open('control', 1)
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows', { autoIncrement: true }))
    await new Promise((done) => opening.addEventListener('success', done))
    const put = (text: string): Promise<unknown> => {
      const transaction = opening.result.transaction('rows', 'readwrite', { durability: 'strict' })
      transaction.objectStore('rows').put({ text })
      return new Promise((done) => transaction.addEventListener('complete', done))
    }
    // Each half stands there once before, so the packed block holds the whole only as two references: no plain search sees it.
    await put(`${packed.slice(0, 7)} and then ${packed.slice(7)} and at last ${packed} `)
    // The store writes what it has into a packed table when there is enough of it; the row put last stays in its log.
    for (let n = 0; n < 300; n++) await put(`row ${n} `.repeat(5_000))
    await put(stored)
  }, planted)
  await app.close()

  const { findings } = await scanFolder(userData, Object.values(planted))
  const found = findings.map(({ text, file, as }) => `${text} in ${file.split('/')[0] ?? ''}: ${as}`)
  expect(found).toContain('Quetzalcontrol in IndexedDB: utf-8')
  expect(found).toContain('Zephyrlocal in Local Storage: utf-8')
  expect(found).toContainEqual(expect.stringMatching(/^Xochitlpacked in IndexedDB/))
})
