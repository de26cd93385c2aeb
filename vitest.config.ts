import { defineConfig } from 'vitest/config'
import { buildConstants } from './scripts/build/constants.mjs'

/** Unit tests: plain Node, no window, no Electron. */
export default defineConfig({
  define: buildConstants,
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}'],
    passWithNoTests: true,
    testTimeout: 120_000,
    maxWorkers: 2,
  },
})
