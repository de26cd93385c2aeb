/** Starts a program in the real Electron, for the journeys. */
import { _electron, errors, type ElectronApplication } from '@playwright/test'
import { findElectron } from '../../scripts/setup/electron-runtime.mjs'

type ProgramToStart = {
  /** The folder of the program; this project's built one otherwise. */
  readonly program?: string
  readonly userData: string
  readonly env?: Readonly<Record<string, string>>
}

const patience = { first: 60_000, second: 120_000 }

/**
 * Chromium's graphics process sometimes dies while it starts on a virtual display, and the window then waits for it for ever: one
 * start that shows no sign of life is ended and made again, and said. Whatever else keeps the program from starting fails at once.
 */
export async function startElectron({ program = '.', userData, env = {} }: ProgramToStart): Promise<ElectronApplication> {
  const isRoot = process.getuid?.() === 0
  const executablePath = process.env['MIIS_DESK_ELECTRON'] ?? (await findElectron()).executable
  const start = (timeout: number): Promise<ElectronApplication> =>
    _electron.launch({
      executablePath,
      args: [...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${userData}`, program],
      chromiumSandbox: !isRoot,
      cwd: process.cwd(),
      env: { ...definedOnly(process.env), ...env },
      timeout,
    })
  try {
    return await start(patience.first)
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error
    console.log(`The program did not start within ${patience.first / 1000} s and is started once more`)
    return start(patience.second)
  }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(entries)
}
