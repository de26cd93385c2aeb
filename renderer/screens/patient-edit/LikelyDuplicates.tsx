import { Button } from '@mantine/core';
import { UsersRound } from 'lucide-react';
import { useDeferredValue, useId, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { formatDate } from '../../../shared/domain/calendar-date';
import type { PatientId } from '../../../shared/domain/ids';
import type { LikelyDuplicate } from '../../data/records';
import { listName } from '../../components/list-name';
import { useCards, useRecords } from '../../state/desk-context';
import { routes } from '../../state/routes';
import { duplicateQuery } from './duplicate-query';
import type { PatientFormValues } from './form-values';
import classes from './patient-edit.module.css';
import { words } from './words';

const mostShown = 5;

/** Patients who may be the one being typed. It follows the typing, never holds it up, and never stops a save. */
export function LikelyDuplicates({ values, except }: { readonly values: PatientFormValues; readonly except: PatientId | undefined }) {
  const titleId = useId();
  const records = useRecords();
  const cards = useCards();
  const calm = useDeferredValue(values);
  const found = useMemo(
    () => (cards.length === 0 ? [] : records.likelyDuplicates(duplicateQuery(calm, except)).slice(0, mostShown)),
    [records, cards, calm, except],
  );
  const isTyped = calm.last.trim() !== '' && (calm.first.trim() !== '' || calm.birthDate !== undefined);
  return (
    <section className={classes.duplicates} aria-labelledby={titleId} data-found={found.length > 0 || undefined}>
      <h2 id={titleId} className={classes.duplicatesTitle}>
        <UsersRound size={16} aria-hidden="true" /> {words.duplicates.title}
      </h2>
      <div role="status">
        {found.length === 0 && <p className={classes.quiet}>{isTyped ? words.duplicates.nothing : words.duplicates.none}</p>}
        {found.map((one) => (
          <Duplicate key={one.card.id} duplicate={one} />
        ))}
      </div>
      {found.length > 0 && <p className={classes.quiet}>{words.duplicates.kept}</p>}
    </section>
  );
}

function Duplicate({ duplicate }: { readonly duplicate: LikelyDuplicate }) {
  const navigate = useNavigate();
  const { card, agrees, mayBeTwin } = duplicate;
  const name = listName(card);
  return (
    <div className={classes.duplicate}>
      <div className={classes.duplicateWho}>
        <strong>{name}</strong>
        <span className={classes.quiet}>{words.duplicates.born(formatDate(card.birthDate))}</span>
        <span className={classes.agree}>{words.duplicates.agree(agrees.map((fact) => words.duplicates.agrees[fact]).join(', '))}</span>
        {mayBeTwin && <span className={classes.agree}>{words.duplicates.twin}</span>}
      </div>
      <Button variant="default" size="compact-sm" aria-label={words.duplicates.viewLabel(name)} onClick={() => void navigate(routes.patient(card.id))}>
        {words.duplicates.view}
      </Button>
    </div>
  );
}
