import { builtinModules } from 'node:module'

/** @typedef {import('./imports.mjs').Import} Import */

const purePackages = ['zod', 'pdf-lib', '@cantoo/fontkit', 'bwip-js', 'bidi-js', 'libphonenumber-js']
const isPurePackage = (name) => purePackages.includes(name) || name.startsWith('@noble/')
const isNodeModule = (name) => name.startsWith('node:') || builtinModules.includes(name)

/** What a folder of shared/ may use besides itself and the floor; a folder that is not named may use domain and codes. */
const sharedLayers = { text: [], domain: ['text'], codes: ['domain', 'text'], contract: ['domain'] }
const defaultLayer = ['text', 'domain', 'codes']
const floorFiles = ['shared/result', 'shared/assert']

const ipcHomes = { ipcMain: 'electron/ipc/register-handlers.ts', ipcRenderer: 'electron/preload.ts' }

const isIn = (path, ...folders) => folders.some((folder) => path?.startsWith(`${folder}/`))
const withoutEnding = (path) => path.replace(/\.(?:ts|js)$/, '')
const sharedFolder = (path) => /^shared\/([^/]+)\//.exec(path)?.[1]

/**
 * The import rules of the project, each a function from one import to what to do instead, or `undefined` where the import is right.
 * @type {Record<string, (one: Import) => string | undefined>}
 */
export const importRules = {
  'shared-is-pure': ({ from, target, package: name }) => {
    if (!isIn(from, 'shared')) return undefined
    if (target && !isIn(target, 'shared')) return `shared/ imports only shared/. Take the value as an argument, or move what you need from ${target} into shared/.`
    if (name && !isPurePackage(name)) return `shared/ may not use ${name}: it runs in every process, so it uses only pure packages (${purePackages.join(', ')}, @noble/*). Take the value as an argument.`
    return undefined
  },

  'renderer-has-no-node': ({ from, target, package: name }) => {
    if (!isIn(from, 'renderer')) return undefined
    if (isIn(target, 'electron')) return 'renderer/ never imports electron/. Call the main process through window.miis; types that both need go to shared/contract.'
    if (name === 'electron' || (name && isNodeModule(name))) return `renderer/ may not use ${name}: the window is sandboxed. Add a verb to shared/contract and call it through window.miis.`
    return undefined
  },

  'electron-has-no-renderer': ({ from, target }) =>
    isIn(from, 'electron') && isIn(target, 'renderer') ? 'electron/ never imports renderer/. What both need goes to shared/.' : undefined,

  'components-know-no-storage': ({ from, target, package: name }) => {
    if (!isIn(from, 'renderer/components')) return undefined
    if (isIn(target, 'renderer/data', 'renderer/screens')) return `components never import ${target}. Take values and callbacks as props; the screen reads the data.`
    return name?.startsWith('dexie') ? 'components never import Dexie. Take values and callbacks as props; the screen reads the data through a repository.' : undefined
  },

  'data-knows-no-screens': ({ from, target }) =>
    isIn(from, 'renderer/data') && isIn(target, 'renderer/screens', 'renderer/components')
      ? `renderer/data never imports ${target}. Return plain values, and let the screen show them.`
      : undefined,

  'screens-use-repositories': ({ from, package: name }) =>
    isIn(from, 'renderer/screens') && name?.startsWith('dexie') ? 'screens never import Dexie. Put the query into a repository or hook of renderer/data and call that.' : undefined,

  'shared-has-layers': ({ from, target }) => {
    if (!isIn(from, 'shared') || !isIn(target, 'shared')) return undefined
    const home = sharedFolder(from)
    const isFloorFile = floorFiles.includes(withoutEnding(target))
    if (isFloorFile || (!home && !floorFiles.includes(withoutEnding(from)))) return undefined
    const goal = sharedFolder(target)
    if (!home) return `${from} is below everything else in shared/ and may not import ${target}.`
    const allowed = sharedLayers[home] ?? defaultLayer
    if (goal === home || allowed.includes(goal)) return undefined
    const list = [home, ...allowed].map((name) => `shared/${name}`).join(', ')
    return `shared/${home} imports only ${list}, shared/result and shared/assert, not ${target}. Move what both need down to shared/domain, or take it as an argument.`
  },

  'ipc-has-two-homes': ({ from, package: name, names }) => {
    if (name !== 'electron' || isIn(from, 'test', 'scripts')) return undefined
    const strayed = Object.entries(ipcHomes).find(([what, home]) => names.includes(what) && from !== home)
    if (strayed) return `${strayed[0]} is imported only in ${strayed[1]}. Add the verb to shared/contract and its handler there.`
    return names.includes('*') || names.includes('default') ? "import the names that you need from 'electron', not the whole module: ipcMain and ipcRenderer have one home each." : undefined
  },

  'nothing-imports-tests': ({ from, target }) =>
    !isIn(from, 'test') && isIn(target, 'test') ? 'nothing imports test/. Move what both need out of test/.' : undefined,
}
