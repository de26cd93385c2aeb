/** The one door between the window and the main process. */
import { ipcMain } from 'electron';
import { isTrustedSender } from '../windows/trusted-windows';
import { allowedPhases } from './allowed-phases';

/** A call as it came in. */
export interface RawCall {
  readonly area: string;
  readonly call: string;
  readonly input: unknown;
  /** Whether it comes from the page of one of our own windows. */
  readonly isTrusted: boolean;
}

/** Answers a call with a Result. */
export type AnswerCall = (call: RawCall) => Promise<unknown>;

export interface Answers {
  /** Answers `app.status`, the one call that the first picture of the window waits for. It takes no input. */
  readonly status: () => Promise<unknown>;
  /** Answers every call. */
  readonly answer: Promise<AnswerCall>;
}

/**
 * Hears every call of the contract on its channel, `area:call`. Calls that come before the program is put together wait for it: the
 * door itself is light, so that it can be there before the window is.
 */
export function registerHandlers({ status, answer }: Answers): void {
  for (const [area, ofArea] of Object.entries(allowedPhases)) {
    for (const call of Object.keys(ofArea)) {
      ipcMain.handle(`${area}:${call}`, async (event, input: unknown) => {
        const isTrusted = isTrustedSender(event);
        if (isTrusted && area === 'app' && call === 'status') return status();
        return (await answer)({ area, call, input, isTrusted });
      });
    }
  }
}
