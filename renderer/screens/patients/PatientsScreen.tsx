import { Button, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { useDeferredValue, useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import { EmptyState } from '../../components/EmptyState';
import { KeyHint } from '../../components/KeyHint';
import { PageTitle } from '../../components/PageTitle';
import type { SearchHit } from '../../data/records';
import { useCards, useRecords } from '../../state/desk-context';
import { usePageKeys } from '../../state/page-keys';
import { routes, type NewPatientStart } from '../../state/routes';
import { seenLately } from '../../state/to-do';
import { useFocusOnMount } from '../../state/use-focus';
import { PatientTable } from './PatientTable';
import classes from './PatientsScreen.module.css';
import { useListSearch } from './use-list-search';
import { words } from './words';

const mostFound = 100;
const latelySeen = 30;

/** All patients by search, in columns; without a search the records opened last. */
export function PatientsScreen() {
  const records = useRecords();
  const cards = useCards();
  const navigate = useNavigate();
  const [typed, setTyped] = useListSearch();
  const asked = useDeferredValue(typed.trim());
  const field = useFocusOnMount<HTMLInputElement>();
  const table = useRef<HTMLDivElement>(null);

  const hits: readonly SearchHit[] = useMemo(
    () => (asked === '' ? seenLately(cards, latelySeen).map((card) => ({ card, reasons: [] })) : records.search(asked, mostFound + 1)),
    [asked, cards, records],
  );
  const shown = hits.slice(0, mostFound);
  const add = (): void => {
    const now = typed.trim();
    void navigate(routes.newPatient, now === '' ? undefined : { state: { typed: now } satisfies NewPatientStart });
  };
  const bringIn = (): void => void navigate(routes.importList);
  /** The list may still be that of the letters before: Enter searches for what stands in the field now. */
  const openBest = (now: string): void => {
    const best = now === '' ? undefined : records.search(now, 1)[0];
    if (best) void navigate(routes.patient(best.card.id));
  };
  usePageKeys([
    { key: 'n', label: words.add, run: add },
    { key: 'b', label: words.bringIn, run: bringIn },
    { key: 'f', label: words.fieldKey, run: () => field.current?.focus() },
  ]);

  const none = cards.length === 0 ? words.empty : asked === '' ? words.noneSeen : words.none(asked);
  return (
    <>
      <PageTitle
        title={words.title}
        aside={words.count(cards.length)}
        actions={
          <>
            <Button variant="default" onClick={bringIn} rightSection={<KeyHint k="b" />}>
              {words.bringIn}
            </Button>
            <Button onClick={add} rightSection={<KeyHint k="n" />}>
              {words.add}
            </Button>
          </>
        }
      />
      <TextInput
        ref={field}
        className={classes.field}
        aria-label={words.fieldKey}
        placeholder={words.field}
        leftSection={<Search size={16} aria-hidden="true" />}
        rightSection={typed === '' ? <KeyHint k="f" /> : undefined}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') table.current?.querySelector<HTMLElement>('[data-line]')?.focus();
          else if (event.key === 'Enter') openBest(event.currentTarget.value.trim());
          else return;
          event.preventDefault();
        }}
      />
      {shown.length === 0 ? (
        <EmptyState
          title={none.title}
          text={none.text}
          {...(asked === '' ? {} : { action: <Button variant="default" onClick={add}>{words.addTyped(asked)}</Button> })}
        />
      ) : (
        <div ref={table}>
          <p className={classes.found} role="status">
            {asked === '' ? words.lately : words.found(shown.length, hits.length > mostFound)}
          </p>
          <div className={classes.scroll}>
            <PatientTable hits={shown} hasReasons={asked !== ''} />
          </div>
        </div>
      )}
    </>
  );
}
