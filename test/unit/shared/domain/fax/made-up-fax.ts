/** A fax on a made-up chart; its changes are folded as the journal would do it. */
import { applyFax, type FaxChange } from '../../../../../shared/domain/fax/apply-fax';
import { changeDraft, isPracticeChange, type Change } from '../../../../../shared/domain/chart/change';
import type { Fax, FaxNoted } from '../../../../../shared/domain/fax/fax';
import { stationId, userId } from '../../../../../shared/domain/ids';

export const start = Date.parse('2026-11-23T10:00:00-05:00');
let made = 0;

/** Lays a change over the faxes; `at` in milliseconds. */
export function fold(faxes: readonly Fax[], verb: FaxChange['verb'], set: unknown, { fax = 'fax-00001', at = start, reason }: { readonly fax?: string; readonly at?: number; readonly reason?: string } = {}): readonly Fax[] {
  made += 1;
  const draft = changeDraft.parse({ id: `change-${String(made).padStart(6, '0')}`, verb, entity: 'fax', entityId: fax, chart: 'patient-0001', set, ...(reason === undefined ? {} : { reason }) });
  const stamp = {
    seq: made,
    at: new Date(at).toISOString(),
    by: userId.parse('user-0001'),
    station: stationId.parse('station-0001'),
    clock: `1772600${String(made).padStart(6, '0')}-0000-station-0001`,
  };
  const change: Change = { ...draft, ...stamp };
  if (isPracticeChange(change) || change.entity !== 'fax') throw new Error('only changes of a fax are played');
  return applyFax(faxes, change);
}

export const queuedSet = { workItem: 'work-item-01', way: 'hylafax', number: '+16179834301', documents: ['document-01', 'document-02'], pages: 2 } as const;

/** A fax that waits to be handed over. */
export const queuedFax = (over: Partial<Record<'way' | 'again', string>> = {}): readonly Fax[] => fold([], 'fax-queued', { ...queuedSet, ...over });

export const noted = (faxes: readonly Fax[], set: FaxNoted, at = start): readonly Fax[] => fold(faxes, 'fax-noted', set, { at });

/** The only fax there is. */
export function only(faxes: readonly Fax[]): Fax {
  const [fax] = faxes;
  if (fax === undefined || faxes.length > 1) throw new Error(`one fax was expected, not ${faxes.length}`);
  return fax;
}
