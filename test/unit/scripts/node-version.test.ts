import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../../scripts/lib/project.mjs'
import { neededNode, nodeProblem } from '../../../scripts/setup/node-version.mjs'

describe('the check of the Node that runs the scripts', () => {
  it.each([
    ['18.20.8', false],
    ['20.0.0', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['v20.20.2', true],
    ['21.7.3', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['23.0.0', true],
    ['24.1.0', true],
  ])('lets Node %s pass: %s', (version, passes) => {
    expect(nodeProblem(version) === undefined).toBe(passes)
  })

  it('names the version that is there and those that are needed', () => {
    expect(nodeProblem('20.9.0')).toBe('This is Node 20.9.0; the program is built with Node 20.19 or later, or 22.12 or later.')
  })

  it('asks for what package.json, its lock and Vite ask for', () => {
    const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'))
    const ranges = [read('package.json').engines.node, read('package-lock.json').packages[''].engines.node, read('package-lock.json').packages['node_modules/vite'].engines.node]
    expect(ranges).toEqual([neededNode, neededNode, neededNode])
  })

  it.each([
    ['start.mjs', 'ensureSystemLibraries()'],
    ['test.mjs', 'ensurePackages()'],
    ['bench.mjs', 'ensureSystemLibraries()'],
  ])('comes first in %s, before %s', (script, firstStep) => {
    const text = readFileSync(join(root, 'scripts', script), 'utf8')
    const checked = text.indexOf('  ensureNode()')
    expect(checked).toBeGreaterThan(0)
    expect(text.indexOf(`await ${firstStep}`)).toBeGreaterThan(checked)
  })
})
