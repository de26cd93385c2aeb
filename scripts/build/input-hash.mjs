import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * One hash over the names and contents of files and folders; it changes when any of them does.
 * @param {string} folder where the paths start
 * @param {readonly string[]} paths files and folders inside; those that are not there count as empty
 */
export async function inputHash(folder, paths) {
  const files = (await Promise.all(paths.map((path) => filesBelow(folder, path)))).flat().sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\0`).update(await readFile(join(folder, file))).update('\0')
  return hash.digest('hex')
}

async function filesBelow(folder, path) {
  const kind = await stat(join(folder, path)).catch(() => undefined)
  if (!kind) return []
  if (kind.isFile()) return [path]
  const entries = await readdir(join(folder, path), { withFileTypes: true })
  return (await Promise.all(entries.map((entry) => filesOf(folder, path, entry)))).flat()
}

function filesOf(folder, path, entry) {
  const below = `${path}/${entry.name}`
  return entry.isDirectory() ? filesBelow(folder, below) : [below]
}
