/**
 * The log: one line for each thing that nobody expected, under a number that a person can read out on the phone. It cannot hold
 * patient data: of an error it keeps the kind and the places in the program, never the message.
 */
import { randomInt } from 'node:crypto';
import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { localInstant } from '../time/local-instant';
import { systemCode } from '../storage/disk-error';
import { oneAtATime } from '../storage/one-at-a-time';

const largestBytes = 1024 * 1024;
const mostFrames = 30;

export interface ReportLog {
  /** Writes an entry and answers its number, such as `482-915`. Never throws: a full disk must not hide the first trouble. */
  readonly report: (error: { readonly name: string; readonly stack?: string | undefined }, where: string) => Promise<string>;
}

/** The log in this file; when it has grown to 1 MB, the file becomes `.old` and a new one begins. */
export function openReportLog(path: string): ReportLog {
  const inTurn = oneAtATime();
  return {
    report: async (error, where) => {
      const number = `${randomInt(100, 1000)}-${randomInt(100, 1000)}`;
      const code = systemCode(error);
      const entry = { number, at: localInstant(new Date()), where, kind: plainName(error.name), ...(code === undefined ? {} : { code }), frames: framesOf(error.stack ?? '') };
      await inTurn(() => write(path, `${JSON.stringify(entry)}\n`)).catch(() => undefined);
      return number;
    },
  };
}

/** Only the lines that name places in the program (Chromium and Node write them "at ..."), without anything in quotes. */
export function framesOf(stack: string): readonly string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at \S/.test(line))
    .slice(0, mostFrames)
    .map((line) => line.trim().replaceAll(/(["'`]).*?\1/g, '""').replaceAll(/[?#][^\s)]*?(?=:\d+:\d+|[\s)]|$)/g, ''));
}

/** The name of an error's kind: letters only, as a class name has them. */
const plainName = (name: string): string => /^[A-Za-z]{1,40}/.exec(name)?.[0] ?? 'Error';

async function write(path: string, line: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const size = await stat(path).then((found) => found.size, () => 0);
  if (size > largestBytes) await rename(path, `${path}.old`);
  await appendFile(path, line, { mode: 0o600 });
}
