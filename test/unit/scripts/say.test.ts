import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { root } from '../../../scripts/lib/project.mjs'

const library = (name: string): string => JSON.stringify(pathToFileURL(join(root, 'scripts', 'lib', name)).href)

/** What a script that says something, runs a step and then a program with a result leaves on its two outputs. */
function outputsOf(before: string) {
  const script = `
    import { keepOutputForFigures, say } from ${library('say.mjs')};
    import { run } from ${library('run.mjs')};
    ${before}
    say('said');
    await run(process.execPath, ['-e', 'console.log("step")'], { isStep: true });
    await run(process.execPath, ['-e', 'console.log("figure")']);`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  return { stdout, stderr }
}

describe('what the scripts say about what they do', () => {
  it('stands on standard output', () => {
    expect(outputsOf('')).toEqual({ stdout: 'said\nstep\nfigure\n', stderr: '' })
  })

  it('stands on the error output where standard output is kept for figures', () => {
    expect(outputsOf('keepOutputForFigures();')).toEqual({ stdout: 'figure\n', stderr: 'said\nstep\n' })
  })

  it('is kept off the figures by the bench before it does anything', () => {
    const bench = readFileSync(join(root, 'scripts', 'bench.mjs'), 'utf8')
    expect(bench.indexOf('\nkeepOutputForFigures()')).toBeGreaterThan(0)
    expect(bench.indexOf('\nkeepOutputForFigures()')).toBeLessThan(bench.indexOf('runMain(async'))
  })
})
