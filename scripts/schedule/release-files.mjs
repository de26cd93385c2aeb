/** The XML files of a release, from a folder or from a zip as the CDC gives it out. */
import { createHash } from 'node:crypto'
import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'

/**
 * @param {string} from
 * @returns {Promise<{ name: string, text: string }[]>} in the order of their names
 */
export async function filesOfRelease(from) {
  const files = (await stat(from)).isDirectory() ? await filesOfFolder(from) : filesOfZip(from, await readFile(from))
  if (files.length === 0) throw new Error(`There is no XML file in ${from}`)
  return files.sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function filesOfFolder(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.xml$/i.test(name))
  return Promise.all(names.map(async (name) => ({ name: basename(name), text: await readFile(join(folder, name), 'utf8') })))
}

function filesOfZip(path, bytes) {
  try {
    const entries = unzipSync(bytes, { filter: ({ name }) => /\.xml$/i.test(name) && !name.startsWith('__MACOSX/') })
    return Object.entries(entries).map(([name, content]) => ({ name: basename(name), text: strFromU8(content) }))
  } catch (error) {
    throw new Error(`${path} is no zip that can be read`, { cause: error })
  }
}

/** SHA-256 over names and contents, in the order of the names. */
export function releaseChecksum(files) {
  const hash = createHash('sha256')
  for (const { name, text } of files) hash.update(`${name}\n${createHash('sha256').update(text).digest('hex')}\n`)
  return hash.digest('hex')
}
