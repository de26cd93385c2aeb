import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's root folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** A path inside the project. */
export const inProject = (...parts) => join(root, ...parts)

/** The folder for everything that can be made again: runtimes, bundles, reports of test runs. */
export const cacheFolder = inProject('.cache')
