import { describe, expect, it } from 'vitest';
import { isPrinted, printedPages, type JobWatch } from '../../../../../renderer/screens/form-preview/printed-pages';
import type { PrintJob } from '../../../../../shared/contract/ipc';

const job = (state: PrintJob['state'], name = 'PDF-1'): PrintJob => ({ job: name, printer: 'PDF', state });

/** What counts when this happens in this order: a state is heard, the job is cancelled, the preview closes. */
function countedAfter(...events: readonly (PrintJob | 'cancel' | 'close')[]): readonly string[] {
  const counted: string[] = [];
  const pages = printedPages((one) => counted.push(`${one.job} ${one.state}`));
  for (const event of events) {
    if (event === 'cancel') pages.cancelled();
    else if (event === 'close') pages.left();
    else pages.heard(event);
  }
  return counted;
}

describe('a page that a queue took counts as printed', () => {
  const table: readonly (readonly [PrintJob['state'], JobWatch, isCancelled: boolean, counts: boolean])[] = [
    ['done', 'followed', false, true],
    ['done', 'left', false, true],
    // It was done before the cancelling reached it.
    ['done', 'followed', true, true],
    ...(['queued', 'printing', 'held'] as const).flatMap((state) => [
      [state, 'followed', false, false] as const,
      [state, 'left', false, true] as const,
      [state, 'left', true, false] as const,
    ]),
    ...(['failed', 'cancelled'] as const).flatMap((state) => [
      [state, 'followed', false, false] as const,
      [state, 'left', false, false] as const,
    ]),
  ];
  it.each(table)('when its job is %s and %s, cancelling asked: %s → %s', (state, watch, isCancelled, counts) => {
    expect(isPrinted(job(state), watch, isCancelled)).toBe(counts);
  });
});

describe('the pages of one preview', () => {
  it('count once, when the job is done, also when the preview then closes', () => {
    expect(countedAfter(job('printing'))).toEqual([]);
    expect(countedAfter(job('queued'), job('printing'), job('done'), job('done'), 'close')).toEqual(['PDF-1 done']);
  });

  it.each(['failed', 'cancelled'] as const)('do not count when the job is %s later', (state) => {
    expect(countedAfter(job('held'), job('printing'), job(state), 'close')).toEqual([]);
  });

  it('do not count when the preview closes, or the system forgets the job, right after it was cancelled', () => {
    expect(countedAfter(job('held'), 'cancel', 'close')).toEqual([]);
    expect(countedAfter(job('held'), 'cancel', job('held'), 'close')).toEqual([]);
  });

  it('count when the preview closes while the queue holds the job', () => {
    expect(countedAfter(job('held'), 'close', 'close')).toEqual(['PDF-1 held']);
  });

  it('count each for itself when one is printed after the other, cancelled or not', () => {
    expect(countedAfter(job('printing'), job('printing', 'PDF-2'), job('done', 'PDF-2'), 'close')).toEqual(['PDF-1 printing', 'PDF-2 done']);
    expect(countedAfter(job('printing'), 'cancel', job('held', 'PDF-2'), 'close')).toEqual(['PDF-2 held']);
  });
});
