import { Button, CloseButton } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { formatDate } from '../../../shared/domain/calendar-date';
import type { PatientId } from '../../../shared/domain/ids';
import { listName } from '../../components/list-name';
import { dayOf } from '../../components/timeWords';
import { TypeAhead } from '../../components/TypeAhead';
import type { Choice } from '../../components/type-ahead-match';
import { useCards, useRecords } from '../../state/desk-context';
import { useToday } from '../../state/today';
import { useToDo } from '../../state/use-to-do';
import classes from './materials.module.css';
import { words } from './words';

interface PickPatientsProps {
  readonly picked: readonly PatientId[];
  readonly onPick: (picked: readonly PatientId[]) => void;
}

const mostFound = 8;
const text = words.pick;

/** The list of patients: one by one through the search, or all of a kind at once. */
export function PickPatients({ picked, onPick }: PickPatientsProps) {
  const records = useRecords();
  const cards = useCards();
  const toDo = useToDo();
  const today = useToday();
  const [typed, setTyped] = useState<string>();
  const choices = useCallback(
    (wanted: string): readonly Choice<PatientId>[] =>
      wanted.trim() === ''
        ? []
        : records.search(wanted, mostFound).map(({ card }) => ({ key: card.id, value: card.id, text: listName(card), detail: text.born(formatDate(card.birthDate)) })),
    [records],
  );
  const seen = useMemo(() => cards.filter(({ viewedAt, state }) => viewedAt !== undefined && state !== 'deceased' && dayOf(viewedAt) === today).map(({ id }) => id), [cards, today]);
  const notTold = toDo.talks.map(({ card }) => card.id);
  const add = (more: readonly PatientId[]): void => onPick([...new Set([...picked, ...more])]);
  return (
    <div>
      <TypeAhead
        look="field"
        label={text.field}
        placeholder={text.placeholder}
        shown=""
        typed={typed}
        onType={setTyped}
        choices={choices}
        nothingFound={text.none}
        onChoose={(id) => {
          add([id]);
          setTyped(undefined);
        }}
      />
      <div className={classes.buttons} style={{ marginTop: 8 }}>
        <Button size="compact-sm" variant="default" disabled={seen.length === 0} onClick={() => add(seen)}>
          {text.seenToday(seen.length)}
        </Button>
        <Button size="compact-sm" variant="default" disabled={notTold.length === 0} onClick={() => add(notTold)}>
          {text.notTold(notTold.length)}
        </Button>
        {picked.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => onPick([])}>
            {text.clear}
          </Button>
        )}
      </div>
      {picked.length === 0 && <p className={classes.quiet}>{text.empty}</p>}
      {picked.length > 0 && (
        <ul className={classes.list} aria-label={text.count(picked.length)}>
          {picked.map((id) => (
            <Picked key={id} id={id} onRemove={() => onPick(picked.filter((one) => one !== id))} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Picked({ id, onRemove }: { readonly id: PatientId; readonly onRemove: () => void }) {
  const card = useRecords().card(id);
  if (card === undefined) return null;
  const name = listName(card);
  return (
    <li>
      <span className={classes.name}>{name}</span>
      <span className={classes.quiet}>{text.born(formatDate(card.birthDate))}</span>
      <span className={classes.quiet}>{card.recordNumber}</span>
      <CloseButton size="sm" aria-label={text.remove(name)} onClick={onRemove} />
    </li>
  );
}
