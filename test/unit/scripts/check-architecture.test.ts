import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { checkArchitecture } from '../../../scripts/check-architecture.mjs'

const folders: string[] = []

/** Writes a small project into a temporary folder and returns what the check finds, as `file:line rule`. */
async function findingsIn(tree: Record<string, string>): Promise<string[]> {
  return (await messagesIn(tree)).map(({ file, line, rule }) => `${file}:${line} ${rule}`)
}

async function messagesIn(tree: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'miis-architecture-'))
  folders.push(folder)
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return checkArchitecture(folder)
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

describe('a project that keeps to the rules', () => {
  it('has no findings', async () => {
    const findings = await findingsIn({
      'shared/result.ts': 'export type Result = string',
      'shared/domain/patient.ts': "import type { Result } from '../result'\nimport { z } from 'zod'\nexport const a = z",
      'shared/codes/tables.ts': "import { a } from '../domain/patient'\nexport { a }",
      'shared/forms/form.ts': "import { a } from '../codes/tables'\nimport { xchacha20poly1305 } from '@noble/ciphers/chacha.js'\nexport { a, xchacha20poly1305 }",
      'renderer/data/people.ts': "import Dexie from 'dexie'\nimport { a } from '../../shared/domain/patient'\nexport { Dexie, a }",
      'renderer/screens/Home.tsx': "import { a } from '../data/people'\nimport { Box } from '../components/Box'\nexport const Home = () => <Box a={a} />",
      'renderer/components/Box.tsx': 'export const Box = (props: { a: unknown }) => <div>{String(props.a)}</div>',
      'electron/main.ts': "import { app } from 'electron'\nimport { readFile } from 'node:fs/promises'\nexport { app, readFile }",
      'electron/preload.ts': "import { contextBridge, ipcRenderer } from 'electron'\nexport { contextBridge, ipcRenderer }",
      'electron/ipc/register-handlers.ts': "import { ipcMain, type IpcMainInvokeEvent } from 'electron'\nexport { ipcMain, type IpcMainInvokeEvent }",
      'test/unit/a.test.ts': "import { a } from '../../renderer/data/people'\nexport { a }",
    })
    expect(findings).toEqual([])
  })
})

