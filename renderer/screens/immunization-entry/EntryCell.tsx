/** One cell of a line: the right kind of field for what is typed there. */
import { useMemo, type InputHTMLAttributes, type ReactNode } from 'react';
import type { CodeTables } from '../../../shared/codes/code-tables';
import { formatDate } from '../../../shared/domain/calendar-date';
import type { DoseId } from '../../../shared/domain/ids';
import type { Giver } from '../../../shared/domain/immunization';
import { eligibilityWords, refusalWords, routeWords, siteWords, sourceWords } from '../../components/dose-code-words';
import { TypeAhead } from '../../components/TypeAhead';
import { VaccinePicker } from '../../components/VaccinePicker';
import {
  chosenVisKey,
  eligibilityOffer,
  giverOffer,
  lotOffer,
  makerOffer,
  refusalOffer,
  routeOffer,
  siteOffer,
  sourceOffer,
  visNames,
  visOffer,
  visText,
  type Offer,
} from './cell-choices';
import type { Entry } from './entry';
import type { CellName, CellValue } from './entry-line';
import { PlainCell } from './PlainCell';
import { spotId } from './move-focus';
import type { ResolvedLine } from './resolve-lines';
import type { GivenToday } from './given-today';
import { entryWords as words } from './words';

/** What the cells of every line need besides the line. */
export interface CellTools {
  readonly entry: Entry;
  readonly tables: CodeTables;
  readonly givers: readonly Giver[];
  readonly givenToday: GivenToday;
}

interface EntryCellProps {
  readonly resolved: ResolvedLine;
  readonly name: CellName;
  /** Number of the line as people count. */
  readonly number: number;
  readonly tools: CellTools;
  readonly error: string | undefined;
  /** Id of the element that says what is found about this cell. */
  readonly describedBy: string | undefined;
}

/** The field of one cell. */
export function EntryCell(props: EntryCellProps): ReactNode {
  const { resolved, name, tools } = props;
  const { line, values } = resolved;
  const field = fieldOf(props);
  switch (name) {
    case 'date':
    case 'expires':
    case 'visGivenOn': {
      const day = values[name];
      return <PlainCell {...field} shown={day === undefined ? '' : formatDate(day)} onType={(text) => tools.entry.setText(line.id, name, text)} />;
    }
    case 'amount':
      return <PlainCell {...field} shown={values.amount?.toString() ?? ''} onType={(text) => tools.entry.setText(line.id, name, text)} />;
    case 'reasonText':
      return <PlainCell {...field} shown={values.reasonText ?? ''} onType={(text) => tools.entry.setValue(line.id, name, text === '' ? undefined : text)} />;
    case 'vaccine':
      return (
        <VaccinePicker
          {...field}
          look="cell"
          purpose={line.kind}
          tables={tools.tables}
          value={values.vaccine}
          typed={line.cells.vaccine?.text}
          onType={(text) => tools.entry.setText(line.id, name, text)}
          onChange={(picked) => tools.entry.setValue(line.id, name, picked)}
        />
      );
    case 'maker':
      return <MakerCell {...props} />;
    case 'lot':
      return <LotCell {...props} />;
    case 'givenBy':
      return <GiverCell {...props} />;
    case 'vis':
      return <VisCell {...props} />;
    case 'site':
      return <CodeCell {...props} name={name} offer={siteOffer} shown={values.site && siteWords[values.site].short} />;
    case 'route':
      return <CodeCell {...props} name={name} offer={routeOffer} shown={values.route && routeWords[values.route].short} />;
    case 'eligibility':
      return <CodeCell {...props} name={name} offer={eligibilityOffer} shown={values.eligibility && eligibilityWords[values.eligibility].short} />;
    case 'source':
      return <CodeCell {...props} name={name} offer={sourceOffer} shown={values.source && sourceWords[values.source].short} />;
    case 'reason':
      return <CodeCell {...props} name={name} offer={refusalOffer} shown={values.reason && refusalWords[values.reason].short} />;
  }
}

const listWidths: { readonly [N in CellName]?: number } = { site: 260, route: 240, eligibility: 420, source: 340, reason: 300, maker: 340, lot: 420, vis: 560 };

type FieldAttributes = InputHTMLAttributes<HTMLInputElement> & Readonly<Record<`data-${string}`, string | undefined>>;

