import { useMemo, useState } from 'react';
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
import { patientFormValues } from './form-values';
import { PatientFormPage } from './PatientFormPage';
import { valuesOfPatient } from './values-of-patient';
import { words } from './words';

/** Changing a patient's details. The old values stay in the history; the save can be taken back for a minute. */
export function EditPatient({ chart }: { readonly chart: Chart }) {
  const records = useRecords();
  const navigate = useNavigate();
  const saved = useSavedNotice();
  const draft = useDraft(draftKeys.editPatient(chart.id), patientFormValues);
  const baseline = useMemo(() => valuesOfPatient(chart.patient, formatPhone), [chart.patient]);
  // The record as it was when the form was opened: another workstation's change must not be taken for the person's own.
  const [opened] = useState(chart.patient);
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
  const undo = async (patient: PatientFields): Promise<void> => {
    const now = await records.chart(chart.id);
    if (!now) throw new Error('the chart to undo is gone');
    const answer = await records.commit([corrected(undoFields(now.patient, patient, opened), words.undoReason)]);
    if (!answer.ok) throw new Error(answer.error.code);
  };
  const save = async (patient: PatientFields) => {
    if (!isSameValue(patient, chart.patient)) {
      const answer = await records.commit([corrected(patient)]);
      if (!answer.ok) return answer.error;
      saved(words.changed(spokenName(patient.name)), { undo: () => undo(patient) });
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
      initial={draft.initial ?? baseline}
      baseline={baseline}
      except={chart.id}
      keptAt={draft.keptAt}
      draftFailure={draft.failure}
      keep={draft.keep}
      drop={draft.drop}
      save={save}
      leave={leave}
    />
  );
}
