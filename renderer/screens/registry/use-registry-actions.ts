import { useMemo } from 'react';
import type { ChangeDraft } from '../../../shared/domain/chart/change';
import type { Chart } from '../../../shared/domain/chart/chart';
import type { DoseId } from '../../../shared/domain/ids';
import type { Report } from '../../../shared/domain/registry/report';
import { answeredDraft } from '../../data/registry/read-answers';
import { useRecords } from '../../state/desk-context';
import { errorWords, type ErrorWords } from '../../state/error-words';
import { newChangeId } from '../../state/new-id';
import { useSavedNotice } from '../../state/saved-notice';
import { words } from './words';

export interface RegistryActions {
  /** Marks shots, and the patient's own data with them, as typed into the MIIS. */
  readonly typed: (doses: readonly DoseId[]) => Promise<ErrorWords | undefined>;
  /** Notes what a person knows of reports. */
  readonly note: (reports: readonly Report[], outcome: 'accepted' | 'send-again') => Promise<ErrorWords | undefined>;
}

/** What a person can do with the queue of a chart; each answers the words of a failure. */
export function useRegistryActions(chart: Chart): RegistryActions {
  const records = useRecords();
  const notice = useSavedNotice();
  return useMemo(() => {
    const commit = async (drafts: readonly ChangeDraft[], said: string, undo?: readonly ChangeDraft[]): Promise<ErrorWords | undefined> => {
      const answer = await records.commit(drafts);
      if (!answer.ok) return errorWords(answer.error);
      notice(
        said,
        undo && {
          undo: async () => {
            const back = await records.commit(undo);
            if (!back.ok) throw new Error(back.error.code);
          },
        },
      );
      return undefined;
    };
    return {
      typed: (doses) => commit(typedDrafts(chart, doses), words.typed(doses.length), [...doses.map((dose) => takenBack(chart, dose)), patientTakenBack(chart)]),
      note: (reports, outcome) => commit(reports.map((report) => answeredDraft(chart, report, { outcome, rejected: [], remarks: [], isByPerson: true }, newChangeId())), words.noted),
    };
  }, [records, notice, chart]);
}

/** Shots, and the patient's own data with them. */
export const typedDrafts = (chart: Chart, doses: readonly DoseId[]): readonly ChangeDraft[] => [
  ...doses.map((dose): ChangeDraft => ({ id: newChangeId(), verb: 'dose-reported', entity: 'dose', entityId: dose, chart: chart.id, set: { how: 'typed-in-miis' } })),
  { id: newChangeId(), verb: 'patient-reported', entity: 'patient', entityId: chart.id, chart: chart.id, set: { how: 'typed-in-miis' } },
];

/** Takes back that the patient's own data were typed. */
export const patientTakenBack = (chart: Chart): ChangeDraft => ({ id: newChangeId(), verb: 'patient-report-taken-back', entity: 'patient', entityId: chart.id, chart: chart.id, set: {} });

const takenBack = (chart: Chart, dose: DoseId): ChangeDraft => ({ id: newChangeId(), verb: 'report-taken-back', entity: 'dose', entityId: dose, chart: chart.id, set: {} });
