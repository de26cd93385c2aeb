import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freshFolder } from '../../support/fresh-folder'

/** A file in a folder of its own; answers its path. */
export function givenAFile(name: string, content: string | Uint8Array): string {
  const path = join(freshFolder('file-'), name)
  writeFileSync(path, content)
  return path
}
