/** Programs that a laboratory starts: each ends by its own id, with everything that it started. */
import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, closeSync } from 'node:fs';
import { killTree, processTree } from '../support/process-tree';

export interface RunningProgram {
  readonly isRunning: () => boolean;
  readonly stop: () => Promise<void>;
}

const running = new Set<ChildProcess>();

/** Starts a program whose words go to a file. Where this process ends first, the program ends with it. */
export function startProgram(program: string, args: readonly string[], wordsFile: string): RunningProgram {
  const words = openSync(wordsFile, 'a');
  const child = spawn(program, args, { stdio: ['ignore', words, words] });
  closeSync(words);
  let failure: Error | undefined;
  child.on('error', (error) => (failure = error));
  if (running.size === 0) process.once('exit', () => running.forEach((one) => one.kill('SIGKILL')));
  running.add(child);
  const isRunning = (): boolean => failure === undefined && child.exitCode === null && child.signalCode === null;
  return {
    isRunning,
    stop: async () => {
      running.delete(child);
      if (child.pid !== undefined && isRunning()) await killTree(processTree(child.pid));
    },
  };
}

/** Waits until something holds, 30 seconds at most. */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited in vain until ${what}`);
}
