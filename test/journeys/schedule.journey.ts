import AxeBuilder from '@axe-core/playwright'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { freshFolder } from '../support/fresh-folder'
import { shippedScheduleFile } from '../support/shipped-schedule'
import { expect, test } from './support/journey'
import { child } from './support/people'
import { givenAPatient, whenOpening } from './support/patient'
import { givenASetUpPractice } from './support/practice'
import type { Desk } from './support/launch'

const shots = process.env['MIIS_DESK_SHOTS'] ?? freshFolder('shots-')

async function whenChoosingTheSchedule(desk: Desk, path: string): Promise<void> {
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)
  await desk.window.getByRole('button', { name: /^Load another schedule/ }).click()
}

/** The shipped schedule with a later version, and the first MMR from six months on. */
function anotherSchedule(): string {
  const text = readFileSync(join(process.cwd(), shippedScheduleFile), 'utf8')
  const changed = text
    .replace('"version":"4.64"', '"version":"4.99"')
    .replace('"date":"2025-11-10"', '"date":"2026-03-01"')
    .replaceAll('{"absMin":"12m-4d","min":"12m","earliestRec":"12m","latestRec":"16m+28d"}', '{"absMin":"6m-4d","min":"6m","earliestRec":"6m","latestRec":"9m"}')
  expect(changed).not.toBe(text.replace('"version":"4.64"', '"version":"4.99"').replace('"date":"2025-11-10"', '"date":"2026-03-01"'))
  return changed
}

test('another schedule is looked at, taken into use and taken back; what is no schedule is refused with the element', async ({ launch }) => {
  const desk = await launch()
  const page = desk.window
  const folder = freshFolder('schedule-')
  await givenASetUpPractice(desk)
  await givenAPatient(page, child)
  await page.getByRole('link', { name: 'Practice' }).click()
  const panel = page.getByRole('region', { name: 'Immunization schedule' })
  await expect(panel).toContainText('4.64')

  const hello = join(folder, 'hello.json')
  writeFileSync(hello, 'hello')
  await whenChoosingTheSchedule(desk, hello)
  await expect(panel.getByText('This file is no schedule.')).toBeVisible()
  const broken = join(folder, 'release-5.01.zip')
  writeFileSync(broken, zipSync({ 'AntigenSupportingData- Measles-508.xml': strToU8('<antigenSupportingData><series><seriesName>x</seriesName></series></antigenSupportingData>') }))
  await whenChoosingTheSchedule(desk, broken)
  await expect(panel.getByLabel('Version', { exact: true })).toHaveValue('5.01')
  await panel.getByLabel('Published on').fill('3/1/2026')
  await page.keyboard.press('Enter')
  await expect(panel.getByText(/AntigenSupportingData- Measles-508.xml: antigenSupportingData\/series\/targetDisease has no text/)).toBeVisible()

  const other = join(folder, 'cdc-4.99.json')
  writeFileSync(other, anotherSchedule())
  await whenChoosingTheSchedule(desk, other)
  const review = panel.getByRole('region', { name: /What changes with CDC 4.99/ })
  await expect(review.getByRole('row').filter({ hasText: 'newborn' })).not.toHaveCount(0)
  await page.screenshot({ path: join(shots, 'schedule.png'), fullPage: true })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect.soft(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([])
  await review.getByRole('button', { name: 'Take it into use' }).click()
  await expect(page.getByText('What is due is reckoned by CDC 4.99 now.')).toBeVisible()
  await expect(panel).toContainText('4.99')
  await whenOpening(page, child)
  await expect(page.getByRole('region', { name: 'What’s due' })).toContainText('CDC schedule 4.99 of 1 Mar 2026')

  await page.getByRole('link', { name: 'Practice' }).click()
  await panel.getByRole('button', { name: /^Go back to CDC 4.64/ }).click()
  await expect(panel).toContainText('4.64')
  await whenOpening(page, child)
  await expect(page.getByRole('region', { name: 'What’s due' })).toContainText('CDC schedule 4.64 of 10 Nov 2025')
})
