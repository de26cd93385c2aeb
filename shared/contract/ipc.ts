/**
 * The one contract between the window and the main process. `window.miis.<area>.<call>(input)` answers
 * `Promise<Result<output, AppError>>`; the channel is `<area>:<call>`. Main parses every input with the schema given here.
 */
import * as z from 'zod';
import type { Result } from '../result';
import type { AppError, AppErrorCode } from './errors';
import { changeDraft, type Change } from '../domain/chart/change';
import { automaticFaxWay } from '../domain/fax/fax';
import type { FaxReport, FaxTrouble } from '../domain/fax/fax-answer';
import { faxNumber } from '../domain/fax/fax-number';
import type { FaxProof } from '../domain/fax/fax-report';
import { faxSettingsInput, type FaxSettingsView } from '../domain/fax/fax-settings';
import { documentId, faxId, type DocumentId, type StationId, type UserId } from '../domain/ids';
import type { Duty } from '../domain/duties';
import { afterKeeping, type ScannerSettings } from '../domain/scanner-folder';
import type { ScanFacts } from '../domain/kept-document';
import { registrySettingsInput, type RegistryView } from '../domain/registry/registry-settings';
import type { ServiceTrouble } from '../domain/registry/service-trouble';
import { printChoice, printCopies, printSettings, printerName, type PrinterOptions, type PrintSettings } from '../domain/printing';

/** What the window must show first. */
export type Phase =
  | 'set-up' // no vault yet
  | 'confirm-recovery' // signed in, the recovery code is not yet confirmed
  | 'locked'
  | 'open';

export interface AppStatus {
  readonly version: string;
  readonly electron: string;
  /** False on a development runtime: a bar that stays says so. */
  readonly isSupportedRuntime: boolean;
  readonly phase: Phase;
  /** Names offered on the unlock screen. */
  readonly signInNames: readonly string[];
  /** Milliseconds until the next passphrase try is heard; 0 when now. */
  readonly waitMs: number;
}

export interface Session {
  readonly user: { readonly id: UserId; readonly signInName: string; readonly displayName: string; readonly duties: readonly Duty[] };
  readonly station: StationId;
  /** 32 bytes; seals the working copy's rows. Lives only as long as this window's process. */
  readonly workingCopyKey: Uint8Array;
  /** Display names of all users, for "who" in histories. */
  readonly people: readonly { readonly id: UserId; readonly displayName: string; readonly initials: string }[];
}

export interface JournalStatus {
  /** Seq of the last change; 0 when empty. */
  readonly head: number;
  /** Bytes of a torn last entry that were cut off when the journal was opened. */
  readonly cutBytes: number;
  /** Set when the chain is broken: nothing is written any more. */
  readonly damage?: { readonly segment: string; readonly offset: number; readonly afterSeq: number; readonly cause: string };
  readonly freeBytes: number;
  /** Random id of this journal: a working copy made from another journal must not be used. */
  readonly journalId: string;
}

/** A snapshot to rebuild from: `charts` aggregates in `chunks` pieces, all as of `seq`. */
export interface SnapshotInfo {
  readonly seq: number;
  readonly charts: number;
  readonly chunks: number;
}

export interface PrinterInfo {
  readonly name: string;
  readonly description: string;
  readonly isDefault: boolean;
  readonly state: 'idle' | 'printing' | 'stopped';
  readonly isAccepting: boolean;
  /** The system's own words on its state, when it has any. */
  readonly message?: string;
}

export interface PrintJob {
  readonly job: string;
  readonly printer: string;
  /** `held`: taken by the queue, waiting (for example for a paused printer). */
  readonly state: 'queued' | 'printing' | 'held' | 'done' | 'failed' | 'cancelled';
  readonly message?: string;
}

/** A file that was checked and may be kept. */
export interface ChosenScan {
  readonly ticket: string;
  readonly from: 'file' | 'scanner-folder';
  readonly name: string;
  readonly facts: ScanFacts;
  readonly pdf: Uint8Array;
}

