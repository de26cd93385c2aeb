/** Reads a table of another program: RFC 4180 with the separators that spreadsheets use. */
import { fail, ok, type Result } from '../result';

export interface CsvRow {
  /** In the file, from 1: a cell may hold line breaks. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly headings: readonly string[];
  readonly rows: readonly CsvRow[];
}

export type CsvFlaw = { readonly is: 'empty' | 'no-rows' } | { readonly is: 'open-quote'; readonly line: number };

const separators = [',', ';', '\t', '|'] as const;

/** The table; its first row is the headings. Empty rows are left out, short rows are filled up. */
export function readCsv(source: string): Result<CsvTable, CsvFlaw> {
  const text = source.replace(/^\uFEFF/, '');
  if (text.trim() === '') return fail({ is: 'empty' });
  const rows = readRows(text, separatorOf(text));
  if (!rows.ok) return rows;
  const [first, ...rest] = rows.value.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (first === undefined || rest.length === 0) return fail({ is: 'no-rows' });
  const headings = first.cells.map((cell) => cell.trim());
  return ok({ headings, rows: rest.map(({ line, cells }) => ({ line, cells: headings.map((_, index) => (cells[index] ?? '').trim()) })) });
}

/** The mark that stands most often in the first line, outside of quotes. */
function separatorOf(text: string): string {
  const [line = ''] = text.replace(/"[^"]*"/g, '').split(/\r\n|\r|\n/, 1);
  const count = (mark: string): number => line.split(mark).length;
  return [...separators].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

function readRows(text: string, separator: string): Result<readonly CsvRow[], CsvFlaw> {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let line = 1;
  let began = 1;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    const isBreak = mark === '\n' || mark === '\r';
    if (isBreak && text.charAt(at + 1) === '\n' && mark === '\r') continue;
    if (isQuoted) {
      if (isBreak) line += 1;
      if (mark !== '"') cell += mark;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (mark === '"' && cell.trim() === '') {
      cell = '';
      isQuoted = true;
    } else if (mark === separator) {
      cells.push(cell);
      cell = '';
    } else if (isBreak) {
      rows.push({ line: began, cells: [...cells, cell] });
      line += 1;
      began = line;
      cells = [];
      cell = '';
    } else cell += mark;
  }
  if (isQuoted) return fail({ is: 'open-quote', line: began });
  if (cell !== '' || cells.length > 0) rows.push({ line: began, cells: [...cells, cell] });
  return ok(rows);
}
