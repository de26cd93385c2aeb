/** Retention: what a finished work item still lacks on paper or as a scan. Nothing is ever deleted; this says what was never kept. */
import type { Card } from './card';
import type { Chart, FormWork, KeptDocument } from './chart/chart';
import type { FormKind } from './data-sharing';
import type { WorkItemId } from './ids';
import type { KeptKind } from './kept-document';
import { nextStep, openWorkItems } from './work-items';

export type MissingPaper = 'signed-copy' | 'fax-proof' | 'filing-place';

/** A closed work item and what is missing of it. */
export interface MissingPapers {
  readonly item: WorkItemId;
  readonly kind: FormKind;
  readonly openedAt: string;
  readonly missing: readonly MissingPaper[];
}

/** The closed work items of a chart that miss a paper, oldest first. An item with an open step is on the worklist for that step already. */
export function missingPapers(chart: Chart): readonly MissingPapers[] {
  const open = openWorkItems(chart);
  return chart.workItems
    .filter((item) => item.kind !== 'status')
    .filter((item) => !open.includes(item) && (nextStep(item) === undefined || item.steps.signed !== undefined))
    .map((item) => ({ item: item.id, kind: item.kind, openedAt: item.opened.at, missing: missingOf(chart, item) }))
    .filter(({ missing }) => missing.length > 0);
}

function missingOf(chart: Chart, item: FormWork): readonly MissingPaper[] {
  const kept = (kind: KeptKind): boolean => (chart.documents ?? []).some((document) => isOf(document, kind, item));
  const signed = item.steps.signed?.detail;
  const isSignedCopyKnown = signed?.step === 'signed' && (signed.where !== undefined || signed.document !== undefined);
  return [
    ...(isSignedCopyKnown || kept('signed-form') ? [] : (['signed-copy'] as const)),
    ...(kept('fax-confirmation') || isFaxProofSealed(chart, item) ? [] : (['fax-proof'] as const)),
    ...(item.steps.filed === undefined ? (['filing-place'] as const) : []),
  ];
}

/** The outbox got a proof of a fax of this item, or a person kept the reply that says that it was sent. A typed result alone is no paper. */
const isFaxProofSealed = (chart: Chart, item: FormWork): boolean =>
  (chart.faxes ?? []).some(
    ({ workItem, proof, result }) => workItem === item.id && (proof !== undefined || (result?.outcome === 'sent' && result.reply !== undefined)),
  );

const isOf = ({ fields }: KeptDocument, kind: KeptKind, item: FormWork): boolean => fields.kind === kind && fields.form === item.form;

/** A line of the practice's list of missing papers. */
export interface MissingLine extends MissingPapers {
  readonly card: Card;
}

/** Everything that is missing in the practice, oldest first. */
export function missingLines(cards: readonly Card[]): readonly MissingLine[] {
  return cards
    .flatMap((card) => (card.missingPapers ?? []).map((one) => ({ card, ...one })))
    .sort((a, b) => (a.openedAt < b.openedAt ? -1 : a.openedAt > b.openedAt ? 1 : 0));
}
