let talksOnOutput = true

/** From now on standard output belongs to figures that another program reads; what is being done is told on the error output. */
export function keepOutputForFigures() {
  talksOnOutput = false
}

/** Where to tell what is being done, as a file descriptor that a program which is run can take over. */
export const talk = () => (talksOnOutput ? 1 : 2)

/** Prints one line about what is being done now. */
export const say = (line) => (talksOnOutput ? process.stdout : process.stderr).write(`${line}\n`)

/** Prints one line to the error output. */
export const warn = (line) => process.stderr.write(`${line}\n`)

/** A step that failed in a way that the reader can do something about. */
export class StepFailed extends Error {
  /**
   * @param {string} what what failed, in one sentence
   * @param {string} todo what the reader can do now
   */
  constructor(what, todo) {
    super(`${what}\n  What to do: ${todo}`)
    this.name = 'StepFailed'
  }
}

/** Prints a failure: the words alone where they were written for people, everything where it is a defect. */
export function report(error) {
  warn('')
  warn(error instanceof StepFailed ? `FAILED: ${error.message}` : (error?.stack ?? String(error)))
}

/** Runs a script's main function; a failure is printed and ends the process with code 1. */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    report(error)
    process.exitCode = 1
  }
}
