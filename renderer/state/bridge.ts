import type { MiisBridge } from '../../shared/contract/ipc';

/** The one way from the window to the main process: `miis.<area>.<call>(input)` answers `Promise<Result<output, AppError>>`. */
export const miis: MiisBridge = globalThis.miis;
