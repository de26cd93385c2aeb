import type { z } from 'zod';
import { fail, ok } from '../../shared/result';
import { appError } from '../../shared/contract/errors';
import type { Phase } from '../../shared/contract/ipc';
import { checkPhase } from './allowed-phases';
import type { Program } from './program';

/** One call as it came in, with what the contract says about it. */
export interface IncomingCall {
  /** `area.call` */
  readonly name: string;
  /** Whether it comes from the page of one of our own windows. */
  readonly isTrusted: boolean;
  readonly input: unknown;
  readonly schema: z.ZodType;
  readonly phases: readonly Phase[];
  readonly handle: (input: never) => unknown;
}

/**
 * Answers one call with a Result, whatever happens. It is heard when the sender is ours, the input fits its schema and the phase
 * is right, checked in this order. What a handler throws is a defect: it is written to the log, without patient data, and
 * answered as `unexpected` with the number of its entry.
 */
export async function answerCall({ desk, log }: Pick<Program, 'desk' | 'log'>, call: IncomingCall): Promise<unknown> {
  const { name, isTrusted, input, schema, phases, handle } = call;
  if (!isTrusted) return fail(appError('not-allowed', 'the call does not come from the window'));
  const parsed = schema.safeParse(input);
  if (!parsed.success) return fail(appError('bad-request', issuesOf(parsed.error), { call: name }));
  // Without a desk the program can still say so, log and end.
  if (!desk.ok && !name.startsWith('app.')) return desk;
  const phase = desk.ok ? checkPhase(phases, desk.value.phase()) : ok(null);
  if (!phase.ok) return phase;
  try {
    // The schema has just proved that the input is what this call's handler takes.
    return await handle(parsed.data as never);
  } catch (error) {
    const number = await log.report(error instanceof Error ? error : new Error('not an error was thrown'), name);
    return fail(appError('unexpected', 'written to the log', { number }));
  }
}

/** Where an input differs from its schema: places and kinds, never the values. */
const issuesOf = ({ issues }: z.ZodError): string =>
  issues
    .slice(0, 5)
    .map(({ path, code }) => `${path.map(String).join('.')} ${code}`)
    .join('; ');
