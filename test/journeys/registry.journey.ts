import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startRegistryLab, whyNoRegistryLab, type RegistryLab } from '../servers/registry-lab'
import { freePort } from '../servers/free-ports'
import { freshFolder } from '../support/fresh-folder'
import { expect, test } from './support/journey'
import { adult, child } from './support/people'
import { whenToldAndNotObjecting } from './support/forms'
import { givenAPatient, thenTheQuestionComesFirst, thenTheRecordIsOpen, whenOpening } from './support/patient'
import { givenASetUpPractice } from './support/practice'
import { givenShotsOfARecord, givenTheWebService, whenChoosingTheFile, whenLookingAtTheQueue, whenSavingTheFile, whenSendingNow } from './support/registry'

const reason = whyNoRegistryLab()
const three = ['hib', 'prevnar 13', 'rotateq']

test('a patient of four shots is typed into the MIIS with twelve keys outside the browser', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, child)
  await givenShotsOfARecord(page, [...three, 'pediarix'])
  await whenLookingAtTheQueue(page)
  await page.keyboard.press('w')
  await expect(page.getByRole('heading', { level: 1, name: 'Type into the MIIS' })).toBeVisible()
  await whenToldAndNotObjecting(page)
  await expect(page.getByRole('button', { name: /^Last name/ })).toBeFocused()
  let keys = 0
  const press = async (key: string): Promise<void> => {
    keys += 1
    await page.keyboard.press(key)
  }
  const clipboard = (): Promise<string> => desk.app.evaluate(({ clipboard: board }) => board.readText())
  for (const value of [child.last, child.first, '03/04/2022']) {
    await press('Enter')
    await expect.poll(clipboard).toBe(value)
  }
  for (let shot = 0; shot < 4; shot += 1) {
    await press('d')
    await expect(page.getByRole('button', { name: /^Tick: it is typed in/ })).toHaveCount(3 - shot)
  }
  expect(keys).toBeLessThanOrEqual(12)
  await expect(page.getByText('Nothing is left to type in.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('The registry has everything.')).toBeVisible()
})

test('on the worksheet and in the queue nothing of a record that is Unknown shows before the answer; each record is written once a visit', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  for (const person of [child, adult]) {
    await givenAPatient(page, person)
    await givenShotsOfARecord(page, ['hib'])
  }
  await whenLookingAtTheQueue(page)
  await page.getByRole('button', { name: /okonkwo-reyes/i }).click()
  await thenTheQuestionComesFirst(page)
  await expect(page.getByRole('main')).not.toContainText('10 May 2022')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Was the patient told about the MIIS?' })).toBeHidden()
  await expect(page.getByRole('button', { name: /okonkwo-reyes/i })).toBeFocused()

  await page.keyboard.press('w')
  await thenNothingIsThereToType(page)
  await page.keyboard.press('n')
  await expect(page.getByText('2 of 2')).toBeVisible()
  await thenNothingIsThereToType(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Registry' })).toBeVisible()

  await page.keyboard.press('w')
  for (const place of ['1 of 2', '2 of 2']) {
    await expect(page.getByText(place)).toBeVisible()
    await whenToldAndNotObjecting(page)
    await expect(page.getByRole('button', { name: /^Last name/ })).toBeFocused()
    await page.keyboard.press('n')
  }
  for (const place of ['1 of 2', '2 of 2']) {
    await expect(page.getByText(place)).toBeVisible()
    await expect(page.getByRole('button', { name: /^Last name/ })).toBeVisible()
    await page.keyboard.press('n')
  }

  await whenOpening(page, child)
  await thenTheRecordIsOpen(page, child)
  await page.keyboard.press('y')
  const history = page.getByRole('region', { name: 'History' })
  await history.getByText('Views', { exact: true }).click()
  // One on the worksheet and this one, and the one when the patient was added.
  await expect(history.getByText('opened the record')).toHaveCount(3)
})

test('a file goes out, and its answers come back to the very shots', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, child)
  await givenShotsOfARecord(page, three)
  await whenLookingAtTheQueue(page)
  const saved = await whenSavingTheFile(desk, 'out.hl7', async () => {
    await page.keyboard.press('m')
    await page.keyboard.press('1')
    await expect(page.getByText(/1 patient, 3 shots\./)).toBeVisible()
  })
  const segments = saved().split('\r')
  expect(segments.filter((line) => line.startsWith('RXA'))).toHaveLength(3)
  expect(segments.find((line) => line.startsWith('BTS'))).toBe('BTS|1')
  await page.keyboard.press('Escape')
  await expect(page.getByText('in a file, answer not read yet').first()).toBeVisible()

  const number = segments.find((line) => line.startsWith('MSH'))?.split('|')[9] ?? ''
  const answers = join(freshFolder('answers-'), 'answers.hl7')
  writeFileSync(answers, ['FHS|^~\\&', 'BHS|^~\\&', 'MSH|^~\\&|MIIS|99990|||20261127||ACK^V04^ACK|1|P|2.5.1', `MSA|AE|${number}`, 'ERR||RXA^2^5|103^Table value not found^HL70357|E||||This vaccine is not taken.', 'BTS|1', 'FTS|1'].join('\r'))
  await whenChoosingTheFile(desk, answers, () => page.keyboard.press('a'))
  await expect(page.getByText(/0 accepted, 1 refused/)).toBeVisible()
  await whenOpeningTheLine(page)
  await expect(page.getByText('the vaccine: This vaccine is not taken.')).toBeVisible()
  const again = await whenSavingTheFile(desk, 'again.hl7', () => page.getByRole('button', { name: /^Save .* again$/ }).click())
  await expect(page.getByText(/again, as it was/)).toBeVisible()
  expect(again()).toBe(saved())
})

