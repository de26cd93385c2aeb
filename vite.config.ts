import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { buildConstants } from './scripts/build/constants.mjs'
import { inProject } from './scripts/lib/project.mjs'

/**
 * The window's build. `chrome114` is the oldest Chromium that the program runs on (the development runtime);
 * nothing is inlined as a `data:` address, because the content security policy forbids those.
 */
export default defineConfig({
  root: inProject('renderer'),
  base: './',
  plugins: [react()],
  define: buildConstants,
  worker: { format: 'es' },
  build: {
    target: 'chrome114',
    cssTarget: 'chrome114',
    outDir: inProject('dist', 'renderer'),
    emptyOutDir: true,
    // `/assets/` is the project's data folder at the window's address.
    assetsDir: 'code',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
})
