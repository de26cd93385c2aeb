import { spawn, spawnSync } from 'node:child_process'
import { talk } from './say.mjs'

/**
 * Runs a program to its end with this process's own input and output.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number, quiet?: boolean, isStep?: boolean }} [options] `quiet` collects the output instead of showing it; with `isStep` its output is talk about what is being done, not a result
 * @returns {Promise<{ code: number, output: string }>} code 127 when the program is not there, 124 when the time was up
 */
export function run(command, args, { cwd, env, timeout, quiet = false, isStep = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: env ?? process.env,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['inherit', isStep ? talk() : 'inherit', 'inherit'],
    })
    let output = ''
    let timedOut = false
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    const timer = timeout
      ? setTimeout(() => {
          timedOut = true
          child.kill('SIGKILL')
        }, timeout)
      : undefined
    const passOn = (signal) => child.kill(signal)
    process.on('SIGTERM', passOn)
    const done = (code, extra = '') => {
      clearTimeout(timer)
      process.off('SIGTERM', passOn)
      resolve({ code, output: output + extra })
    }
    child.on('error', (error) => done(127, String(error.message)))
    child.on('close', (code) => done(timedOut ? 124 : (code ?? 1)))
  })
}

/** Runs a quick program and returns what it printed, or `undefined` where it is missing or failed. */
export function ask(command, args) {
  const result = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return result.status === 0 ? result.stdout : undefined
}

/**
 * The command line that runs npm with the Node that runs this script; where npm started
 * this script, it is that same npm, which spares the search for `npm.cmd` on Windows.
 * @param {...string} args
 * @returns {[string, string[]]}
 */
export function npm(...args) {
  const cli = process.env.npm_execpath
  return cli?.endsWith('.js') ? [process.execPath, [cli, ...args]] : ['npm', args]
}

/**
 * Runs jobs with at most `width` at a time and keeps the order of their answers.
 * @template T
 * @param {readonly (() => Promise<T>)[]} jobs
 * @param {number} width
 * @returns {Promise<T[]>}
 */
export async function inTurns(jobs, width) {
  /** @type {T[]} */
  const answers = []
  const waiting = jobs.entries()
  const worker = async () => {
    for (const [index, job] of waiting) answers[index] = await job()
  }
  await Promise.all(Array.from({ length: width }, worker))
  return answers
}
