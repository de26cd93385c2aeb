import { describe, expect, it } from 'vitest'
import { binaryPath, nextStep } from '../../../scripts/setup/electron-choice.mjs'
import { isInstalled } from '../../../scripts/setup/packages.mjs'
import { installedPackages, missingPackages } from '../../../scripts/setup/system-libraries.mjs'

describe('the way to an Electron runtime', () => {
  const bare = { override: 'absent', inModules: false, downloadFailed: false, fallbackReady: false, fallbackFits: true } as const

  it('takes the folder that the environment names before everything else', () => {
    expect(nextStep({ ...bare, override: 'usable', inModules: true, fallbackReady: true })).toBe('use-override')
  })

  it('refuses a named folder without Electron instead of quietly taking another', () => {
    expect(nextStep({ ...bare, override: 'broken', inModules: true })).toBe('reject-override')
  })

  it('takes the runtime in node_modules before any download', () => {
    expect(nextStep({ ...bare, inModules: true, fallbackReady: true })).toBe('use-modules')
  })

  it("tries Electron's own download first, even where the fallback is unpacked", () => {
    expect(nextStep({ ...bare, fallbackReady: true })).toBe('download')
  })

  it('fetches the fallback once the download has failed', () => {
    expect(nextStep({ ...bare, downloadFailed: true })).toBe('fetch-fallback')
  })

  it('does not fetch the fallback twice, nor try the failed download again', () => {
    expect(nextStep({ ...bare, downloadFailed: true, fallbackReady: true })).toBe('use-fallback')
  })

  it('gives up where the download failed and the fallback does not fit the machine', () => {
    expect(nextStep({ ...bare, downloadFailed: true, fallbackFits: false })).toBe('give-up')
  })

  it('knows where the program lies on each system', () => {
    expect(['linux', 'win32', 'darwin'].map(binaryPath)).toEqual(['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron'])
  })
})

describe('the check of node_modules', () => {
  const lock = {
    packages: {
      '': { name: 'miis-desk' },
      'node_modules/zod': { version: '4.0.0', integrity: 'sha512-a' },
      'node_modules/for-another-system': { version: '1.0.0', integrity: 'sha512-b', optional: true },
    },
  }

  it('accepts what npm ci installed, without the packages of other systems', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/zod': { version: '4.0.0', integrity: 'sha512-a' } } })).toBe(true)
  })

  it.each([
    ['nothing installed, or npm ci interrupted', undefined],
    ['a package missing', { packages: {} }],
    ['another version', { packages: { 'node_modules/zod': { version: '3.9.0', integrity: 'sha512-c' } } }],
    ['a package that the lock no longer has', { packages: { 'node_modules/zod': { version: '4.0.0', integrity: 'sha512-a' }, 'node_modules/old': { version: '1.0.0' } } }],
  ])('asks for npm ci after %s', (_what, installed) => {
    expect(isInstalled(lock, installed)).toBe(false)
  })
})

describe('the check of system packages', () => {
  const answer = 'xvfb installed\nlibgtk-3-0t64 installed\ncups config-files\n'

  it('takes a removed package, whose settings are still there, as missing', () => {
    expect(missingPackages(['xvfb', 'cups'], installedPackages(answer))).toEqual(['cups'])
  })

  it('takes a library under its newer name', () => {
    expect(missingPackages([['libgtk-3-0', 'libgtk-3-0t64']], installedPackages(answer))).toEqual([])
  })
})