describe('the import rules', () => {
  const cases: [rule: string, file: string, line: string][] = [
    ['shared-is-pure', 'shared/domain/a.ts', "import { x } from '../../electron/main'"],
    ['shared-is-pure', 'shared/domain/a.ts', "import { x } from '../../renderer/app'"],
    ['shared-is-pure', 'shared/domain/a.ts', "import table from '../../assets/codes/cvx.json'"],
    ['shared-is-pure', 'shared/domain/a.ts', "import { readFile } from 'node:fs/promises'"],
    ['shared-is-pure', 'shared/domain/a.ts', "import { useState } from 'react'"],
    ['shared-is-pure', 'shared/domain/a.ts', "import type { Table } from 'dexie'"],
    ['renderer-has-no-node', 'renderer/app.tsx', "import { x } from '../electron/main'"],
    ['renderer-has-no-node', 'renderer/app.tsx', "import { ipc } from 'electron'"],
    ['renderer-has-no-node', 'renderer/app.tsx', "import { join } from 'node:path'"],
    ['renderer-has-no-node', 'renderer/app.tsx', "import { join } from 'path'"],
    ['electron-has-no-renderer', 'electron/main.ts', "import { x } from '../renderer/app'"],
    ['components-know-no-storage', 'renderer/components/Box.tsx', "import { x } from '../data/people'"],
    ['components-know-no-storage', 'renderer/components/Box.tsx', "import { x } from '../screens/Home'"],
    ['components-know-no-storage', 'renderer/components/Box.tsx', "import { useLiveQuery } from 'dexie-react-hooks'"],
    ['data-knows-no-screens', 'renderer/data/people.ts', "import { x } from '../screens/Home'"],
    ['data-knows-no-screens', 'renderer/data/people.ts', "import { x } from '../components/Box'"],
    ['screens-use-repositories', 'renderer/screens/home/Home.tsx', "import Dexie from 'dexie'"],
    ['screens-use-repositories', 'renderer/screens/home/Home.tsx', "import { useLiveQuery } from 'dexie-react-hooks'"],
    ['shared-has-layers', 'shared/domain/a.ts', "import { x } from '../codes/tables'"],
    ['shared-has-layers', 'shared/domain/chart/a.ts', "import { x } from '../../contract/ipc'"],
    ['shared-has-layers', 'shared/matching/a.ts', "import { x } from '../forms/form'"],
    ['shared-has-layers', 'shared/forms/a.ts', "import { x } from '../matching/score'"],
    ['shared-has-layers', 'shared/codes/a.ts', "import { x } from '../forms/form'"],
    ['shared-has-layers', 'shared/contract/a.ts', "import { x } from '../codes/tables'"],
    ['shared-has-layers', 'shared/result.ts', "import { x } from './domain/a'"],
    ['ipc-has-two-homes', 'electron/windows/main-window.ts', "import { ipcMain } from 'electron'"],
    ['ipc-has-two-homes', 'electron/windows/main-window.ts', "import { ipcRenderer as bridge } from 'electron'"],
    ['ipc-has-two-homes', 'electron/preload.ts', "import { ipcMain } from 'electron'"],
    ['ipc-has-two-homes', 'electron/main.ts', "import * as electron from 'electron'"],
    ['ipc-has-two-homes', 'electron/main.ts', "export { ipcMain } from 'electron'"],
    ['nothing-imports-tests', 'renderer/app.tsx', "import { x } from '../test/helpers/made-up'"],
    ['nothing-imports-tests', 'scripts/a.mjs', "import { x } from '../test/helpers/made-up.mjs'"],
  ]
  it.each(cases)('%s: %s may not say %s', async (rule, file, line) => {
    expect(await findingsIn({ [file]: `export {}\n${line}\n` })).toEqual([`${file}:2 ${rule}`])
  })

  it.each([
    "export * from '../electron/main'",
    "const x = import('../electron/main')",
    "const x = require('../electron/main')",
    "type X = import('../electron/main').Y",
    "new Worker(new URL('../electron/main.ts', import.meta.url))",
    "import {\n  x,\n  y,\n} from '../electron/main'",
  ])('see through every way to import: %s', async (line) => {
    expect(await findingsIn({ 'renderer/app.ts': line })).toEqual(['renderer/app.ts:1 renderer-has-no-node'])
  })

  it('do not take words in comments and strings for imports', async () => {
    const text = `// import { x } from '../electron/main'\nexport const help = "import { x } from '../electron/main'"`
    expect(await findingsIn({ 'renderer/app.ts': text })).toEqual([])
  })

  it('say what to do instead', async () => {
    const [finding] = await messagesIn({ 'shared/matching/a.ts': "import { x } from '../forms/form'" })
    expect(finding?.message).toBe(
      'shared/matching imports only shared/matching, shared/text, shared/domain, shared/codes, shared/result and shared/assert, not shared/forms/form. ' +
        'Move what both need down to shared/domain, or take it as an argument. (shared-has-layers)',
    )
  })
})

describe('the length of source files', () => {
  it('may be 400 lines', async () => {
    expect(await findingsIn({ 'shared/domain/long.ts': '// line\n'.repeat(400) })).toEqual([])
  })

  it('may not be 401 lines', async () => {
    expect(await findingsIn({ 'shared/domain/long.ts': '// line\n'.repeat(401) })).toEqual(['shared/domain/long.ts:401 short-files'])
  })

  it('does not matter for data', async () => {
    expect(await findingsIn({ 'assets/codes/cvx.json': '\n'.repeat(1000) })).toEqual([])
  })
})

describe('details of one machine', () => {
  const path = (...parts: string[]) => ['', ...parts].join('/')
  const address = (host: string) => `https:/${path(host, 'dexie')}`

  it.each([
    path('work', 'main', 'x.ts'),
    path('root', '.npm'),
    path('home', 'ann', 'desk', 'x.ts'),
    path('Users', 'ann', 'desk', 'x.ts'),
    ['C:', 'Users', 'ann', 'x.ts'].join('\\'),
    address('registry.example.org'),
    address('npm.internal.example'),
    address('user:secret@artifactory.example.org'),
  ])('are found in any text: %s', async (text) => {
    expect(await findingsIn({ 'docs/notes.md': `first\nsee ${text}\n` })).toEqual(['docs/notes.md:2 no-machine-details'])
  })

  it.each(['docs/work/plan.md', 'https://example.org/work/list', 'the MIIS registry.', 'registry.transport.send()', 'https://www.mass.gov/registry/'])(
    'are not seen in %s',
    async (text) => {
      expect(await findingsIn({ 'docs/notes.md': text })).toEqual([])
    },
  )

  it('are not looked for in what is made and never committed', async () => {
    expect(await findingsIn({ 'dist/main.cjs': path('work', 'main', 'x.ts'), 'node_modules/a/b.js': path('root', 'x') })).toEqual([])
  })
})
