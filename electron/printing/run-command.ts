import { spawn } from 'node:child_process';

/** How a program ended. */
export type CommandEnd =
  | { readonly kind: 'ended'; readonly code: number; readonly stdout: string; readonly stderr: string }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'missing' };

export interface CommandOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly timeoutMs: number;
  /** Written to the program's standard input, which is closed behind it. */
  readonly input?: Uint8Array;
}

/** What the print programs say is short; more than this is not read. */
const mostText = 1_000_000;

/**
 * Runs a program with these arguments, without a shell, in the C locale, and always ends: a program that takes longer than its
 * time is killed.
 */
export function runCommand(program: string, args: readonly string[], { env, timeoutMs, input }: CommandOptions): Promise<CommandEnd> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env: { ...env, LC_ALL: 'C', LANGUAGE: 'C' }, stdio: 'pipe', shell: false, windowsHide: true });
    const texts = { stdout: '', stderr: '' };
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve({ kind: 'timed-out' });
    }, timeoutMs);
    const end = (outcome: CommandEnd): void => {
      clearTimeout(timer);
      resolve(outcome);
    };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        if (texts[name].length < mostText) texts[name] += text;
      });
    }
    child.on('error', (error: NodeJS.ErrnoException) => {
      end(error.code === 'ENOENT' ? { kind: 'missing' } : { kind: 'ended', code: -1, stdout: '', stderr: error.message });
    });
    child.on('close', (code) => end({ kind: 'ended', code: code ?? -1, ...texts }));
    // A program that ends before it has read everything has said why in another way.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
