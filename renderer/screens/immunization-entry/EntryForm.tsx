/** The entry of one patient's shots: what the law asks about the patient, the lines, and the foot with Save. */
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { useNavigate } from 'react-router';
import type { CalendarDate } from '../../../shared/domain/calendar-date';
import type { Chart } from '../../../shared/domain/chart/chart';
import type { DoseId } from '../../../shared/domain/ids';
import { missingForCurrentDose } from '../../../shared/domain/patient-minimum';
import { ErrorNote } from '../../components/ErrorNote';
import { useCodeTables, usePractice } from '../../state/desk-context';
import type { Draft } from '../../state/drafts';
import { errorWords } from '../../state/error-words';
import { newDoseId } from '../../state/new-id';
import { routes } from '../../state/routes';
import { useSavedNotice } from '../../state/saved-notice';
import type { CheckContext } from './check-lines';
import { createEntry, type Entry, type EntryState } from './entry';
import { openDraft, type EntryDraft } from './entry-draft';
import classes from './entry.module.css';
import { EntryFoot } from './EntryFoot';
import { EntryGrid, focusSpot } from './EntryGrid';
import { EntryHeader } from './EntryHeader';
import { isStarted, type LineKind } from './entry-line';
import type { GivenToday } from './given-today';
import { shownCells, type Spot } from './move-focus';
import { minimumId, PatientMinimum } from './PatientMinimum';
import { firstObstacle, missingAboutPatient, planSave, type SaveRefusal } from './plan-save';
import { useDraftOfEntry } from './use-draft-of-entry';
import { useEntryKeys } from './use-entry-keys';
import { countKinds, useSave } from './use-save';
import { entryWords as words } from './words';

interface EntryFormProps {
  readonly chart: Chart;
  readonly kind: LineKind;
  readonly draft: Draft<EntryDraft>;
  readonly givenToday: GivenToday;
  readonly today: CalendarDate;
}

const saveButtonId = 'save-entry';
const focusSave = (): void => document.getElementById(saveButtonId)?.focus();

/** The form; mounted once the draft is read. */
export function EntryForm({ chart, kind, draft, givenToday, today }: EntryFormProps) {
  const context = useCheckContext(chart, givenToday, today);
  const [opened] = useState(() => openDraft(draft.initial, chart.doses));
  const [entry] = useState(() => createEntry({ kind, lines: opened.lines, answers: opened.patient }, context, newDoseId));
  useEffect(() => entry.setContext(context), [entry, context]);
  const state = useSyncExternalStore(entry.subscribe, entry.state);
  const drop = useDraftOfEntry(entry, draft);
  const navigate = useNavigate();
  const notice = useSavedNotice();
  const [refusal, setRefusal] = useState<string>();

  const toPatient = useCallback(() => void navigate(routes.patient(chart.id)), [navigate, chart.id]);
  const saving = useSave(today, () => {
    drop();
    toPatient();
  });

  const save = (): void => {
    flushSync(() => entry.settleAll());
    const plan = planSave(entry.state().lines, chart, entry.state().answers, saving.idOf);
    if (plan.ok) {
      setRefusal(undefined);
      void saving.run(plan.value, chart);
      return;
    }
    flushSync(() => {
      entry.markTried();
      setRefusal(refusalWords(plan.error, entry.state()));
    });
    focusRefused(plan.error, entry.state());
  };
  const remove = (id: DoseId): void => {
    const number = state.lines.findIndex(({ resolved }) => resolved.line.id === id) + 1;
    let putBack: (() => void) | undefined;
    flushSync(() => {
      putBack = entry.remove(id);
    });
    focusLine(entry.state(), number - 1);
    if (putBack !== undefined) notice(words.removed(number), { undo: undoOf(putBack, () => notice(words.putBack)) });
  };
  const discard = (): void => {
    const putBack = entry.clear();
    setRefusal(undefined);
    focusLine(entry.state(), 0);
    notice(words.thrownAway, { undo: undoOf(putBack, () => notice(words.thrownBack)) });
  };
  const leave = (): void => {
    const started = startedKinds(entry.state());
    if (started.length > 0) notice(words.leftWithDraft(...countKinds(started)));
    else if (Object.keys(entry.state().answers).length > 0) notice(words.leftWithAnswers);
    toPatient();
  };
  useEntryKeys(entry, { save, leave, remove });
  useFirstFocus(entry, opened.lines.length > 0);

  const tools = useMemo(
    () => ({ entry, tables: context.tables, givers: context.givers, givenToday: context.givenToday }),
    [entry, context.tables, context.givers, context.givenToday],
  );
  // From the first moment on, not when the first letter is typed: nothing jumps under the hands.
  const hasCurrent = state.lines.some(({ resolved }) => resolved.line.kind === 'current');
  const asked = hasCurrent ? missingForCurrentDose(chart.patient) : [];
  const answerPatient = useCallback((answers: EntryState['answers']) => entry.answerPatient(answers), [entry]);

  return (
    <div className={classes.page}>
      <EntryHeader chart={chart} today={today} />
      {opened.savedAlready > 0 && (
        <p className={classes.note} role="status">
          {words.savedBefore(opened.savedAlready)}
        </p>
      )}
      {asked.length > 0 && (
        <PatientMinimum
          fields={asked}
          answers={state.answers}
          missing={missingAboutPatient(state.lines, chart, state.answers)}
          onAnswer={answerPatient}
          onEnd={() => focusLine(entry.state(), 0)}
        />
      )}
      <EntryGrid state={state} tools={tools} onRemove={remove} onEnd={focusSave} />
      {saving.failure !== undefined && <ErrorNote {...errorWords(saving.failure)} />}
      <EntryFoot
        saveButtonId={saveButtonId}
        kinds={startedKinds(state)}
        isSaving={saving.isSaving}
        refusal={refusal}
        draft={draft}
        onSave={save}
        onLeave={leave}
        onDiscard={discard}
      />
    </div>
  );
}

