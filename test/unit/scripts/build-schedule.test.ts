import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scheduleOf } from '../../../scripts/build-schedule.mjs'
import { inProject } from '../../../scripts/lib/project.mjs'
import { shippedScheduleFile } from '../../support/shipped-schedule'

const release = inProject('..', 'shared', 'cdsi', 'supporting-data-4.64')
const isHere = existsSync(release)
if (!isHere) console.log('The release of the CDC is not beside the project: the tests of building it are skipped.')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'miis-schedule-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const measles = 'AntigenSupportingData- Measles-508.xml'
const shared = 'ScheduleSupportingData.xml'

/** A copy of the release in which one file is edited, or taken away. */
function givenTheRelease(edit?: { readonly file: string; readonly by?: (text: string) => string }): string {
  const copy = join(folder, 'release-4.64')
  cpSync(release, copy, { recursive: true, mode: 0 })
  if (edit === undefined) return copy
  const path = join(copy, edit.file)
  const text = readFileSync(path, 'utf8')
  rmSync(path, { force: true })
  if (edit.by) writeFileSync(path, edit.by(text))
  return copy
}

describe.skipIf(!isHere)('a release of the CDC', () => {
  it('becomes, each time, the bytes that are shipped', async () => {
    const { name, text } = await scheduleOf(release)
    expect(name).toBe('cdc-4.64.json')
    expect(text).toBe(readFileSync(inProject(shippedScheduleFile), 'utf8'))
  })

  it('becomes the same from a zip, whatever the folder in it', async () => {
    const zip = join(folder, 'CDSi-4.64.zip')
    const files = readdirSync(release).filter((file) => file.endsWith('.xml'))
    writeFileSync(zip, zipSync(Object.fromEntries(files.map((file) => [`Version 4.64/XML/${file}`, strToU8(readFileSync(join(release, file), 'utf8'))]))))
    const { text } = await scheduleOf(zip)
    expect(text).toBe(readFileSync(inProject(shippedScheduleFile), 'utf8'))
  })

  it('holds no sentences of the release: only codes, names and ids', async () => {
    const { text } = await scheduleOf(release)
    expect(text).not.toContain('Do not vaccinate')
    expect(text).not.toContain('Administer to')
    expect(text).toContain('Measles/')
  })

  const refused: readonly (readonly [what: string, file: string, by: ((text: string) => string) | undefined, says: RegExp])[] = [
    ['without the file of an antigen', measles, undefined, /Measles.*there is no file of the antigen/],
    ['without the file that all share', shared, undefined, /ScheduleSupportingData\.xml.*is missing/],
    ['with a file that is cut off', measles, (text) => text.slice(0, text.length / 2), /Measles-508\.xml: \/ is no XML/],
    ['with a document type', measles, (text) => `<!DOCTYPE x>${text}`, /Measles-508\.xml: \/ is no XML/],
    ['with an age that is none', measles, (text) => text.replace('<minAge>12 months</minAge>', '<minAge>soon</minAge>'), /Measles-508\.xml: .*seriesDose.*minAge "soon" is no span of time/],
    ['with a kind of condition that is not known', measles, (text) => text.replace(/<conditionType>[^<]+</, '<conditionType>Moon<'), /Measles-508\.xml: .*conditionType "Moon" is not known here/],
    ['with doses out of order', measles, (text) => text.replace('<doseNumber>Dose 2<', '<doseNumber>Dose 3<'), /Measles-508\.xml: .*doseNumber is not "Dose 2"/],
    ['with a vaccine group that nobody defines', measles, (text) => text.replaceAll('<vaccineGroup>MMR</vaccineGroup>', '<vaccineGroup>MRM</vaccineGroup>'), /Measles-508\.xml: vaccineGroup "MRM" is not among the vaccine groups/],
    ['with a vaccine code that is none', shared, (text) => text.replace('<cvx>01</cvx>', '<cvx>O1</cvx>'), /ScheduleSupportingData\.xml: .*cvx "O1" is no CVX code/],
    ['with a file that is something else', measles, () => '<html><body>Not found</body></html>', /Measles-508\.xml: html is no supporting data/],
  ]
  it.each(refused)('%s is refused with the file and the element', async (_what, file, by, says) => {
    await expect(scheduleOf(givenTheRelease(by ? { file, by } : { file }), { version: '4.64', date: '2025-11-10' })).rejects.toThrow(says)
  })

  it('whose version or day cannot be known asks for it', async () => {
    const copy = givenTheRelease()
    const unnamed = join(folder, 'release')
    cpSync(copy, unnamed, { recursive: true })
    await expect(scheduleOf(unnamed)).rejects.toThrow(/--version/)
    await expect(scheduleOf(copy, { version: '9.99' })).rejects.toThrow(/--date/)
  })
})

describe('what is no release', () => {
  it('is a folder without XML', async () => {
    await expect(scheduleOf(folder, { version: '1.0', date: '2026-01-01' })).rejects.toThrow(/no XML file/)
  })

  it('is a file that is no zip', async () => {
    const file = join(folder, 'release-1.0.zip')
    writeFileSync(file, 'hello')
    await expect(scheduleOf(file, { version: '1.0', date: '2026-01-01' })).rejects.toThrow(/no zip that can be read/)
  })
})
