import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importIdOf, planImport, runImport, undoImport } from '../../../../../renderer/data/import/run-import';
import { newChangeId } from '../../../../../renderer/state/new-id';
import { assertDefined } from '../../../../../shared/assert';
import { appError } from '../../../../../shared/contract/errors';
import { changeDraft, type ChangeDraft } from '../../../../../shared/domain/chart/change';
import type { Chart } from '../../../../../shared/domain/chart/chart';
import { doseVersion, patientVersion } from '../../../../../shared/domain/registry/queue';
import { patientId, type PatientId } from '../../../../../shared/domain/ids';
import { historicalDose } from '../../../../../shared/domain/immunization';
import type { ListImport } from '../../../../../shared/domain/list-import';
import type { PatientFields } from '../../../../../shared/domain/patient';
import type { DuplicateChoice, ListPatient } from '../../../../../shared/import/import-plan';
import { historicalFields, idOf, nextChangeId, patientNumber, practiceSetUp, registered } from '../../../../support/made-up-changes';
import { realTables } from '../../../../support/real-tables';
import { clearDesk, expectLikeJournal, startDesk, type Desk } from '../records-desk';

beforeEach(clearDesk);
afterEach(clearDesk);

const tables = realTables();
const file = 'a'.repeat(64);
const shot = (date: string, cvx = '03') => historicalDose.parse(historicalFields({ date, cvx }));
/** Patient `n` of the list, on line `n + 1`, with as many shots as there are days. */
const coming = (n: number, days: readonly string[] = [], over: Partial<Record<keyof PatientFields, unknown>> = {}): ListPatient => ({ line: n + 1, patient: patientNumber(n, over), doses: days.map((day) => shot(day)) });
/** A hundred patients, more than are written at once; every one has a shot. */
const hundred = Array.from({ length: 100 }, (_, index) => coming(index + 1, ['2021-03-01']));

const importsOf = ({ records }: Desk): readonly ListImport[] => records.practice()?.imports ?? [];
const onlyImport = (desk: Desk): ListImport => assertDefined(importsOf(desk)[0], 'a list was brought in');
const idOfList = (desk: Desk) => importIdOf(file, importsOf(desk));
/** The patient that the list made of its line. */
const of = (desk: Desk, n: number): PatientId => patientId.parse(`${onlyImport(desk).id}-p${n + 1}`);
const chartOf = async ({ records }: Desk, id: PatientId): Promise<Chart> => assertDefined(await records.chart(id), 'the patient is there');

const begin = async (...before: readonly ChangeDraft[]): Promise<Desk> => {
  const desk = await startDesk();
  expect((await desk.records.commit([practiceSetUp(), ...before])).ok).toBe(true);
  return desk;
};
/** Chooses the list and brings it in, as the screen does. */
const bringIn = (desk: Desk, people: readonly ListPatient[], choices: readonly (readonly [number, DuplicateChoice])[] = [], told: [number, number][] = []) => {
  const id = idOfList(desk);
  const plan = planImport(desk.records, id, people);
  return runImport({ records: desk.records, tables, newChangeId }, { id, name: 'old.csv', plan, choices: new Map(choices), columns: [] }, (done, total) => told.push([done, total]));
};
const takeBack = (desk: Desk) => undoImport(desk.records, onlyImport(desk), newChangeId, () => undefined);
const planned = (desk: Desk, people: readonly ListPatient[]) => {
  const { fresh, known, review } = planImport(desk.records, idOfList(desk), people);
  return { fresh: fresh.map(({ line }) => line), known: known.map(({ person, as }) => [person.line, as]), review: review.map(({ person }) => person.line) };
};
const ofPatient = (chart: PatientId, draft: Readonly<Record<string, unknown>>): ChangeDraft => changeDraft.parse({ id: nextChangeId(), chart, ...draft });
/** The append of this number, from now on, and every later one, is not taken. */
const breakOffAt = ({ bridge: { memory } }: Desk, nth: number): void => {
  let appends = 0;
  memory.faults.onCall = (channel) => {
    if (channel === 'journal:append' && (appends += 1) >= nth) memory.faults.failing.set('journal:append', appError('disk-full', 'no room'));
  };
};
const goOn = ({ bridge: { memory } }: Desk): void => {
  memory.faults.onCall = () => undefined;
  memory.faults.failing.clear();
};
/** What stands there of the patients, without who, when and in which order it was written. */
const standing = async ({ records }: Desk): Promise<readonly unknown[]> => {
  const charts = await Promise.all(records.cards().map(({ id }) => records.chart(id)));
  return charts
    .flatMap((chart) => (chart === undefined ? [] : [{ id: chart.id, patient: chart.patient, doses: chart.doses.map(({ id, fields, voided }) => [id, fields, voided?.how]), sharing: chart.sharing?.status, work: chart.workItems.map(({ id }) => id) }]))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};