const undoOf = (putBack: () => void, say: () => void) => (): Promise<void> => {
  putBack();
  say();
  return Promise.resolve();
};

const startedKinds = (state: EntryState): readonly LineKind[] =>
  state.lines.flatMap(({ resolved }) => (isStarted(resolved.line) ? [resolved.line.kind] : []));

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

function refusalWords(refusal: SaveRefusal, state: EntryState): string {
  switch (refusal.why) {
    case 'nothing-typed':
      return words.nothingTyped;
    case 'patient':
      return words.patientToAnswer;
    case 'line':
      return words.linesToMend(state.lines.filter((line) => firstObstacle([line]) !== undefined).length);
  }
}

function focusRefused(refusal: SaveRefusal, state: EntryState): void {
  if (refusal.why === 'line') focusSpot(refusal.spot);
  else if (refusal.why === 'nothing-typed') focusLine(state, 0);
  else {
    const [first] = refusal.missing;
    if (first !== undefined) document.getElementById(minimumId(first))?.focus();
  }
}

/** The first cell of a line that has nothing in it, or the line's first cell. */
function openSpot(state: EntryState, index: number): Spot | undefined {
  const resolved = state.lines[Math.min(Math.max(index, 0), state.lines.length - 1)]?.resolved;
  if (resolved === undefined) return undefined;
  const cells = shownCells(resolved);
  const place = cells.find((name) => resolved.values[name] === undefined && resolved.line.cells[name]?.text === undefined) ?? cells[0];
  return place && { line: resolved.line.id, place };
}

function focusLine(state: EntryState, index: number): void {
  const spot = openSpot(state, index);
  if (spot !== undefined) focusSpot(spot);
}

/** The entry begins at the first empty cell; a draft goes on at its first line that is not complete. */
function useFirstFocus(entry: Entry, isDraft: boolean): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    const { lines } = entry.state();
    const incomplete = lines.findIndex(({ check }) => check.stops.length > 0);
    focusLine(entry.state(), isDraft ? (incomplete < 0 ? lines.length - 1 : incomplete) : 0);
  }, [entry, isDraft]);
}

