import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { formatDate, type CalendarDate } from '../../shared/domain/calendar-date';
import { parseTypedDate, type TypedDateError } from '../../shared/domain/typed-date';

const words: Readonly<Record<TypedDateError, string>> = {
  unreadable: 'Type a date such as 3/4/2015, 03042015, 3 Sep 2022, or t for today.',
  'no-such-day': 'There is no such day. Look at day and month again.',
};

interface DateFieldProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'error'> {
  readonly value: CalendarDate | undefined;
  /** Undefined while the text is empty or reads as no date. */
  readonly onChange: (value: CalendarDate | undefined) => void;
  /** The day that `t` means. */
  readonly today: CalendarDate;
  /** How far a two-digit year may lie ahead: 0 for births and doses, 10 for expiry dates. */
  readonly aheadYears?: number;
  /** A sentence of the screen; stands before the field's own. */
  readonly error?: string | undefined;
  /** A text kept from before that reads as no date; it stands in the field when there is no value. */
  readonly unreadText?: string;
  /** Told when the text turns into one that reads as no date, with each change of such a text, and when it reads again. */
  readonly onUnreadable?: (isUnreadable: boolean, text: string) => void;
}

const read = (text: string, today: CalendarDate, aheadYears: number) => parseTypedDate(text, today, { aheadYears });

/** A date typed in any common form. What was read stands beside the text while it is typed, and takes its place on leaving. */
export function DateField({ value, onChange, today, aheadYears = 0, error, unreadText = '', onUnreadable, onBlur, onFocus, ...rest }: DateFieldProps) {
  const [text, setText] = useState(value === undefined ? unreadText : formatDate(value));
  const [isIn, setIn] = useState(false);
  const told = useRef(value);
  const isReadBad = useRef(value === undefined && unreadText.trim() !== '');

  // A value set from outside (a draft, "same as above") is shown; the one that was just typed is not written over.
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value === undefined ? '' : formatDate(value));
  }, [value]);

  const result = text.trim() === '' ? undefined : read(text, today, aheadYears);
  const change = (next: string): void => {
    setText(next);
    const date = next.trim() === '' ? undefined : read(next, today, aheadYears);
    const isBad = date?.ok === false;
    if (isBad || isReadBad.current) onUnreadable?.(isBad, next);
    isReadBad.current = isBad;
    const known = date?.ok ? date.value : undefined;
    if (known === told.current) return;
    told.current = known;
    onChange(known);
  };
  const ownError = !isIn && result?.ok === false ? words[result.error] : undefined;
  const shown = isIn && result?.ok && formatDate(result.value) !== text ? formatDate(result.value) : undefined;

  return (
    <TextInput
      autoComplete="off"
      spellCheck={false}
      {...rest}
      value={text}
      error={error ?? ownError}
      onChange={(event) => change(event.currentTarget.value)}
      onFocus={(event) => {
        setIn(true);
        event.currentTarget.select();
        onFocus?.(event);
      }}
      onBlur={(event) => {
        setIn(false);
        if (result?.ok) setText(formatDate(result.value));
        onBlur?.(event);
      }}
      rightSection={shown === undefined ? undefined : <span aria-live="polite">{shown}</span>}
      rightSectionWidth={shown === undefined ? undefined : 92}
      rightSectionProps={{ style: { fontSize: 12, color: 'var(--desk-quiet)', whiteSpace: 'nowrap' } }}
    />
  );
}
