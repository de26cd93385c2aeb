import { Button } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { AppError } from '../../../../shared/contract/errors';
import type { Chart, Dose } from '../../../../shared/domain/chart/chart';
import { isSameValue } from '../../../../shared/domain/chart/correct-fields';
import type { DoseStop } from '../../../../shared/domain/dose-checks/findings';
import { DraftFoot, draftWords, throwAwayKey } from '../../../components/DraftFoot';
import type { PatientId } from '../../../../shared/domain/ids';
import type { PatientMinimumField } from '../../../../shared/domain/patient-minimum';
import { ErrorNote } from '../../../components/ErrorNote';
import { KeyHint } from '../../../components/KeyHint';
import { useCodeTables, usePractice } from '../../../state/desk-context';
import { draftKeys } from '../../../state/draft-keys';
import { useDraft, type Draft } from '../../../state/drafts';
import { errorWords } from '../../../state/error-words';
import { usePageKeys } from '../../../state/page-keys';
import { routes } from '../../../state/routes';
import { useToday } from '../../../state/today';
import { useKeptValues } from '../../../state/use-kept-values';
import { reasonsOffered } from '../../immunization-entry/finding-words';
import { ReasonField } from '../shots/ReasonField';
import shotClasses from '../shots/shots.module.css';
import { useDoseActions } from '../shots/use-dose-actions';
import { fieldWords, words } from '../words';
import classes from './correct.module.css';
import { correctionDraft, correctionToKeep, openCorrection, type CorrectionDraft } from './correction-draft';
import { checkForm, readForm, type DateKey, type FormObstacle } from './dose-form';
import { DoseFormFields } from './DoseFormFields';
import { stopTextOf, warningTextOf } from './finding-text';

interface CorrectDoseProps {
  readonly chart: Chart;
  readonly dose: Dose;
  readonly name: string;
  readonly onDone: () => void;
}

/** What is missing is said only after a try to save; what is wrong is said at once. */
const isSaid = (stop: DoseStop, isTried: boolean): boolean => isTried || (stop.code !== 'missing' && stop.code !== 'missing-vis');

/** Corrects a dose in place: every field, with the checks of the entry screen and a reason. The old values stay readable. */
export function CorrectDose(props: CorrectDoseProps) {
  const draft = useDraft(draftKeys.correction(props.chart.id, props.dose.id), correctionDraft);
  return draft.isLoading ? null : <CorrectionForm {...props} draft={draft} />;
}

