/** The entry of one patient's shots: what the law asks about the patient, the lines, and the foot with Save. */
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useNavigate } from 'react-router';
import type { CalendarDate } from '../../../shared/domain/calendar-date';
import type { Chart } from '../../../shared/domain/chart/chart';
import type { DoseId } from '../../../shared/domain/ids';
import { ErrorNote } from '../../components/ErrorNote';
import { useCodeTables, usePractice } from '../../state/desk-context';
import type { Draft } from '../../state/drafts';
import { errorWords } from '../../state/error-words';
import { newDoseId } from '../../state/new-id';
import { routes } from '../../state/routes';
import { useSavedNotice } from '../../state/saved-notice';
import type { CheckContext } from './check-lines';
import { createEntry, startedKinds, type EntryState } from './entry';
import { settleFreeTexts } from './edit-lines';
import { openDraft, type EntryDraft } from './entry-draft';
import { focusLine, focusRefused, useFirstFocus } from './entry-focus';
import classes from './entry.module.css';
import { EntryFoot } from './EntryFoot';
import { EntryGrid } from './EntryGrid';
import { EntryHeader } from './EntryHeader';
import type { LineKind } from './entry-line';
import type { GivenToday } from './given-today';
import { PatientMinimum } from './PatientMinimum';
import { firstObstacle, missingAboutPatient, planSave, type SaveRefusal } from './plan-save';
import { useDraftOfEntry } from './use-draft-of-entry';
import { useEntryValue } from './use-entry-value';
import { useEntryKeys } from './use-entry-keys';
import { countKinds } from './saved-words';
import { useSave } from './use-save';
import { entryWords as words } from './words';

interface EntryFormProps {
  readonly chart: Chart;
  readonly kind: LineKind;
  readonly draft: Draft<EntryDraft>;
  readonly givenToday: GivenToday;
  readonly today: CalendarDate;
  /** Notes under the header. */
  readonly children?: ReactNode;
}

/** The form; mounted once the draft is read. */
export function EntryForm({ chart, kind, draft, givenToday, today, children }: EntryFormProps) {
  const context = useCheckContext(chart, givenToday, today);
  const [opened] = useState(() => openDraft(draft.initial, chart.doses));
  const [entry] = useState(() => createEntry({ kind, lines: settleFreeTexts(opened.lines, today), answers: opened.patient }, context, newDoseId));
  useEffect(() => entry.setContext(context), [entry, context]);
  const endDraft = useDraftOfEntry(entry, draft);
  const navigate = useNavigate();
  const notice = useSavedNotice();
  const [refused, setRefused] = useState<SaveRefusal['why']>();
  const refusal = useEntryValue(entry, (state) => refused && refusalWords(refused, state, chart));

  const toPatient = useCallback(() => void navigate(routes.patient(chart.id)), [navigate, chart.id]);
  const afterSave = useCallback(() => {
    endDraft();
    toPatient();
  }, [endDraft, toPatient]);
  const saving = useSave(today, afterSave);

  const save = (): void => {
    flushSync(() => entry.settleAll());
    const plan = planSave(entry.state().lines, chart, entry.state().answers, saving.idOf);
    if (plan.ok) {
      setRefused(undefined);
      void saving.run(plan.value, chart);
      return;
    }
    flushSync(() => {
      entry.markTried();
      setRefused(plan.error.why);
    });
    focusRefused(plan.error, entry.state());
  };
  // One function for the life of the screen: the lines are drawn again only when they change.
  const remove = useCallback(
    (id: DoseId): void => {
      const number = entry.state().lines.findIndex(({ resolved }) => resolved.line.id === id) + 1;
      let putBack: (() => void) | undefined;
      flushSync(() => {
        putBack = entry.remove(id);
      });
      focusLine(entry.state(), number - 1);
      if (putBack !== undefined) notice(words.removed(number), { isPassing: true, undo: undoOf(putBack, () => notice(words.putBack)) });
    },
    [entry, notice],
  );
  const discard = (): void => {
    const putBack = entry.clear();
    setRefused(undefined);
    focusLine(entry.state(), 0);
    notice(words.thrownAway, { isPassing: true, undo: undoOf(putBack, () => notice(words.thrownBack)) });
  };
  const leave = (): void => {
    const kinds = startedKinds(entry.state());
    if (kinds.length > 0) notice(words.leftWithDraft(...countKinds(kinds)));
    else if (Object.keys(entry.state().answers).length > 0) notice(words.leftWithAnswers);
    toPatient();
  };
  useEntryKeys(entry, { save, leave, discard, remove });
  useFirstFocus(entry, opened.lines.length > 0);
  const tools = useMemo(
    () => ({ entry, tables: context.tables, givers: context.givers, givenToday: context.givenToday }),
    [entry, context.tables, context.givers, context.givenToday],
  );

  return (
    <div className={classes.page}>
      <EntryHeader chart={chart} today={today} />
      {children}
      {opened.savedAlready > 0 && (
        <p className={classes.note} role="status">
          {words.savedBefore(opened.savedAlready)}
        </p>
      )}
      <PatientMinimum entry={entry} patient={chart.patient} isTried={refused === 'patient'} />
      <EntryGrid tools={tools} onRemove={remove} />
      {saving.failure !== undefined && <ErrorNote {...errorWords(saving.failure)} />}
      <EntryFoot entry={entry} isSaving={saving.isSaving} refusal={refusal} draft={draft} onSave={save} onLeave={leave} onDiscard={discard} />
    </div>
  );
}

const undoOf = (putBack: () => void, say: () => void) => (): Promise<void> => {
  putBack();
  say();
  return Promise.resolve();
};

function useCheckContext(chart: Chart, givenToday: GivenToday, today: CalendarDate): CheckContext {
  const tables = useCodeTables();
  const practice = usePractice()?.fields;
  const { patient, doses } = chart;
  return useMemo(
    () => ({
      today,
      birthDate: patient.birthDate,
      patient,
      doses: doses.filter((dose) => dose.voided === undefined),
      tables,
      givers: practice?.givers ?? [],
      givenToday,
      goLive: practice?.goLive,
    }),
    [today, patient, doses, tables, practice, givenToday],
  );
}

/** Why nothing was saved, as long as it holds. */
function refusalWords(refused: SaveRefusal['why'], state: EntryState, chart: Chart): string | undefined {
  switch (refused) {
    case 'nothing-typed':
      return startedKinds(state).length === 0 ? words.nothingTyped : undefined;
    case 'patient':
      return missingAboutPatient(state.lines, chart, state.answers).length > 0 ? words.patientToAnswer : undefined;
    case 'line': {
      const toMend = state.lines.filter((line) => firstObstacle([line]) !== undefined).length;
      return toMend > 0 ? words.linesToMend(toMend) : undefined;
    }
  }
}
