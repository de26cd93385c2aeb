import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const bad: [file: string, text: string, rule: string][] = [
  ['shared/domain/today.ts', 'export const today = () => new Date()', 'no-restricted-globals'],
  ['shared/domain/now.ts', 'export const now = () => Date.now()', 'no-restricted-globals'],
  ['shared/domain/dice.ts', 'export const dice = () => Math.random()', 'no-restricted-properties'],
  ['shared/domain/id.ts', 'export const id = () => crypto.randomUUID()', 'no-restricted-globals'],
  ['shared/domain/took.ts', 'export const took = () => performance.now()', 'no-restricted-globals'],
  ['shared/domain/hidden.ts', 'export const now = () => globalThis.Date.now()', 'no-restricted-globals'],
  ['shared/domain/any.ts', 'export const f = (x: any): string => x', 'no-explicit-any'],
  ['renderer/as-any.ts', 'export const f = (x: string) => x as any', 'no-explicit-any'],
  ['renderer/sure.ts', 'export const f = (x?: string) => x!.length', 'no-non-null-assertion'],
  ['renderer/log.ts', "export const f = () => console.log('x')", 'no-console'],
  ['electron/log.ts', "export const f = () => console.error('x')", 'no-console'],
  [
    'renderer/hook.tsx',
    "import { useState } from 'react'\nexport function Box(props: { open: boolean }) {\n  if (props.open) {\n    const [x] = useState(1)\n    return <p>{x}</p>\n  }\n  return null\n}",
    'rules-of-hooks',
  ],
]
const good: [file: string, text: string][] = [
  ['electron/clock.ts', 'export const now = () => new Date()'],
  ['renderer/clock.ts', 'export const id = () => crypto.randomUUID()'],
  ['scripts/say.mjs', "console.log('words of a script')"],
]

/** The project's own oxlint settings, run once over a small tree in a temporary folder. */
describe('the settings of oxlint', () => {
  let folder = ''
  let findings: string[] = []

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'miis-oxlint-'))
    cpSync('.oxlintrc.json', join(folder, '.oxlintrc.json'))
    for (const [file, text] of [...bad, ...good]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), `${text}\n`)
    }
    const oxlint = join(process.cwd(), 'node_modules', 'oxlint', 'bin', 'oxlint')
    const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'unix'], { cwd: folder, encoding: 'utf8' })
    findings = stdout.split('\n')
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(bad)('refuse in %s: %s', (file, _text, rule) => {
    expect(findings.filter((line) => line.startsWith(`${file}:`) && line.includes(`(${rule})`))).not.toEqual([])
  })

  it.each(good)('allow in %s: %s', (file) => {
    expect(findings.filter((line) => line.startsWith(`${file}:`))).toEqual([])
  })
})
