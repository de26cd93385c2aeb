/** The working copy of a workstation on which IndexedDB can't be used: nothing is stored, and charts are not to be had from here. */
import type { WorkingCopy } from './working-copy';

/** A copy that takes everything and keeps nothing. Whoever asks it for a chart is sent to the journal. */
export function unstoredCopy(): WorkingCopy {
  const nowhere = (): Promise<never> => Promise.reject(new Error('There is no stored working copy'));
  const taken = (): Promise<void> => Promise.resolve();
  return {
    state: () => Promise.resolve(undefined),
    blocks: () => Promise.resolve([]),
    practice: () => Promise.resolve(undefined),
    countCharts: () => Promise.resolve(0),
    chart: nowhere,
    charts: nowhere,
    clear: taken,
    putRows: taken,
    save: taken,
    finish: taken,
    close: () => undefined,
  };
}

/** A copy that is being made, until a write fails; from then on nothing is stored. What was stored is no whole copy, and stays unused. */
export function givingUp(copy: WorkingCopy): WorkingCopy {
  let current = copy;
  const orGiveUp = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch {
      current.close();
      current = unstoredCopy();
    }
  };
  return {
    state: () => current.state(),
    blocks: () => current.blocks(),
    practice: () => current.practice(),
    countCharts: () => current.countCharts(),
    chart: (id) => current.chart(id),
    charts: (ids) => current.charts(ids),
    clear: () => orGiveUp(() => current.clear()),
    putRows: (rows) => orGiveUp(() => current.putRows(rows)),
    save: (rows, state) => current.save(rows, state),
    finish: (state) => orGiveUp(() => current.finish(state)),
    close: () => current.close(),
  };
}