describe('what becomes of each patient of a list', () => {
  const here = registered(1, { recordNumber: 'A-1' });

  it.each([
    ['is new when nobody is like them', coming(2), 'fresh'],
    ['is known by record number, name and day of birth, however they are written', coming(1, [], { recordNumber: 'a1', name: { first: 'ANNA1', last: 'Beispiel 1' } }), 'known'],
    ['is for a person to decide without a record number', coming(1), 'review'],
    ['is for a person to decide when the record number is another’s', coming(2, [], { recordNumber: 'A-1' }), 'review'],
    ['is new as the twin of somebody', coming(1, [], { name: { first: 'Quentin', last: 'Beispiel1' } }), 'fresh'],
  ] as const)('%s', async (_title, person, expected) => {
    const plan = planned(await begin(here), [person]);
    expect(Object.entries(plan).flatMap(([name, some]) => (some.length > 0 ? [name] : []))).toEqual([expected]);
  });
});

describe('an import', () => {
  it('adds the patients with their shots and their status, and notes itself', async () => {
    const desk = await begin();
    const told: [number, number][] = [];
    expect(await bringIn(desk, hundred, [], told)).toEqual({ ok: true, value: { patients: 100, doses: 100 } });
    expect(desk.records.cards()).toHaveLength(100);
    expect(await chartOf(desk, of(desk, 1))).toMatchObject({ patient: hundred[0]?.patient, doses: [{ fields: { date: '2021-03-01', source: '01' } }], sharing: { status: 'unknown' } });
    expect(importsOf(desk)).toMatchObject([{ name: 'old.csv', patients: 100, doses: 100, known: [] }]);
    expect(told).toEqual([[60, 100], [100, 100]]);
    await expectLikeJournal(desk);
  });

  it('adds to who is known only the shots that are missing', async () => {
    const desk = await begin(registered(1, { recordNumber: 'A-1' }), changeDraft.parse({ id: nextChangeId(), verb: 'dose-recorded', entity: 'dose', entityId: idOf('dose', 1), chart: idOf('patient', 1), set: { dose: shot('2021-03-01') } }));
    await bringIn(desk, [coming(1, ['2021-03-01', '2022-03-01'], { recordNumber: 'A-1' })]);
    expect((await chartOf(desk, idOf('patient', 1))).doses.map(({ fields }) => fields.date)).toEqual(['2021-03-01', '2022-03-01']);
    expect(importsOf(desk)).toMatchObject([{ patients: 0, doses: 1, known: [idOf('patient', 1)] }]);
  });

  it.each([
    ['the same person', { is: 'same', as: idOf('patient', 1) }, 1, 1],
    ['another person', { is: 'another' }, 2, 1],
    ['left out', { is: 'leave-out' }, 1, 0],
  ] as const)('takes a likely duplicate as %s when a person says so', async (_what, choice, patients, doses) => {
    const desk = await begin(registered(1));
    await bringIn(desk, [coming(1, ['2021-03-01'])], [[2, choice]]);
    expect(desk.records.cards()).toHaveLength(patients);
    expect(importsOf(desk)).toMatchObject([{ patients: patients - 1, doses }]);
  });

  it('leaves out who is not decided', async () => {
    const desk = await begin(registered(1));
    expect(await bringIn(desk, [coming(1, ['2021-03-01'])])).toEqual({ ok: true, value: { patients: 0, doses: 0 } });
    expect((await chartOf(desk, idOf('patient', 1))).doses).toEqual([]);
  });

  it('gives a patient who stands in the list twice each shot once', async () => {
    const desk = await begin(registered(1));
    const as = { is: 'same', as: idOf('patient', 1) } as const;
    const twice = [coming(1, ['2021-03-01']), { ...coming(1, ['2021-03-01', '2022-03-01']), line: 7 }];
    await bringIn(desk, twice, [[2, as], [7, as]]);
    expect((await chartOf(desk, idOf('patient', 1))).doses.map(({ fields }) => fields.date)).toEqual(['2021-03-01', '2022-03-01']);
  });

  it('of the same file once more changes nothing', async () => {
    const desk = await begin();
    await bringIn(desk, hundred);
    const changes = desk.journal.changes.length;
    expect(planned(desk, hundred).known).toHaveLength(100);
    expect(await bringIn(desk, hundred)).toEqual({ ok: true, value: { patients: 0, doses: 0 } });
    expect(desk.journal.changes).toHaveLength(changes);
  });

  it('of the same file once more, after a person decided the rest, counts and remembers the rest too', async () => {
    const desk = await begin(registered(1));
    const people = [coming(1, ['2021-03-01']), coming(2, ['2021-03-01'])];
    await bringIn(desk, people);
    await bringIn(desk, people, [[2, { is: 'same', as: idOf('patient', 1) }]]);
    expect(importsOf(desk)).toMatchObject([{ patients: 1, doses: 2, known: [idOf('patient', 1)] }]);
    await takeBack(desk);
    expect((await chartOf(desk, idOf('patient', 1))).doses.map(({ voided }) => voided?.how)).toEqual(['save-undone']);
  });
});

