/** The one door between the window and the main process. */
import { ipcMain } from 'electron';
import type { z } from 'zod';
import { assertDefined } from '../../shared/assert';
import { contract, type Phase } from '../../shared/contract/ipc';
import { faxHandlers } from '../fax/fax-handlers';
import { printingHandlers } from '../printing/printing-handlers';
import { isTrustedSender } from '../windows/trusted-windows';
import { allowedPhases } from './allowed-phases';
import { answerCall } from './answer-call';
import { appHandlers } from './app-handlers';
import type { Handlers } from './area-handlers';
import { documentsHandlers } from './documents-handlers';
import { draftsHandlers } from './drafts-handlers';
import { filesHandlers } from './files-handlers';
import { journalHandlers } from './journal-handlers';
import type { Program } from './program';
import { sessionHandlers } from './session-handlers';
import { vaultHandlers } from './vault-handlers';

type ByName<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

/** Answers every call of the contract on its channel, `area:call`. Calls that come before the program is put together wait for it. */
export function registerHandlers(program: Promise<Program>): void {
  const ready = program.then((made) => ({ program: made, handles: handlersByName(made) }));
  const calls: ByName<{ readonly input: z.ZodType }> = contract;
  const phases: ByName<readonly Phase[]> = allowedPhases;
  for (const [area, ofArea] of Object.entries(calls)) {
    for (const [call, { input: schema }] of Object.entries(ofArea)) {
      const name = `${area}.${call}`;
      const known = { name, schema, phases: assertDefined(phases[area]?.[call], `${name} is in the contract`) };
      ipcMain.handle(`${area}:${call}`, async (event, input: unknown) => {
        const isTrusted = isTrustedSender(event);
        const { program: made, handles } = await ready;
        return answerCall(made, { ...known, handle: assertDefined(handles[area]?.[call], `${name} is in the contract`), input, isTrusted });
      });
    }
  }
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
    files: filesHandlers(program),
  };
  return handlers;
}
