import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { root } from '../../../scripts/lib/project.mjs'

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>
}

const lock: Lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))

describe('package-lock.json', () => {
  it('names version and checksum of every package, as some versions of npm ci refuse an entry without', () => {
    const incomplete = Object.entries(lock.packages)
      .filter(([path, entry]) => path !== '' && !(entry.version && entry.integrity))
      .map(([path]) => path)
    expect(incomplete).toEqual([])
  })
})
