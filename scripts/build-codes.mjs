/**
 * `npm run build:codes -- [DIR]`: makes `assets/codes/*.json` from the CDC files in DIR, then `assets/manifest.json`.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildManifest } from './build-manifest.mjs'
import { buildTables } from './codes/build-tables.mjs'
import { inProject } from './lib/project.mjs'
import { runMain, say } from './lib/say.mjs'

/**
 * Builds all tables first and writes only then, so that bad input leaves the old tables as they are.
 * @param {string} from the folder with the CDC files
 * @param {string} to the folder for the tables
 */
export async function buildCodes(from, to) {
  const files = await buildTables(from)
  await mkdir(to, { recursive: true })
  for (const { name, text } of files) await writeFile(join(to, name), text)
  return files
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    const from = resolve(process.argv[2] ?? inProject('..', 'shared', 'codes'))
    for (const { name, count } of await buildCodes(from, inProject('assets', 'codes'))) say(`assets/codes/${name}: ${count}`)
    say(`assets/manifest.json: ${await buildManifest(inProject('assets'))} files`)
  })
}
