/** npm run typecheck: type-checks every folder; `-- NAME` only those whose name contains NAME. */
import { runMain } from './lib/say.mjs'
import { ensurePackages } from './setup/packages.mjs'

await runMain(async () => {
  await ensurePackages()
  const { typecheck } = await import('./checks/typecheck.mjs')
  return (await typecheck(process.argv[2])) ? 0 : 1
})
