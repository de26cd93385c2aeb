import { readFileSync } from 'node:fs'
import { inProject } from '../lib/project.mjs'
import { supportedElectronMajor } from '../setup/electron-choice.mjs'

const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))

/** The names that the build replaces by values, in every bundle and in the unit tests. */
export const buildConstants = {
  __SUPPORTED_ELECTRON__: JSON.stringify(supportedElectronMajor),
  __APP_VERSION__: JSON.stringify(version),
}