test.describe('through a web service', () => {
  test.skip(reason !== undefined, `No registry server here: ${reason}`)
  let lab: RegistryLab
  let port: number
  test.beforeEach(async () => {
    port = await freePort()
    lab = await startRegistryLab(undefined, port)
  })
  test.afterEach(() => lab?.stop())

  test('a day offline changes nothing: everything goes when the registry is there again', async ({ launch }) => {
    const desk = await launch()
    const page = desk.window
    await givenASetUpPractice(desk)
    await givenTheWebService(page, lab)
    await lab.stop()
    await givenAPatient(page, child)
    await givenShotsOfARecord(page, three)
    await whenSendingNow(page)
    await whenOpeningTheLine(page)
    await expect(page.getByText(/did not arrive: the server could not be reached/).first()).toBeVisible({ timeout: 20_000 })
    lab = await startRegistryLab(undefined, port)
    await page.keyboard.press('s')
    await expect(page.getByText('The registry has everything.')).toBeVisible({ timeout: 30_000 })
    expect((await lab.taken()).filter(({ message }) => message?.includes('RXA|'))).toHaveLength(1)
  })

  test('of three shots one is refused; it is mended, one click away, and then accepted', async ({ launch }) => {
    const desk = await launch()
    const page = desk.window
    await givenASetUpPractice(desk)
    await givenTheWebService(page, lab)
    await lab.behave({ as: 'ack', refuse: ['|133^'] })
    await givenAPatient(page, child)
    await givenShotsOfARecord(page, three)
    await whenSendingNow(page)
    await expect(page.getByText('1 refused')).toBeVisible({ timeout: 30_000 })
    await whenOpeningTheLine(page)
    await expect(page.getByText('the lot: The lot number is not known.')).toBeVisible()
    await page.screenshot({ path: join(process.env['MIIS_DESK_SHOTS'] ?? freshFolder('shots-'), 'refused.png') })
    await page.getByRole('link', { name: 'Mend it' }).click()
    await expect(page.getByLabel('Lot', { exact: true })).toBeVisible({ timeout: 20_000 })
    await page.getByLabel('Lot', { exact: true }).fill('AB123')
    await page.getByLabel('Why is it corrected?').fill('lot read from the paper')
    await page.keyboard.press('Control+Enter')
    await lab.behave({ as: 'ack' })
    await whenSendingNow(page)
    await expect(page.getByText('The registry has everything.')).toBeVisible({ timeout: 30_000 })
  })

  test('a refused login stops the sending until somebody has looked', async ({ launch }) => {
    const desk = await launch()
    const page = desk.window
    await givenASetUpPractice(desk)
    await givenTheWebService(page, { ...lab, user: 'desk', password: 'an old word' })
    await lab.behave({ as: 'ack', login: ['desk', 'a good word'] })
    await givenAPatient(page, child)
    await givenShotsOfARecord(page, three)
    await lab.taken()
    await whenSendingNow(page)
    await expect(page.getByText(/Sending has stopped/)).toBeVisible({ timeout: 30_000 })
    await page.keyboard.press('s')
    await expect(page.getByRole('button', { name: /^Send now/ })).toBeHidden()
    expect(await lab.taken()).toHaveLength(1)
    await givenTheWebService(page, { ...lab, user: 'desk', password: 'a good word' })
    await whenLookingAtTheQueue(page)
    await expect(page.getByText('The registry has everything.')).toBeVisible({ timeout: 30_000 })
  })

  test('after an answer that nobody can read a person decides, and the same shots go again under a new number', async ({ launch }) => {
    const desk = await launch()
    const page = desk.window
    await givenASetUpPractice(desk)
    await givenTheWebService(page, lab)
    await lab.behave({ as: 'ack', answer: 'thank you' })
    await givenAPatient(page, child)
    await givenShotsOfARecord(page, three)
    await lab.taken()
    await whenSendingNow(page)
    await expect(page.getByText('not sure whether it arrived').first()).toBeVisible({ timeout: 30_000 })
    await lab.behave({ as: 'ack' })
    await whenOpeningTheLine(page)
    await page.getByRole('button', { name: 'Answer', exact: true }).click()
    await expect(page.getByText('thank you')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    await page.keyboard.press('s')
    await expect(page.getByText('The registry has everything.')).toBeVisible({ timeout: 30_000 })
    const messages = (await lab.taken()).flatMap(({ message }) => message ?? [])
    expect(messages).toHaveLength(2)
    const fillers = messages.map((message) => message.split('\r').filter((line) => line.startsWith('ORC')).map((line) => line.split('|')[3]))
    expect(fillers[0]).toEqual(fillers[1])
    expect(messages[0]?.split('|')[9]).not.toBe(messages[1]?.split('|')[9])
  })
})

/** Opens the child's line in the queue; the record is Unknown, so its question comes first. */
async function whenOpeningTheLine(page: Page): Promise<void> {
  await page.getByRole('button', { name: /okonkwo-reyes/i }).click()
  await whenToldAndNotObjecting(page)
}

/** The worksheet asks the question, and holds no field of the record. */
async function thenNothingIsThereToType(page: Page): Promise<void> {
  await thenTheQuestionComesFirst(page)
  await expect(page.getByRole('button', { name: /^Last name/ })).toBeHidden()
  for (const hidden of ['Hib', '10 May 2022', child.line1, adult.line1]) await expect(page.getByRole('main')).not.toContainText(hidden)
}