/** How far a file is: still being written, being looked at, ready to be kept, or refused. */
export type ScanState =
  | { readonly is: 'arriving' }
  | { readonly is: 'checking' }
  | { readonly is: 'ready'; readonly sha256: string; readonly pages: number }
  | { readonly is: 'refused'; readonly sha256: string; readonly code: AppErrorCode };

export interface ScannerFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** ISO 8601, UTC. */
  readonly modifiedAt: string;
  readonly state: ScanState;
}

export interface ScannerFolderView extends ScannerSettings {
  /** Why the folder cannot be read just now. */
  readonly trouble?: AppErrorCode;
  /** The latest first. */
  readonly files: readonly ScannerFile[];
  /** How many older files are there beside those. */
  readonly more: number;
}

const bytes = z.instanceof(Uint8Array);
const faxToSend = { way: automaticFaxWay, fax: faxId, number: faxNumber, documents: z.array(documentId).min(1).max(20) };
const faxJob = z.string().min(1).max(400);
const passphrase = z.string().max(256);
/** Seen in the queue by everyone: no patient's name. */
const printTitle = z.string().min(1).max(80);
const none = z.undefined();

/** A call: the schema of its input and the type of its answer. */
interface Call<I extends z.ZodType, O> {
  readonly input: I;
  readonly output?: O;
}
const call = <O>() => <I extends z.ZodType>(input: I): Call<I, O> => ({ input });

