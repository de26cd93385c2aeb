import { Search } from 'lucide-react';
import { useDeferredValue, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { assertNever } from '../../../shared/assert';
import { KeyHint } from '../../components/KeyHint';
import { useCards, useRecords } from '../../state/desk-context';
import { usePageKeys } from '../../state/page-keys';
import { routes, type NewPatientStart } from '../../state/routes';
import classes from './SearchBox.module.css';
import { SearchList, optionId } from './SearchList';
import { moveActive, searchOptions, shownHits, type SearchOption } from './search-options';
import { words } from './words';

/** The way to every patient, always there: `/` or Ctrl K goes to it, Esc back to where the focus was. */
export function SearchBox() {
  const records = useRecords();
  const cards = useCards();
  const navigate = useNavigate();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);

  const asked = isOpen ? typed : '';
  // Cards are new after each commit: a patient just added is found at once.
  const options = useMemo(() => searchOptions(asked, cards.length === 0 ? [] : records.search(asked, shownHits + 1)), [asked, cards, records]);
  const announced = useDeferredValue(options);

  const goTo = (): void => {
    field.current?.focus();
    field.current?.select();
  };
  usePageKeys(
    [
      { key: '/', label: words.search.key, run: goTo },
      { key: 'ctrl+k', label: words.search.key, run: goTo },
    ],
    { isGlobal: true },
  );

  const close = (): void => {
    setTyped('');
    setOpen(false);
    setActive(0);
  };
  const goBack = (): void => {
    close();
    const back = cameFrom.current;
    if (back?.isConnected) back.focus();
    else document.getElementById('page')?.focus();
  };
  const open = (option: SearchOption): void => {
    close();
    field.current?.blur();
    switch (option.kind) {
      case 'patient':
        void navigate(routes.patient(option.hit.card.id));
        return;
      case 'all':
        void navigate(`${routes.patients}?q=${encodeURIComponent(typed.trim())}`);
        return;
      case 'add':
        void navigate(routes.newPatient, { state: { typed: option.typed } satisfies NewPatientStart });
        return;
      default:
        assertNever(option);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = options[active];
    if (event.key === 'Escape') goBack();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true);
      setActive(moveActive(active, event.key === 'ArrowDown' ? 1 : -1, options.length));
    } else if (event.key === 'Enter' && chosen) open(chosen);
    else return;
    event.preventDefault();
  };
  const hasList = isOpen && options.length > 0;

  return (
    <search className={classes.search}>
      <Search size={16} aria-hidden="true" className={classes.icon} />
      <input
        ref={field}
        className={classes.field}
        type="text"
        role="combobox"
        aria-label={words.search.label}
        aria-expanded={hasList}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={hasList ? optionId(listId, active) : undefined}
        placeholder={words.search.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onFocus={(event) => {
          cameFrom.current = event.relatedTarget instanceof HTMLElement ? event.relatedTarget : null;
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      {typed === '' && (
        <span className={classes.hint}>
          <KeyHint k="/" />
        </span>
      )}
      <SearchList id={listId} isShown={hasList} typed={typed.trim()} options={options} active={active} onActive={setActive} onOpen={open} />
      <span className={classes.announce} role="status">
        {hasList && words.search.found(announced.filter((option) => option.kind === 'patient').length)}
      </span>
    </search>
  );
}
