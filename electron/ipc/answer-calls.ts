/** What stands behind the door: for each call of the contract its schema, its phases and what answers it. */
import type { z } from 'zod';
import { assertDefined } from '../../shared/assert';
import { contract, type Phase } from '../../shared/contract/ipc';
import { faxHandlers } from '../fax/fax-handlers';
import { printingHandlers } from '../printing/printing-handlers';
import { registryHandlers } from '../registry/registry-handlers';
import { allowedPhases } from './allowed-phases';
import { answerCall } from './answer-call';
import { appHandlers } from './app-handlers';
import type { Handlers } from './area-handlers';
import { documentsHandlers } from './documents-handlers';
import { draftsHandlers } from './drafts-handlers';
import { filesHandlers } from './files-handlers';
import { journalHandlers } from './journal-handlers';
import type { Program } from './program';
import type { AnswerCall } from './register-handlers';
import { sessionHandlers } from './session-handlers';
import { vaultHandlers } from './vault-handlers';

type ByName<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

/** Answers the calls of the contract with this program. */
export function answerCalls(program: Program): AnswerCall {
  const handles = handlersByName(program);
  const calls: ByName<{ readonly input: z.ZodType }> = contract;
  const phases: ByName<readonly Phase[]> = allowedPhases;
  return ({ area, call, input, isTrusted }) => {
    const name = `${area}.${call}`;
    const missing = `${name} is in the contract`;
    return answerCall(program, {
      name,
      isTrusted,
      input,
      schema: assertDefined(calls[area]?.[call], missing).input,
      phases: assertDefined(phases[area]?.[call], missing),
      handle: assertDefined(handles[area]?.[call], missing),
    });
  };
}

/** The handlers by area and call. That each fits its call is checked by `Handlers`; from there on they go by name only. */
function handlersByName(program: Program): ByName<(input: never) => unknown> {
  const handlers: Handlers = {
    app: appHandlers(program),
    vault: vaultHandlers(program),
    session: sessionHandlers(program),
    journal: journalHandlers(program),
    drafts: draftsHandlers(program),
    documents: documentsHandlers(program),
    printing: printingHandlers(program),
    fax: faxHandlers(program),
    registry: registryHandlers(program),
    files: filesHandlers(program),
  };
  return handlers;
}