describe('an import that broke off', () => {
  /** Two are here already: one is known, one is to be decided. */
  const zoe = { name: { first: 'Zoe', last: 'Zoller' }, birthDate: '1991-12-31', recordNumber: 'A-1' };
  const wim = { name: { first: 'Wim', last: 'Ypsilon' }, birthDate: '1971-11-30' };
  const here = [registered(101, zoe), registered(102, wim)];
  const people = [...hundred, coming(101, ['2021-03-01'], zoe), coming(102, ['2021-03-01'], wim)];
  const choices = [[103, { is: 'same', as: idOf('patient', 102) }]] as const;

  it.each([1, 2, 3, 4, 5])('at its append %i goes on where it was when the file is chosen again, and makes no doubles', async (nth) => {
    const whole = await begin(...here);
    await bringIn(whole, people, choices);
    const expected = [await standing(whole), onlyImport(whole).patients, onlyImport(whole).doses, onlyImport(whole).known];
    await clearDesk();

    const desk = await begin(...here);
    breakOffAt(desk, nth);
    expect(await bringIn(desk, people, choices)).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect(importsOf(desk)).toEqual([]);
    goOn(desk);
    expect(planned(desk, people).review).toEqual([103]);
    expect((await bringIn(desk, people, choices)).ok).toBe(true);
    expect([await standing(desk), onlyImport(desk).patients, onlyImport(desk).doses, onlyImport(desk).known]).toEqual(expected);
    await expectLikeJournal(desk);
  });

  it('leaves nobody for a person to decide whom it brought in itself', async () => {
    const desk = await begin();
    breakOffAt(desk, 2);
    await bringIn(desk, hundred);
    goOn(desk);
    const { fresh, known, review } = planned(desk, hundred);
    expect([fresh.length, known.length, review.length]).toEqual([40, 60, 0]);
  });
});

