import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertDefined } from '../../../../../shared/assert';
import { applyChange, applyPracticeChange } from '../../../../../shared/domain/chart/apply-change';
import { cardOf } from '../../../../../shared/domain/card';
import { changeDraft, isPracticeChange, practiceEntityId, type ChartChange, type PracticeChange } from '../../../../../shared/domain/chart/change';
import type { Chart, Practice } from '../../../../../shared/domain/chart/chart';
import { corrected, doseRecorded, formMade, idOf, informed, nextChangeId, practiceSetUp, registered, reported, viewed } from '../../../../support/made-up-changes';
import { stamped } from '../../../../support/memory-journal';

const draft = (fields: Readonly<Record<string, unknown>>) => changeDraft.parse({ id: nextChangeId(), ...fields });
const ofPatient = (verb: string, set: unknown = {}) => draft({ verb, entity: 'patient', entityId: idOf('patient', 1), chart: idOf('patient', 1), set });
const ofDose = (verb: string) => draft({ verb, entity: 'dose', entityId: idOf('dose', 1), chart: idOf('patient', 1), set: {} });
const ofPractice = (verb: string, set: unknown) => draft({ verb, entity: 'practice', entityId: practiceEntityId, set });

const asChart = (one: ReturnType<typeof draft>, seq: number): ChartChange => {
  const change = stamped(one, seq, 'user-0001', 'station-01');
  if (isPracticeChange(change)) throw new Error('these are changes of charts');
  return change;
};
const asPractice = (one: ReturnType<typeof draft>, seq: number): PracticeChange => {
  const change = stamped(one, seq, 'user-0001', 'station-01');
  if (!isPracticeChange(change)) throw new Error('these are changes of the practice');
  return change;
};
const chartAfter = (...drafts: readonly ReturnType<typeof draft>[]): Chart =>
  assertDefined(
    drafts.map((one, index) => asChart(one, index + 1)).reduce<Chart | undefined>(applyChange, undefined),
    'the first change registers',
  );
const practiceAfter = (...drafts: readonly ReturnType<typeof draft>[]): Practice =>
  assertDefined(
    [practiceSetUp(), ...drafts].map((one, index) => asPractice(one, index + 1)).reduce<Practice | undefined>(applyPracticeChange, undefined),
    'the first change sets the practice up',
  );

describe('a registration that is undone', () => {
  const undone = ofPatient('registration-undone');
  const told = draft({
    verb: 'report-sent',
    entity: 'report',
    entityId: idOf('report', 1),
    chart: idOf('patient', 1),
    set: { destination: 'miis', way: 'service', controlId: 'X1', message: idOf('document', 1), patient: 'version', doses: [] },
  });
  const kept = draft({
    verb: 'document-kept',
    entity: 'document',
    entityId: idOf('document', 1),
    chart: idOf('patient', 1),
    set: { document: { kind: 'immunization-record', date: '2026-11-02', copy: { as: 'paper', where: 'paper file' } } },
  });
  const typed = ofPatient('patient-reported', { how: 'typed-in-miis' });

  it.each([
    ['nothing else was done', [], true],
    ['the record was looked at', [viewed(1)], true],
    ['all its shots were undone', [doseRecorded(1, 1), ofDose('save-undone')], true],
    ['a shot stands', [doseRecorded(1, 1)], false],
    ['a shot was undone that the registry has', [doseRecorded(1, 1), reported(1, 1), ofDose('save-undone')], false],
    ['the talk was recorded', [informed(1, 1)], false],
    ['a form was made', [formMade(1, 1)], false],
    ['a paper is kept', [kept], false],
    ['the record was corrected', [corrected(1, { recordNumber: 'A-1' })], false],
    ['a message went to the registry', [told], false],
    ['the patient was typed into the registry', [typed], false],
  ])('takes the patient off the lists when %s: %s, %s', (_what, between, expected) => {
    const chart = chartAfter(registered(1), ...between, undone);
    expect(chart.takenBack !== undefined).toBe(expected);
    expect(cardOf(chart).isTakenBack === true).toBe(expected);
  });

  it('loses nothing: the record can still be read, with who took it back', () => {
    const { takenBack, seq, ...rest } = chartAfter(registered(1), doseRecorded(1, 1), ofDose('save-undone'), undone);
    const { seq: _before, ...before } = chartAfter(registered(1), doseRecorded(1, 1), ofDose('save-undone'));
    expect([takenBack?.by, seq]).toEqual(['user-0001', 4]);
    expect({ ...rest, registered: undefined, doses: rest.doses.map(({ fields }) => fields) }).toEqual({ ...before, registered: undefined, doses: before.doses.map(({ fields }) => fields) });
  });

  it.each([
    ['a shot', doseRecorded(1, 1)],
    ['a talk', informed(1, 1)],
    ['a correction', corrected(1, { recordNumber: 'A-1' })],
  ])('hides nothing that another workstation did meanwhile: %s brings the patient back', (_what, late) => {
    expect(cardOf(chartAfter(registered(1), undone, late)).isTakenBack).toBeUndefined();
  });

  it('of nobody is nothing', () => {
    expect(applyChange(undefined, asChart(undone, 1))).toBeUndefined();
  });
});

