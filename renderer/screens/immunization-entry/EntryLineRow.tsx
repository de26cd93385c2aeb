/** One line of the grid: its kind, its cells, and what is found about it. Drawn again only when something of it changed. */
import { memo } from 'react';
import { UnstyledButton } from '@mantine/core';
import { X } from 'lucide-react';
import type { CheckedLine, LineStop } from './check-lines';
import type { CellProps, CellTools } from './cell-field';
import { EntryCell } from './EntryCell';
import classes from './entry.module.css';
import { isStarted, lineKinds, type CellName } from './entry-line';
import { describedBy } from './finding-ids';
import { LineFindings } from './LineFindings';
import { LineForecast } from './LineForecast';
import { shownCells } from './move-focus';
import { stopWords } from './finding-words';
import { entryWords as words } from './words';

interface EntryLineRowProps {
  readonly checked: CheckedLine;
  /** Number of the line as people count. */
  readonly number: number;
  /** True after a try to save: what is missing is said. */
  readonly isTried: boolean;
  readonly tools: CellTools;
  readonly onRemove: (line: CheckedLine['resolved']['line']['id']) => void;
}

/** What is missing is not said while the line is still being typed. */
const isSaid = (stop: LineStop, isTried: boolean): boolean =>
  isTried || stop.code === 'unreadable' || (stop.finding.code !== 'missing' && stop.finding.code !== 'missing-vis');

function Row({ checked, number, isTried, tools, onRemove }: EntryLineRowProps) {
  const { resolved, check } = checked;
  const { line, values } = resolved;
  const stops = check.stops.filter((stop) => isSaid(stop, isTried));
  const kindWord = words.kinds[line.kind];
  const vaccine = values.vaccine && (values.vaccine.product ?? tools.tables.vaccine(values.vaccine.cvx)?.shortName);
  const errorOf = (name: CellName): string | undefined => {
    const stop = stops.find((one) => one.cell === name);
    return stop && stopWords(stop);
  };
  return (
    <div role="group" aria-label={words.lineName(number, kindWord, vaccine)} data-started={isStarted(line) ? 'true' : undefined} className={classes.entryLine}>
      <div className={classes.cells} data-kind={line.kind}>
        <select
          className={classes.kind}
          // Alt C, H and R choose it from any field of the line; in the order of Tab it would only stand in the way of typing.
          tabIndex={-1}
          aria-label={words.kindOf(number)}
          data-line={line.id}
          data-place="kind"
          value={line.kind}
          onChange={(event) => {
            const kind = lineKinds.find((one) => one === event.currentTarget.value);
            if (kind !== undefined) tools.entry.setKind(line.id, kind);
          }}
        >
          {lineKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.kindKeys[kind]}
            </option>
          ))}
        </select>
        {shownCells(resolved).map((name) => (
          <div key={name} className={classes.cellBox} data-cell={name} data-label={words.columns[name]}>
            <EntryCell {...cellOf(checked, name, number, tools, errorOf(name), describedBy(line.id, name, stops, check.warnings))} />
          </div>
        ))}
        <UnstyledButton className={classes.remove} tabIndex={-1} aria-label={words.removeLine(number)} onClick={() => onRemove(line.id)}>
          <X size={14} aria-hidden="true" />
        </UnstyledButton>
      </div>
      {(stops.length > 0 || check.warnings.length > 0) && <LineFindings checked={checked} number={number} stops={stops} entry={tools.entry} />}
      {isStarted(line) && <LineForecast checked={checked} />}
    </div>
  );
}

export const EntryLineRow = memo(Row);

/** The cells whose choices hang on the vaccine and the date of the line. */
const hangsOnVaccine: readonly CellName[] = ['maker', 'lot', 'vis'];

function cellOf({ resolved }: CheckedLine, name: CellName, number: number, tools: CellTools, error: string | undefined, foundIds: string | undefined): CellProps {
  const { line, values, suggested } = resolved;
  const isDependent = hangsOnVaccine.includes(name);
  const props = {
    name,
    lineId: line.id,
    kind: line.kind,
    number,
    cell: line.cells[name],
    value: values[name],
    isSuggested: suggested.includes(name),
    vaccine: isDependent ? values.vaccine : undefined,
    date: isDependent ? values.date : undefined,
    error,
    describedBy: foundIds,
    tools,
  };
  // Cell and value are those of `name`: both are looked up by it.
  return props as CellProps;
}
