import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { inProject, root } from '../lib/project.mjs'
import { StepFailed } from '../lib/say.mjs'
import { buildConstants } from './constants.mjs'

/**
 * Bundles the main process, the preload script and every `*.worker.ts` of electron/ into one folder.
 * @param {{ folder: string, release: boolean }} options
 */
export async function bundleElectron({ folder, release }) {
  await Promise.all([bundleMain({ folder, release }), bundleWholes({ folder, release })])
}

/** In chunks, with one bundler's splitting of CommonJS: what is not needed before the window is painted is not even read before. */
async function bundleMain({ folder, release }) {
  const { build } = await import('rolldown')
  await build({
    cwd: root,
    input: { main: inElectron('main.ts') },
    platform: 'node',
    external: ['electron'],
    transform: { target: 'node18', define },
    output: { dir: folder, format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'main-[name].cjs', minify: release, sourcemap: !release },
    logLevel: 'warn',
  })
}

/** In one piece each: a sandboxed preload script can load no other file. */
async function bundleWholes({ folder, release }) {
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
    define,
    minify: release,
    sourcemap: release ? false : 'linked',
    legalComments: 'none',
    logLevel: 'warning',
  })
}

const define = { ...buildConstants, 'process.env.NODE_ENV': '"production"' }

function inElectron(name) {
  const file = inProject('electron', name)
  if (!existsSync(file)) throw new StepFailed(`electron/${name} is not there: there is no program to bundle.`, 'restore the file from the repository.')
  return file
}

async function entryPoints() {
  const preload = inElectron('preload.ts')
  const files = await readdir(inProject('electron'), { recursive: true })
  const workers = files.filter((file) => file.endsWith('.worker.ts'))
  const named = workers.map((file) => [basename(file, '.ts'), inProject('electron', file)])
  return { preload, ...Object.fromEntries(named) }
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
