/** A thread of the due list: it forecasts the patients that it is handed. */
import type { FromDueWorker, ToDueWorker } from './due-messages';
import { dueRow } from './due-rows';

let begun: Extract<ToDueWorker, { kind: 'begin' }> | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ToDueWorker>) => {
  if (data.kind === 'begin') {
    begun = data;
    return;
  }
  if (begun === undefined) return;
  const { schedule, day } = begun;
  const answer: FromDueWorker = { number: data.number, rows: data.patients.flatMap(({ id, patient }) => dueRow(schedule, id, patient, day) ?? []) };
  self.postMessage(answer, { transfer: [] });
});
