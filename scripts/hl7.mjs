/** npm run hl7 -- read FILE...: says what HL7 messages hold, one JSON line each. Standard output holds these lines only. */
import { bundleForNode } from './build/bundle-electron.mjs'
import { run } from './lib/run.mjs'
import { keepOutputForFigures, runMain, StepFailed } from './lib/say.mjs'
import { ensurePackages } from './setup/packages.mjs'

keepOutputForFigures()
await runMain(async () => {
  const [verb, ...files] = process.argv.slice(2)
  if (verb !== 'read' || files.length === 0) throw new StepFailed('No files were named.', 'say which messages to read: npm run hl7 -- read FILE...')
  await ensurePackages()
  const bundle = await bundleForNode('test/hl7/main.ts', 'hl7')
  const { code } = await run(process.execPath, ['--enable-source-maps', bundle, verb, ...files])
  return code
})
