import type { Locator, Page } from '@playwright/test'
import type { Desk } from './support/launch'
import { expect, test } from './support/journey'
import { child, type Person } from './support/people'
import { givenASetUpPractice } from './support/practice'
import { givenAPatient, thenSharingIs } from './support/patient'
import { whenAnsweringThePatientStrip, whenEnteringAShotGivenHere, whenSavingShots } from './support/shots'

const screenSize = { width: 1366, height: 768 }

/** As long as the record takes: 60 letters and 80. */
const longNamed: Person = {
  ...child,
  first: 'Maximiliano Bartholomaeus Constantinopoulos-Featherstonehaug',
  last: 'Wolfeschlegelsteinhausen-Bergerdorff von Hohenzollern-Sigmaringen de la Vega y',
  record: '20517',
}

async function givenTheWorkingSize({ app, window: page }: Desk): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    const [own] = BrowserWindow.getAllWindows()
    own?.unmaximize()
    own?.setSize(width, height)
  }, screenSize)
  // A display of exactly this size may take a pixel away; a smaller window only asks for more.
  const isWorkingSize = () =>
    page.evaluate(
      ({ width, height }) =>
        window.devicePixelRatio === 1 && window.outerWidth <= width && window.outerWidth > width - 8 && window.outerHeight <= height && window.outerHeight > height - 8,
      screenSize,
    )
  await expect.poll(isWorkingSize).toBe(true)
}

/** The whole of it lies in the window, nothing was scrolled, and no part of its text is cut off. */
async function thenItIsInView(page: Page, what: Locator, name: string): Promise<void> {
  const box = await what.boundingBox()
  expect(box, `${name} is on the page`).not.toBeNull()
  if (!box) return
  const inner = await page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }))
  expect(box.width * box.height, `${name} has a size`).toBeGreaterThan(0)
  expect.soft(box.x, `${name}, left`).toBeGreaterThanOrEqual(0)
  expect.soft(box.y, `${name}, top`).toBeGreaterThanOrEqual(0)
  expect.soft(box.x + box.width, `${name}, right`).toBeLessThanOrEqual(inner.width)
  expect.soft(box.y + box.height, `${name}, bottom`).toBeLessThanOrEqual(inner.height)
  const isCut = await what.evaluate((element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible')
  expect.soft(isCut, `${name} is cut off`).toBe(false)
}

async function thenTheFirstScreenSays(page: Page, person: Person, nextStep: RegExp): Promise<void> {
  await expect(page.getByRole('status').getByText(/^Saved/)).toBeHidden({ timeout: 90_000 })
  expect(await page.evaluate(() => [window.scrollY, ...[...document.querySelectorAll('*')].map((element) => element.scrollTop)].every((top) => top === 0))).toBe(true)
  const name = page.getByRole('heading', { level: 1 })
  await expect(name).toContainText(person.first)
  await thenItIsInView(page, name, 'name')
  await thenItIsInView(page, page.getByText(/^\d+ y( \d+ m)?$/).first(), 'age')
  await thenItIsInView(page, page.getByRole('heading', { name: /^Sharing:/ }), 'sharing status')
  await thenItIsInView(page, page.getByRole('button', { name: nextStep }).first(), 'next step')
}

for (const [who, person] of [['a child', child], ['a child with names as long as the record takes', longNamed]] as const) {
  test(`at 1366x768 the name, age, sharing status and next step of ${who} are in view without scrolling`, async ({ launch }) => {
    const desk = await launch()
    const page = desk.window
    await givenASetUpPractice(desk)
    await givenTheWorkingSize(desk)
    await givenAPatient(page, person)
    await thenTheFirstScreenSays(page, person, /^Add shots/)

    await whenEnteringAShotGivenHere(page, { vaccine: 'proquad', lot: 'X014225' })
    await whenAnsweringThePatientStrip(page, { Sex: 'Male', Gender: 'Man', Race: 'Declined', Ethnicity: 'Declined', Language: 'English' })
    await whenSavingShots(page, /Saved 1 shot/)
    await thenSharingIs(page, /Yes/)
    await thenTheFirstScreenSays(page, person, /^Talk|^Record the talk/)
  })
}
