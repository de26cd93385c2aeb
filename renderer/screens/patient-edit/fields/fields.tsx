/** The inputs of the patient form. Each is drawn again only when its own value or error changes. */
import { memo, useMemo, type CSSProperties, type RefObject } from 'react';
import { NativeSelect, TextInput } from '@mantine/core';
import type { CalendarDate } from '../../../../shared/domain/calendar-date';
import { DateField } from '../../../components/DateField';
import { fieldId, type SetField } from '../patient-form';
import { words } from '../words';
import { longest } from '../field-checks';
import type { DateName } from '../read-patient-form';

/** Columns of twelve. */
export type Span = 1 | 2 | 3 | 4 | 5 | 6 | 8 | 12;
export const spanStyle = (span: Span): CSSProperties => ({ gridColumn: `span ${span}` });

type TextName = keyof typeof longest;

interface TextFieldProps {
  readonly field: TextName;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly set: SetField;
  readonly span: Span;
  readonly isRequired?: boolean;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
}

/** One line of text of the form, no longer than the record can hold. */
export const TextField = memo(function TextField({ field, label, value, error, set, span, isRequired, inputRef }: TextFieldProps) {
  return (
    <TextInput
      ref={inputRef}
      id={fieldId(field)}
      label={label}
      value={value}
      error={error}
      maxLength={longest[field]}
      required={isRequired}
      withAsterisk={false}
      autoComplete="off"
      spellCheck={false}
      style={spanStyle(span)}
      onChange={(event) => set(field, event.currentTarget.value)}
    />
  );
});

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
}

/** Options of a coded answer from its words, in their order. */
export function optionsOf<V extends string>(words: Readonly<Record<V, string>>): readonly Option<V>[] {
  // The keys of a record of V are Vs.
  return (Object.entries(words) as [V, string][]).map(([value, label]) => ({ value, label }));
}

/** The answer that a question has before it was asked: none. */
const notFilledIn: Option<''> = { value: '', label: words.notFilledIn };

/** The options of a question that may be left open. */
export const orNothing = <V extends string>(options: readonly Option<V>[]): readonly Option<V | ''>[] => [notFilledIn, ...options];

interface ChoiceProps<V extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: V;
  /** The same array each time: then a list of hundreds is not drawn again with each key. */
  readonly options: readonly Option<V>[];
  /** Ways of having no answer, apart from the answers. */
  readonly unanswered?: readonly Option<V>[];
  readonly unansweredLabel?: string;
  readonly onChoose: (value: V) => void;
  readonly error?: string | undefined;
  readonly span: Span;
}

/** One answer of several: the browser's own select, which is the fastest by keyboard. */
export function Choice<V extends string>({ id, label, value, options, unanswered, unansweredLabel, onChoose, error, span }: ChoiceProps<V>) {
  const all = useMemo(() => [...options, ...(unanswered ?? [])], [options, unanswered]);
  const answers = useMemo(() => options.map(optionElement), [options]);
  const others = useMemo(() => unanswered?.map(optionElement), [unanswered]);
  return (
    <NativeSelect
      id={id}
      label={label}
      value={value}
      error={error}
      style={spanStyle(span)}
      onChange={(event) => {
        const chosen = all.find((option) => option.value === event.currentTarget.value);
        if (chosen) onChoose(chosen.value);
      }}
    >
      {answers}
      {others !== undefined && <optgroup label={unansweredLabel}>{others}</optgroup>}
    </NativeSelect>
  );
}

const optionElement = ({ value, label }: Option<string>) => (
  <option key={value} value={value}>
    {label}
  </option>
);

interface DayFieldProps {
  readonly field: DateName;
  readonly label: string;
  readonly value: CalendarDate | undefined;
  /** What stands there when it reads as no date. */
  readonly text: string;
  readonly error: string | undefined;
  readonly set: SetField;
  readonly today: CalendarDate;
  readonly span: Span;
  readonly isRequired?: boolean;
}

/** A typed date of the form. */
export const DayField = memo(function DayField({ field, label, value, text, error, set, today, span, isRequired }: DayFieldProps) {
  return (
    <DateField
      id={fieldId(field)}
      label={label}
      value={value}
      unreadText={text}
      error={error}
      today={today}
      required={isRequired}
      withAsterisk={false}
      style={spanStyle(span)}
      onChange={(date) => set(field, date)}
      onUnreadable={(isUnreadable, typed) => set(`${field}Text`, isUnreadable ? typed.slice(0, longestUnread) : '')}
    />
  );
});

/** As much of a text that is no date as a draft keeps. */
const longestUnread = 400;
