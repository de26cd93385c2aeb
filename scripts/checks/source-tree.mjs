import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What is made and never committed; it lies in the project's root folder. */
const skipped = new Set(['.git', 'node_modules', 'dist', 'out', '.cache', '.vitest'])

/**
 * @typedef {object} SourceFile
 * @property {string} path from the project's root, with forward slashes
 * @property {string} text
 */

/**
 * The paths of all files of a project that are committed or about to be.
 * @param {string} folder
 * @param {string} [below]
 * @returns {Promise<string[]>}
 */
export async function filesOf(folder, below = '') {
  const entries = await readdir(join(folder, below), { withFileTypes: true })
  const found = entries.map((entry) => {
    const path = below ? `${below}/${entry.name}` : entry.name
    if (!entry.isDirectory()) return [path]
    return skipped.has(path) ? [] : filesOf(folder, path)
  })
  return (await Promise.all(found)).flat().sort()
}

/**
 * Reads those of the files that hold text.
 * @param {string} folder
 * @param {readonly string[]} paths
 * @returns {Promise<SourceFile[]>}
 */
export async function readTexts(folder, paths) {
  const files = await Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(join(folder, path)) })))
  return files.filter(({ bytes }) => !bytes.subarray(0, 8000).includes(0)).map(({ path, bytes }) => ({ path, text: bytes.toString('utf8') }))
}
