import { Button, CloseButton } from '@mantine/core';
import { useMemo } from 'react';
import { formatDate } from '../../../shared/domain/calendar-date';
import type { PatientId } from '../../../shared/domain/ids';
import { listName } from '../../components/list-name';
import { dayOf } from '../../components/timeWords';
import { useCards, useRecords } from '../../state/desk-context';
import { useToday } from '../../state/today';
import { useToDo } from '../../state/use-to-do';
import { PatientPicker } from '../patient-picker/PatientPicker';
import classes from './materials.module.css';
import { words } from './words';

interface PickPatientsProps {
  readonly picked: readonly PatientId[];
  readonly onPick: (picked: readonly PatientId[]) => void;
}

const text = words.pick;

/** The list of patients: one by one through the search, or all of a kind at once. */
export function PickPatients({ picked, onPick }: PickPatientsProps) {
  const cards = useCards();
  const toDo = useToDo();
  const today = useToday();
  const seen = useMemo(() => cards.filter(({ viewedAt, state }) => viewedAt !== undefined && state !== 'deceased' && dayOf(viewedAt) === today).map(({ id }) => id), [cards, today]);
  const notTold = toDo.talks.map(({ card }) => card.id);
  const add = (more: readonly PatientId[]): void => onPick([...new Set([...picked, ...more])]);
  return (
    <div>
      <PatientPicker label={text.field} onChoose={(id) => add([id])} />
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
