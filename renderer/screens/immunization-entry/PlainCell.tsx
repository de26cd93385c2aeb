import type { InputHTMLAttributes } from 'react';
import { selectAll } from '../../components/TypeAhead';
import cellClasses from '../../components/TypeAhead.module.css';

interface PlainCellProps {
  readonly label: string;
  readonly shown: string;
  /** What is typed and not read as a value yet. */
  readonly typed: string | undefined;
  readonly onType: (text: string) => void;
  readonly isSuggested: boolean;
  readonly error: string | undefined;
  readonly input: InputHTMLAttributes<HTMLInputElement>;
  readonly listWidth?: number | undefined;
}

/** A bare text field of the grid. */
export function PlainCell({ label, shown, typed, onType, isSuggested, error, input }: PlainCellProps) {
  return (
    <input
      {...input}
      className={cellClasses.cell}
      aria-label={label}
      aria-invalid={error === undefined ? undefined : true}
      title={error}
      data-suggested={isSuggested ? 'true' : undefined}
      autoComplete="off"
      spellCheck={false}
      value={typed ?? shown}
      onChange={(event) => onType(event.currentTarget.value)}
      onFocus={(event) => selectAll(event.currentTarget)}
    />
  );
}
