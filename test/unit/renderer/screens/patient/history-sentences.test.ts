import { describe, expect, it } from 'vitest';
import type { ChangeDraft } from '../../../../../shared/domain/chart/change';
import { isPracticeChange, type ChartChange } from '../../../../../shared/domain/chart/change';
import { changeId } from '../../../../../shared/domain/ids';
import { historyEntries } from '../../../../../renderer/screens/patient/history/history-sentences';
import { statusDrafts } from '../../../../../shared/domain/status-drafts';
import { openWorkItems } from '../../../../../shared/domain/work-items';
import { cancelDrafts, objectionDrafts, stepBackDraft, stepDrafts, talkDrafts } from '../../../../../renderer/screens/data-sharing/sharing-drafts';
import { chartAfter, chartId, corrected, countingIds, currentDose, day, freshForm, historicalDose, informing, patient, printed, recorded, refusedDose, registered, reported, reportTakenBack, restored, stamped, undone, voided } from '../made-up-chart';
import { tables } from '../made-up-tables';

const entries = (...drafts: readonly ChangeDraft[]) =>
  historyEntries(
    stamped(drafts).filter((change): change is ChartChange => !isPracticeChange(change)),
    tables,
  );
const latest = (...drafts: readonly ChangeDraft[]) => entries(...drafts)[0];
const ofPatient = (verb: 'record-viewed'): ChangeDraft => ({ id: changeId.parse('change-view'), verb, entity: 'patient', entityId: chartId, chart: chartId, set: {} });
describe('the history of a record', () => {
  it('has the latest first, with views apart from changes', () => {
    const all = entries(registered(), ofPatient('record-viewed'));
    expect(all.map((entry) => [entry.sentence, entry.isView])).toEqual([
      ['opened the record', true],
      ['added the patient', false],
    ]);
  });

  it.each<[string, readonly ChangeDraft[]]>([
    ['recorded M-M-R II given here on 20 Nov 2026, lot X1234', [recorded(1, currentDose())]],
    ['typed in DTaP-Hib-IPV of 5 Jan 2023 from: record of another provider', [recorded(1, historicalDose())]],
    ['recorded that influenza, unspecified was refused on 20 Nov 2026', [recorded(1, refusedDose())]],
    ['recorded that M-M-R II of 20 Nov 2026 was typed into the MIIS', [recorded(1, currentDose()), reported(1)]],
    ['took back that M-M-R II of 20 Nov 2026 was reported', [recorded(1, currentDose()), reported(1), reportTakenBack(1)]],
    ['brought back M-M-R II of 20 Nov 2026, marked as entered in error before', [recorded(1, currentDose()), voided(1, 'slip'), restored(1)]],
    ['took back the save of M-M-R II of 20 Nov 2026', [recorded(1, currentDose()), undone(1)]],
  ])('says "%s"', (sentence, drafts) => {
    expect(latest(registered(), ...drafts)?.sentence).toBe(sentence);
  });

  it('shows what a correction of a dose replaced, and why', () => {
    const entry = latest(registered(), recorded(1, currentDose()), corrected(1, currentDose({ lot: 'Y9', site: 'LT' }), 'misread the vial'));
    expect(entry?.fields).toEqual([
      { label: 'Lot', before: 'X1234', after: 'Y9' },
      { label: 'Site', before: undefined, after: 'Left thigh' },
    ]);
    expect(entry?.reason).toBe('misread the vial');
  });

  it('shows what a change of the details replaced, each time against what stood there then', () => {
    const change = (number: number, more: Readonly<Record<string, unknown>>): ChangeDraft => ({
      id: changeId.parse(`change-p-${number}`),
      verb: 'patient-corrected',
      entity: 'patient',
      entityId: chartId,
      chart: chartId,
      set: { patient: patient(more) },
    });
    const [second, first] = entries(registered(), change(1, { recordNumber: '10422' }), change(2, { recordNumber: '10423', sex: 'F' }));
    expect(first?.fields).toEqual([{ label: 'Record number', before: undefined, after: '10422' }]);
    expect(second?.fields).toEqual([
      { label: 'Sex', before: undefined, after: 'Female' },
      { label: 'Record number', before: '10422', after: '10423' },
    ]);
  });

  it('tells that a form was cancelled, why, and what the status is then', () => {
    const start = [registered(), recorded(1, currentDose())];
    const form = freshForm('objection');
    const objected = objectionDrafts(chartAfter(...start), form, undefined, countingIds());
    const made = [...start, ...(objected.ok ? objected.value : [])];
    const cancelled = cancelDrafts(chartAfter(...made), form.form, 'wrong patient', countingIds());
    const [changed, formEntry] = entries(...made, ...(cancelled.ok ? cancelled.value : []));
    expect([formEntry?.sentence, formEntry?.reason, changed?.sentence]).toEqual([
      'cancelled the objection form before it was signed',
      'wrong patient',
      'set sharing to Yes: its form was cancelled',
    ]);
  });

  it('tells that a step was taken back', () => {
    const start = [registered(), recorded(1, currentDose())];
    const form = freshForm('objection');
    const objected = objectionDrafts(chartAfter(...start), form, undefined, countingIds());
    const made = [...start, ...(objected.ok ? objected.value : [])];
    const signed = [...made, ...signature(chartAfter(...made), form)];
    expect(latest(...signed, stepBackDraft(chartAfter(...signed), form.item, 'signed', countingIds()))?.sentence).toBe(
      'took back: signed (objection form); it is to be done again',
    );
  });

  it('tells talk, form, print and steps in sentences', () => {
    const start = [registered(), recorded(1, currentDose())];
    const told = talkDrafts(chartAfter(...start), informing({ materials: ['fact-sheet', 'talk'] }), countingIds());
    const form = freshForm('objection');
    const objected = objectionDrafts(chartAfter(...start, ...told), form, undefined, countingIds());
    const made = objected.ok ? objected.value : [];
    const faxed = stepDrafts(
      chartAfter(...start, ...told, ...made, ...signature(chartAfter(...start, ...told, ...made), form)),
      form.item,
      { step: 'faxed', number: '617-983-4301', on: day('2026-11-20'), time: '10:30', pages: 1, confirmation: 'OK 1/1' },
      countingIds(),
    );
    const sentences = entries(...start, ...told, ...made, printed(form), ...signature(chartAfter(...start, ...told, ...made), form), ...(faxed.ok ? faxed.value : []))
      .map((entry) => entry.sentence)
      .reverse()
      .slice(2);
    expect(sentences).toEqual([
      'recorded the talk about the MIIS on 20 Nov 2026 by Jo Marsh, in English, with fact sheet, talk: does not object',
      'set sharing to Yes: told, and does not object',
      'made the objection form, to be signed by Mai Tran (mother)',
      'put the objection form on the worklist',
      'recorded: form made (objection form)',
      'set sharing to No: an objection form was made',
      'printed the objection form on Front desk',
      'recorded: signed on 20 Nov 2026, paper kept in chart 7 (objection form)',
      'recorded: faxed to 617-983-4301 on 20 Nov 2026 at 10:30, 1 page, machine said "OK 1/1" (objection form)',
    ]);
  });
});

