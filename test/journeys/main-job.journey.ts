import { expect, test } from './support/journey'
import { startCupsLab, whyNoCups } from '../support/cups-lab'
import { child } from './support/people'
import { givenASetUpPractice } from './support/practice'
import { givenAPatient, thenSharingIs } from './support/patient'
import { thenPrintedLooksLikeTheForm, whenMakingTheObjection, whenPrinting } from './support/forms'
import { whenAnsweringThePatientStrip, whenEnteringAShotGivenHere, whenSavingShots } from './support/shots'

const noCups = whyNoCups()

test('a new practice sets up, adds a child, types a shot, records the objection and prints its form', async ({ launch }) => {
  test.skip(noCups !== undefined, noCups)
  const cups = await startCupsLab()
  try {
    const desk = await launch({ env: { CUPS_SERVER: cups.env['CUPS_SERVER'] ?? '' } })
    const page = desk.window
    await givenASetUpPractice(desk)
    await givenAPatient(page, child)
    await thenSharingIs(page, /not set/i)

    await whenEnteringAShotGivenHere(page, { vaccine: 'ProQuad', lot: 'X014225' })
    await whenAnsweringThePatientStrip(page, { Sex: 'Male', Gender: 'Man', Race: 'Declined', Ethnicity: 'Declined', Language: 'English' })
    await whenSavingShots(page, /Saved 1 shot/)
    await thenSharingIs(page, /Yes/i)
    const shots = page.getByRole('region', { name: 'Shots' })
    for (const family of ['MMR', 'Varicella']) await expect(shots.getByRole('heading', { name: new RegExp(family) })).toBeVisible()
    await expect(shots.getByRole('button', { name: /PROQUAD, \d{1,2} \w{3} \d{4}\s?, given here/ })).toHaveCount(2)

    const form = await whenMakingTheObjection(desk, child.guardian)
    await whenPrinting(page, 'PDF')
    const [printed] = cups.takePrinted()
    thenPrintedLooksLikeTheForm(printed, form)
    await page.keyboard.press('Escape')
    await thenSharingIs(page, /No.*not signed yet/i)
  } finally {
    await cups.stop()
  }
})