/** The form; mounted once the draft is read. Leaving it keeps what was typed. */
function CorrectionForm({ chart, dose, name, onDone, draft }: CorrectDoseProps & { readonly draft: Draft<CorrectionDraft> }) {
  const firstId = useId();
  const tables = useCodeTables();
  const goLive = usePractice()?.fields.goLive;
  const today = useToday();
  const actions = useDoseActions(chart);
  const [opened] = useState(() => openCorrection(draft.initial, dose.fields));
  const [form, setForm] = useState(opened.form);
  const [reason, setReason] = useState(opened.reason);
  const changed = useMemo(() => correctionToKeep({ base: opened.base, form, reason }), [opened, form, reason]);
  const endDraft = useKeptValues(draft, changed);
  const [unreadable, setUnreadable] = useState<ReadonlySet<DateKey>>(new Set());
  const [tries, setTries] = useState(0);
  const isTried = tries > 0;
  const box = useRef<HTMLDivElement>(null);
  const [obstacle, setObstacle] = useState<FormObstacle | { readonly why: 'nothing-changed' | 'no-reason' }>();
  const [failure, setFailure] = useState<AppError>();
  const [isSaving, setSaving] = useState(false);
  useEffect(() => document.getElementById(firstId)?.focus(), [firstId]);
  // After a try to save, the focus goes to the first field that keeps it from being saved.
  useEffect(() => {
    if (tries > 0) box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);

  const found = useMemo(
    () => checkForm(form, chart, dose, { today, tables, ...(goLive === undefined ? {} : { goLive }) }),
    [form, chart, dose, today, tables, goLive],
  );
  const stops = found.stops.filter((stop) => isSaid(stop, isTried));
  const text = words.correction;

  const save = async (): Promise<void> => {
    if (isSaving) return;
    setTries(tries + 1);
    const read = readForm(form, found, unreadable);
    const stopped = !read.ok ? read.error : isSameValue(read.value, dose.fields) ? ({ why: 'nothing-changed' } as const) : reason.trim() === '' ? ({ why: 'no-reason' } as const) : undefined;
    setObstacle(stopped);
    if (stopped !== undefined || !read.ok) return;
    setSaving(true);
    try {
      const answer = await actions.correct(dose, read.value, reason.trim(), text.saved(name));
      setFailure(answer.ok ? undefined : answer.error);
      if (!answer.ok) return;
      await endDraft();
      onDone();
    } finally {
      setSaving(false);
    }
  };
  const throwAway = (): void => void endDraft().then(onDone);
  usePageKeys([
    { key: 'ctrl+enter', label: text.save, run: () => void save() },
    { key: throwAwayKey, label: draftWords.throwAway, run: throwAway, isOff: changed === undefined || isSaving },
    { key: 'escape', label: words.cancel, run: onDone, isOff: isSaving },
  ]);

  return (
    <div ref={box} className={shotClasses.details} role="group" aria-label={text.title(name)}>
      <p className={shotClasses.explain}>
        <strong>{text.title(name)}.</strong> {text.explain} {dose.reported && text.reportedBefore}
      </p>
      <DoseFormFields
        form={form}
        onChange={setForm}
        onUnreadable={(key, isUnreadable) => setUnreadable(new Set(isUnreadable ? [...unreadable, key] : [...unreadable].filter((one) => one !== key)))}
        errorOf={(field) => stopTextOf(stops, field)}
        amountError={obstacle?.why === 'amount' ? text.notANumber : undefined}
        tables={tables}
        today={today}
        firstId={firstId}
      />
      {found.warnings.map(({ code, findings }) => (
        <div key={code} className={classes.warning}>
          <p className={classes.warningText}>
            <TriangleAlert size={14} aria-hidden="true" className={classes.warningIcon} /> {warningTextOf(code, findings)}
          </p>
          <ReasonField
            label={text.warningReason(fieldWords.warnings[code])}
            value={form.answers[code] ?? ''}
            offered={reasonsOffered[code]}
            error={obstacle?.why === 'warning' && obstacle.code === code ? text.needsReason : undefined}
            onChange={(answer) => setForm({ ...form, answers: { ...form.answers, [code]: answer } })}
          />
        </div>
      ))}
      <ReasonField label={text.reason} value={reason} offered={text.reasons} error={obstacle?.why === 'no-reason' ? text.needsReason : undefined} onChange={setReason} />
      {obstacle?.why === 'patient' && <PatientLacks id={chart.id} lacks={obstacle.lacks} />}
      <Obstacle obstacle={obstacle?.why} />
      {failure && <ErrorNote {...errorWords(failure)} />}
      <div className={shotClasses.buttons}>
        <Button loading={isSaving} rightSection={<KeyHint k="ctrl+enter" />} onClick={() => void save()}>
          {text.save}
        </Button>
        <Button variant="default" rightSection={<KeyHint k="escape" />} onClick={onDone}>
          {words.cancel}
        </Button>
        {changed !== undefined && <DraftFoot keptAt={draft.keptAt} isFailed={draft.failure !== undefined} onThrowAway={throwAway} />}
      </div>
    </div>
  );
}

/** What keeps the correction from being saved and stands beside no field. */
function Obstacle({ obstacle }: { readonly obstacle: FormObstacle['why'] | 'nothing-changed' | 'no-reason' | undefined }) {
  const said = { 'nothing-changed': words.correction.nothingChanged, unfit: words.correction.unfit, date: words.correction.notADate };
  if (obstacle !== 'nothing-changed' && obstacle !== 'unfit' && obstacle !== 'date') return null;
  return (
    <p className={classes.error} role="alert">
      {said[obstacle]}
    </p>
  );
}

/** What a dose given here needs of the patient's record, with the way to mend it. */
function PatientLacks({ id, lacks }: { readonly id: PatientId; readonly lacks: readonly PatientMinimumField[] }) {
  const { patientLacks, editPatient } = words.correction;
  return (
    <p className={classes.error} role="alert">
      {patientLacks(lacks.map((field) => words.minimum.fields[field]).join(', '))} <Link to={routes.editPatient(id)}>{editPatient}</Link>
    </p>
  );
}
