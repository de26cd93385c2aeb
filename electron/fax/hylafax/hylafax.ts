/** Faxing through a HylaFAX server by its own protocol. Each call is a connection of its own and ends within its time. */
import { fail, ok, type Result } from '../../../shared/result';
import { faxNumber, fillDialTemplate } from '../../../shared/domain/fax/fax-number';
import type { FaxToSend, FaxTransport, FaxTrouble } from '../fax-transport';
import { documentFlaw } from '../document-flaw';
import type { ControlConnection, Deadline } from './control-connection';
import { download } from './data-connection';
import { chooseJob, listQueue } from './find-job';
import { askForJob } from './job-fields';
import { reportOf } from './job-state';
import { instantOf } from './gmt-stamp';
import { proofOf } from './sent-record';
import { expectReply, withSession, type HylafaxLogin } from './session';
import { submitJob } from './submit-job';
import { wordsOf } from './reply';
import { refusalBy, trouble } from './trouble';

export interface HylafaxSettings extends HylafaxLogin {
  /** How the server is to dial: `{digits}`, `9,{digits11}` ... (`fillDialTemplate`). */
  readonly dialTemplate: string;
  /** A modem's name at the server, or `any`. */
  readonly modem: string;
  readonly maxDials: number;
  readonly maxTries: number;
  /** Minutes. */
  readonly giveUpAfter: number;
}

/** Milliseconds that a call may take: one that asks, one that hands a fax over. */
export interface HylafaxLimits {
  readonly ask: number;
  readonly submit: number;
}
export const usualHylafaxLimits: HylafaxLimits = { ask: 20_000, submit: 120_000 };

const jobForm = /^\d{1,9}$/;

/** The transport for one server. */
export function hylafax(settings: HylafaxSettings, limits: HylafaxLimits = usualHylafaxLimits): FaxTransport {
  const within = (milliseconds: number): Deadline => Date.now() + milliseconds;
  const asking = <T>(work: (control: ControlConnection) => Promise<Result<T, FaxTrouble>>, deadline = within(limits.ask)) => withSession(settings, deadline, work);
  /** For a job's number that this transport did not give. */
  const aboutJob = <T>(job: string, work: (control: ControlConnection) => Promise<Result<T, FaxTrouble>>): Promise<Result<T, FaxTrouble>> =>
    jobForm.test(job) ? asking(work) : Promise.resolve(fail(trouble('other', 'not the number of a job')));

  return {
    check: () => asking(() => Promise.resolve(ok(null))),

    submit: async (fax) => {
      const dialString = dialStringFor(fax, settings.dialTemplate);
      if (!dialString.ok) return dialString;
      const flaw = documentFlaw(fax.documents);
      if (flaw !== undefined) return fail(trouble('bad-document', flaw));
      const order = { ...settings, fax, dialString: dialString.value };
      const deadline = within(limits.submit);
      const attempt = () => withSession(settings, deadline, (control) => submitJob(control, order));
      const first = await attempt();
      // A refused upload has happened when two came at one moment: once more, on a new connection, with everything from the beginning.
      const again = !first.ok && 'needsNewConnection' in first.error && first.error.cause === 'refused' ? await attempt() : first;
      return again.ok ? again : fail(plain(again.error));
    },

    find: async (tag) => {
      const deadline = within(limits.ask);
      const waiting = await asking((control) => listQueue(control, 'sendq'), deadline);
      if (!waiting.ok) return fail(plain(waiting.error));
      const done = await asking((control) => listQueue(control, 'doneq'), deadline);
      if (!done.ok) return fail(plain(done.error));
      return ok(chooseJob([...waiting.value, ...done.value], tag));
    },

    poll: (job) =>
      aboutJob(job, async (control) => {
        const fields = await askForJob(control, job);
        if (!fields.ok) return fields;
        if (fields.value === undefined) return ok({ state: { state: 'unknown', cause: 'other', said: 'the server no longer has this job' }, tries: 0 });
        return ok(reportOf(fields.value));
      }),

    cancel: (job) =>
      aboutJob(job, async (control) => {
        const killed = await control.command(`JKILL ${job}`);
        if (!killed.ok) return killed;
        return killed.value.code === 200 ? ok(null) : fail(refusalBy(killed.value));
      }),

    proof: async (job, fax) => {
      if (!jobForm.test(job)) return fail(trouble('other', 'not the number of a job'));
      const deadline = within(limits.ask);
      const told = await asking(async (control) => {
        const fields = await askForJob(control, job);
        if (!fields.ok) return fields;
        if (fields.value === undefined) return fail(trouble('other', 'the server no longer has this job'));
        if (reportOf(fields.value).state.state !== 'sent') return fail(trouble('other', `not sent: ${fields.value.get('STATE') ?? 'no state'}`));
        const modified = await expectReply(control, `MDTM doneq/q${job}`, 213);
        if (!modified.ok) return modified;
        const endedAt = instantOf(modified.value.lines.join(' ').trim());
        if (endedAt === undefined) return fail(trouble('strange-answer', wordsOf(modified.value)));
        return ok({ fields: fields.value, endedAt });
      }, deadline);
      if (!told.ok) return told;
      const record = await asking((control) => download(control, `RETR doneq/q${job}`), deadline);
      // A server that does not hand out its record has still said that the job is done.
      if (!record.ok && record.error.cause !== 'refused') return fail(plain(record.error));
      return ok(proofOf({ job, ...told.value, evidence: record.ok ? record.value : undefined }, fax));
    },
  };
}

function dialStringFor(fax: FaxToSend, template: string): Result<string, FaxTrouble> {
  const number = faxNumber.safeParse(fax.number);
  if (!number.success) return fail(trouble('refused', 'not a number that may be dialed'));
  const filled = fillDialTemplate(template, number.data);
  return filled.ok ? filled : fail(trouble('refused', `the way of dialing does not fit: ${filled.error}`));
}

/** Without what only this folder needs to know. */
const plain = ({ cause, said, mayHaveBeenTaken }: FaxTrouble): FaxTrouble => ({ cause, said, mayHaveBeenTaken });
