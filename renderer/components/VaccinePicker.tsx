/**
 * Picks a vaccine by trade name, short name, abbreviation or CVX. The list shows product, short name, CVX and maker, best first;
 * codes that are no longer given are marked.
 */
import { useCallback, useState, type ReactNode } from 'react';
import { Badge } from '@mantine/core';
import type { CodeTables, VaccineChoice } from '../../shared/codes/code-tables';
import { TypeAhead, type TypeAheadProps } from './TypeAhead';
import { vaccineChoiceOf, vaccineKey, vaccineText, type PickedVaccine } from './picked-vaccine';
import type { Choice } from './type-ahead-match';
import classes from './VaccinePicker.module.css';

const words = {
  nothingFound: 'No vaccine found. Try the trade name, the short name or the CVX code.',
  inactive: 'inactive',
  notUs: 'not used in the US',
} as const;

const shownAtMost = 12;

export interface VaccinePickerProps {
  readonly value: PickedVaccine | undefined;
  readonly onChange: (value: PickedVaccine | undefined) => void;
  readonly tables: CodeTables;
  /** Decides which codes come first: active ones for a dose given here. */
  readonly purpose: 'current' | 'historical' | 'refusal';
  readonly label: string;
  readonly startsFocused?: boolean;
  readonly error?: string;
  readonly look?: TypeAheadProps<PickedVaccine>['look'];
  /** The text that is typed and not picked yet, when the page keeps it; without these the field keeps it by itself. */
  readonly typed?: string;
  readonly onType?: (text: string) => void;
  readonly input?: TypeAheadProps<PickedVaccine>['input'];
}

/** The vaccine field. Enter picks the marked line and lets the key go on to the page. */
export function VaccinePicker(props: VaccinePickerProps) {
  const { value, onChange, tables, purpose, label, onType } = props;
  const [ownTyped, setOwnTyped] = useState<string | undefined>();
  const choices = useCallback(
    (typed: string) =>
      typed.trim() === '' ? [] : tables.search(typed, purpose, shownAtMost).map((choice) => vaccineChoiceOf(choice)),
    [tables, purpose],
  );
  const type = (text: string): void => {
    if (onType !== undefined) {
      onType(text);
      return;
    }
    setOwnTyped(text === '' ? undefined : text);
    if (text === '') onChange(undefined);
  };
  const choose = (choice: VaccineChoice): void => {
    setOwnTyped(undefined);
    onChange(pickedOf(choice));
  };
  return (
    <TypeAhead<VaccineChoice>
      label={label}
      shown={value === undefined ? '' : vaccineText(value, tables)}
      typed={onType === undefined ? ownTyped : props.typed}
      onType={type}
      choices={choices}
      onChoose={choose}
      chosenKey={value === undefined ? undefined : vaccineKey(value)}
      nothingFound={words.nothingFound}
      renderChoice={(choice) => <VaccineLine choice={choice} tables={tables} />}
      listWidth={600}
      look={props.look ?? 'field'}
      error={props.error}
      startsFocused={props.startsFocused}
      input={props.input}
    />
  );
}

const pickedOf = (choice: VaccineChoice): PickedVaccine => ({
  cvx: choice.vaccine.cvx,
  ...(choice.product === undefined ? {} : { product: choice.product.name }),
  ...(choice.product?.mvx === undefined ? {} : { mvx: choice.product.mvx }),
});

function VaccineLine({ choice, tables }: { readonly choice: Choice<VaccineChoice>; readonly tables: CodeTables }): ReactNode {
  const { vaccine, product } = choice.value;
  const maker = product?.mvx === undefined ? undefined : tables.manufacturer(product.mvx);
  const mark = vaccine.status === 'non-us' ? words.notUs : vaccine.status !== 'active' || product?.isActive === false ? words.inactive : undefined;
  return (
    <span className={classes.line}>
      <span className={classes.name}>{product?.name ?? vaccine.shortName}</span>
      {product !== undefined && <span className={classes.short}>{vaccine.shortName}</span>}
      {mark !== undefined && (
        <Badge size="xs" variant="outline" color="gray">
          {mark}
        </Badge>
      )}
      <span className={classes.maker}>{maker?.name ?? product?.mvx ?? ''}</span>
      <span className={classes.cvx}>CVX {vaccine.cvx}</span>
    </span>
  );
}
