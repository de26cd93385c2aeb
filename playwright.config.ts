import { defineConfig } from '@playwright/test'

/** Journeys: the built program in its real window, each in a user data folder of its own. The waits are long: speed is measured elsewhere. */
export default defineConfig({
  testDir: 'test/journeys',
  testMatch: '**/*.journey.ts',
  outputDir: 'out/journeys',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: '.cache/journeys.json' }]],
})
