/**
 * `npm run build:schedule -- DIR|ZIP [--authority NAME] [--version V] [--date YYYY-MM-DD]`: makes `assets/schedules/<authority>-<version>.json`
 * from a release of the CDC's CDSi supporting data, then `assets/manifest.json`. The same release gives the same bytes.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { bundleForNode } from './build/bundle-electron.mjs'
import { buildManifest } from './build-manifest.mjs'
import { inProject } from './lib/project.mjs'
import { runMain, say } from './lib/say.mjs'
import { filesOfRelease, releaseChecksum } from './schedule/release-files.mjs'

/** The days on which releases appeared; their files do not say it. */
const releaseDates = { '4.64': '2025-11-10' }

/**
 * The schedule of a release as text; throws with the file and the element when the release is broken or incomplete.
 * @param {string} from a folder or a zip
 * @param {{ authority?: string, version?: string, date?: string }} said what the files do not say of themselves
 */
export async function scheduleOf(from, said = {}) {
  const version = said.version ?? /(\d+\.\d+)(?:\D*)$/.exec(from.replace(/\.zip$/i, ''))?.[1]
  if (version === undefined) throw new Error(`The version cannot be read from the name of ${from}. Say it: --version 4.64`)
  const date = said.date ?? releaseDates[version]
  if (date === undefined) throw new Error(`The day on which version ${version} appeared is not known here. Say it: --date 2025-11-10`)
  const files = await filesOfRelease(from)
  const { readRelease } = await import(pathToFileURL(await bundleForNode('shared/forecast/release/read-release.ts', 'read-release')).href)
  const read = readRelease(files, { authority: said.authority ?? 'CDC', version, date, source: `CDSi supporting data ${version}`, checksum: releaseChecksum(files) })
  if (!read.ok) throw new Error(`The release is refused. ${read.error.file}: ${read.error.element} ${read.error.flaw}`)
  const { authority } = read.value
  return { name: `${authority.toLowerCase()}-${version}.json`, text: `${JSON.stringify(read.value)}\n`, schedule: read.value }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { authority: { type: 'string' }, version: { type: 'string' }, date: { type: 'string' }, out: { type: 'string' } } })
    const from = resolve(positionals[0] ?? inProject('..', 'shared', 'cdsi', 'supporting-data-4.64'))
    const { name, text, schedule } = await scheduleOf(from, values)
    const to = values.out === undefined ? inProject('assets', 'schedules') : resolve(values.out)
    await mkdir(to, { recursive: true })
    await writeFile(join(to, name), text)
    say(`${join(values.out ?? 'assets/schedules', name)}: ${schedule.antigens.length} antigens, ${schedule.vaccines.length} vaccines, ${schedule.groups.length} vaccine groups`)
    if (values.out === undefined) say(`assets/manifest.json: ${await buildManifest(inProject('assets'))} files`)
  })
}
