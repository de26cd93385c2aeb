/** One cell of a line: the right kind of field for what is typed there. Drawn again only when something of the cell changed. */
import { memo, type ReactNode } from 'react';
import { formatDate } from '../../../shared/domain/calendar-date';
import { eligibilityWords, refusalWords, routeWords, siteWords, sourceWords } from '../../components/dose-code-words';
import { TypeAhead } from '../../components/TypeAhead';
import { VaccinePicker } from '../../components/VaccinePicker';
import { eligibilityOffer, refusalOffer, routeOffer, siteOffer, sourceOffer, type Offer } from './cell-choices';
import { fieldOf, type CellOf, type CellProps } from './cell-field';
import type { CellName, CellValue } from './entry-line';
import { PlainCell } from './PlainCell';
import { GiverCell, LotCell, MakerCell, VisCell } from './VaccineCells';
import { entryWords as words } from './words';

function Field(props: CellProps): ReactNode {
  const { lineId, name, cell, value, tools } = props;
  const { entry } = tools;
  switch (name) {
    case 'date':
    case 'expires':
    case 'visGivenOn':
      return <PlainCell {...fieldOf(props)} shown={value === undefined ? '' : formatDate(value)} onType={(text) => entry.setText(lineId, name, text)} />;
    case 'amount':
      return <PlainCell {...fieldOf(props)} shown={value?.toString() ?? ''} onType={(text) => entry.setText(lineId, name, text)} />;
    case 'reasonText':
      return <PlainCell {...fieldOf(props)} shown={value ?? ''} onType={(text) => entry.setText(lineId, name, text)} />;
    case 'vaccine':
      return (
        <VaccinePicker
          {...fieldOf(props)}
          look="cell"
          purpose={props.kind}
          tables={tools.tables}
          value={value}
          typed={cell?.text}
          onType={(text) => entry.setText(lineId, name, text)}
          onChange={(picked) => entry.setValue(lineId, name, picked)}
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
      return <CodeCell {...props} offer={siteOffer} shown={value && siteWords[value].short} />;
    case 'route':
      return <CodeCell {...props} offer={routeOffer} shown={value && routeWords[value].short} />;
    case 'eligibility':
      return <CodeCell {...props} offer={eligibilityOffer} shown={value && eligibilityWords[value].short} />;
    case 'source':
      return <CodeCell {...props} offer={sourceOffer} shown={value && sourceWords[value].short} />;
    case 'reason':
      return <CodeCell {...props} offer={refusalOffer} shown={value && refusalWords[value].short} />;
  }
}

/** The field of one cell. */
export const EntryCell = memo(Field);

type CodedCell = Extract<CellName, 'site' | 'route' | 'eligibility' | 'source' | 'reason'>;

interface CodeCellProps<N extends CodedCell> extends CellOf<N> {
  readonly offer: Offer<CellValue<N>>;
  readonly shown: string | undefined;
}

function CodeCell<N extends CodedCell>(props: CodeCellProps<N>) {
  const { lineId, name, value, tools, offer, shown } = props;
  return (
    <TypeAhead
      {...fieldOf(props)}
      shown={shown ?? ''}
      choices={offer}
      chosenKey={value}
      nothingFound={words.noSuchChoice}
      onType={(text) => tools.entry.setText(lineId, name, text)}
      onChoose={(chosen) => tools.entry.setValue(lineId, name, chosen)}
    />
  );
}