/** Every call there is. `as const`, so that preload, handlers and screens are all checked against it. */
export const contract = {
  app: {
    status: call<AppStatus>()(none),
    /** A number for the log that a person can read out; the error's words must not hold patient data. */
    report: call<{ readonly number: string }>()(z.strictObject({ name: z.string().max(80), stack: z.string().max(8000) })),
    quit: call<null>()(none),
  },
  vault: {
    /** Makes data key, first user (all duties) and recovery code; the vault stays in `confirm-recovery` until confirmed. */
    create: call<{ readonly recoveryCode: string; readonly session: Session }>()(
      z.strictObject({ signInName: z.string().trim().min(1).max(40), displayName: z.string().trim().min(1).max(80), passphrase }),
    ),
    /** Makes a new recovery code (the old one stops working) when the first was never confirmed. */
    renewRecovery: call<{ readonly recoveryCode: string }>()(none),
    /** Groups typed back, by zero-based position. */
    confirmRecovery: call<null>()(z.strictObject({ groups: z.array(z.strictObject({ position: z.int().min(0).max(15), text: z.string().max(12) })).min(2) })),
    unlock: call<Session>()(z.strictObject({ signInName: z.string().max(40), passphrase })),
    /** Opens with the recovery code, sets a new passphrase; a new code is made and must be confirmed. */
    recover: call<{ readonly recoveryCode: string; readonly session: Session }>()(
      z.strictObject({ signInName: z.string().max(40), code: z.string().max(120), passphrase }),
    ),
    changePassphrase: call<null>()(z.strictObject({ current: passphrase, next: passphrase })),
    lock: call<null>()(none),
  },
  session: {
    /** The open session after a reload of the window; error `locked` when there is none. */
    current: call<Session>()(none),
    /** Someone used the keyboard or the mouse: the idle clock starts again. */
    active: call<null>()(none),
    /** Minutes until the session locks by itself. */
    lockAfter: call<null>()(z.strictObject({ minutes: z.int().min(1).max(120) })),
    /** Deletes the files of the window's IndexedDB: a store whose own files are damaged can be neither opened nor deleted from the window. */
    eraseWorkingCopy: call<null>()(none),
  },
  journal: {
    status: call<JournalStatus>()(none),
    /** Seals and fsyncs all of them as one entry, or none. A change whose id is in the journal already is answered, not written again. */
    append: call<readonly Change[]>()(z.strictObject({ changes: z.array(changeDraft).min(1).max(200) })),
    /** Changes after `after`, oldest first, at most `limit`. */
    read: call<readonly Change[]>()(z.strictObject({ after: z.int().min(0), limit: z.int().min(1).max(5000) })),
    /** All changes of one chart, oldest first: its audit trail. */
    history: call<readonly Change[]>()(z.strictObject({ chart: z.string().max(64) })),
    /** Brings the snapshot near the head and describes it; `charts` 0 and `seq` 0 when the journal is empty. */
    snapshot: call<SnapshotInfo>()(none),
    /** One piece of the snapshot as UTF-8 JSON: `{charts: Chart[], practice?: Practice}`. */
    snapshotChunk: call<Uint8Array>()(z.strictObject({ seq: z.int().min(0), index: z.int().min(0) })),
  },
  drafts: {
    /** Keeps half-typed work, sealed, under a key of the screen's choosing. */
    put: call<{ readonly at: string }>()(z.strictObject({ key: z.string().regex(/^[a-z0-9-]{1,80}$/i), json: z.string().max(400_000) })),
    list: call<readonly { readonly key: string; readonly json: string; readonly at: string }[]>()(none),
    remove: call<null>()(z.strictObject({ key: z.string().max(80) })),
  },
  documents: {
    /** Keeps bytes sealed under an id that is never written twice. */
    put: call<null>()(z.strictObject({ id: documentId, bytes })),
    get: call<Uint8Array>()(z.strictObject({ id: documentId })),
    /** Asks for a file, reads and checks it. Nothing is kept yet; `pdf` is for looking at. Errors: `cancelled`, the `scan-` ones. */
    chooseScan: call<ChosenScan>()(none),
    /** Seals the file that was chosen last, and the PDF of a TIFF; error `not-found` when it was another or is kept already. */
    keepScan: call<{ readonly id: DocumentId; readonly pdf?: DocumentId }>()(z.strictObject({ ticket: z.string().max(64) })),
    /** The scanner's folder of this workstation and what lies in it. To be asked every few seconds: files that stand still are looked at. */
    scannerFolder: call<ScannerFolderView>()(none),
    /** Asks an administrator for the folder; error `cancelled`. */
    chooseScannerFolder: call<null>()(none),
    /** What becomes of kept files; `isForgotten`: the folder is no longer watched. */
    setScannerFolder: call<null>()(z.strictObject({ after: afterKeeping, isForgotten: z.boolean() })),
    /** Reads and checks a file of the scanner's folder, as `chooseScan` does. */
    openScan: call<ChosenScan>()(z.strictObject({ name: z.string().min(1).max(400) })),
    /** The paper of this file is kept: it is moved where that is set. */
    scanDone: call<null>()(z.strictObject({ name: z.string().min(1).max(400), sha256: z.string().length(64) })),
    /** A kept file as a PDF, whatever it was when it came. */
    asPdf: call<Uint8Array>()(z.strictObject({ id: documentId })),
  },
  printing: {
    printers: call<readonly PrinterInfo[]>()(none),
    /** Gives a finished PDF to a queue and waits a short while for what becomes of it. Answers only when the queue took it. */
    print: call<PrintJob>()(
      printChoice.extend({ title: printTitle, bytes, copies: printCopies }),
    ),
    /** What can be chosen at a printer; nothing where its system does not say. */
    options: call<PrinterOptions>()(z.strictObject({ printer: printerName })),
    /** Opens the system's own print dialog; answers when the page was handed over there, error `cancelled` when the person closed it. */
    dialog: call<null>()(z.strictObject({ title: printTitle, bytes })),
    settings: call<PrintSettings>()(none),
    saveSettings: call<null>()(printSettings),
    job: call<PrintJob>()(z.strictObject({ job: z.string().max(120) })),
    cancel: call<null>()(z.strictObject({ job: z.string().max(120) })),
  },
  fax: {
    settings: call<FaxSettingsView>()(none),
    /** Keeps the settings sealed; answers what the window may know of them. */
    saveSettings: call<FaxSettingsView>()(faxSettingsInput),
    /** Whether the server is there and lets us in; sends nothing. What a server says, good or bad, is an answer and no error. */
    check: call<Result<null, FaxTrouble>>()(z.strictObject({ way: automaticFaxWay })),
    /** Hands over once; answers the server's name for it. */
    submit: call<Result<string, FaxTrouble>>()(z.strictObject(faxToSend)),
    /** Looks for a fax after an outcome that is not known. */
    find: call<Result<string | undefined, FaxTrouble>>()(z.strictObject({ way: automaticFaxWay, fax: faxId })),
    poll: call<Result<FaxReport, FaxTrouble>>()(z.strictObject({ way: automaticFaxWay, job: faxJob })),
    cancel: call<Result<null, FaxTrouble>>()(z.strictObject({ way: automaticFaxWay, job: faxJob })),
    proof: call<Result<FaxProof, FaxTrouble>>()(z.strictObject({ ...faxToSend, job: faxJob })),
  },
  registry: {
    settings: call<RegistryView>()(none),
    /** Keeps the connection sealed; sending is off until a test of it has passed and an administrator switches it on. */
    saveSettings: call<RegistryView>()(registrySettingsInput),
    /** Whether the service is there; what it says, good or bad, is an answer and no error. `no-echo`: it is there and knows no such question. */
    test: call<Result<'echo' | 'no-echo', ServiceTrouble>>()(none),
    turn: call<RegistryView>()(z.strictObject({ isOn: z.boolean() })),
    /** Goes on after sending had stopped. */
    resume: call<RegistryView>()(none),
    /** Stops sending: an answer said that no message of this set-up is taken. */
    halt: call<null>()(none),
    /** Sends one message and waits; answers the registry's answer as it came. */
    submit: call<Result<string, ServiceTrouble>>()(z.strictObject({ hl7: z.string().min(1).max(2_000_000) })),
  },
  files: {
    /** Asks where to save, writes atomically; error `cancelled` when the person did not choose. */
    savePdf: call<{ readonly name: string }>()(z.strictObject({ suggestedName: z.string().min(1).max(120), bytes })),
    /** The same for a text: a record that is handed to another program. It leaves the sealed store. */
    saveText: call<{ readonly name: string }>()(z.strictObject({ suggestedName: z.string().min(1).max(120), ending: z.enum(['json', 'hl7', 'csv']), text: z.string().min(1).max(50_000_000) })),
    /** Asks for a file with text, HL7 or CSV, and reads it; error `cancelled`, `file-too-large`. */
    chooseText: call<{ readonly name: string; readonly bytes: Uint8Array }>()(none),
    /** Asks for a file with an immunization schedule, a zip or JSON, and reads it; error `cancelled`, `file-too-large`. */
    chooseSchedule: call<{ readonly name: string; readonly bytes: Uint8Array }>()(none),
    /** Puts a PDF under an `app://` address for the viewer, in memory only. */
    preview: call<{ readonly url: string }>()(z.strictObject({ bytes })),
    /** Puts plain text on the system's clipboard. The window has no permission of its own for that. */
    copyText: call<null>()(z.strictObject({ text: z.string().min(1).max(20_000) })),
    closePreview: call<null>()(z.strictObject({ url: z.string().max(200) })),
  },
} as const;

