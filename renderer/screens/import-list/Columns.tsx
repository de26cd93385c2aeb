import { NativeSelect } from '@mantine/core';
import { importFields, type ColumnMap, type ImportField } from '../../../shared/import/columns';
import type { CsvTable } from '../../../shared/import/csv';
import classes from './import-list.module.css';
import { words } from './words';

interface ColumnsProps {
  readonly table: CsvTable;
  readonly map: ColumnMap;
  readonly missing: readonly ImportField[];
  readonly onChange: (column: number, field: ImportField | undefined) => void;
}

const linesShown = 3;

/** The columns of a table, with their first lines, and which field each is. */
export function Columns({ table, map, missing, onChange }: ColumnsProps) {
  return (
    <section className={classes.part} aria-label={words.columns.title}>
      <h2 className={classes.title}>{words.columns.title}</h2>
      {missing.length > 0 && (
        <p className={classes.bad} role="alert">
          {words.columns.missing(missing.map((field) => words.fields[field]).join(', '))}
        </p>
      )}
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.columns.column}</th>
            <th scope="col">{words.columns.first}</th>
            <th scope="col">{words.columns.field}</th>
          </tr>
        </thead>
        <tbody>
          {table.headings.map((heading, column) => (
            <tr key={`${column} ${heading}`}>
              <th scope="row">{heading}</th>
              <td>
                {table.rows
                  .slice(0, linesShown)
                  .map(({ cells }) => cells[column])
                  .filter((cell) => cell !== undefined && cell !== '')
                  .join(' · ')}
              </td>
              <td>
                <NativeSelect
                  size="xs"
                  aria-label={words.columns.label(heading)}
                  value={map[column] ?? ''}
                  data={[{ value: '', label: words.columns.leaveOut }, ...importFields.map((field) => ({ value: field, label: words.fields[field] }))]}
                  onChange={({ currentTarget }) => onChange(column, importFields.find((field) => field === currentTarget.value))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
