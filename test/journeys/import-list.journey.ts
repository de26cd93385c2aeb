import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { freshFolder } from '../support/fresh-folder'
import { givenAFile } from './support/files'
import { whenBringingInAList } from './support/import'
import { expect, test } from './support/journey'
import { child } from './support/people'
import { givenAPatient, whenSearching } from './support/patient'
import { givenASetUpPractice } from './support/practice'
import { whenChoosingTheFile, whenSavingTheFile } from './support/registry'

const list = [
  'Chart no;Last name;First name;DOB;Sex;Street;City;ZIP;Phone;Vaccine;Vaccination date',
  'B-1;Sample;Ada;2/29/2020;F;1 Example Street;Springfield;01103;413-555-0101;MMR;3/1/2021',
  'B-1;Sample;Ada;2/29/2020;F;1 Example Street;Springfield;01103;413-555-0101;DTaP;5/1/2020',
  'B-2;Probe;Ben;13/45/2019;M;;;;;;',
  'B-3;Example;Cy;1/2/2018;M;;;;;zzzz;1/2/2019',
  'B-4;Muster;Dee;4/5/2017;F;;;;;;',
  `;${child.last};${child.first};${child.birthDate};M;${child.line1};${child.city};${child.zip};${child.phone};MMR;4/1/2023`,
].join('\r\n')

test('a list is brought in: columns are guessed, faulty lines have reasons, a likely duplicate is decided; then all is taken back', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, child)
  await whenBringingInAList(page)
  const file = givenAFile('patients.csv', list)
  await whenChoosingTheFile(desk, file, () => page.keyboard.press('f'))
  await expect(page.getByLabel('Column Chart no')).toHaveValue('recordNumber')
  await expect(page.getByLabel('Column Vaccination date')).toHaveValue('doseDate')
  const plan = page.getByRole('region', { name: 'What will be done' })
  await expect(plan).toContainText('2 patients new')
  await expect(plan).toContainText('1 patient may be here already')
  const left = page.getByRole('region', { name: 'Lines that are left out' })
  await expect(left).toContainText('Line 4, Birth date: is no date ("13/45/2019")')
  await expect(left).toContainText('Line 5, Shot: vaccine or CVX: is no vaccine that is known here')
  await desk.app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: '/proc/no-room/left.csv' })
  })
  await left.getByRole('button', { name: 'Save these lines as a table' }).click()
  await expect(left.getByRole('alert')).toBeVisible()
  const saved = await whenSavingTheFile(desk, 'left.csv', () => left.getByRole('button', { name: 'Save these lines as a table' }).click())
  await expect(page.getByText('Saved left.csv.')).toBeVisible()
  await expect(left.getByRole('alert')).toBeHidden()
  expect(saved()).toContain('4,Birth date,is no date,13/45/2019')
  await page.getByRole('region', { name: 'May be here already' }).getByText('The same person').click()
  await page.screenshot({ path: join(process.env['MIIS_DESK_SHOTS'] ?? freshFolder('shots-'), 'import.png'), fullPage: true })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Brought in 2 patients and 3 shots.')).toBeVisible({ timeout: 30_000 })
  await whenSearching(page, 'sample ada')
  await expect(page.getByRole('option', { name: /SAMPLE, Ada/ })).toBeVisible()
  await page.keyboard.press('Escape')

  // The same file once more changes nothing.
  await whenChoosingTheFile(desk, file, () => page.getByRole('button', { name: /^Choose the file/ }).click())
  await expect(page.getByRole('region', { name: 'What will be done' })).toContainText('2 patients here already')
  await page.getByRole('button', { name: /^Take it back/ }).click()
  await expect(page.getByText('The list was taken back.')).toBeVisible({ timeout: 30_000 })
  await whenSearching(page, 'sample ada')
  await expect(page.getByRole('option', { name: /SAMPLE, Ada/ })).toBeHidden()
  expect(readFileSync(file, 'utf8')).toBe(list)
})

const messages = [
  'MSH|^~\\&|OLD|OLD|||20261101||VXU^V04^VXU_V04|1|P|2.5.1',
  'PID|1||M-1^^^OLD^MR||Sample^Eve||20200229|F',
  'RXA|0|1|20210301||03^MMR^CVX|999',
  'RXA|0|1|||20^DTaP^CVX|999',
  'RXA|0|1|20210302||7777^Old mixture^CVX|999',
  'RXA|0|1|20190101||08^Hep B^CVX|999',
  'RXA|0|1|20991231||21^Varicella^CVX|999',
].join('\r')

test('a file of messages is brought in: each shot that cannot be taken stands there with its reason, and its patient comes without it', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await whenBringingInAList(page)
  await whenChoosingTheFile(desk, givenAFile('patients.hl7', messages), () => page.keyboard.press('f'))
  const plan = page.getByRole('region', { name: 'What will be done' })
  await expect(plan).toContainText('1 patient new')
  await expect(plan).toContainText('1 shot in the list')
  await expect(plan).toContainText('4 shots cannot be taken and are left out')
  const left = page.getByRole('region', { name: 'Lines that are left out' })
  await expect(left).toContainText('Message 1, Sample, Eve, shot (DTaP): has no date')
  await expect(left).toContainText('Message 1, Sample, Eve, shot (Old mixture, 2 Mar 2021): is of a vaccine that is not known here')
  await expect(left).toContainText('Message 1, Sample, Eve, shot (Hep B, 1 Jan 2019): lies before the birth')
  await expect(left).toContainText('Message 1, Sample, Eve, shot (Varicella, 31 Dec 2099): lies in the future')
  const saved = await whenSavingTheFile(desk, 'left.csv', () => left.getByRole('button', { name: 'Save these lines as a table' }).click())
  await expect(page.getByText('Saved left.csv.')).toBeVisible()
  expect(saved()).toContain('1,Shot,has no date,"Sample, Eve: DTaP"')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Brought in 1 patient and 1 shot.')).toBeVisible({ timeout: 30_000 })
})
