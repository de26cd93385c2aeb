/** The one door between the window and the main process. Each call passes the same four checks, in this order. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import { assertDefined } from '../../shared/assert';
import { fail, ok } from '../../shared/result';
import { appError } from '../../shared/contract/errors';
import { contract, type Phase } from '../../shared/contract/ipc';
import { printingHandlers } from '../printing/printing-handlers';
import { isTrustedSender } from '../windows/trusted-windows';
import { allowedPhases, checkPhase } from './allowed-phases';
import { appHandlers } from './app-handlers';
import type { Handlers } from './area-handlers';
import { documentsHandlers } from './documents-handlers';
import { draftsHandlers } from './drafts-handlers';
import { filesHandlers } from './files-handlers';
import { journalHandlers } from './journal-handlers';
import type { Program } from './program';
import { sessionHandlers } from './session-handlers';
import { vaultHandlers } from './vault-handlers';

/** Answers every call of the contract. */
export function registerHandlers(program: Program): void {
  const handlers: Handlers = {
    app: appHandlers(program),
    vault: vaultHandlers(program),
    session: sessionHandlers(program),
    journal: journalHandlers(program),
    drafts: draftsHandlers(program),
    documents: documentsHandlers(program),
    printing: printingHandlers,
    files: filesHandlers(program),
  };
  // From here on by name only: that each handler fits its schema was checked by `Handlers`.
  const answers: ByName<(input: never) => unknown> = handlers;
  const schemas: ByName<{ readonly input: z.ZodType }> = contract;
  const phases: ByName<readonly Phase[]> = allowedPhases;
  for (const [area, calls] of Object.entries(schemas)) {
    for (const [call, { input: schema }] of Object.entries(calls)) {
      const why = `${area}.${call} is in the contract`;
      const answer = assertDefined(answers[area]?.[call], why);
      const allowed = assertDefined(phases[area]?.[call], why);
      ipcMain.handle(`${area}:${call}`, (event, input: unknown) => answerCall(program, { event, input, name: `${area}.${call}`, schema, allowed, answer }));
    }
  }
}

type ByName<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

interface IncomingCall {
  readonly event: IpcMainInvokeEvent;
  readonly input: unknown;
  readonly name: string;
  readonly schema: z.ZodType;
  readonly allowed: readonly Phase[];
  readonly answer: (input: never) => unknown;
}

async function answerCall({ desk, log }: Program, { event, input, name, schema, allowed, answer }: IncomingCall): Promise<unknown> {
  if (!isTrustedSender(event)) return fail(appError('not-allowed', 'the call does not come from the window'));
  const parsed = schema.safeParse(input);
  if (!parsed.success) return fail(appError('bad-request', issuesOf(parsed.error), { call: name }));
  if (!desk.ok && !name.startsWith('app.')) return desk;
  const phase = desk.ok ? checkPhase(allowed, desk.value.phase()) : ok(null);
  if (!phase.ok) return phase;
  try {
    // The schema has just proved that the input is what this call's handler takes.
    return await answer(parsed.data as never);
  } catch (error) {
    const number = await log.report(error instanceof Error ? error : new Error('not an error was thrown'), name);
    return fail(appError('unexpected', 'written to the log', { number }));
  }
}

/** Where an input differs from its schema: places and kinds, never the values. */
const issuesOf = ({ issues }: z.ZodError): string => issues.map(({ path, code }) => `${path.join('.')} ${code}`).slice(0, 5).join('; ');
