import { PDFDocument } from 'pdf-lib'
import { freePort } from '../servers/free-ports'
import { thenAxeFindsNothing } from './support/axe'
import { givenASignedObjection, givenFaxSettings, thenTheFaxSays, whenFaxing, whenLookingAtTheFax } from './support/faxes'
import { givenAFile } from './support/files'
import { whenBringingInAList } from './support/import'
import { expect, test } from './support/journey'
import { adult, child, clinic } from './support/people'
import { givenAPatient, thenTheRecordIsOpen, whenOpening } from './support/patient'
import { givenASetUpPractice, thenTheDeskIsOpen, thenTheGoLiveStepIsOpen, whenFinishingTheSetUp } from './support/practice'
import { whenAskingTheRegistry, whenChoosingTheFile } from './support/registry'

test('axe finds nothing on any step of the set-up, light or dark', async ({ launch }) => {
  test.setTimeout(10 * 60_000)
  const { window: page } = await launch()
  await expect(page.getByRole('heading', { name: 'Set up MIIS Desk for your practice' })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: /Go on/ }).click()
  await thenAxeFindsNothing(page, 'practice with errors')
  for (const [label, text] of [['Practice name', clinic.name], ['MIIS PIN', clinic.pin], ['Street', clinic.line1], ['City or town', clinic.city], ['State', clinic.state], ['ZIP code', clinic.zip], ['Phone', clinic.phone], ['Fax', clinic.fax]] as const) {
    await page.getByLabel(label, { exact: true }).fill(text)
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'You, and your passphrase' })).toBeVisible()
  await page.getByLabel('Passphrase', { exact: true }).fill('maple')
  await page.keyboard.press('Enter')
  await thenAxeFindsNothing(page, 'passphrase with errors')
  await page.getByLabel('Your name', { exact: true }).fill('Jo Marlow')
  await page.getByLabel('Sign-in name', { exact: true }).fill('JM')
  for (const label of ['Passphrase', 'The same passphrase once more']) await page.getByLabel(label, { exact: true }).fill('maple lantern quiet ferry')
  await thenAxeFindsNothing(page, 'passphrase')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Your recovery code' })).toBeVisible({ timeout: 60_000 })
  await thenAxeFindsNothing(page, 'recovery code')
  const groups = await page.getByTestId('recovery-code').locator('code').allTextContents()
  await page.getByLabel('I have written it down by hand').check()
  await page.getByRole('button', { name: /Go on/ }).click()
  await expect(page.getByText('Type two groups back')).toBeVisible()
  const back = await page.getByLabel(/^Group \d$/).all()
  for (const field of back) await field.fill('xxxx')
  await page.keyboard.press('Enter')
  await thenAxeFindsNothing(page, 'recovery code typed back, with errors')
  for (const field of back) {
    const name = (await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent)) ?? ''
    await field.fill(groups[Number(/\d/.exec(name)?.[0]) - 1] ?? '')
  }
  await page.keyboard.press('Enter')
  await thenTheGoLiveStepIsOpen(page)
  await thenAxeFindsNothing(page, 'go-live day')
  await whenFinishingTheSetUp(page)
  await thenTheDeskIsOpen(page)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await thenAxeFindsNothing(page, 'keys')
})

const list = [
  'Chart no;Last name;First name;DOB;Sex;Phone;Vaccine;Vaccination date',
  'B-1;Sample;Ada;2/29/2020;F;413-555-0101;MMR;3/1/2021',
  'B-2;Probe;Ben;13/45/2019;M;;;',
  `;${child.last};${child.first};${child.birthDate};M;${child.phone};MMR;4/1/2023`,
].join('\r\n')

const answer = [
  'MSH|^~\\&|IIS|IIS|DESK|DESK|20261127||RSP^K11^RSP_K11|R1|P|2.5.1|||NE|NE|||||Z42^CDCPHINVS',
  'MSA|AA|1',
  'QAK|1|OK',
  'QPD|Z44^Request Evaluated History and Forecast^CDCPHINVS|1',
  'PID|1||77^^^IIS^SR||Okonkwo-Reyes^Mateo^^^^^L||20220304|M',
  'ORC|RE||R1^IIS',
  'RXA|0|1|20230105|20230105|03^MMR^CVX|999|||01^Historical^NIP001||||||||||||CP|A',
].join('\r')

async function aPdf(name: string): Promise<string> {
  const document = await PDFDocument.create()
  const page = document.addPage([612, 792])
  page.drawText('Objection, as a state might print it', { x: 72, y: 730, size: 16 })
  document.getForm().createTextField('Patient').addToPage(page, { x: 130, y: 682, width: 240, height: 20 })
  return givenAFile(name, await document.save())
}

test('axe finds nothing where files come in, nor on a fax, light or dark', async ({ launch }) => {
  test.setTimeout(10 * 60_000)
  const desk = await launch()
  const page = desk.window
  await givenASetUpPractice(desk)
  await givenAPatient(page, child)
  await whenBringingInAList(page)
  await thenAxeFindsNothing(page, 'list to bring in')
  await whenChoosingTheFile(desk, givenAFile('patients.csv', list), () => page.keyboard.press('f'))
  await expect(page.getByRole('region', { name: 'What will be done' })).toContainText('1 patient may be here already')
  await thenAxeFindsNothing(page, 'list with faulty lines')

  await whenOpening(page, child)
  await thenTheRecordIsOpen(page, child)
  await whenAskingTheRegistry(page)
  await thenAxeFindsNothing(page, 'Ask the registry')
  await whenChoosingTheFile(desk, givenAFile('answer.hl7', answer), () => page.keyboard.press('f'))
  await expect(page.getByRole('region', { name: 'New here' }).getByRole('checkbox')).toHaveCount(1)
  await thenAxeFindsNothing(page, 'answer of the registry')

  await page.getByRole('link', { name: 'Practice' }).click()
  await page.getByRole('button', { name: 'Texts of the papers…' }).click()
  await page.getByLabel('Form', { exact: true }).selectOption('objection')
  await whenChoosingTheFile(desk, await aPdf('objection.pdf'), () => page.getByRole('button', { name: 'Choose a PDF…' }).click())
  const own = page.getByRole('dialog', { name: 'objection.pdf' })
  await own.getByLabel('Patient', { exact: true }).selectOption('patient-name')
  await thenAxeFindsNothing(page, 'own form')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: /Desk/ }).click()

  await givenFaxSettings(page, { host: '127.0.0.1', port: await freePort(), user: 'desk', password: 'secret', modem: 'any' })
  await givenASignedObjection(desk)
  await page.getByRole('button', { name: /Keep a paper/ }).click()
  await whenChoosingTheFile(desk, await aPdf('signed.pdf'), () => page.getByRole('dialog').getByRole('button', { name: /^Choose/ }).click())
  await expect(page.getByText('signed.pdf, 1 page')).toBeVisible()
  await thenAxeFindsNothing(page, 'paper to keep')
  await page.keyboard.press('Escape')
  await whenOpening(page, adult)
  await thenTheRecordIsOpen(page, adult)
  await whenFaxing(page, '617-983-4301')
  await whenLookingAtTheFax(page)
  await thenTheFaxSays(page, /./)
  await thenAxeFindsNothing(page, 'fax')
})
