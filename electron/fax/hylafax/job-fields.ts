/** What hfaxd tells of a job: all its parameters in one reply (217). */
import { fail, ok, type Result } from '../../../shared/result';
import type { FaxTrouble } from '../fax-transport';
import type { ControlConnection } from './control-connection';
import { wordsOf } from './reply';
import { refusalBy } from './trouble';

export type JobFields = ReadonlyMap<string, string>;

/** Reads the lines between the first and the last of the reply: `    NAME: value`; a line without a name goes on with the value before. */
export function readJobFields(lines: readonly string[]): JobFields {
  const fields = new Map<string, string>();
  let last = '';
  for (const line of lines.slice(1, -1)) {
    const found = /^ {4}([A-Z]{3,20}): ?(.*)$/.exec(line);
    const [, name = '', value = ''] = found ?? [];
    if (name === '') {
      if (last !== '') fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`.trim());
      continue;
    }
    last = name;
    // A job may have several documents; of everything else there is one.
    if (!fields.has(name)) fields.set(name, value.trim());
  }
  return fields;
}

/** A job's parameters; undefined when the server no longer has the job. */
export async function askForJob(control: ControlConnection, job: string): Promise<Result<JobFields | undefined, FaxTrouble>> {
  const chosen = await control.command(`JOB ${job}`);
  if (!chosen.ok) return chosen;
  if (/does not exist/i.test(wordsOf(chosen.value))) return ok(undefined);
  if (chosen.value.code !== 200) return fail(refusalBy(chosen.value));
  const told = await control.command('JPARM');
  if (!told.ok) return told;
  return told.value.code === 217 ? ok(readJobFields(told.value.lines)) : fail(refusalBy(told.value));
}
