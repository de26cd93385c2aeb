import type { AppError } from '../shared/contract/errors';
import type { AppStatus, MiisBridge } from '../shared/contract/ipc';
import type { Result } from '../shared/result';

declare global {
  /** Put there by the preload script. */
  var miis: MiisBridge;
  /** Asked for by `public/before-paint.js`, before anything else is loaded. */
  const firstStatus: Promise<Result<AppStatus, AppError>>;
  /** Version of the program, filled in by the build. */
  const __APP_VERSION__: string;
}