describe('a status without a form', () => {
  const ids = countingIds();
  const start = [registered(), recorded(1, historicalDose())];
  const unknown = [...start, ...statusDrafts(chartAfter(...start), { cause: 'historical-only', from: 'unset', to: 'unknown' }, ids.change)];
  const told = [...unknown, ...talkDrafts(chartAfter(...unknown), informing(), ids)];

  it('is told with its work item and the step in the MIIS', () => {
    const item = openWorkItems(chartAfter(...told))[0];
    const done = item ? stepDrafts(chartAfter(...told), item.id, { step: 'changed-in-miis', on: day('2026-11-20') }, ids) : undefined;
    const sentences = entries(...told, ...(done?.ok ? done.value : [])).map((entry) => entry.sentence).reverse();
    expect(sentences.slice(2)).toEqual([
      'set sharing to Unknown: only shots from a record are known',
      'put on the worklist: set the status to Unknown in the MIIS',
      'recorded the talk about the MIIS on 20 Nov 2026 by Jo Marsh, in English, with fact sheet: does not object',
      'set sharing to Yes: told, and does not object',
      'put on the worklist: set the status to Yes in the MIIS',
      'recorded: status changed in the MIIS on 20 Nov 2026 (status set to Yes)',
    ]);
  });

  it('that the rules did not allow is told as a try that changed nothing', () => {
    const again = statusDrafts(chartAfter(...told), { cause: 'historical-only', from: 'unset', to: 'unknown' }, ids.change).slice(0, 1);
    expect(latest(...told, ...again)?.sentence).toBe('tried to set sharing to Unknown; the rules did not allow it, and nothing changed');
  });
});

function signature(chart: ReturnType<typeof chartAfter>, form: ReturnType<typeof freshForm>): readonly ChangeDraft[] {
  const done = stepDrafts(chart, form.item, { step: 'signed', signedOn: day('2026-11-20'), copy: 'paper-file', where: 'chart 7' }, countingIds());
  return done.ok ? done.value : [];
}