describe('an import that is taken back', () => {
  it('is gone with its patients, from lists, search and likely duplicates, and can still be read', async () => {
    const desk = await begin(registered(500, { name: { first: 'Zoe', last: 'Zoller' }, birthDate: '1991-12-31' }));
    await bringIn(desk, hundred);
    const one = of(desk, 1);
    expect(await takeBack(desk)).toEqual({ ok: true, value: { left: [] } });
    expect(desk.records.cards().map(({ id }) => id)).toEqual([idOf('patient', 500)]);
    expect(desk.records.search('Beispiel1')).toEqual([]);
    expect(planned(desk, hundred)).toMatchObject({ known: [], review: [] });
    expect(await chartOf(desk, one)).toMatchObject({ patient: { name: { first: 'Anna1' } }, doses: [{ voided: { how: 'save-undone' } }] });
    expect(onlyImport(desk).undone).toBeDefined();
  });

  it('leaves who was known before, with all but the shots of the list, and with the status that they had', async () => {
    const desk = await begin(registered(1, { recordNumber: 'A-1' }));
    await bringIn(desk, [coming(1, ['2021-03-01'], { recordNumber: 'A-1' })]);
    expect((await chartOf(desk, idOf('patient', 1))).sharing?.status).toBe('unknown');
    expect(await takeBack(desk)).toEqual({ ok: true, value: { left: [] } });
    expect(desk.records.cards()).toHaveLength(1);
    const chart = await chartOf(desk, idOf('patient', 1));
    expect(chart.doses.map(({ voided }) => voided?.how)).toEqual(['save-undone']);
    expect(chart.sharing).toBeUndefined();
  });

  const current = { kind: 'current', date: '2026-11-20', cvx: '21', mvx: 'MSD', lot: 'A1', eligibility: 'V01', vis: [], givenBy: { name: 'N. Urse' }, answered: [] };
  const told = (chart: Chart): ChangeDraft =>
    ofPatient(chart.id, {
      verb: 'report-sent',
      entity: 'report',
      entityId: idOf('report', 1),
      set: {
        destination: 'miis',
        way: 'service',
        controlId: 'X1',
        message: idOf('document', 1),
        patient: patientVersion(chart),
        doses: chart.doses.map((dose) => ({ dose: dose.id, action: 'A', version: doseVersion(dose) })),
      },
    });
  const touches: readonly (readonly [string, (chart: Chart) => ChangeDraft])[] = [
    ['a shot was given', ({ id }) => ofPatient(id, { verb: 'dose-recorded', entity: 'dose', entityId: idOf('dose', 1), set: { dose: current } })],
    ['the record was corrected', ({ id }) => ofPatient(id, { verb: 'patient-corrected', entity: 'patient', entityId: id, set: { patient: patientNumber(1, { motherMaidenName: 'Muster' }) } })],
    ['the talk was recorded', ({ id }) => ofPatient(id, { verb: 'informed', entity: 'informing', entityId: idOf('informing', 1), set: { informing: { on: '2026-11-02', by: 'Jo', language: 'eng', materials: ['fact-sheet'], answer: 'does-not-object' } } })],
    ['a message was sent to the registry', told],
    ['a shot was typed into the registry', ({ id, doses }) => ofPatient(id, { verb: 'dose-reported', entity: 'dose', entityId: assertDefined(doses[0], 'there is a shot').id, set: { how: 'typed-in-miis' } })],
  ];
  it.each(touches)('leaves a patient for whom %s since, says so, and takes back the others', async (_what, touch) => {
    const desk = await begin();
    await bringIn(desk, [coming(1, ['2021-03-01']), coming(2, ['2021-03-01'])]);
    const one = of(desk, 1);
    await desk.records.commit([touch(await chartOf(desk, one))]);
    expect(await takeBack(desk)).toEqual({ ok: true, value: { left: [one] } });
    expect(desk.records.cards().map(({ id }) => id)).toEqual([one]);
    const [listed] = (await chartOf(desk, one)).doses;
    expect(listed?.voided?.how).toBe('save-undone');
  });

  it('takes back a patient whose record was only looked at', async () => {
    const desk = await begin();
    await bringIn(desk, [coming(1)]);
    await desk.records.commit([ofPatient(of(desk, 1), { verb: 'record-viewed', entity: 'patient', entityId: of(desk, 1), set: {} })]);
    expect(await takeBack(desk)).toEqual({ ok: true, value: { left: [] } });
  });

  it('tells the registry to take out what it was told', async () => {
    const desk = await begin();
    await bringIn(desk, [coming(1, ['2021-03-01'])]);
    const one = of(desk, 1);
    await desk.records.commit([told(await chartOf(desk, one))]);
    await takeBack(desk);
    expect(desk.records.cards()).toMatchObject([{ id: one, queue: { deleted: 1 } }]);
  });

  it('goes on where it was when it broke off', async () => {
    const desk = await begin();
    await bringIn(desk, hundred);
    breakOffAt(desk, 50);
    expect((await takeBack(desk)).ok).toBe(false);
    expect([desk.records.cards().length, onlyImport(desk).undone]).toEqual([51, undefined]);
    goOn(desk);
    expect(await takeBack(desk)).toEqual({ ok: true, value: { left: [] } });
    expect(desk.records.cards()).toEqual([]);
  });

  it('can be brought in once more, as an import of its own', async () => {
    const desk = await begin();
    await bringIn(desk, hundred);
    const before = onlyImport(desk).id;
    await takeBack(desk);
    expect(await bringIn(desk, hundred)).toEqual({ ok: true, value: { patients: 100, doses: 100 } });
    expect(desk.records.cards()).toHaveLength(100);
    expect(importsOf(desk).map(({ undone }) => undone === undefined)).toEqual([false, true]);
    expect(importsOf(desk).filter(({ id }) => id === before)).toHaveLength(1);
  });
});