describe('a look at what the registry has', () => {
  const asked = (doses: number) => ofPatient('registry-asked', { how: 'service', outcome: 'history', doses, taken: 0, forecast: [{ group: 'MMR', recommended: '2026-12-01' }] });

  it('is kept with who looked, when, and what the registry says is due', () => {
    expect(chartAfter(registered(1), asked(3)).registryChecks).toMatchObject([{ by: 'user-0001', outcome: 'history', doses: 3, taken: 0, forecast: [{ group: 'MMR' }] }]);
  });

  it('is kept ten times, the last ones, oldest first', () => {
    const looks = Array.from({ length: 13 }, (_, n) => asked(n));
    expect(chartAfter(registered(1), ...looks).registryChecks?.map(({ doses }) => doses)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('counts once, however often its change arrives', () => {
    const chart = chartAfter(registered(1), asked(1), asked(2));
    expect(applyChange(chart, asChart(asked(2), 3))?.registryChecks).toEqual(chart.registryChecks);
  });
});

const imported = (n: number, over: Readonly<Record<string, unknown>> = {}) =>
  ofPractice('list-imported', { import: idOf('import', n), name: `list ${n}`, patients: 2, doses: 3, known: [idOf('patient', 7)], columns: [{ heading: 'DOB', field: 'birthDate' }, { heading: 'x' }], ...over });
const takenBack = (n: number) => ofPractice('import-undone', { import: idOf('import', n) });
const batch = (n: number, over: Readonly<Record<string, unknown>> = {}) =>
  ofPractice('batch-made', { batch: idOf('batch', n), destination: 'miis', format: 'hl7', file: idOf('document', n), name: `file ${n}`, number: `F${n}`, patients: [idOf('patient', 1)], doses: 2, ...over });

describe('a list that was brought in', () => {
  it('is kept with its counts, its columns and who brought it in', () => {
    expect(practiceAfter(imported(1)).imports).toMatchObject([{ id: idOf('import', 1), name: 'list 1', patients: 2, doses: 3, known: [idOf('patient', 7)], columns: [{ heading: 'DOB', field: 'birthDate' }, { heading: 'x' }], made: { by: 'user-0001' } }]);
  });

  it('is one list when it is brought in again, with the counts of the last time', () => {
    expect(practiceAfter(imported(1), imported(2), imported(1, { patients: 5 })).imports?.map(({ id, patients }) => [id, patients])).toEqual([
      [idOf('import', 2), 2],
      [idOf('import', 1), 5],
    ]);
  });

  it('is marked as taken back, and stays in the list with what it was', () => {
    const [one, other] = practiceAfter(imported(1), imported(2), takenBack(1)).imports ?? [];
    expect([one?.undone?.by, one?.patients, other?.undone]).toEqual(['user-0001', 2, undefined]);
  });

  it('may be one that is not known here: then its taking back changes nothing', () => {
    expect(practiceAfter(imported(1), takenBack(9)).imports).toEqual(practiceAfter(imported(1)).imports);
    expect(practiceAfter(takenBack(9)).imports).toEqual([]);
  });

  it('is kept while it is one of the last fifty', () => {
    const some = Array.from({ length: 53 }, (_, n) => imported(n + 1));
    const { imports = [] } = practiceAfter(...some);
    expect([imports.length, imports[0]?.name, imports.at(-1)?.name]).toEqual([50, 'list 4', 'list 53']);
  });
});

describe('a file for the registry', () => {
  it('is kept with its number, where it lies and whose reports are in it, in their order', () => {
    const patients = [idOf('patient', 2), idOf('patient', 1)];
    expect(practiceAfter(batch(1, { patients })).batches).toMatchObject([{ id: idOf('batch', 1), format: 'hl7', file: idOf('document', 1), number: 'F1', patients, doses: 2, made: { by: 'user-0001' } }]);
  });

  it('is kept while it is one of the last hundred', () => {
    const some = Array.from({ length: 104 }, (_, n) => batch(n + 1));
    const { batches = [] } = practiceAfter(...some);
    expect([batches.length, batches[0]?.number, batches.at(-1)?.number]).toEqual([100, 'F5', 'F104']);
  });
});

describe('what the practice keeps of lists and files', () => {
  const any = fc.array(fc.oneof(fc.integer({ min: 1, max: 4 }).map((n) => imported(n)), fc.integer({ min: 1, max: 4 }).map((n) => takenBack(n)), fc.integer({ min: 1, max: 4 }).map((n) => batch(n))), { minLength: 1, maxLength: 12 });

  it('is the same when the last change arrives twice', () => {
    fc.assert(
      fc.property(any, (drafts) => {
        const practice = practiceAfter(...drafts);
        const last = asPractice(assertDefined(drafts.at(-1), 'there is a change'), drafts.length + 1);
        expect(applyPracticeChange(practice, last)).toEqual(practice);
      }),
    );
  });

  it('touches nothing else of the practice', () => {
    fc.assert(
      fc.property(any, (drafts) => {
        const { imports: _imports, batches: _batches, seq, ...rest } = practiceAfter(...drafts);
        const { seq: _seq, ...before } = practiceAfter();
        expect(rest).toEqual(before);
        expect(seq).toBe(drafts.length + 1);
      }),
    );
  });

  it('is nothing while no practice is set up', () => {
    for (const one of [imported(1), takenBack(1), batch(1)]) expect(applyPracticeChange(undefined, asPractice(one, 1))).toBeUndefined();
  });
});
