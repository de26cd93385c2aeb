/** Everything that a desk needs, fetched side by side. */
import type { CodeTables } from '../../../shared/codes/code-tables';
import type { Session } from '../../../shared/contract/ipc';
import { fail, ok, type Result } from '../../../shared/result';
import { loadCodeTables } from '../../data/assets';
import { readAhead } from '../../data/working-copy/read-ahead';
import { openRecords } from '../../data/open-records';
import type { OpeningProgress, Records } from '../../data/records';
import { miis } from '../../state/bridge';
import { errorWords, type ErrorWords } from '../../state/error-words';
import { words } from './words';

export interface OpenDesk {
  readonly records: Records;
  readonly codeTables: CodeTables;
}

let ahead: ReturnType<typeof readAhead> | undefined;

/** Starts to read what needs no key, while the passphrase is typed. */
export function prepareDesk(): void {
  ahead ??= readAhead();
}

/** Opens records and code tables. Fails with the words to show; records that were opened already are closed again then. */
export async function openDesk(session: Session, onProgress: (progress: OpeningProgress) => void): Promise<Result<OpenDesk, ErrorWords>> {
  // What was read ahead holds for one opening: from then on the copy is written to.
  const read = ahead;
  ahead = undefined;
  const [records, tables] = await Promise.all([openRecords(miis, session, onProgress, read), readTables()]);
  if (!records.ok) return fail(errorWords(records.error));
  if (!tables.ok) {
    records.value.close();
    return tables;
  }
  return ok({ records: records.value, codeTables: tables.value });
}

async function readTables(): Promise<Result<CodeTables, ErrorWords>> {
  try {
    return ok(await loadCodeTables());
  } catch {
    return fail({ title: words.tablesTitle, whatToDo: words.tablesToDo });
  }
}
