/** Hands one fax over: uploads its documents, describes the job, submits it. */
import type { FaxToSend, FaxTrouble } from '../fax-transport';
import { fail, ok, type Result } from '../../../shared/result';
import type { ControlConnection } from './control-connection';
import { upload, type TransferTrouble } from './data-connection';
import { shortWords } from '../short-words';
import { askForJob } from './job-fields';
import { quoted } from './parameter';
import { expectReply } from './session';
import { afterHandingOver, refusalBy, trouble } from './trouble';
import { wordsOf } from './reply';

/** How the server is to send. */
export interface JobOrder {
  readonly fax: FaxToSend;
  readonly dialString: string;
  /** A modem's name at the server, or `any`. */
  readonly modem: string;
  /** Calls that may be made, answered or not. */
  readonly maxDials: number;
  /** Calls that were answered and failed all the same. */
  readonly maxTries: number;
  /** Minutes after which the server gives up. */
  readonly giveUpAfter: number;
}

const day = 24 * 60;
const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Minutes as LASTTIME wants them: days, hours, minutes, two digits each; at most 99 days. */
export function lastTime(minutes: number): string {
  const whole = Math.min(Math.max(1, Math.round(minutes)), 99 * day + day - 1);
  return twoDigits(Math.floor(whole / day)) + twoDigits(Math.floor((whole % day) / 60)) + twoDigits(whole % 60);
}

/**
 * The parameters of a job. A job that lacks some of them is refused by the scheduler with 460 and no reason, so all are set:
 * US Letter in millimetres, 196 lines an inch, the whole page even where its end is white, no mail to anybody.
 */
export const jobParameters = ({ fax, dialString, modem, maxDials, maxTries, giveUpAfter }: JobOrder): readonly string[] => [
  `LASTTIME ${lastTime(giveUpAfter)}`,
  `MAXDIALS ${maxDials}`,
  `MAXTRIES ${maxTries}`,
  'VRES 196',
  'PAGEWIDTH 216',
  'PAGELENGTH 279',
  'PAGECHOP "none"',
  `DIALSTRING ${quoted(dialString)}`,
  `EXTERNAL ${quoted(dialString)}`,
  'NOTIFYADDR "root"',
  'NOTIFY "none"',
  `JOBINFO ${quoted(fax.tag)}`,
  `MODEM ${quoted(modem)}`,
];

/** Submits the job; its number at the server. `needsNewConnection` when an upload was refused and nothing has been handed over yet. */
export async function submitJob(control: ControlConnection, order: JobOrder): Promise<Result<string, FaxTrouble | TransferTrouble>> {
  const documents: string[] = [];
  for (const bytes of order.fax.documents) {
    const stored = await upload(control, 'STOT', bytes);
    if (!stored.ok) return stored;
    const name = /FILE:\s*(\S{1,200})/.exec(stored.value.lines.join(' '))?.[1];
    if (name === undefined) return fail(trouble('strange-answer', wordsOf(stored.value)));
    documents.push(name);
  }
  const made = await expectReply(control, 'JNEW', 200);
  if (!made.ok) return made;
  const job = /jobid:\s*(\d{1,9})\b/.exec(made.value.lines.join(' '))?.[1];
  if (job === undefined) return fail(trouble('strange-answer', wordsOf(made.value)));
  for (const parameter of jobParameters(order)) {
    const set = await expectReply(control, `JPARM ${parameter}`, 213, 200);
    if (!set.ok) return set;
  }
  for (const document of documents) {
    const added = await expectReply(control, `JPARM DOCUMENT ${document}`, 200, 213);
    if (!added.ok) return added;
  }
  return handOver(control, job);
}

/**
 * JSUBM. Everything but 200 is final; but the server has written the job to its disk before it asks the scheduler, and a scheduler
 * that was down would find and send it when it starts: only a job that was deleted again, or that the scheduler itself has given up,
 * is certainly not taken.
 */
async function handOver(control: ControlConnection, job: string): Promise<Result<string, FaxTrouble>> {
  const submitted = await control.command('JSUBM');
  if (!submitted.ok) return fail(afterHandingOver(submitted.error));
  if (submitted.value.code === 200) return ok(job);
  const refused = refusalBy(submitted.value);
  const why: FaxTrouble = /scheduler FIFO|not running/i.test(refused.said) ? { ...refused, cause: 'server-down' } : refused;
  if (submitted.value.code < 400) return fail(afterHandingOver(why));
  const end = await afterRefusal(control, job);
  if (end === undefined) return fail(afterHandingOver(why));
  return fail({ ...why, said: shortWords(`${why.said} ${end}`) });
}

/** The scheduler's own reason, or nothing, for a job that is certainly not taken; undefined for one that may be. */
async function afterRefusal(control: ControlConnection, job: string): Promise<string | undefined> {
  const deleted = await control.command('JDELE');
  if (!deleted.ok) return undefined;
  if (deleted.value.code === 200) return '';
  const fields = await askForJob(control, job);
  if (!fields.ok) return undefined;
  if (fields.value === undefined) return '';
  return fields.value.get('STATE') === 'FAILED' ? (fields.value.get('STATUS') ?? '') : undefined;
}
