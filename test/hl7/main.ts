/**
 * `npm run hl7 -- read FILE...`: one JSON line for each message; the exit code is 1 when a file, or a part of it, is none.
 * `npm run hl7 -- build N DIR`: writes N messages of made-up records into a folder, the same each time, and says so in one JSON line.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandOf } from './command';
import { noMessage, summariesOf, type MessageSummary } from './message-summary';

const say = (value: unknown): unknown => process.stdout.write(`${JSON.stringify(value)}\n`);
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function refuse(why: string): void {
  process.stderr.write(`FAILED: ${why}\n`);
  process.exitCode = 1;
}

/** A file that cannot be read is said in the same shape. */
async function summariesOfFile(file: string): Promise<readonly MessageSummary[]> {
  try {
    return summariesOf(file, await readFile(file, 'utf8'));
  } catch (error) {
    return [noMessage(file, reasonOf(error))];
  }
}

async function read(files: readonly string[]): Promise<void> {
  for (const file of files) {
    for (const summary of await summariesOfFile(file)) {
      if (summary.type === null) process.exitCode = 1;
      say(summary);
    }
  }
}

/** The files are named by their number: 0001.hl7 and so on. The code tables are read for this alone. */
async function build(count: number, folder: string): Promise<void> {
  const { madeUpMessages } = await import('../support/hl7/made-up-messages');
  const width = Math.max(4, String(count).length);
  await mkdir(folder, { recursive: true });
  for (const [index, text] of madeUpMessages(count).entries()) await writeFile(join(folder, `${String(index + 1).padStart(width, '0')}.hl7`), text);
  say({ written: count });
}

const command = commandOf(process.argv.slice(2));
if (!command.ok) refuse(command.error);
else if (command.value.verb === 'read') await read(command.value.files);
else await build(command.value.count, command.value.folder).catch((error: unknown) => refuse(`The messages could not be written: ${reasonOf(error)}`));
