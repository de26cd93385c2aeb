/** `/patients/:id/shots?kind=current|historical|refusal`: typing shots of the patient whose record is open. */
import { useSearchParams, Link } from 'react-router';
import type { PatientId } from '../../../shared/domain/ids';
import { draftKeys } from '../../state/draft-keys';
import { useDraft, useKeptDrafts } from '../../state/drafts';
import { routes, shotKinds, type ShotKind } from '../../state/routes';
import { useToday } from '../../state/today';
import { useOpenRecord } from '../patient/open-chart';
import { entryDraft } from './entry-draft';
import classes from './entry.module.css';
import { EntryForm } from './EntryForm';
import { useGivenToday } from './use-given-today';
import { entryWords as words } from './words';

/** The screen; shown inside the gate of the patient's record. */
export function EntryScreen() {
  const { chart } = useOpenRecord();
  const [query] = useSearchParams();
  const kind = shotKinds.find((one) => one === query.get('kind')) ?? 'current';
  const today = useToday();
  const givenToday = useGivenToday(today);
  const draft = useDraft(draftKeys.shots(chart.id, kind), entryDraft);
  if (draft.isLoading || givenToday === undefined) return null;
  return (
    <EntryForm key={`${chart.id} ${kind}`} chart={chart} kind={kind} draft={draft} givenToday={givenToday} today={today}>
      <OtherDrafts id={chart.id} kind={kind} />
    </EntryForm>
  );
}

/** Drafts of this patient that were begun as another kind: they are not forgotten because this one is open. */
function OtherDrafts({ id, kind }: { readonly id: PatientId; readonly kind: ShotKind }) {
  const drafts = useKeptDrafts() ?? [];
  const others = shotKinds.filter((one) => one !== kind && drafts.some(({ key }) => key === draftKeys.shots(id, one)));
  if (others.length === 0) return null;
  return (
    <p className={classes.note}>
      {words.otherDrafts}
      {others.map((one) => (
        <Link key={one} to={routes.shots(id, one)}>
          {words.kinds[one]}
        </Link>
      ))}
    </p>
  );
}
