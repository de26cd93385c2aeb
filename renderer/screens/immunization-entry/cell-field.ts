/** What every field of the grid gets: its name, its place for the keys, and what is said about it. */
import type { InputHTMLAttributes } from 'react';
import type { CodeTables } from '../../../shared/codes/code-tables';
import type { CalendarDate } from '../../../shared/domain/calendar-date';
import type { DoseId } from '../../../shared/domain/ids';
import type { Giver } from '../../../shared/domain/immunization';
import type { PickedVaccine } from '../../components/picked-vaccine';
import type { Entry } from './entry';
import type { Cell, CellName, CellValue, LineKind } from './entry-line';
import type { GivenToday } from './given-today';
import { spotId } from './move-focus';
import { entryWords as words } from './words';

/** What the cells of every line need besides the line. */
export interface CellTools {
  readonly entry: Entry;
  readonly tables: CodeTables;
  readonly givers: readonly Giver[];
  readonly givenToday: GivenToday;
}

/** One cell of the name N. */
export interface CellOf<N extends CellName> {
  readonly name: N;
  readonly lineId: DoseId;
  readonly kind: LineKind;
  /** Number of the line as people count. */
  readonly number: number;
  /** What the person typed or accepted; undefined for an untouched cell. */
  readonly cell: Cell<N> | undefined;
  /** What stands in the cell, suggested or not. */
  readonly value: CellValue<N> | undefined;
  readonly isSuggested: boolean;
  /** The line's vaccine and date, for cells whose choices depend on them. */
  readonly vaccine: PickedVaccine | undefined;
  readonly date: CalendarDate | undefined;
  readonly error: string | undefined;
  /** Ids of the elements that say what is found about this cell, parted by spaces. */
  readonly describedBy: string | undefined;
  readonly tools: CellTools;
}

/** One cell of any name; the name tells which. */
export type CellProps = { readonly [N in CellName]: CellOf<N> }[CellName];

const listWidths: { readonly [N in CellName]?: number } = { site: 260, route: 240, eligibility: 420, source: 340, reason: 300, maker: 340, lot: 420, vis: 560 };

type FieldAttributes = InputHTMLAttributes<HTMLInputElement> & Readonly<Record<`data-${string}`, string | undefined>>;

/** The part that all fields have in common. */
export function fieldOf<N extends CellName>({ name, lineId, number, cell, isSuggested, error, describedBy }: CellOf<N>) {
  const input: FieldAttributes = {
    id: spotId({ line: lineId, place: name }),
    'data-line': lineId,
    'data-place': name,
    'aria-describedby': describedBy,
  };
  return { label: words.cellLabel(words.columns[name], number), typed: cell?.text, isSuggested, error, input, listWidth: listWidths[name] };
}
