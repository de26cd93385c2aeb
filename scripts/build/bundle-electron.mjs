import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { inProject } from '../lib/project.mjs'
import { StepFailed } from '../lib/say.mjs'
import { buildConstants } from './constants.mjs'

/**
 * Bundles the main process, the preload script and every `*.worker.ts` of electron/ into one folder.
 * @param {{ folder: string, release: boolean }} options
 */
export async function bundleElectron({ folder, release }) {
  const { build } = await import('esbuild')
  await build({
    entryPoints: await entryPoints(),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    external: ['electron'],
    define: { ...buildConstants, 'process.env.NODE_ENV': '"production"' },
    minify: release,
    sourcemap: release ? false : 'linked',
    legalComments: 'none',
    logLevel: 'warning',
  })
}

async function entryPoints() {
  const main = inProject('electron', 'main.ts')
  const preload = inProject('electron', 'preload.ts')
  for (const file of [main, preload]) {
    if (!existsSync(file)) throw new StepFailed(`electron/${basename(file)} is not there: there is no program to bundle.`, 'restore the file from the repository.')
  }
  const files = await readdir(inProject('electron'), { recursive: true })
  const workers = files.filter((file) => file.endsWith('.worker.ts'))
  const named = workers.map((file) => [basename(file, '.ts'), inProject('electron', file)])
  return { main, preload, ...Object.fromEntries(named) }
}

/**
 * Bundles one TypeScript file of test/ so that plain Node can run it; packages stay outside.
 * @param {string} source path inside the project
 * @param {string} name name of the bundle
 * @returns {Promise<string>} the bundle's path
 */
export async function bundleForNode(source, name) {
  const { build } = await import('esbuild')
  const outfile = join(inProject('.cache', 'bundles'), `${name}.mjs`)
  await build({
    entryPoints: [inProject(source)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    define: buildConstants,
    sourcemap: 'inline',
    logLevel: 'warning',
  })
  return outfile
}
