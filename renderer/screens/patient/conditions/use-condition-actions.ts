/** Notes and ends conditions. Each save says so and can be taken back for a minute. */
import type { AppError } from '../../../../shared/contract/errors';
import type { ChangeDraft } from '../../../../shared/domain/chart/change';
import type { PatientId } from '../../../../shared/domain/ids';
import type { Observation, ObservationEnd, ObservationFields } from '../../../../shared/domain/observation';
import { fail, ok, type Result } from '../../../../shared/result';
import { useRecords } from '../../../state/desk-context';
import { newChangeId, newObservationId } from '../../../state/new-id';
import { useSavedNotice } from '../../../state/saved-notice';
import { conditionWords as words } from './words';

export interface ConditionActions {
  readonly note: (fields: ObservationFields, name: string) => Promise<Result<null, AppError>>;
  readonly end: (observation: Observation, why: ObservationEnd, name: string) => Promise<Result<null, AppError>>;
}

export function useConditionActions(chart: PatientId): ConditionActions {
  const records = useRecords();
  const notice = useSavedNotice();
  const recorded = (id: Observation['id'], observation: ObservationFields): ChangeDraft => ({ id: newChangeId(), verb: 'observation-recorded', entity: 'observation', entityId: id, chart, set: { observation } });
  const ended = (id: Observation['id'], why: ObservationEnd): ChangeDraft => ({ id: newChangeId(), verb: 'observation-ended', entity: 'observation', entityId: id, chart, set: { why } });
  const save = async (draft: ChangeDraft, said: string, undo: () => ChangeDraft): Promise<Result<null, AppError>> => {
    const answer = await records.commit([draft]);
    if (!answer.ok) return fail(answer.error);
    notice(said, {
      undo: async () => {
        const back = await records.commit([undo()]);
        if (!back.ok) throw new Error(back.error.code);
      },
    });
    return ok(null);
  };
  return {
    note: (fields, name) => {
      const id = newObservationId();
      return save(recorded(id, fields), words.saved(name), () => ended(id, 'entered-in-error'));
    },
    // What was ended stays ended in the history; taking it back notes the same once more.
    end: ({ id, fields }, why, name) => save(ended(id, why), words.ended[why](name), () => recorded(newObservationId(), fields)),
  };
}
