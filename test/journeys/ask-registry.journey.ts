import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startRegistryLab, whyNoRegistryLab } from '../servers/registry-lab'
import { freshFolder } from '../support/fresh-folder'
import { expect, test } from './support/journey'
import { adult } from './support/people'
import { givenAPatient } from './support/patient'
import { givenASetUpPractice } from './support/practice'
import { givenTheWebService, whenAskingTheRegistry, whenChoosingTheFile, whenLookingAtTheQueue } from './support/registry'

const reason = whyNoRegistryLab()
const head = (profile: string): string => `MSH|^~\\&|IIS|IIS|DESK|DESK|20261127||RSP^K11^RSP_K11|R1|P|2.5.1|||NE|NE|||||${profile}^CDCPHINVS`
const person = 'PID|1||77^^^IIS^SR||Đặng-Żółkiewska^Łucja^^^^^L||19810704|F'
const dose = (n: number, date: string, cvx: string, name: string): readonly string[] => [`ORC|RE||R${n}^IIS`, `RXA|0|1|${date}|${date}|${cvx}^${name}^CVX|999|||01^Historical^NIP001||||||||||||CP|A`]
const forecast = ['ORC|RE||9999^IIS', 'RXA|0|1|20261127|20261127|998^No vaccine administered^CVX|999||||||||||||||NA', 'OBX|1|CE|30956-7^Vaccine type^LN|1|88^Influenza^CVX||||||F', 'OBX|2|DT|30980-7^Date due^LN|1|20261201||||||F']
const history = [head('Z42'), 'MSA|AA|{control}', 'QAK|{control}|OK', 'QPD|Z44^Request Evaluated History and Forecast^CDCPHINVS|{control}', person, ...dose(1, '20200105', '03', 'MMR'), ...dose(2, '20200105', '21', 'Varicella'), ...dose(3, '20150310', '115', 'Tdap'), ...forecast].join('\r')
const candidates = [head('Z31'), 'MSA|AA|{control}', 'QAK|{control}|OK', 'QPD|Z44^Request Evaluated History and Forecast^CDCPHINVS|{control}', person, 'PID|2||78^^^IIS^SR||Dang^Lucja^^^^^L||19820704|F'].join('\r')

test('a new patient is asked for: of two candidates one is chosen, and three shots are taken over', async ({ launch }) => {
  test.skip(reason !== undefined, `No registry server here: ${reason}`)
  const lab = await startRegistryLab()
  try {
    const desk = await launch()
    const page = desk.window
    await givenASetUpPractice(desk)
    await givenTheWebService(page, lab)
    await givenAPatient(page, adult)
    await whenAskingTheRegistry(page)
    await expect(page.getByRole('button', { name: /^Ask now/ })).toBeVisible()
    await lab.behave({ as: 'ack', answer: candidates })
    await lab.taken()
    await page.keyboard.press('n')
    await expect(page.getByRole('region', { name: /Several persons fit/ }).getByRole('listitem')).toHaveCount(2)
    await lab.behave({ as: 'ack', answer: history })
    await page.getByRole('button', { name: 'This one' }).first().click()
    await expect(page.getByRole('region', { name: 'New here' }).getByRole('checkbox')).toHaveCount(3)
    const asked = (await lab.taken()).flatMap(({ message }) => message ?? [])
    expect(asked[1]).toContain('77^^^IIS^SR')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Took over 3 shots from the registry.')).toBeVisible()
    const card = page.getByRole('region', { name: 'What the registry has' })
    await expect(card).toContainText('its history came, 3 shots taken over')
    await expect(card).toContainText('Influenza, 1 Dec 2026')
    await whenLookingAtTheQueue(page)
    await expect(page.getByText('The registry has everything.')).toBeVisible()
  } finally {
    await lab.stop()
  }
})

test('an answer in a file is held against the record: what is there stays, what is new can be left', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, adult)
  await whenAskingTheRegistry(page)
  const file = join(freshFolder('answer-'), 'answer.hl7')
  writeFileSync(file, history)
  await whenChoosingTheFile(desk, file, () => page.keyboard.press('f'))
  const fresh = page.getByRole('region', { name: 'New here' })
  await expect(fresh.getByRole('checkbox', { checked: true })).toHaveCount(3)
  await fresh.getByRole('checkbox').first().uncheck()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Took over 2 shots from the registry.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'What the registry has' })).toContainText('2 shots taken over')
  await whenAskingTheRegistry(page)
  await whenChoosingTheFile(desk, file, () => page.keyboard.press('f'))
  await expect(page.getByRole('region', { name: 'The same here and there' }).getByRole('listitem')).toHaveCount(2)
  await expect(fresh.getByRole('checkbox')).toHaveCount(1)
  await page.screenshot({ path: join(process.env['MIIS_DESK_SHOTS'] ?? freshFolder('shots-'), 'ask.png') })
  writeFileSync(file, 'hello')
  await whenChoosingTheFile(desk, file, () => page.keyboard.press('f'))
  await expect(page.getByText('This is no answer of a registry.')).toBeVisible()
})
