import { useState } from 'react';
import type { Chart } from '../../../../shared/domain/chart/chart';
import type { HistoricalDoseFields } from '../../../../shared/domain/immunization';
import { miis } from '../../../state/bridge';
import { useRecords } from '../../../state/desk-context';
import { errorWords, type ErrorWords } from '../../../state/error-words';
import { newChangeId, newDocumentId, newDoseId } from '../../../state/new-id';
import { useSavedNotice } from '../../../state/saved-notice';
import { planUndo } from '../../immunization-entry/plan-save';
import { shortForecast, takenDrafts } from './taken-drafts';
import type { CameAnswer } from './use-ask';
import { registryWords as words } from './words';

/** Writes down that the registry was asked, with the doses that were taken over; the exact answer is kept sealed. */
export function useNoteAnswer(chart: Chart) {
  const records = useRecords();
  const notice = useSavedNotice();
  const [failure, setFailure] = useState<ErrorWords>();
  const save = async ({ how, text, answer }: CameAnswer, taken: readonly HistoricalDoseFields[]): Promise<boolean> => {
    const document = newDocumentId();
    const kept = await miis.documents.put({ id: document, bytes: new TextEncoder().encode(text) });
    if (!kept.ok) {
      setFailure(errorWords(kept.error));
      return false;
    }
    const now = (await records.chart(chart.id)) ?? chart;
    const doses = taken.map((fields) => ({ id: newDoseId(), fields }));
    const history = answer.is === 'history' ? answer.patient : undefined;
    const asked = { how, outcome: answer.is, doses: history?.doses.length ?? 0, taken: doses.length, forecast: shortForecast(history?.forecasts ?? []), answer: document };
    const written = await records.commit(takenDrafts(now, doses, asked, newChangeId));
    setFailure(written.ok ? undefined : errorWords(written.error));
    if (!written.ok) return false;
    if (doses.length === 0) notice(words.noted);
    else {
      notice(words.taken(doses.length), {
        undo: async () => {
          const later = (await records.chart(chart.id)) ?? now;
          const back = await records.commit(
            planUndo(
              later,
              doses.map(({ id }) => id),
              newChangeId,
            ),
          );
          if (!back.ok) throw new Error(back.error.code);
        },
      });
    }
    return true;
  };
  return { save, failure };
}
