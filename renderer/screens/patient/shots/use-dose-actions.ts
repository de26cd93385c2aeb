import { useMemo } from 'react';
import type { AppError } from '../../../../shared/contract/errors';
import type { ChangeDraft } from '../../../../shared/domain/chart/change';
import type { Chart, Dose } from '../../../../shared/domain/chart/chart';
import { undoFields } from '../../../../shared/domain/chart/undo-fields';
import type { DoseId } from '../../../../shared/domain/ids';
import type { DoseFields } from '../../../../shared/domain/immunization';
import { sharingAfterDoses } from '../../../../shared/domain/sharing-rules';
import { fail, ok, type Result } from '../../../../shared/result';
import { useRecords } from '../../../state/desk-context';
import { newChangeId } from '../../../state/new-id';
import { useSavedNotice } from '../../../state/saved-notice';
import { words } from '../words';

export interface DoseActions {
  /** Marks doses as typed into the MIIS. */
  readonly report: (doses: readonly Dose[]) => Promise<Result<null, AppError>>;
  readonly takeBackReport: (dose: Dose) => Promise<Result<null, AppError>>;
  readonly enteredInError: (dose: Dose, name: string, reason: string) => Promise<Result<null, AppError>>;
  readonly restore: (dose: Dose, name: string) => Promise<Result<null, AppError>>;
  /** Saves the whole corrected record of a dose; a dose that becomes current also brings the status out of Unknown (product rule 1). */
  readonly correct: (dose: Dose, fields: DoseFields, reason: string, saved: string) => Promise<Result<null, AppError>>;
}

/** What can be done with the doses of a chart. Each save says so and can be taken back for a minute. */
export function useDoseActions(chart: Chart): DoseActions {
  const records = useRecords();
  const notice = useSavedNotice();
  return useMemo(() => {
    const about = (dose: DoseId) => ({ id: newChangeId(), entity: 'dose' as const, entityId: dose, chart: chart.id });
    const commit = async (drafts: readonly ChangeDraft[]): Promise<Result<null, AppError>> => {
      const answer = await records.commit(drafts);
      return answer.ok ? ok(null) : fail(answer.error);
    };
    const mustCommit = async (drafts: readonly ChangeDraft[]): Promise<void> => {
      const answer = await commit(drafts);
      if (!answer.ok) throw new Error(answer.error.code);
    };
    const reported = ({ id }: Pick<Dose, 'id'>): ChangeDraft => ({ ...about(id), verb: 'dose-reported', set: { how: 'typed-in-miis' } });
    const reportTakenBack = ({ id }: Pick<Dose, 'id'>): ChangeDraft => ({ ...about(id), verb: 'report-taken-back', set: {} });
    const corrected = (id: DoseId, dose: DoseFields, reason: string): ChangeDraft => ({ ...about(id), verb: 'dose-corrected', set: { dose }, reason });

    const undoCorrection = async (before: Dose, fields: DoseFields): Promise<void> => {
      const now = (await records.chart(chart.id))?.doses.find((one) => one.id === before.id);
      if (!now) throw new Error('the dose to undo is gone');
      // What stands in the MIIS is the record as it was: with it, the mark that it was reported comes back.
      const mark = before.reported === undefined ? [] : [reported(before)];
      await mustCommit([corrected(before.id, undoFields(now.fields, fields, before.fields), words.correction.undoReason), ...mark]);
    };

    return {
      report: async (doses) => {
        const answer = await commit(doses.map(reported));
        if (answer.ok) {
          notice(words.reporting.saved(doses.length), {
            undo: async () => {
              await mustCommit(doses.map(reportTakenBack));
              notice(words.reporting.takenBack(doses.length));
            },
          });
        }
        return answer;
      },
      takeBackReport: async (dose) => {
        const answer = await commit([reportTakenBack(dose)]);
        if (answer.ok) notice(words.reporting.takenBack(1), { undo: () => mustCommit([reported(dose)]) });
        return answer;
      },
      enteredInError: async (dose, name, reason) => {
        const answer = await commit([{ ...about(dose.id), verb: 'entered-in-error', set: {}, reason }]);
        if (answer.ok) {
          notice(words.voiding.saved(name), {
            undo: async () => {
              await mustCommit([{ ...about(dose.id), verb: 'dose-restored', set: {} }]);
              notice(words.voiding.restored(name));
            },
          });
        }
        return answer;
      },
      restore: async (dose, name) => {
        const answer = await commit([{ ...about(dose.id), verb: 'dose-restored', set: {} }]);
        if (answer.ok) notice(words.voiding.restored(name));
        return answer;
      },
      correct: async (dose, fields, reason, saved) => {
        const now = await records.chart(chart.id);
        const sharing = now && sharingAfterDoses(now, [fields]);
        const status: readonly ChangeDraft[] =
          sharing === undefined
            ? []
            : [{ id: newChangeId(), verb: 'sharing-changed', entity: 'patient', entityId: chart.id, chart: chart.id, set: sharing }];
        const answer = await commit([corrected(dose.id, fields, reason), ...status]);
        if (answer.ok) notice(saved, { undo: () => undoCorrection(dose, fields) });
        return answer;
      },
    };
  }, [records, notice, chart.id]);
}
