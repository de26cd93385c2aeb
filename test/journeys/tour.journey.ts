import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { takeTour } from '../tour/take-tour'
import { expect, test } from './support/journey'

test('the tour that a new user is shown gets to its end, and each picture and PDF it names is there', async ({ launch }, info) => {
  const folder = info.outputPath('tour')
  mkdirSync(folder, { recursive: true })
  const kept: string[] = []
  await takeTour({ desk: await launch(), folder, cups: undefined, onKept: (file) => kept.push(file) })
  expect(readdirSync(folder).sort()).toEqual([...kept].sort())
  expect(kept.filter((file) => file.endsWith('.png')).length).toBeGreaterThanOrEqual(17)
  expect(kept).toContain('objection.pdf')
  for (const file of kept) {
    const start = readFileSync(`${folder}/${file}`).subarray(0, 4).toString('latin1')
    expect(start, file).toBe(file.endsWith('.png') ? '\x89PNG' : '%PDF')
  }
})
