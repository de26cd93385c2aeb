/** npm run lint: oxlint and the architecture check. */
import { runMain } from './lib/say.mjs'
import { ensurePackages } from './setup/packages.mjs'

await runMain(async () => {
  await ensurePackages()
  const { lint } = await import('./checks/lint.mjs')
  return (await lint()) ? 0 : 1
})
