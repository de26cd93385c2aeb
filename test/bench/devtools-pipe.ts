/**
 * A program started with nothing attached to it but Chromium's own DevTools pipe. Playwright holds a program back until it has
 * attached itself, which would be measured with the start.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { runtimeExecutable, sandboxSwitches } from './runtime';

const message = z.object({ id: z.number().optional(), result: z.unknown().optional(), error: z.object({ message: z.string() }).optional() });
const targets = z.object({ targetInfos: z.array(z.object({ targetId: z.string(), type: z.string(), url: z.string() })) });
const attached = z.object({ sessionId: z.string() });
const evaluated = z.object({ result: z.object({ value: z.unknown() }) });

/**
 * Milliseconds until the first look at the page. A page that is looked at while it loads is slower to be painted; what it painted, and
 * when, can be asked for later.
 */
const firstLook = 3_500;
/** Milliseconds between two looks at the page. */
const pollEvery = 100;

export interface PipedProgram {
  /** Milliseconds since 1970 just before the process was made. */
  readonly startedAt: number;
  /**
   * Evaluates an expression in the program's page again and again until it gives a value. It must not wait itself: the empty page
   * that comes first is thrown away with everything that waits in it.
   */
  readonly poll: (expression: string) => Promise<unknown>;
  readonly kill: () => Promise<void>;
}

/** Starts the program in `folder` with the data folder `userData`. */
export function startPiped(folder: string, userData: string): PipedProgram {
  const args = [...sandboxSwitches(), '--remote-debugging-pipe', `--user-data-dir=${userData}`, folder];
  const startedAt = Date.now();
  const child = spawn(runtimeExecutable(), args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const [, , , input, output] = child.stdio;
  if (!(input instanceof Writable) || !(output instanceof Readable)) throw new Error('The program has no DevTools pipe');
  const call = caller(input, output);
  return {
    startedAt,
    poll: async (expression) => {
      await new Promise((resolve) => setTimeout(resolve, firstLook));
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, pollEvery));
        const value = await firstPage(call)
          .then((sessionId) => valueOf(call, expression, sessionId))
          .catch(() => undefined);
        if (value !== undefined && value !== null) return value;
      }
    },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

type Call = (method: string, params: Readonly<Record<string, unknown>>, sessionId?: string) => Promise<unknown>;

/** Messages on the pipe are JSON, each ended by a zero byte. */
function caller(input: Writable, output: Readable): Call {
  const waiting = new Map<number, { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void }>();
  let lastId = 0;
  let text = '';
  output.setEncoding('utf8');
  output.on('data', (chunk: string) => {
    text += chunk;
    const messages = text.split('\0');
    text = messages.pop() ?? '';
    for (const { id, result, error } of messages.map((json) => message.parse(JSON.parse(json)))) {
      const asker = id === undefined ? undefined : waiting.get(id);
      if (id !== undefined) waiting.delete(id);
      if (error) asker?.reject(new Error(error.message));
      else asker?.resolve(result);
    }
  });
  return (method, params, sessionId) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      input.write(`${JSON.stringify({ id: lastId, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
    });
}

async function valueOf(call: Call, expression: string, sessionId: string): Promise<unknown> {
  try {
    return evaluated.parse(await call('Runtime.evaluate', { expression, returnByValue: true }, sessionId)).result.value;
  } finally {
    await call('Target.detachFromTarget', { sessionId });
  }
}

/** Fails while there is no page yet. */
async function firstPage(call: Call): Promise<string> {
  const { targetInfos } = targets.parse(await call('Target.getTargets', {}));
  const page = targetInfos.find(({ type, url }) => type === 'page' && url !== '' && url !== 'about:blank');
  if (!page) throw new Error('There is no page yet');
  return attached.parse(await call('Target.attachToTarget', { targetId: page.targetId, flatten: true })).sessionId;
}
