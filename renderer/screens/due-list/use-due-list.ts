/** The reckoning of the due list: begun when the screen opens and when the day changes, with progress and cancel. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CalendarDate } from '../../../shared/domain/calendar-date';
import type { Schedule } from '../../../shared/forecast/schedule/schedule';
import type { DueRow } from '../../data/due/due-rows';
import { reckonDue, type Reckoning } from '../../data/due/reckon-due';
import { useRecords } from '../../state/desk-context';
import { reportProblem } from '../../state/report-problem';

export type DueListState =
  | { readonly is: 'waiting' | 'cancelled' | 'failed' }
  | { readonly is: 'reckoning'; readonly done: number; readonly total: number }
  | { readonly is: 'ready'; readonly rows: readonly DueRow[] };

export function useDueList(schedule: Schedule | undefined, day: CalendarDate | undefined) {
  const records = useRecords();
  const [state, setState] = useState<DueListState>({ is: 'waiting' });
  const running = useRef<Reckoning>(undefined);
  const begin = useCallback(() => {
    running.current?.cancel();
    if (schedule === undefined || day === undefined) return;
    // Whoever has moved away, died or was taken back is no patient who could be called in.
    const patients = records.cards().filter((card) => card.state === 'active' && card.isTakenBack !== true).map(({ id }) => id);
    const total = patients.length;
    setState({ is: 'reckoning', done: 0, total });
    const reckoning = reckonDue({ schedule, day, patients, chart: records.chart, tell: (done) => setState({ is: 'reckoning', done, total }) }, navigator.hardwareConcurrency);
    running.current = reckoning;
    reckoning.rows.then(
      (rows) => {
        if (running.current === reckoning) setState(rows === undefined ? { is: 'cancelled' } : { is: 'ready', rows });
      },
      (error: unknown) => {
        if (running.current === reckoning) setState({ is: 'failed' });
        void reportProblem(error);
      },
    );
  }, [records, schedule, day]);
  useEffect(() => {
    const timer = window.setTimeout(begin, 0);
    return () => {
      window.clearTimeout(timer);
      const { current } = running;
      running.current = undefined;
      current?.cancel();
    };
  }, [begin]);
  return { state, begin, cancel: () => running.current?.cancel() };
}
