import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../../shared/domain/chart/apply-change';
import { changeDraft, isPracticeChange, type ChangeDraft } from '../../../../shared/domain/chart/change';
import { changeId, documentId } from '../../../../shared/domain/ids';
import { keptDocumentFields, type KeptKind } from '../../../../shared/domain/kept-document';
import { missingPapers } from '../../../../shared/domain/missing-papers';
import { objectionDrafts, stepDrafts } from '../../../../renderer/screens/data-sharing/sharing-drafts';
import type { StepDetail } from '../../../../shared/domain/data-sharing';
import { chartAfter, chartId, countingIds, day, freshForm, registered, stamped } from '../../renderer/screens/made-up-chart';

const fresh = freshForm('objection');
const ids = countingIds();
const scan = { as: 'scan', from: 'file', mediaType: 'image/tiff', size: 900, sha256: 'a'.repeat(64), pages: 2, pdf: 'document-scan-2' } as const;
const kept = (kind: KeptKind, more: object = {}, id = `document-${kind}`): ChangeDraft =>
  changeDraft.parse({ id: `change-${id}`, verb: 'document-kept', entity: 'document', entityId: id, chart: chartId, set: { document: keptDocumentFields.parse({ kind, date: '2026-11-21', form: fresh.form, copy: scan, ...more }) } });
const printed = (form?: string): ChangeDraft =>
  changeDraft.parse({ id: 'change-print', verb: 'document-printed', entity: 'document', entityId: 'document-0009', chart: chartId, set: { kind: 'forms', title: 'Objection form', copies: 2, printer: 'Front', job: 'Front-1', ...(form === undefined ? {} : { form }) } });

function objected(): readonly ChangeDraft[] {
  const made = objectionDrafts(chartAfter(registered()), fresh, undefined, ids);
  if (!made.ok) throw new Error(made.error);
  return [registered(), ...made.value];
}
function through(...details: readonly StepDetail[]): readonly ChangeDraft[] {
  return details.reduce<readonly ChangeDraft[]>((drafts, detail) => {
    const step = stepDrafts(chartAfter(...drafts), fresh.item, detail, ids);
    if (!step.ok) throw new Error(step.error);
    return [...drafts, ...step.value];
  }, objected());
}
const rest: readonly StepDetail[] = [
  { step: 'changed-in-miis', on: day('2026-11-21') },
  { step: 'faxed', number: '617-983-4301', on: day('2026-11-21'), time: '10:00', pages: 1, confirmation: 'OK' },
  { step: 'filed', where: 'chart' },
];
const onPaper = (where?: string): StepDetail => ({ step: 'signed', signedOn: day('2026-11-21'), copy: 'paper-file', ...(where === undefined ? {} : { where }) });
const asScan: StepDetail = { step: 'signed', signedOn: day('2026-11-21'), copy: 'scan', document: documentId.parse('document-signed-form') };

describe('what is kept and printed for a patient', () => {
  it('is part of the chart, once, however often the change arrives', () => {
    const drafts = [...objected(), kept('signed-form'), printed(fresh.form)];
    const twice = stamped(drafts).flatMap((change) => (isPracticeChange(change) ? [] : [change, change]));
    const chart = twice.reduce<ReturnType<typeof applyChange>>((now, change) => applyChange(now, change), undefined);
    expect(chart?.documents).toHaveLength(1);
    expect(chart?.printouts).toHaveLength(1);
    expect(chart?.forms[0]?.printed).toMatchObject([{ printer: 'Front', job: 'Front-1' }]);
  });

  it('counts a printed form only for that form', () => {
    expect(chartAfter(...objected(), printed()).forms[0]?.printed).toEqual([]);
  });

  it('reads signed steps of journals from before scans', () => {
    expect(changeDraft.safeParse({ id: changeId.parse('change-0001'), verb: 'step-done', entity: 'work-item', entityId: fresh.item, chart: chartId, set: onPaper('drawer 2') }).success).toBe(true);
  });
});

describe('what a closed work item lacks', () => {
  it.each<[string, readonly ChangeDraft[], readonly string[] | undefined]>([
    ['nothing while a step is open', through(onPaper()), undefined],
    ['signed copy and fax confirmation', through(onPaper(), ...rest), ['signed-copy', 'fax-proof']],
    ['only the fax confirmation when the drawer is known', through(onPaper('drawer 2'), ...rest), ['fax-proof']],
    ['only the fax confirmation when the step names a scan', through(asScan, ...rest), ['fax-proof']],
    ['only the signed copy when the confirmation is kept', [...through(onPaper(), ...rest), kept('fax-confirmation')], ['signed-copy']],
    ['nothing when both are kept, one on paper', [...through(onPaper(), ...rest), kept('signed-form'), kept('fax-confirmation', { copy: { as: 'paper', where: 'drawer 2' } })], undefined],
    ['still the copy when the kept one is of another form', [...through(onPaper(), ...rest), kept('signed-form', { form: 'form-9999' }), kept('fax-confirmation')], ['signed-copy']],
  ])('is %s', (_title, drafts, missing) => {
    expect(missingPapers(chartAfter(...drafts))[0]?.missing).toEqual(missing);
  });

  const queued = (workItem: string): ChangeDraft =>
    changeDraft.parse({ id: 'change-fax-queued', verb: 'fax-queued', entity: 'fax', entityId: 'fax-000001', chart: chartId, set: { workItem, way: 'email', number: '+16179834301', documents: ['document-cover1'], pages: 2 } });
  const sent = changeDraft.parse({ id: 'change-fax-sent', verb: 'fax-sent', entity: 'fax', entityId: 'fax-000001', chart: chartId, set: { proof: 'document-proof1', pages: { sent: 2, total: 2 }, endedAt: '2026-11-21T15:00:00.000Z' } });
  const typed = (more: object): ChangeDraft =>
    changeDraft.parse({ id: 'change-fax-typed', verb: 'fax-result-typed', entity: 'fax', entityId: 'fax-000001', chart: chartId, set: { outcome: 'sent', on: '2026-11-21', time: '10:00', said: 'delivered', ...more } });

  it.each<[string, string, readonly ChangeDraft[]]>([
    ['is not missing when the outbox sealed the proof', 'none', [sent]],
    ['is not missing when the reply of the service was kept', 'none', [typed({ reply: 'document-reply1' })]],
    ['is missing when a person only typed that it was sent', 'fax-proof', [typed({})]],
    ['is missing when the service says in its kept reply that it failed', 'fax-proof', [typed({ outcome: 'failed', reply: 'document-reply1' })]],
  ])('the proof of the fax %s', (_, expected, drafts) => {
    const chart = chartAfter(...through(onPaper('drawer 2'), ...rest), queued(fresh.item), ...drafts);
    expect(chart.faxes).toHaveLength(1);
    expect(missingPapers(chart)[0]?.missing ?? ['none']).toEqual([expected]);
  });
});
