/** Replaced by their values when the program is bundled. */
declare const __APP_VERSION__: string;
declare const __SUPPORTED_ELECTRON__: number;

/** The program's own version. */
export const appVersion = __APP_VERSION__;

/** The Electron that runs this process, such as `45.4.1`. */
export const electronVersion = process.versions.electron ?? 'none';

/** False on a runtime older than the one that is shipped: good for development and tests, never for real patients. */
export const isSupportedRuntime = Number.parseInt(electronVersion, 10) >= __SUPPORTED_ELECTRON__;
