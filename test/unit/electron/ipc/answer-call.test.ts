import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { appError } from '../../../../shared/contract/errors';
import { contract, type Phase } from '../../../../shared/contract/ipc';
import { fail, ok, type Result } from '../../../../shared/result';
import type { AppError } from '../../../../shared/contract/errors';
import type { Desk } from '../../../../electron/desk/desk';
import { allowedPhases } from '../../../../electron/ipc/allowed-phases';
import { answerCall, type IncomingCall } from '../../../../electron/ipc/answer-call';

const inPhase = (phase: Phase): Result<Desk, AppError> => ok({ phase: () => phase } as unknown as Desk);
const reported: { readonly name: string; readonly where: string }[] = [];
const log = {
  report: async (error: { readonly name: string }, where: string) => {
    reported.push({ name: error.name, where });
    return '123-456';
  },
};
const call = (parts: Partial<IncomingCall>): IncomingCall => ({
  name: 'journal.read',
  isTrusted: true,
  input: { after: 0 },
  schema: z.strictObject({ after: z.int() }),
  phases: ['open'],
  handle: () => ok('heard'),
  ...parts,
});

describe('a call from the window', () => {
  it('is heard when sender, input and phase are right', async () => {
    expect(await answerCall({ desk: inPhase('open'), log }, call({}))).toEqual(ok('heard'));
  });

  it('is refused from any other sender, before anything else is looked at', async () => {
    expect(await answerCall({ desk: inPhase('open'), log }, call({ isTrusted: false, input: 'nonsense' }))).toMatchObject({ error: { code: 'not-allowed' } });
  });

  it('is refused with an input of another shape, and the answer does not repeat the input', async () => {
    const answer = await answerCall({ desk: inPhase('open'), log }, call({ input: { after: 'Linh Nguyen', more: 1 } }));
    expect(answer).toMatchObject({ error: { code: 'bad-request', detail: { call: 'journal.read' } } });
    expect(JSON.stringify(answer)).not.toContain('Linh');
  });

  it.each([
    ['set-up', 'not-set-up'],
    ['locked', 'locked'],
    ['confirm-recovery', 'not-allowed'],
  ] as const)('that needs the open desk is answered in phase %s with %s', async (phase, code) => {
    expect(await answerCall({ desk: inPhase(phase), log }, call({}))).toMatchObject({ error: { code } });
  });

  it('hands on what the schema made of the input', async () => {
    const answer = await answerCall({ desk: inPhase('open'), log }, call({ input: '  x  ', schema: z.string().trim(), handle: (input: never) => ok(input) }));
    expect(answer).toEqual(ok('x'));
  });

  it('whose handler throws is answered with the number of the log entry, and no word of the error', async () => {
    const handle = () => {
      throw new TypeError('cannot read Linh Nguyen');
    };
    const answer = await answerCall({ desk: inPhase('open'), log }, call({ handle }));
    expect(answer).toEqual(fail(appError('unexpected', 'written to the log', { number: '123-456' })));
    expect(reported.at(-1)).toEqual({ name: 'TypeError', where: 'journal.read' });
  });

  it('is answered with the trouble of a desk that cannot be opened, but for those of the program itself', async () => {
    const desk = fail(appError('vault-damaged', 'x'));
    expect(await answerCall({ desk, log }, call({}))).toEqual(desk);
    expect(await answerCall({ desk, log }, call({ name: 'app.report' }))).toEqual(ok('heard'));
  });
});

describe('the phases of the calls', () => {
  it('let nothing of a patient be reached before the desk is open', () => {
    for (const area of ['journal', 'documents'] as const) for (const phases of Object.values(allowedPhases[area])) expect(phases).toEqual(['open']);
    expect(allowedPhases.drafts.list).toEqual(['open']);
  });

  it('are given for every call of the contract, and for nothing else', () => {
    const names = (of: Readonly<Record<string, object>>) => Object.entries(of).flatMap(([area, calls]) => Object.keys(calls).map((name) => `${area}.${name}`));
    expect(names(allowedPhases).sort()).toEqual(names(contract).sort());
  });
});
