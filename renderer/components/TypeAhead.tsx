/**
 * A field that is filled by typing the beginning of a choice. Arrows move in the list, Enter and Tab take the marked choice and
 * let the key go on to the page, Esc closes the list. It never opens by itself and never takes the focus.
 */
import { useEffect, useId, useMemo, useRef, useState, type FocusEvent, type InputHTMLAttributes, type KeyboardEvent, type ReactNode } from 'react';
import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { choiceMeant, type Choice } from './type-ahead-match';
import classes from './TypeAhead.module.css';

export interface TypeAheadProps<V> {
  /** Names the field for people who do not see it; also shown above it when `look` is `field`. */
  readonly label: string;
  /** The chosen value as text. */
  readonly shown: string;
  /** What is typed and not chosen yet; undefined when nothing is. */
  readonly typed: string | undefined;
  /** Each key; an empty text empties the field. */
  readonly onType: (text: string) => void;
  /** The choices for a typed text, best first; for an empty text what is offered before typing. */
  readonly choices: (typed: string) => readonly Choice<V>[];
  readonly onChoose: (value: V) => void;
  /** Marks this choice when the list is opened without typing. */
  readonly chosenKey?: string;
  /** Any text is an answer; the list only offers. */
  readonly isFree?: boolean;
  /** Shown instead of the list when nothing matches. */
  readonly nothingFound?: string;
  readonly renderChoice?: (choice: Choice<V>) => ReactNode;
  /** Filled in by the program and not accepted yet. */
  readonly isSuggested?: boolean;
  readonly error?: string;
  readonly placeholder?: string;
  /** The field takes the focus when it appears. */
  readonly startsFocused?: boolean;
  /** `cell`: bare, for a grid. `field`: with label and error, for a form. */
  readonly look?: 'cell' | 'field';
  readonly listWidth?: number;
  /** Further attributes of the input, such as its id. */
  readonly input?: Readonly<Omit<InputHTMLAttributes<HTMLInputElement>, 'size'>> & { readonly [attribute: `data-${string}`]: string | undefined };
}

/** A type-ahead field over any choices. */
export function TypeAhead<V>(props: TypeAheadProps<V>) {
  const { label, shown, typed, onType, choices, onChoose, chosenKey, isFree = false, look = 'cell', error, input } = props;
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [marked, setMarked] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const found = useMemo(() => (isOpen ? choices(typed ?? '') : []), [isOpen, choices, typed]);
  const hasList = isOpen && found.length > 0;
  // What is shown anew while the focus is here (a choice was taken) is replaced by the next letter.
  useEffect(() => {
    const input = field.current;
    if (typed === undefined && input?.value === shown && input === document.activeElement) selectAll(input);
  }, [typed, shown]);

  const { startsFocused = false } = props;
  useEffect(() => {
    if (startsFocused) field.current?.focus();
  }, [startsFocused]);

  const open = (): void => {
    const offered = choices(typed ?? '');
    setMarked(offered.findIndex((choice) => choice.key === chosenKey));
    setIsOpen(true);
  };
  const choose = (choice: Choice<V>): void => {
    setIsOpen(false);
    onChoose(choice.value);
  };
  const type = (text: string): void => {
    setIsOpen(true);
    setMarked(isFree || text.trim() === '' ? -1 : 0);
    onType(text);
  };
  const move = (by: 1 | -1): void => {
    if (!isOpen) {
      open();
      return;
    }
    if (found.length > 0) setMarked((marked + by + found.length) % found.length);
  };

  /** Takes what Enter or Tab means; false when a text is left that stands for nothing. */
  const take = (): boolean => {
    const offered = isOpen ? found : choices(typed ?? '');
    const choice = isOpen && marked >= 0 ? offered[marked] : undefined;
    if (choice !== undefined) choose(choice);
    else if (typed !== undefined && !isFree) {
      const best = offered[0];
      if (best === undefined) return false;
      choose(best);
    }
    setIsOpen(false);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const isPlain = !event.ctrlKey && !event.metaKey;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && isPlain) {
      event.preventDefault();
      event.stopPropagation();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      setIsOpen(false);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      const hadList = hasList;
      const isAnswered = take();
      if (event.key === 'Enter' && isPlain && !isAnswered) {
        event.preventDefault();
        event.stopPropagation();
      } else if (event.key === 'Enter' && isPlain && look === 'field' && hadList) {
        // In a form, the Enter that picks is not the one that sends the form.
        event.preventDefault();
      }
    }
    input?.onKeyDown?.(event);
  };
  const onBlur = (event: FocusEvent<HTMLInputElement>): void => {
    setIsOpen(false);
    if (typed !== undefined && !isFree) {
      const meant = choiceMeant(choices(typed), typed);
      if (meant !== undefined) onChoose(meant.value);
    }
    input?.onBlur?.(event);
  };

  const attributes = {
    ...input,
    ref: field,
    value: typed ?? shown,
    placeholder: props.placeholder,
    role: 'combobox' as const,
    'aria-autocomplete': 'list' as const,
    'aria-expanded': hasList,
    'aria-controls': hasList ? listId : undefined,
    'aria-activedescendant': hasList && marked >= 0 ? optionId(listId, marked) : undefined,
    'data-suggested': props.isSuggested === true ? 'true' : undefined,
    autoComplete: 'off',
    spellCheck: false,
    onChange: (event: { readonly currentTarget: HTMLInputElement }) => type(event.currentTarget.value),
    onKeyDown,
    onBlur,
    onClick: () => {
      if (!isOpen) open();
    },
    onFocus: (event: FocusEvent<HTMLInputElement>) => {
      selectAll(event.currentTarget);
      input?.onFocus?.(event);
    },
  };

  return (
    <div className={classes.field}>
      {look === 'field' ? (
        <TextInput {...attributes} label={label} error={error} />
      ) : (
        <input
          {...attributes}
          className={classes.cell}
          aria-label={label}
          aria-invalid={error === undefined ? undefined : true}
          title={error ?? input?.title ?? (shown === '' ? undefined : shown)}
        />
      )}
      {isOpen && (
        <ChoiceList
          id={listId}
          label={label}
          found={found}
          marked={marked}
          onChoose={choose}
          onClose={() => setIsOpen(false)}
          renderChoice={props.renderChoice}
          nothingFound={(typed ?? '') === '' ? undefined : props.nothingFound}
          width={props.listWidth}
        />
      )}
    </div>
  );
}

