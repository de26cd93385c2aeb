import { useState } from 'react';
import type { DuplicateChoice } from '../../../shared/import/import-plan';
import type { ImportId } from '../../../shared/domain/ids';
import type { ListImport, ListImported } from '../../../shared/domain/list-import';
import { runImport, undoImport, type ImportPlan } from '../../data/import/run-import';
import { useCodeTables, useRecords } from '../../state/desk-context';
import { errorWords, type ErrorWords } from '../../state/error-words';
import { newChangeId } from '../../state/new-id';
import type { ChosenFile } from './use-list-file';
import { words } from './words';

interface Order {
  readonly id: ImportId;
  readonly file: ChosenFile;
  readonly plan: ImportPlan;
  readonly choices: ReadonlyMap<number, DuplicateChoice>;
  readonly columns: ListImported['columns'];
}

/** Runs an import or takes one back, and says how far it is. */
export function useImport() {
  const records = useRecords();
  const tables = useCodeTables();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<string>();
  const [failure, setFailure] = useState<ErrorWords>();
  const busy = async (work: () => Promise<boolean>): Promise<boolean> => {
    setBusy(true);
    setFailure(undefined);
    setSaid(undefined);
    try {
      return await work();
    } finally {
      setBusy(false);
    }
  };
  const run = ({ id, file, plan, choices, columns }: Order): Promise<boolean> =>
    busy(async () => {
      const answer = await runImport({ records, tables, newChangeId }, { id, name: file.name, plan, choices, columns }, (done, total) => setSaid(words.progress(done, total)));
      setSaid(answer.ok ? words.done(answer.value.patients, answer.value.doses) : undefined);
      setFailure(answer.ok ? undefined : errorWords(answer.error));
      return answer.ok;
    });
  const undo = (made: ListImport): Promise<boolean> =>
    busy(async () => {
      const answer = await undoImport(records, made, newChangeId, (done, total) => setSaid(words.undoing(done, total)));
      setSaid(answer.ok ? words.lists.took(answer.value.left.length) : undefined);
      setFailure(answer.ok ? undefined : errorWords(answer.error));
      return answer.ok;
    });
  return { isBusy, said, failure, run, undo, forget: () => setSaid(undefined) };
}
