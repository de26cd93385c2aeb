import { describe, expect, it, vi } from 'vitest';
import { createEntry, type Entry } from '../../../../../renderer/screens/immunization-entry/entry';
import type { CheckContext } from '../../../../../renderer/screens/immunization-entry/check-lines';
import type { LineKind } from '../../../../../renderer/screens/immunization-entry/entry-line';
import { missingAboutPatient, planSave, planUndo } from '../../../../../renderer/screens/immunization-entry/plan-save';
import type { Chart } from '../../../../../shared/domain/chart/chart';
import { changeDraft } from '../../../../../shared/domain/chart/change';
import { changeId } from '../../../../../shared/domain/ids';
import { chartAfter, currentDose, day, historicalDose, patient, recorded, registered } from '../made-up-chart';
import { contextOf, countingLineIds, idOf, today, typedLine } from './entry-lines';

const mmr = { cvx: '03', product: 'M-M-R II', mvx: 'MSD' };
const complete = patient({
  sex: 'F',
  gender: 'woman',
  race: ['2028-9'],
  ethnicity: '2186-5',
  language: 'vie',
  address: { line1: '12 Elm St', city: 'Dorchester', state: 'MA', postalCode: '02125', country: 'US' },
});
const idByContent = () => {
  const known = new Map<string, string>();
  return (content: string) => {
    const id = known.get(content) ?? `change-${String(known.size).padStart(4, '0')}`;
    known.set(content, id);
    return changeId.parse(id);
  };
};
const checkContext = (chart: Chart, more: Partial<CheckContext> = {}): CheckContext => ({
  ...contextOf({ birthDate: chart.patient.birthDate, doses: chart.doses }),
  patient: chart.patient,
  ...more,
});
const begin = (kind: LineKind, chart: Chart, more: Partial<CheckContext> = {}): Entry =>
  createEntry({ kind, lines: [], answers: {} }, checkContext(chart, more), countingLineIds());
const plan = (entry: Entry, chart: Chart, idOfChange = idByContent()) => planSave(entry.state().lines, chart, entry.state().answers, idOfChange);
const first = idOf(100);

/** The least that has to be typed for a dose given here, when nothing is known of today yet. */
function typeMmr(entry: Entry, line = first): void {
  entry.setValue(line, 'vaccine', mmr);
  entry.setValue(line, 'lot', 'x12345');
  entry.setValue(line, 'eligibility', 'V01');
}

describe('a dose given here', () => {
  const chart = chartAfter(registered(complete));

  it('is saved from what was typed and what stood there in grey', () => {
    const entry = begin('current', chart);
    typeMmr(entry);
    const planned = plan(entry, chart);
    expect(planned.ok && planned.value.doses).toEqual([
      {
        id: first,
        fields: {
          kind: 'current',
          date: today,
          cvx: '03',
          product: 'M-M-R II',
          mvx: 'MSD',
          lot: 'X12345',
          site: 'LA',
          route: 'C38299',
          eligibility: 'V01',
          vis: [{ document: '253088698300012', edition: '2025-01-31', givenOn: today }],
          givenBy: { name: 'Ann Nurse', title: 'RN' },
          answered: [],
        },
      },
    ]);
  });

  it('sets the status to Yes in the same commit, by product rule 1', () => {
    const entry = begin('current', chart);
    typeMmr(entry);
    const planned = plan(entry, chart);
    expect(planned.ok && planned.value.changes.map((change) => change.verb)).toEqual(['dose-recorded', 'sharing-changed']);
    expect(planned.ok && planned.value.sharing).toEqual({ cause: 'current-dose', from: 'unset', to: 'yes' });
  });

  it('is not saved while something is missing; the first missing cell is named', () => {
    const entry = begin('current', chart);
    entry.setValue(first, 'vaccine', mmr);
    expect(plan(entry, chart)).toEqual({ ok: false, error: { why: 'line', spot: { line: first, place: 'lot' } } });
  });

  it('names what is first in reading order, also when a later cell holds what cannot be read', () => {
    const entry = begin('current', chart);
    entry.setValue(first, 'vaccine', mmr);
    entry.setText(first, 'amount', 'half');
    entry.settleAll();
    expect(entry.state().lines[0]?.check.stops.map((stop) => stop.cell)).toEqual(['lot', 'amount', 'eligibility']);
  });

  it('is not saved with a text that could not be read, although the rest is there', () => {
    const entry = begin('current', chart);
    typeMmr(entry);
    entry.setText(first, 'amount', 'half');
    entry.settleAll();
    expect(plan(entry, chart)).toEqual({ ok: false, error: { why: 'line', spot: { line: first, place: 'amount' } } });
  });

  it('asks a reason for a warning, keeps it with the dose, and forgets it when the warning is gone', () => {
    const entry = begin('current', chart);
    typeMmr(entry);
    entry.setValue(first, 'expires', day('2026-11-01'));
    expect(plan(entry, chart)).toEqual({ ok: false, error: { why: 'line', spot: { line: first, place: 'why-lot-expired' } } });
    for (const noReason of ['   ', '3/5/23', 'ok']) {
      entry.answerWarning(first, 'lot-expired', noReason);
      expect(plan(entry, chart).ok).toBe(false);
    }
    entry.answerWarning(first, 'lot-expired', ' Extended by the maker ');
    const planned = plan(entry, chart);
    expect(planned.ok && planned.value.doses[0]?.fields.answered).toEqual([{ code: 'lot-expired', reason: 'Extended by the maker' }]);
    entry.setValue(first, 'expires', day('2027-11-01'));
    const mended = plan(entry, chart);
    expect(mended.ok && mended.value.doses[0]?.fields.answered).toEqual([]);
  });
});

