import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { findElectron } from '../../../scripts/setup/electron-runtime.mjs'

/** A running program, its first window and the folder with its data. */
export type Desk = {
  readonly app: ElectronApplication
  readonly window: Page
  readonly userData: string
  /** The errors that no code of a page caught, since the last call. */
  readonly takePageErrors: () => readonly string[]
  /** Closes the program as a person does. */
  readonly close: () => Promise<void>
  /** Ends the program without any warning, as a power cut does. */
  readonly kill: () => Promise<void>
}

type Options = {
  /** The data folder of an earlier run, to start again where that one ended; a fresh one otherwise. */
  readonly userData?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Starts the built program. Its data folder lies in the system's temporary folder and is removed when the tests end. */
export async function launchDesk({ userData = freshUserData(), env = {} }: Options = {}): Promise<Desk> {
  const isRoot = process.getuid?.() === 0
  const app = await _electron.launch({
    executablePath: process.env['MIIS_DESK_ELECTRON'] ?? (await findElectron()).executable,
    args: [...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${userData}`, '.'],
    chromiumSandbox: !isRoot,
    cwd: process.cwd(),
    env: { ...definedOnly(process.env), ...env },
  })
  const errors: string[] = []
  app.context().on('weberror', (error) => errors.push(error.error().stack ?? error.error().message))
  const window = await app.firstWindow()
  await window.waitForLoadState('domcontentloaded')
  return { app, window, userData, takePageErrors: () => errors.splice(0), close: () => app.close(), kill: () => kill(app) }
}

/** An empty data folder that is removed when the tests end. */
export function freshUserData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'miis-desk-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

async function kill(app: ElectronApplication): Promise<void> {
  const program = app.process()
  if (program.exitCode !== null || program.signalCode !== null) return
  const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()))
  program.kill('SIGKILL')
  await ended
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(entries)
}
