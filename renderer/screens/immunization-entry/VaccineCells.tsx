/** The cells whose choices depend on the vaccine of the line or on what was given today. */
import { useMemo } from 'react';
import { TypeAhead } from '../../components/TypeAhead';
import { chosenVisKey, giverOffer, lotOffer, makerOffer, visNames, visOffer, visText } from './cell-choices';
import { fieldOf, type CellOf } from './cell-field';
import { entryWords as words } from './words';

/** Makers of the vaccine first. */
export function MakerCell(props: CellOf<'maker'>) {
  const { lineId, value, vaccine, tools } = props;
  const offer = useMemo(() => makerOffer(tools.tables, vaccine), [tools.tables, vaccine]);
  return (
    <TypeAhead
      {...fieldOf(props)}
      shown={value === undefined ? '' : (tools.tables.manufacturer(value)?.name ?? value)}
      choices={offer}
      chosenKey={value}
      nothingFound={words.noSuchChoice}
      onType={(text) => tools.entry.setText(lineId, 'maker', text)}
      onChoose={(mvx) => tools.entry.setValue(lineId, 'maker', mvx)}
    />
  );
}

/** Any text is a lot; the lots of today are offered. */
export function LotCell(props: CellOf<'lot'>) {
  const { lineId, value = '', vaccine, tools } = props;
  const offer = useMemo(() => lotOffer(tools.tables, tools.givenToday, vaccine), [tools.tables, tools.givenToday, vaccine]);
  return (
    <TypeAhead
      {...fieldOf(props)}
      isFree
      shown={value}
      choices={offer}
      onType={(text) => tools.entry.setText(lineId, 'lot', text)}
      onChoose={(lot) => tools.entry.setValue(lineId, 'lot', lot)}
    />
  );
}

/** Any name; the givers of the practice are offered for a shot given here. */
export function GiverCell(props: CellOf<'givenBy'>) {
  const { lineId, kind, value = '', tools } = props;
  const offer = useMemo(() => giverOffer(kind === 'current' ? tools.givers : []), [kind, tools.givers]);
  return (
    <TypeAhead
      {...fieldOf(props)}
      isFree
      shown={value}
      choices={offer}
      onType={(text) => tools.entry.setText(lineId, 'givenBy', text)}
      onChoose={(giver) => tools.entry.setValue(lineId, 'givenBy', giver)}
    />
  );
}

/** The papers that were handed out, by edition. */
export function VisCell(props: CellOf<'vis'>) {
  const { lineId, value, vaccine, date, tools } = props;
  const offer = useMemo(() => visOffer(tools.tables, vaccine, date), [tools.tables, vaccine, date]);
  const field = fieldOf(props);
  return (
    <TypeAhead
      {...field}
      input={{ ...field.input, title: value === undefined ? undefined : visNames(tools.tables, value) }}
      shown={value === undefined ? '' : visText(value)}
      choices={offer}
      chosenKey={chosenVisKey(value)}
      nothingFound={words.noSuchChoice}
      onType={(text) => tools.entry.setText(lineId, 'vis', text)}
      onChoose={(editions) => tools.entry.setValue(lineId, 'vis', editions)}
    />
  );
}
