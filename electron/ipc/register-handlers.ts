/** The one door between the window and the main process. */
import { ipcMain } from 'electron';
import type { z } from 'zod';
import { assertDefined } from '../../shared/assert';
import { contract, type Phase } from '../../shared/contract/ipc';
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

/** Answers every call of the contract on its channel, `area:call`. */
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
  // From here on by name only: that each handler fits its call was checked by `Handlers`.
  const handles: ByName<(input: never) => unknown> = handlers;
  const calls: ByName<{ readonly input: z.ZodType }> = contract;
  const phases: ByName<readonly Phase[]> = allowedPhases;
  for (const [area, ofArea] of Object.entries(calls)) {
    for (const [call, { input: schema }] of Object.entries(ofArea)) {
      const name = `${area}.${call}`;
      const known = {
        name,
        schema,
        phases: assertDefined(phases[area]?.[call], `${name} is in the contract`),
        handle: assertDefined(handles[area]?.[call], `${name} is in the contract`),
      };
      ipcMain.handle(`${area}:${call}`, (event, input: unknown) => answerCall(program, { ...known, input, isTrusted: isTrustedSender(event) }));
    }
  }
}
