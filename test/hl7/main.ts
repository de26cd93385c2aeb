/** `npm run hl7 -- read FILE...`: one JSON line for each message; the exit code is 1 when a file, or a part of it, is none. */
import { readFile } from 'node:fs/promises';
import { noMessage, summariesOf, type MessageSummary } from './message-summary';

/** A file that cannot be read is said in the same shape. */
async function summariesOfFile(file: string): Promise<readonly MessageSummary[]> {
  try {
    return summariesOf(file, await readFile(file, 'utf8'));
  } catch (error) {
    return [noMessage(file, error instanceof Error ? error.message : String(error))];
  }
}

const [verb, ...files] = process.argv.slice(2);
if (verb !== 'read' || files.length === 0) throw new Error('Say which files: npm run hl7 -- read FILE...');
for (const file of files) {
  for (const summary of await summariesOfFile(file)) {
    if (summary.type === null) process.exitCode = 1;
    process.stdout.write(`${JSON.stringify(summary)}\n`);
  }
}
