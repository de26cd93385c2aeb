/** Which changes the outbox writes by itself: who is signed in lends it the name, and did not do it. */
import type { ChartChange } from '../chart/change';
import type { Chart } from '../chart/chart';
import type { StepDetail } from '../data-sharing';

/** True when a step was ticked by the proof of a fax, and not by what a person typed. */
export function isTickedByOutbox(chart: Pick<Chart, 'faxes'> | undefined, detail: StepDetail | undefined): boolean {
  if (detail?.step !== 'faxed' || detail.fax === undefined) return false;
  return chart?.faxes?.some(({ id, proof, result }) => id === detail.fax && proof !== undefined && result === undefined) ?? false;
}

/** @param before the chart that the change was laid over */
export function isByOutbox(change: ChartChange, before: Chart | undefined): boolean {
  switch (change.verb) {
    case 'fax-handing-over':
    case 'fax-noted':
    case 'fax-sent':
      return true;
    case 'document-kept': {
      const { kind, copy } = change.set.document;
      return kind === 'fax-confirmation' && copy.as === 'scan' && copy.from === 'program' && isPageOfProof(before, change.entityId);
    }
    case 'step-done':
      return isTickedByOutbox(before, change.set);
    default:
      return false;
  }
}

/** The proof stands before its page in the entry (`file-proof.ts`). */
const isPageOfProof = (chart: Chart | undefined, document: string): boolean => chart?.faxes?.some(({ proof }) => proof?.page === document) ?? false;
