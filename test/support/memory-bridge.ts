/**
 * `window.miis` without Electron: journal, drafts and documents as faithful copies in memory, the rest answering as a workstation
 * without printers would. Values cross it as they cross the process boundary: parsed by the contract, and cloned.
 */
import { appError, type AppError } from '../../shared/contract/errors';
import { contract, type JournalStatus, type MiisBridge, type Session } from '../../shared/contract/ipc';
import type { StationId, UserId } from '../../shared/domain/ids';
import { fail, ok, type Result } from '../../shared/result';
import { memoryJournal, type MemoryJournal, type MemorySnapshot } from './memory-journal';
import { noOptions } from '../../shared/domain/printing';

/** What a test may turn while the program runs. */
export interface MemoryFaults {
  /** Errors by channel, `journal:append`; stays until taken out. */
  readonly failing: Map<string, AppError>;
  /** Called before each call is answered; what it returns is awaited. */
  onCall: (channel: string) => unknown;
  /** Laid over the journal's own status. */
  status: Partial<JournalStatus>;
}

export interface MemoryBridge extends MiisBridge {
  readonly memory: { readonly journal: MemoryJournal; readonly faults: MemoryFaults; readonly calls: readonly string[] };
}

/** A session of one person with all duties. */
export function memorySession(key: Uint8Array = new Uint8Array(32).fill(7)): Session {
  // Ids of the test's own making, in the form that the schema asks for.
  const id = 'user-0001' as UserId;
  return {
    user: { id, signInName: 'jm', displayName: 'Jo Made-Up', duties: ['enter-shots', 'data-sharing', 'administer'] },
    station: 'station-01' as StationId,
    workingCopyKey: key,
    people: [{ id, displayName: 'Jo Made-Up', initials: 'JM' }],
  };
}

export interface MemoryBridgeOptions {
  readonly journal?: MemoryJournal;
  readonly session?: Session;
  readonly chartsPerPiece?: number;
}