describe('the patient\'s part of the legal minimum', () => {
  const bare = chartAfter(registered(patient({ sex: 'F' })));

  it('is asked for a dose given here, not for history', () => {
    const entry = begin('current', bare);
    expect(missingAboutPatient(entry.state().lines, bare, {})).toEqual([]);
    typeMmr(entry);
    expect(missingAboutPatient(entry.state().lines, bare, {})).toEqual(['address', 'gender', 'race', 'ethnicity', 'language']);
    entry.setKind(first, 'historical');
    expect(missingAboutPatient(entry.state().lines, bare, {})).toEqual([]);
  });

  it('holds the save until each question has an answer, and goes with the same commit', () => {
    const entry = begin('current', bare);
    typeMmr(entry);
    entry.answerPatient({ gender: 'woman', race: 'declined', ethnicity: 'not-asked', language: 'vie' });
    expect(plan(entry, bare)).toEqual({ ok: false, error: { why: 'patient', missing: ['address'] } });
    entry.answerPatient({ ...entry.state().answers, address: { line1: '12 Elm St', city: 'Dorchester', state: 'MA', postalCode: '02125' } });
    const planned = plan(entry, bare);
    expect(planned.ok && planned.value.changes.map((change) => change.verb)).toEqual(['patient-corrected', 'dose-recorded', 'sharing-changed']);
    expect(planned.ok && planned.value.changes.every((change) => changeDraft.safeParse(change).success)).toBe(true);
  });
});

describe('several historical doses', () => {
  const chart = chartAfter(registered(complete));
  const type = (entry: Entry): void => {
    ['2023-01-05', '2023-03-05', '2023-05-05'].forEach((date, index) => {
      entry.setValue(idOf(100 + index), 'date', day(date));
      entry.setValue(idOf(100 + index), 'vaccine', { cvx: '110' });
    });
    entry.setValue(first, 'source', '02');
  };

  it('need the source once, and set the status to Unknown, by product rule 2', () => {
    const entry = begin('historical', chart);
    type(entry);
    const planned = plan(entry, chart);
    expect(planned.ok && planned.value.doses.map(({ fields }) => fields.kind === 'historical' && fields.source)).toEqual(['02', '02', '02']);
    expect(planned.ok && planned.value.sharing).toEqual({ cause: 'historical-only', from: 'unset', to: 'unknown' });
    const last = planned.ok ? planned.value.changes.slice(-2) : [];
    expect(last.map((change) => [change.verb, change.set])).toEqual([
      ['sharing-changed', { cause: 'historical-only', from: 'unset', to: 'unknown' }],
      ['work-item-opened', { kind: 'status', to: 'unknown' }],
    ]);
    expect(last.every((change) => changeDraft.safeParse(change).success)).toBe(true);
  });

  it('that are too close are said once, at the lower line', () => {
    const entry = begin('historical', chart);
    type(entry);
    entry.setValue(idOf(101), 'date', day('2023-01-20'));
    const codes = entry.state().lines.map(({ check }) => check.warnings.map((warning) => warning.code));
    expect(codes).toEqual([[], ['too-close'], [], []]);
  });

  it('are checked again only where something changed', () => {
    const entry = begin('historical', chart);
    type(entry);
    const before = entry.state().lines;
    entry.setValue(idOf(101), 'lot', 'A');
    expect(entry.state().lines.map((line, index) => line === before[index])).toEqual([true, false, true, true]);
  });

  it('say what is missing only after a try to save, and not in lines begun since', () => {
    const entry = begin('historical', chart);
    entry.setValue(first, 'vaccine', { cvx: '110' });
    expect(entry.state().tried.size).toBe(0);
    entry.markTried();
    entry.setValue(idOf(101), 'vaccine', { cvx: '110' });
    expect([...entry.state().tried]).toEqual([first]);
  });
});

