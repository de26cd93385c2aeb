import { useMemo, useState } from 'react';
import { guessColumns, importFields, missingColumns, withColumn, type ColumnMap, type ImportField } from '../../../shared/import/columns';
import type { CsvTable } from '../../../shared/import/csv';
import { patientsOf, type ListPatient } from '../../../shared/import/import-plan';
import { readRow, type ReadRow, type RowError } from '../../../shared/import/read-row';
import type { ListImported } from '../../../shared/domain/list-import';
import { parsePhone } from '../../components/phone';
import { sha256Of } from '../../data/outbox/sha256';
import { readListFile, type ListFile, type MessageError, type ShotError } from '../../data/import/list-file';
import { miis } from '../../state/bridge';
import { useCodeTables, usePractice } from '../../state/desk-context';
import { errorWords, type ErrorWords } from '../../state/error-words';
import { useToday } from '../../state/today';
import { words } from './words';

export type LeftOutLine = RowError | MessageError | ShotError;

/** What is in the chosen file, as its columns are read now. */
export interface ListContent {
  readonly table?: CsvTable;
  readonly map: ColumnMap;
  readonly missing: readonly ImportField[];
  readonly people: readonly ListPatient[];
  readonly leftOut: readonly LeftOutLine[];
  readonly columns: ListImported['columns'];
}

export interface ChosenFile {
  readonly name: string;
  /** Hex. */
  readonly sha256: string;
}

const readPhone = (text: string): string => parsePhone(text).number;

/** The chosen file and the meaning of its columns, which is remembered from the last list with the same headings. */
export function useListFile() {
  const tables = useCodeTables();
  const today = useToday();
  const imports = usePractice()?.imports;
  const [file, setFile] = useState<ChosenFile>();
  const [read, setRead] = useState<ListFile>();
  const [map, setMap] = useState<ColumnMap>([]);
  const [failure, setFailure] = useState<ErrorWords>();

  const remembered = (headings: readonly string[]): ColumnMap | undefined => {
    const last = imports?.filter(({ columns }) => columns.length === headings.length && columns.every(({ heading }, index) => heading === headings[index])).at(-1);
    return last?.columns.map(({ field }) => importFields.find((one) => one === field));
  };
  const choose = async (): Promise<void> => {
    setFailure(undefined);
    const chosen = await miis.files.chooseText();
    if (!chosen.ok) {
      if (chosen.error.code !== 'cancelled') setFailure(errorWords(chosen.error));
      return;
    }
    const bytes = new Uint8Array(chosen.value.bytes);
    const next = readListFile(bytes, { today, tables, readPhone });
    if (!next.ok) {
      setRead(undefined);
      setFailure(next.error.is === 'open-quote' ? words.flaws['open-quote'](next.error.line) : words.flaws[next.error.is]);
      return;
    }
    setFile({ name: chosen.value.name, sha256: await sha256Of(bytes) });
    setRead(next.value);
    if (next.value.is === 'table') setMap(remembered(next.value.table.headings) ?? guessColumns(next.value.table.headings));
  };

  const content = useMemo((): ListContent | undefined => {
    if (read === undefined) return undefined;
    if (read.is === 'messages') return { map: [], missing: [], people: read.patients, leftOut: read.errors, columns: [] };
    const missing = missingColumns(map);
    const columns = read.table.headings.map((heading, index) => {
      const field = map[index];
      return { heading: heading.slice(0, 200), ...(field === undefined ? {} : { field }) };
    });
    if (missing.length > 0) return { table: read.table, map, missing, people: [], leftOut: [], columns };
    const rows: ReadRow[] = [];
    const leftOut: RowError[] = [];
    for (const row of read.table.rows) {
      const { row: good, errors } = readRow(row, map, { today, tables, readPhone });
      leftOut.push(...errors);
      if (good) rows.push(good);
    }
    return { table: read.table, map, missing, people: patientsOf(rows), leftOut, columns };
  }, [read, map, today, tables]);

  return {
    file,
    content,
    failure,
    choose,
    setColumn: (column: number, field: ImportField | undefined) => setMap(withColumn(map, column, field)),
    forget: () => setRead(undefined),
  };
}
