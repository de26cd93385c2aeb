/**
 * `node scripts/build-manifest.mjs`: makes `assets/manifest.json`, by which the program knows that an asset is whole and unchanged.
 * To be run after any change below `assets/`.
 */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { filesOf } from './checks/source-tree.mjs'
import { inProject } from './lib/project.mjs'
import { runMain, say } from './lib/say.mjs'

const manifest = 'manifest.json'

/**
 * The manifest of a folder as text: path -> SHA-256 and size of every file in it but the manifest itself.
 * @param {string} folder
 */
export async function manifestText(folder) {
  const paths = (await filesOf(folder)).filter((path) => path !== manifest)
  const lines = await Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(join(folder, path))
      const entry = { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }
      return `${JSON.stringify(path)}: ${JSON.stringify(entry)}`
    }),
  )
  return `{\n${lines.join(',\n')}\n}\n`
}

/**
 * Writes the manifest of a folder.
 * @param {string} folder
 * @returns {Promise<number>} how many files are in it
 */
export async function buildManifest(folder) {
  const text = await manifestText(folder)
  await writeFile(join(folder, manifest), text)
  return Object.keys(JSON.parse(text)).length
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    say(`assets/manifest.json: ${await buildManifest(inProject('assets'))} files`)
  })
}