/** A bridge over a journal, which several bridges may share as several starts of the program share one disk. */
export function memoryBridge(options: MemoryBridgeOptions = {}): MemoryBridge {
  const journal = options.journal ?? memoryJournal();
  const session = options.session ?? memorySession();
  const faults: MemoryFaults = { failing: new Map(), onCall: () => undefined, status: {} };
  const calls: string[] = [];
  const drafts = new Map<string, { readonly json: string; readonly at: string }>();
  const documents = new Map<string, Uint8Array>();
  let snapshot: MemorySnapshot | undefined;

  const answer = async <T>(channel: string, work: () => Result<T, AppError>): Promise<Result<T, AppError>> => {
    calls.push(channel);
    await faults.onCall(channel);
    const fault = faults.failing.get(channel);
    return fault ? fail(fault) : structuredClone(work());
  };
  const notFound = (): Result<never, AppError> => fail(appError('not-found', 'not in this memory'));
  const noRegistry = (): Result<never, AppError> => fail(appError('registry-not-set-up', 'no registry in memory'));
  const noFax = (): Result<never, AppError> => fail(appError('fax-not-set-up', 'no fax server in memory'));
  const noPrinter = (): Result<never, AppError> => fail(appError('print-no-system', 'no printers in memory'));

  return {
    memory: { journal, faults, calls },
    app: {
      status: () =>
        answer('app:status', () => ok({ version: '0.0.0', electron: '0', isSupportedRuntime: true, phase: 'open', signInNames: ['jm'], waitMs: 0 })),
      report: () => answer('app:report', () => ok({ number: '1' })),
      quit: () => answer('app:quit', () => ok(null)),
    },
    vault: {
      create: () => answer('vault:create', () => fail(appError('already-set-up', 'set up'))),
      renewRecovery: () => answer('vault:renewRecovery', () => fail(appError('already-set-up', 'set up'))),
      confirmRecovery: () => answer('vault:confirmRecovery', () => ok(null)),
      unlock: () => answer('vault:unlock', () => ok(session)),
      recover: () => answer('vault:recover', () => fail(appError('recovery-code-wrong', 'no code'))),
      changePassphrase: () => answer('vault:changePassphrase', () => ok(null)),
      lock: () => answer('vault:lock', () => ok(null)),
    },
    session: {
      current: () => answer('session:current', () => ok(session)),
      active: () => answer('session:active', () => ok(null)),
      lockAfter: () => answer('session:lockAfter', () => ok(null)),
      eraseWorkingCopy: () => answer('session:eraseWorkingCopy', () => ok(null)),
    },
    journal: {
      status: () =>
        answer('journal:status', () => ok({ head: journal.changes.length, cutBytes: 0, freeBytes: 1e12, journalId: journal.id, ...faults.status })),
      append: (input) =>
        answer('journal:append', () => {
          const parsed = contract.journal.append.input.safeParse(structuredClone(input));
          return parsed.success ? ok(journal.append(parsed.data.changes)) : fail(appError('bad-request', parsed.error.message));
        }),
      read: ({ after, limit }) => answer('journal:read', () => ok(journal.changes.slice(after, after + limit))),
      history: ({ chart }) => answer('journal:history', () => ok(journal.changes.filter((change) => 'chart' in change && change.chart === chart))),
      snapshot: () =>
        answer('journal:snapshot', () => {
          snapshot = journal.makeSnapshot(options.chartsPerPiece);
          return ok({ seq: snapshot.seq, charts: snapshot.charts, chunks: snapshot.pieces.length });
        }),
      snapshotChunk: ({ seq, index }) =>
        answer('journal:snapshotChunk', () => {
          const piece = snapshot?.seq === seq ? snapshot.pieces[index] : undefined;
          return piece ? ok(piece) : notFound();
        }),
    },
    drafts: {
      put: ({ key, json }) =>
        answer('drafts:put', () => {
          const at = new Date(Date.UTC(2026, 10, 23, 14, 2)).toISOString();
          drafts.set(key, { json, at });
          return ok({ at });
        }),
      list: () => answer('drafts:list', () => ok([...drafts].map(([key, draft]) => ({ key, ...draft })))),
      remove: ({ key }) => answer('drafts:remove', () => (drafts.delete(key), ok(null))),
    },
    documents: {
      put: ({ id, bytes }) =>
        answer('documents:put', () => {
          if (documents.has(id)) return fail(appError('bad-request', 'an id is never written twice'));
          documents.set(id, bytes.slice());
          return ok(null);
        }),
      get: ({ id }) =>
        answer('documents:get', () => {
          const bytes = documents.get(id);
          return bytes ? ok(bytes) : notFound();
        }),
      chooseScan: () => answer('documents:chooseScan', () => fail(appError('cancelled', 'nobody chose'))),
      keepScan: () => answer('documents:keepScan', notFound),
      scannerFolder: () => answer('documents:scannerFolder', () => ok({ after: 'leave', files: [], more: 0 })),
      chooseScannerFolder: () => answer('documents:chooseScannerFolder', () => fail(appError('cancelled', 'nobody chose'))),
      setScannerFolder: () => answer('documents:setScannerFolder', () => ok(null)),
      openScan: () => answer('documents:openScan', notFound),
      scanDone: () => answer('documents:scanDone', () => ok(null)),
      asPdf: () => answer('documents:asPdf', notFound),
    },
    printing: {
      printers: () => answer('printing:printers', () => ok([])),
      print: () => answer('printing:print', noPrinter),
      options: () => answer('printing:options', () => ok(noOptions)),
      dialog: () => answer('printing:dialog', () => fail(appError('cancelled', 'nobody chose'))),
      settings: () => answer('printing:settings', () => ok({})),
      saveSettings: () => answer('printing:saveSettings', () => ok(null)),
      job: () => answer('printing:job', notFound),
      cancel: () => answer('printing:cancel', notFound),
    },
    registry: {
      settings: () => answer('registry:settings', () => ok({ isOn: false })),
      saveSettings: () => answer('registry:saveSettings', () => ok({ isOn: false })),
      test: () => answer('registry:test', noRegistry),
      turn: () => answer('registry:turn', noRegistry),
      resume: () => answer('registry:resume', noRegistry),
      halt: () => answer('registry:halt', noRegistry),
      submit: () => answer('registry:submit', noRegistry),
    },
    fax: {
      settings: () => answer('fax:settings', () => ok({ way: 'by-hand' })),
      saveSettings: ({ way }) => answer('fax:saveSettings', () => ok({ way })),
      check: () => answer('fax:check', noFax),
      submit: () => answer('fax:submit', noFax),
      find: () => answer('fax:find', noFax),
      poll: () => answer('fax:poll', noFax),
      cancel: () => answer('fax:cancel', noFax),
      proof: () => answer('fax:proof', noFax),
    },
    files: {
      chooseText: () => answer('files:chooseText', () => fail(appError('cancelled', 'nobody to ask'))),
      chooseSchedule: () => answer('files:chooseText', () => fail(appError('cancelled', 'nobody to ask'))),
      saveText: () => answer('files:saveText', () => fail(appError('cancelled', 'nobody chose'))),
      savePdf: () => answer('files:savePdf', () => fail(appError('cancelled', 'nobody chose'))),
      preview: () => answer('files:preview', () => ok({ url: 'app://miis/preview/memory.pdf' })),
      copyText: () => answer('files:copyText', () => ok(null)),
      closePreview: () => answer('files:closePreview', () => ok(null)),
    },
    on: () => () => undefined,
  };
}