/** What every field of the grid has: its name, its place for the keys, and what is said about it. */
function fieldOf({ resolved, name, number, error, describedBy }: EntryCellProps) {
  const { line, suggested } = resolved;
  const input: FieldAttributes = {
    id: spotId({ line: line.id, place: name }),
    'data-line': line.id,
    'data-place': name,
    'aria-describedby': describedBy,
  };
  return {
    label: words.cellLabel(words.columns[name], number),
    typed: line.cells[name]?.text,
    isSuggested: suggested.includes(name),
    error,
    input,
    listWidth: listWidths[name],
  };
}

interface CodeCellProps<N extends CellName> extends EntryCellProps {
  readonly name: N;
  readonly offer: Offer<CellValue<N>>;
  readonly shown: string | undefined;
}

function CodeCell<N extends 'site' | 'route' | 'eligibility' | 'source' | 'reason'>(props: CodeCellProps<N>) {
  const { resolved, name, tools, offer, shown } = props;
  const id: DoseId = resolved.line.id;
  return (
    <TypeAhead
      {...fieldOf(props)}
      shown={shown ?? ''}
      choices={offer}
      chosenKey={resolved.values[name]}
      nothingFound={words.noSuchChoice}
      onType={(text) => tools.entry.setText(id, name, text)}
      onChoose={(value) => tools.entry.setValue(id, name, value)}
    />
  );
}

function MakerCell(props: EntryCellProps) {
  const { resolved, tools } = props;
  const { vaccine, maker } = resolved.values;
  const offer = useMemo(() => makerOffer(tools.tables, vaccine), [tools.tables, vaccine]);
  return (
    <TypeAhead
      {...fieldOf(props)}
      shown={maker === undefined ? '' : (tools.tables.manufacturer(maker)?.name ?? maker)}
      choices={offer}
      chosenKey={maker}
      nothingFound={words.noSuchChoice}
      onType={(text) => tools.entry.setText(resolved.line.id, 'maker', text)}
      onChoose={(mvx) => tools.entry.setValue(resolved.line.id, 'maker', mvx)}
    />
  );
}

/** Any text is a lot; the lots of today are offered. */
function LotCell(props: EntryCellProps) {
  const { resolved, tools } = props;
  const { line, values } = resolved;
  const offer = useMemo(() => lotOffer(tools.tables, tools.givenToday, values.vaccine), [tools.tables, tools.givenToday, values.vaccine]);
  return (
    <TypeAhead
      {...fieldOf(props)}
      isFree
      shown={values.lot ?? ''}
      typed={line.cells.lot?.by === 'typed' ? (values.lot ?? '') : undefined}
      choices={offer}
      onType={(text) => tools.entry.setValue(line.id, 'lot', text === '' ? undefined : text)}
      onChoose={(lot) => tools.entry.setValue(line.id, 'lot', lot)}
    />
  );
}

function GiverCell(props: EntryCellProps) {
  const { resolved, tools } = props;
  const { line, values } = resolved;
  const offer = useMemo(() => giverOffer(tools.givers), [tools.givers]);
  return (
    <TypeAhead
      {...fieldOf(props)}
      isFree
      shown={values.givenBy ?? ''}
      typed={line.cells.givenBy?.by === 'typed' ? (values.givenBy ?? '') : undefined}
      choices={offer}
      onType={(text) => tools.entry.setValue(line.id, 'givenBy', text === '' ? undefined : text)}
      onChoose={(giver) => tools.entry.setValue(line.id, 'givenBy', giver)}
    />
  );
}

function VisCell(props: EntryCellProps) {
  const { resolved, tools } = props;
  const { line, values } = resolved;
  const { vaccine, date, vis } = values;
  const offer = useMemo(() => visOffer(tools.tables, vaccine, date), [tools.tables, vaccine, date]);
  const field = fieldOf(props);
  return (
    <TypeAhead
      {...field}
      input={{ ...field.input, title: vis === undefined ? undefined : visNames(tools.tables, vis) }}
      shown={vis === undefined ? '' : visText(vis)}
      choices={offer}
      chosenKey={chosenVisKey(vis)}
      nothingFound={words.noSuchChoice}
      onType={(text) => tools.entry.setText(line.id, 'vis', text)}
      onChoose={(editions) => tools.entry.setValue(line.id, 'vis', editions)}
    />
  );
}