describe('a refusal', () => {
  it('is saved with its reason and never with the lot that was typed before the switch', () => {
    const chart = chartAfter(registered(patient()));
    const entry = begin('current', chart);
    typeMmr(entry);
    entry.setKind(first, 'refusal');
    entry.setValue(first, 'reason', '02');
    expect(plan(entry, chart)).toEqual({ ok: false, error: { why: 'line', spot: { line: first, place: 'reasonText' } } });
    entry.setValue(first, 'reasonText', 'After the summer');
    const planned = plan(entry, chart);
    expect(planned.ok && planned.value.doses[0]?.fields).toEqual({
      kind: 'refusal',
      date: today,
      cvx: '03',
      product: 'M-M-R II',
      reason: '02',
      reasonText: 'After the summer',
      answered: [],
    });
    expect(planned.ok && planned.value.sharing).toBeUndefined();
  });
});

describe('saving again', () => {
  const chart = chartAfter(registered(complete));

  it('after a failure asks for the very same changes, so that nothing can be written twice', () => {
    const entry = begin('current', chart);
    typeMmr(entry);
    const ids = idByContent();
    expect(plan(entry, chart, ids)).toEqual(plan(entry, chart, ids));
  });

  it('leaves out a line whose dose is in the chart already', () => {
    const entry = begin('current', chart);
    typeMmr(entry);
    const planned = plan(entry, chart);
    const saved = planned.ok ? chartAfter(registered(complete), ...planned.value.changes) : chart;
    expect(saved.doses).toHaveLength(1);
    expect(plan(entry, saved)).toEqual({ ok: false, error: { why: 'nothing-typed' } });
  });
});

describe('taking a save back', () => {
  it('takes back every dose and the status that the save set', () => {
    const before = chartAfter(registered(complete));
    const entry = begin('current', before);
    typeMmr(entry);
    const planned = plan(entry, before);
    const changes = planned.ok ? planned.value.changes : [];
    const saved = chartAfter(registered(complete), ...changes);
    const undo = planUndo(saved, [first], () => changeId.parse('change-9999'));
    const after = chartAfter(registered(complete), ...changes, ...undo);
    expect(after.doses[0]?.voided?.how).toBe('save-undone');
    expect(after.sharing).toBeUndefined();
  });

  it('leaves doses of other saves and their status alone', () => {
    const chart = chartAfter(registered(complete), recorded(1, currentDose()), recorded(2, historicalDose()));
    const undone = planUndo(chart, chart.doses.slice(1).map((dose) => dose.id), () => changeId.parse('change-9999'));
    expect(undone.map((change) => [change.verb, change.entityId])).toEqual([['save-undone', chart.doses[1]?.id]]);
  });
});

describe('the entry while it is typed', () => {
  const chart = chartAfter(registered(complete));

  it('tells its listeners of each change, and of nothing else', () => {
    const entry = begin('current', chart);
    const listener = vi.fn();
    const stop = entry.subscribe(listener);
    entry.accept(first, 'lot');
    entry.settle(first, 'date');
    expect(listener).not.toHaveBeenCalled();
    entry.accept(first, 'date');
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
    entry.setValue(first, 'lot', 'A');
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('begins with the lines of a draft and an empty one below them', () => {
    const entry = createEntry({ kind: 'historical', lines: [typedLine(1, 'current', { lot: 'A' })], answers: {} }, checkContext(chart), countingLineIds());
    expect(entry.state().lines.map(({ resolved }) => [resolved.line.id, resolved.line.kind])).toEqual([
      [idOf(1), 'current'],
      [first, 'current'],
    ]);
  });

  it('puts a removed line back with all that was in it; an empty line leaves nothing to put back', () => {
    const entry = begin('current', chart);
    typeMmr(entry);
    const putBack = entry.remove(first);
    expect(entry.state().lines).toHaveLength(1);
    putBack?.();
    expect(entry.state().lines.map(({ resolved }) => resolved.values.lot)).toEqual(['x12345', undefined]);
    expect(entry.remove(idOf(101))).toBeUndefined();
  });

  it('puts everything back after it was thrown away', () => {
    const entry = begin('current', chart);
    typeMmr(entry);
    entry.answerPatient({ sex: 'X' });
    const putBack = entry.clear();
    expect(entry.state().lines).toHaveLength(1);
    expect(entry.state().answers).toEqual({});
    putBack();
    expect(entry.state().lines[0]?.resolved.values.lot).toBe('x12345');
    expect(entry.state().answers).toEqual({ sex: 'X' });
  });

  it('sees lines against the new day after midnight', () => {
    const entry = begin('current', chart);
    entry.setContext(checkContext(chart, { today: day('2026-11-24') }));
    expect(entry.state().lines[0]?.resolved.values.date).toBe('2026-11-24');
  });
});
