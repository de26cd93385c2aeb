import { useMemo } from 'react';
import { assertDefined } from '../../../../shared/assert';
import type { AppError } from '../../../../shared/contract/errors';
import type { ChangeDraft } from '../../../../shared/domain/chart/change';
import type { Chart, Dose } from '../../../../shared/domain/chart/chart';
import type { DoseFields } from '../../../../shared/domain/immunization';
import { fail, ok, type Result } from '../../../../shared/result';
import { useRecords } from '../../../state/desk-context';
import { newChangeId } from '../../../state/new-id';
import { useSavedNotice } from '../../../state/saved-notice';
import { words } from '../words';
import { correctedDrafts, correctionUndoneDrafts, enteredInErrorDrafts, reportedDrafts, reportTakenBackDrafts, restoredDrafts } from './dose-drafts';

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
    /** The rules are asked with the chart as it is now, which may be newer than the one on the screen. */
    const commit = async (draftsOf: (now: Chart) => readonly ChangeDraft[]): Promise<Result<null, AppError>> => {
      const now = assertDefined(await records.chart(chart.id), 'the chart is open on the screen, and no chart is ever removed');
      const answer = await records.commit(draftsOf(now));
      return answer.ok ? ok(null) : fail(answer.error);
    };
    const mustCommit = async (draftsOf: (now: Chart) => readonly ChangeDraft[]): Promise<void> => {
      const answer = await commit(draftsOf);
      if (!answer.ok) throw new Error(answer.error.code);
    };
    const doseNow = (now: Chart, { id }: Dose): Dose =>
      assertDefined(
        now.doses.find((one) => one.id === id),
        'no dose is ever removed from a chart',
      );

    return {
      report: async (doses) => {
        const answer = await commit((now) => reportedDrafts(now, doses, newChangeId));
        if (answer.ok) {
          notice(words.reporting.saved(doses.length), {
            undo: async () => {
              await mustCommit((now) => reportTakenBackDrafts(now, doses, newChangeId));
              notice(words.reporting.takenBack(doses.length));
            },
          });
        }
        return answer;
      },
      takeBackReport: async (dose) => {
        const answer = await commit((now) => reportTakenBackDrafts(now, [dose], newChangeId));
        if (answer.ok) notice(words.reporting.takenBack(1), { undo: () => mustCommit((now) => reportedDrafts(now, [dose], newChangeId)) });
        return answer;
      },
      enteredInError: async (dose, name, reason) => {
        const answer = await commit((now) => enteredInErrorDrafts(now, dose.id, reason, newChangeId));
        if (answer.ok) {
          notice(words.voiding.saved(name), {
            undo: async () => {
              // What the registry has is the dose as it was: with it, the mark that it was reported comes back.
              const again = (now: Chart): readonly ChangeDraft[] => (dose.reported === undefined ? [] : reportedDrafts(now, [dose], newChangeId));
              await mustCommit((now) => [...restoredDrafts(now, doseNow(now, dose), newChangeId), ...again(now)]);
              notice(words.voiding.restored(name));
            },
          });
        }
        return answer;
      },
      restore: async (dose, name) => {
        const answer = await commit((now) => restoredDrafts(now, doseNow(now, dose), newChangeId));
        if (answer.ok) notice(words.voiding.restored(name));
        return answer;
      },
      correct: async (dose, fields, reason, saved) => {
        const answer = await commit((now) => correctedDrafts(now, dose.id, fields, reason, newChangeId));
        if (answer.ok) {
          notice(saved, {
            undo: () => mustCommit((now) => correctionUndoneDrafts(now, doseNow(now, dose), dose, fields, words.correction.undoReason, newChangeId)),
          });
        }
        return answer;
      },
    };
  }, [records, notice, chart.id]);
}
