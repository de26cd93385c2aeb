/**
 * npm run dist: builds the release and packages it into out/packages/. Words after `--` go to electron-builder,
 * for instance `npm run dist -- --linux AppImage deb` where its tools can be downloaded.
 */
import { inProject, root } from './lib/project.mjs'
import { run } from './lib/run.mjs'
import { runMain, StepFailed } from './lib/say.mjs'
import { ensureElectron } from './setup/electron-runtime.mjs'
import { ensurePackages } from './setup/packages.mjs'

await runMain(async () => {
  await ensurePackages()
  const runtime = await ensureElectron()
  const { buildProgram } = await import('./build/build-program.mjs')
  const { packagingArguments } = await import('./build/packaging.mjs')
  await buildProgram({ release: true })
  const args = await packagingArguments(runtime, process.argv.slice(2))
  const { code } = await run(process.execPath, [inProject('node_modules', 'electron-builder', 'cli.js'), ...args], { cwd: root })
  if (code !== 0) throw new StepFailed('electron-builder could not make the package (its own words are above).', 'on a closed network only the folder can be made: npm run dist without further words.')
  return 0
})
