/** Finds a job again by the tag that it was submitted with. */
import type { FaxTrouble } from '../fax-transport';
import { ok, type Result } from '../../../shared/result';
import type { ControlConnection } from './control-connection';
import { download } from './data-connection';
import { quoted } from './parameter';
import { expectReply } from './session';

/** One line of a queue's list: number, state's letter, tag (`JOBFMT`). */
interface ListedJob {
  readonly job: string;
  readonly letter: string;
  readonly tag: string;
}

const lineFormat = '%j|%a|%J';

/** Reads a queue's list; lines of another shape are no jobs. */
export function readQueueList(text: string): readonly ListedJob[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [, job = '', letter = '', tag = ''] = /^\s*(\d{1,9})\|([A-Z?])\|(.*)$/.exec(line) ?? [];
    return job === '' ? [] : [{ job, letter, tag: tag.trim() }];
  });
}

/** Of several jobs with one tag the last that did not fail, else the last. */
export function chooseJob(jobs: readonly ListedJob[], tag: string): string | undefined {
  const own = jobs.filter((one) => one.tag === tag).sort((a, b) => Number(a.job) - Number(b.job));
  return (own.filter(({ letter }) => letter !== 'F').at(-1) ?? own.at(-1))?.job;
}

/** What the server keeps: the jobs of one of its queues, each call on a control connection of its own. */
export async function listQueue(control: ControlConnection, queue: 'sendq' | 'doneq'): Promise<Result<readonly ListedJob[], FaxTrouble>> {
  const formatted = await expectReply(control, `JOBFMT ${quoted(lineFormat)}`, 200);
  if (!formatted.ok) return formatted;
  const list = await download(control, `LIST ${queue}`);
  return list.ok ? ok(readQueueList(list.value)) : list;
}