export type Contract = typeof contract;
export type Area = keyof Contract;
export type CallName<A extends Area> = keyof Contract[A] & string;
export type Input<A extends Area, C extends CallName<A>> = Contract[A][C] extends Call<infer I, unknown> ? z.input<I> : never;
export type Output<A extends Area, C extends CallName<A>> = Contract[A][C] extends Call<z.ZodType, infer O> ? O : never;
type Arguments<I> = undefined extends I ? [] : [input: I];

/** What main tells the window unasked. */
export interface Events {
  /** A long rebuild or check: how far. */
  readonly progress: { readonly task: 'snapshot' | 'verify'; readonly done: number; readonly total: number };
  /** The background check of the whole chain ended, or writing stopped. */
  readonly journal: JournalStatus;
  /** Nobody typed for a while: seconds until the session locks. */
  readonly 'lock-soon': { readonly seconds: number };
}

/** The type of `window.miis`. */
export type MiisBridge = {
  readonly [A in Area]: {
    readonly [C in CallName<A>]: (...args: Arguments<Input<A, C>>) => Promise<Result<Output<A, C>, AppError>>;
  };
} & {
  /** Listens to an event; answers the function that stops listening. */
  readonly on: <E extends keyof Events>(event: E, listener: (payload: Events[E]) => void) => () => void;
};

