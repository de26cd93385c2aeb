/**
 * npm run build: builds the release of the program into dist/; with `-- --development` a build with source maps.
 */
import { runMain } from './lib/say.mjs'
import { ensurePackages } from './setup/packages.mjs'

await runMain(async () => {
  await ensurePackages()
  const { buildProgram } = await import('./build/build-program.mjs')
  await buildProgram({ release: !process.argv.includes('--development') })
})
