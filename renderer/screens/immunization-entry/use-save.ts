/** Saves an entry: one commit, then the notice with Undo, then back to the patient. */
import { useCallback, useRef, useState } from 'react';
import type { Chart } from '../../../shared/domain/chart/chart';
import type { AppError } from '../../../shared/contract/errors';
import type { CalendarDate } from '../../../shared/domain/calendar-date';
import type { ChangeId } from '../../../shared/domain/ids';
import type { Records } from '../../data/records';
import { newChangeId } from '../../state/new-id';
import { useRecords } from '../../state/desk-context';
import { useSavedNotice } from '../../state/saved-notice';
import { planUndo, type SavePlan } from './plan-save';
import { savedWords, undoneWords } from './saved-words';
import { useRememberGiven } from './use-given-today';

async function takeBack(records: Records, chartId: Chart['id'], plan: SavePlan): Promise<void> {
  const chart = await records.chart(chartId);
  if (chart === undefined) throw new Error('The chart of a save that is taken back is not there');
  const ids = plan.doses.map(({ id }) => id);
  const undone = await records.commit(planUndo(chart, ids, newChangeId));
  if (!undone.ok) throw new Error(`Undo was not written: ${undone.error.code}`);
}

export interface Saving {
  readonly isSaving: boolean;
  readonly failure: AppError | undefined;
  /** The id of the change with this content; the same one each time, so that a repeated save writes nothing twice. */
  readonly idOf: (content: string) => ChangeId;
  readonly run: (plan: SavePlan, chart: Chart) => Promise<void>;
}

/**
 * @param onSaved called when the changes are safe on disk, before anything else is said
 */
export function useSave(today: CalendarDate, onSaved: () => void): Saving {
  const records = useRecords();
  const notice = useSavedNotice();
  const remember = useRememberGiven(today);
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<AppError>();
  const isUnderWay = useRef(false);
  const ids = useRef(new Map<string, ChangeId>());

  const idOf = useCallback((content: string): ChangeId => {
    const id = ids.current.get(content) ?? newChangeId();
    ids.current.set(content, id);
    return id;
  }, []);

  const run = useCallback(
    async (plan: SavePlan, chart: Chart) => {
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      setSaving(true);
      setFailure(undefined);
      try {
        const committed = await records.commit(plan.changes);
        if (!committed.ok) {
          setFailure(committed.error);
          return;
        }
        onSaved();
        notice(savedWords(plan, chart), {
          undo: async () => {
            await takeBack(records, chart.id, plan);
            notice(undoneWords(plan, chart));
          },
        });
        await remember(plan.doses.map(({ fields }) => fields));
      } finally {
        isUnderWay.current = false;
        setSaving(false);
      }
    },
    [records, notice, remember, onSaved],
  );
  return { isSaving, failure, idOf, run };
}
