/** What a job's IPP attributes mean to a person who waits for paper. */
import type { PrintJob } from '../../shared/contract/ipc';
import type { IppAttributes } from './ipp-message';

/** The attributes that `jobOf` reads. */
export const jobAttributes = ['job-state', 'job-state-reasons', 'job-printer-state-message', 'job-printer-state-reasons'] as const;

/** `job-state` (RFC 8011, 5.3.7). */
const states: Readonly<Record<number, PrintJob['state']>> = { 3: 'queued', 4: 'held', 5: 'printing', 6: 'held', 7: 'cancelled', 8: 'failed', 9: 'done' };

/** Reasons that change what the state alone would say. */
const failures = ['job-completed-with-errors', 'aborted-by-system', 'document-format-error', 'unsupported-document-format'];
const waits = ['printer-stopped', 'printer-stopped-partly', 'paused', 'moving-to-paused'];

/** The job as the contract says it; undefined when the attributes hold no state. */
export function jobOf(job: string, printer: string, attributes: IppAttributes): PrintJob | undefined {
  const [number] = attributes.get('job-state') ?? [];
  const state = typeof number === 'number' ? states[number] : undefined;
  if (state === undefined) return undefined;
  const reasons = [...(attributes.get('job-state-reasons') ?? []), ...(attributes.get('job-printer-state-reasons') ?? [])].map(String);
  const message = attributes.get('job-printer-state-message')?.map(String).find((text) => text.trim() !== '');
  return { job, printer, state: weigh(state, reasons), ...(message === undefined ? {} : { message }) };
}

function weigh(state: PrintJob['state'], reasons: readonly string[]): PrintJob['state'] {
  // A job with a damaged file is "completed" or "stopped" for the system, and nothing came out.
  if (state !== 'cancelled' && reasons.some((reason) => failures.includes(reason))) return 'failed';
  if (state === 'queued' && reasons.some((reason) => waits.includes(reason))) return 'held';
  return state;
}

/** Nothing more will come of the job by itself. */
export const isSettled = ({ state }: PrintJob): boolean => state !== 'queued' && state !== 'printing';