interface ChoiceListProps<V> {
  readonly id: string;
  readonly label: string;
  readonly found: readonly Choice<V>[];
  readonly marked: number;
  readonly onChoose: (choice: Choice<V>) => void;
  readonly onClose: () => void;
  readonly renderChoice: TypeAheadProps<V>['renderChoice'];
  readonly nothingFound: string | undefined;
  readonly width: number | undefined;
}

/** The open list. It is there only while it is open: a grid has a hundred of these fields, and a closed one costs no more than its input. */
function ChoiceList<V>({ id, label, found, marked, onChoose, onClose, renderChoice, nothingFound, width }: ChoiceListProps<V>) {
  const combobox = useCombobox({ opened: true });
  useEffect(() => {
    if (marked >= 0) document.getElementById(optionId(id, marked))?.scrollIntoView({ block: 'nearest' });
  }, [id, marked]);
  if (found.length === 0 && nothingFound === undefined) return null;
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(key) => {
        const choice = found.find((one) => one.key === key);
        if (choice !== undefined) onChoose(choice);
      }}
      onClose={onClose}
      position="bottom-start"
      width={width ?? 'target'}
      // Inside the page's landmark, and free of the edges of what scrolls around it.
      withinPortal={false}
      floatingStrategy="fixed"
    >
      <Combobox.DropdownTarget>
        <span className={classes.anchor} />
      </Combobox.DropdownTarget>
      <Combobox.Dropdown className={classes.list}>
        {found.length === 0 ? (
          <Combobox.Empty role="status">{nothingFound}</Combobox.Empty>
        ) : (
          <Combobox.Options id={id} aria-label={label} className={classes.options}>
            {found.map((choice, index) => (
              <Combobox.Option key={choice.key} value={choice.key} id={optionId(id, index)} selected={index === marked} aria-selected={index === marked}>
                {renderChoice?.(choice) ?? <PlainChoice choice={choice} />}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        )}
      </Combobox.Dropdown>
    </Combobox>
  );
}

const optionId = (listId: string, index: number): string => `${listId}-${index}`;

/** Marks the whole text, so that typing replaces it; its beginning stays in view. */
export function selectAll(field: HTMLInputElement): void {
  field.setSelectionRange(0, field.value.length, 'backward');
  field.scrollLeft = 0;
}

function PlainChoice<V>({ choice }: { readonly choice: Choice<V> }) {
  return (
    <span className={classes.choice}>
      <span className={classes.choiceText}>{choice.text}</span>
      {choice.detail !== undefined && <span className={classes.choiceDetail}>{choice.detail}</span>}
    </span>
  );
}
