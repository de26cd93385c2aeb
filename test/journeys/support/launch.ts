import type { ElectronApplication, Page } from '@playwright/test'
import { freshFolder } from '../../support/fresh-folder'
import { startElectron } from '../../support/start-electron'

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
  const app = await startElectron({ userData, env })
  const pageErrors: string[] = []
  app.context().on('weberror', (error) => pageErrors.push(error.error().stack ?? error.error().message))
  const window = await app.firstWindow()
  await window.waitForLoadState('domcontentloaded')
  return { app, window, userData, takePageErrors: () => pageErrors.splice(0), close: () => app.close(), kill: () => kill(app) }
}

/** An empty data folder that is removed when the tests end. */
export const freshUserData = (): string => freshFolder('user-')

async function kill(app: ElectronApplication): Promise<void> {
  const program = app.process()
  if (program.exitCode !== null || program.signalCode !== null) return
  const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()))
  program.kill('SIGKILL')
  await ended
}
