import { fail, ok, type Result } from '../../shared/result';
import { appError, type AppError } from '../../shared/contract/errors';
import type { Events } from '../../shared/contract/ipc';
import type { Desk } from '../desk/desk';
import type { OpenDesk } from '../desk/open-records';
import type { PreviewStore } from '../files/preview-store';
import type { ReportLog } from '../log/report-log';
import type { InspectScan } from '../scans/inspect-in-thread';

/** What the handlers work with. */
export interface Program {
  /** The desk, or why it could not be opened at all. */
  readonly desk: Result<Desk, AppError>;
  readonly log: ReportLog;
  readonly previews: PreviewStore;
  readonly lock: () => Promise<void>;
  /** Somebody used keyboard or mouse. */
  readonly active: () => void;
  /** Minutes without either until the session locks. */
  readonly lockAfter: (minutes: number) => void;
  /** Deletes the files of the window's IndexedDB. */
  readonly eraseWorkingCopy: () => Promise<void>;
  /** Checks a file that is to be kept. */
  readonly inspectScan: InspectScan;
  readonly quit: () => void;
  /** Tells the window something unasked. */
  readonly tell: <E extends keyof Events>(event: E, payload: Events[E]) => void;
  /** Puts text on the system's clipboard. */
  readonly copyText: (text: string) => void;
  /** Opens the system's own print dialog. */
  readonly printInDialog: (title: string, bytes: Uint8Array) => Promise<Result<null, AppError>>;
  /** Asks the person for a scan; undefined when she did not choose. */
  readonly askForScan: () => Promise<string | undefined>;
  /** Asks the person for a file with text; undefined when she did not choose. */
  readonly askForText: () => Promise<string | undefined>;
  readonly askForSchedule: () => Promise<string | undefined>;
  /** Asks the person for a folder; undefined when she did not choose. */
  readonly askForFolder: () => Promise<string | undefined>;
  /** Asks the person where to save; undefined when she did not choose. */
  readonly askWhereToSave: (suggestedName: string, ending: string) => Promise<string | undefined>;
}

/** The open desk; error `locked` when nobody is signed in. */
export function openDeskOf({ desk }: Pick<Program, 'desk'>): Result<OpenDesk, AppError> {
  const current = desk.ok ? desk.value.current() : undefined;
  return current ? ok(current) : fail(appError('locked', 'nobody is signed in'));
}
