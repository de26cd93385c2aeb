import { useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Chart } from '../../../shared/domain/chart/chart';
import { isSameValue } from '../../../shared/domain/chart/correct-fields';
import { undoFields } from '../../../shared/domain/chart/undo-fields';
import type { ChangeDraft } from '../../../shared/domain/chart/change';
import type { PatientFields } from '../../../shared/domain/patient';
import { formatPhone } from '../../components/phone';
import { useRecords } from '../../state/desk-context';
import { draftKeys } from '../../state/draft-keys';
import { useDraft } from '../../state/drafts';
import { newChangeId } from '../../state/new-id';
import { routes } from '../../state/routes';
import { useSavedNotice } from '../../state/saved-notice';
import { spokenName } from '../patient/header/header-lines';
import { carryEdits, editDraft } from './carry-edits';
import type { PatientFormValues } from './form-values';
import { PatientFormPage } from './PatientFormPage';
import { valuesOfPatient } from './values-of-patient';
import { words } from './words';

/** Changing a patient's details. The old values stay in the history; the save can be taken back for a minute. */
export function EditPatient({ chart }: { readonly chart: Chart }) {
  const records = useRecords();
  const navigate = useNavigate();
  const saved = useSavedNotice();
  const draft = useDraft(draftKeys.editPatient(chart.id), editDraft);
  // What the form is opened over. The record may change while it is open: only what differs from this is the person's own.
  const [start] = useState(() => valuesOfPatient(chart.patient, formatPhone));
  const { keep } = draft;
  const keepValues = useCallback((values: PatientFormValues) => keep({ start, values }), [keep, start]);
  const ontoRecord = useCallback(
    (values: PatientFormValues) => carryEdits({ start, values }, valuesOfPatient(chart.patient, formatPhone)),
    [start, chart.patient],
  );
  const doses = useMemo(
    () => chart.doses.flatMap(({ voided, fields }) => (voided === undefined ? [{ date: fields.date, isRefusal: fields.kind === 'refusal' }] : [])),
    [chart.doses],
  );
  const leave = (): void => void navigate(routes.patient(chart.id));

  const corrected = (patient: PatientFields, reason?: string): ChangeDraft => ({
    id: newChangeId(),
    verb: 'patient-corrected',
    entity: 'patient',
    entityId: chart.id,
    chart: chart.id,
    set: { patient },
    ...(reason === undefined ? {} : { reason }),
  });
  const undo = async (patient: PatientFields, before: PatientFields): Promise<void> => {
    const now = await records.chart(chart.id);
    if (!now) throw new Error('the chart to undo is gone');
    const answer = await records.commit([corrected(undoFields(now.patient, patient, before), words.undoReason)]);
    if (!answer.ok) throw new Error(answer.error.code);
  };
  const save = async (patient: PatientFields) => {
    const before = chart.patient;
    if (!isSameValue(patient, before)) {
      const answer = await records.commit([corrected(patient)]);
      if (!answer.ok) return answer.error;
      saved(words.changed(spokenName(patient.name)), { undo: () => undo(patient, before) });
    }
    await draft.drop();
    leave();
    return undefined;
  };

  if (draft.isLoading) return null;
  return (
    <PatientFormPage
      title={words.editTitle(spokenName(chart.patient.name))}
      saveLabel={words.saveEdit}
      initial={draft.initial === undefined ? start : carryEdits(draft.initial, start)}
      baseline={start}
      ontoRecord={ontoRecord}
      doses={doses}
      except={chart.id}
      keptAt={draft.keptAt}
      draftFailure={draft.failure}
      keep={keepValues}
      drop={draft.drop}
      save={save}
      leave={leave}
    />
  );
}
