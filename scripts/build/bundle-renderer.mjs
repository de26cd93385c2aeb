import { join } from 'node:path'
import { inProject } from '../lib/project.mjs'

/**
 * Builds the window's files with Vite.
 * @param {{ folder: string, release: boolean }} options
 */
export async function bundleRenderer({ folder, release }) {
  const { build } = await import('vite')
  await build({
    configFile: inProject('vite.config.ts'),
    mode: 'production',
    logLevel: 'warn',
    build: { outDir: join(folder, 'renderer'), emptyOutDir: true, minify: release, sourcemap: !release, reportCompressedSize: false },
  })
}
