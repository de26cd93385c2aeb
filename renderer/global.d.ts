import type { MiisBridge } from '../shared/contract/ipc';

declare global {
  /** Put there by the preload script. */
  var miis: MiisBridge;
  /** Version of the program, filled in by the build. */
  const __APP_VERSION__: string;
}
