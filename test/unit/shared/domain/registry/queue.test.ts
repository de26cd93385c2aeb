import { describe, expect, it } from 'vitest';
import { assertDefined } from '../../../../../shared/assert';
import { applyChange } from '../../../../../shared/domain/chart/apply-change';
import { changeDraft, isPracticeChange, type Change } from '../../../../../shared/domain/chart/change';
import type { Chart } from '../../../../../shared/domain/chart/chart';
import { documentId, doseId, patientId, reportId, stationId, userId } from '../../../../../shared/domain/ids';
import { doseFields } from '../../../../../shared/domain/immunization';
import { patientFields } from '../../../../../shared/domain/patient';
import { queueOfCard } from '../../../../../shared/domain/registry/card-queue';
import { doseVersion, patientVersion, queueOf } from '../../../../../shared/domain/registry/queue';
import type { ReportAnswered, ReportWay } from '../../../../../shared/domain/registry/report';

const chartId = patientId.parse('patient-0001');
const shot = doseId.parse('dose-current');
const old = doseId.parse('dose-historical');
const refused = doseId.parse('dose-refused');
const patient = patientFields.parse({ name: { first: 'Ada', last: 'Sample' }, birthDate: '2020-02-29', guardians: [], phones: [], providerStatus: { state: 'active' } });
const current = doseFields.parse({ kind: 'current', date: '2026-03-04', cvx: '03', mvx: 'MSD', lot: 'A1', eligibility: 'V01', vis: [], givenBy: { name: 'N. Urse' }, answered: [] });
const historical = doseFields.parse({ kind: 'historical', date: '2021-03-01', cvx: '03', source: '01', answered: [] });
const refusal = doseFields.parse({ kind: 'refusal', date: '2026-03-04', cvx: '08', reason: '00', answered: [] });

type Draft = Readonly<Record<string, unknown>>;

/** Plays steps, one clock tick each; a step sees the chart as it is then. */
class Story {
  #chart: Chart | undefined;
  #at = 0;

  play(draft: (chart: Chart) => Draft): this {
    return this.#take(draft(this.now()));
  }

  begin(draft: Draft): this {
    return this.#take(draft);
  }

  now(): Chart {
    return assertDefined(this.#chart, 'the story began');
  }

  #take(draft: Draft): this {
    this.#at += 1;
    const n = String(this.#at).padStart(4, '0');
    const stamp = { seq: this.#at, at: '2026-03-04T10:00:00-05:00', by: userId.parse('user-0001'), station: stationId.parse('station-0001'), clock: `17726000000${n}-0000-station-0001` };
    const change: Change = { ...changeDraft.parse({ id: `change-${n}`, chart: chartId, ...draft }), ...stamp };
    if (!isPracticeChange(change)) this.#chart = applyChange(this.#chart, change);
    return this;
  }
}

const begun = (): Story => new Story().begin({ verb: 'registered', entity: 'patient', entityId: chartId, set: { patient } });
const recorded = (dose: string, fields: unknown) => () => ({ verb: 'dose-recorded', entity: 'dose', entityId: dose, set: { dose: fields } });
const ofDose = (verb: string, dose: string, set: unknown = {}) => () => ({ verb, entity: 'dose', entityId: dose, set });
const typed = (dose: string) => ofDose('dose-reported', dose, { how: 'typed-in-miis' });
const corrected = (dose: string) => ofDose('dose-corrected', dose, { dose: { ...current, lot: 'B2' } });
const sent = (id: string, way: ReportWay = 'service') => (chart: Chart) => ({
  verb: 'report-sent',
  entity: 'report',
  entityId: reportId.parse(id),
  set: {
    destination: 'miis',
    way,
    controlId: 'X1',
    message: documentId.parse('document-0001'),
    patient: patientVersion(chart),
    doses: queueOf(chart, 'miis').doses.map(({ dose, action }) => ({ dose: dose.id, action, version: doseVersion(dose) })),
  },
});
const answered = (id: string, over: Partial<ReportAnswered>) => () => ({
  verb: 'report-answered',
  entity: 'report',
  entityId: reportId.parse(id),
  set: { outcome: 'accepted', rejected: [], remarks: [], isByPerson: false, ...over },
});
const corrects = () => ({ verb: 'patient-corrected', entity: 'patient', entityId: chartId, set: { patient: { ...patient, sex: 'F' } } });
const patientTyped = () => ({ verb: 'patient-reported', entity: 'patient', entityId: chartId, set: { how: 'typed-in-miis' } });
const patientTakenBack = () => ({ verb: 'patient-report-taken-back', entity: 'patient', entityId: chartId, set: {} });
const report1 = 'report-0001';

/** `A to-do`, `U accepted` ... of each dose. */
const doses = (story: Story): readonly string[] => queueOf(story.now(), 'miis').doses.map(({ action, state }) => `${action} ${state.is}`);
const ofPatient = (story: Story): string | undefined => queueOf(story.now(), 'miis').patient?.state.is;

describe('a dose in the queue', () => {
  const cases: readonly (readonly [string, Story, readonly string[]])[] = [
    ['is new to the registry when it was recorded', begun().play(recorded(shot, current)), ['A to-do']],
    ['is in the queue when it is historical, too', begun().play(recorded(old, historical)), ['A to-do']],
    ['is done when a person typed it', begun().play(recorded(shot, current)).play(typed(shot)), ['U by-hand']],
    ['is to be told again when it was corrected after it was typed', begun().play(recorded(shot, current)).play(typed(shot)).play(corrected(shot)), ['U to-do']],
    ['is to be deleted there when it was typed and then entered in error', begun().play(recorded(shot, current)).play(typed(shot)).play(ofDose('entered-in-error', shot)), ['D to-do']],
    ['is to be deleted there when it was typed, corrected and then entered in error', begun().play(recorded(shot, current)).play(typed(shot)).play(corrected(shot)).play(ofDose('entered-in-error', shot)), ['D to-do']],
    ['is done when a person took it out there', begun().play(recorded(shot, current)).play(typed(shot)).play(ofDose('entered-in-error', shot)).play(typed(shot)), ['D by-hand']],
    ['is nobody’s business there when it was undone before anything was told', begun().play(recorded(shot, current)).play(ofDose('save-undone', shot)), []],
    ['is unknown while a message has no answer', begun().play(recorded(shot, current)).play(sent(report1)), ['U unknown']],
    ['is sent while a file has no answer', begun().play(recorded(shot, current)).play(sent(report1, 'hl7-file')), ['U sent']],
    ['is accepted by the answer', begun().play(recorded(shot, current)).play(sent(report1)).play(answered(report1, {})), ['U accepted']],
    ['is new still when the message did not arrive', begun().play(recorded(shot, current)).play(sent(report1)).play(answered(report1, { outcome: 'not-taken' })), ['A to-do']],
    ['is to be told again when it was corrected after it was accepted', begun().play(recorded(shot, current)).play(sent(report1)).play(answered(report1, {})).play(corrected(shot)), ['U to-do']],
    ['is to be deleted when it was accepted and then entered in error', begun().play(recorded(shot, current)).play(sent(report1)).play(answered(report1, {})).play(ofDose('entered-in-error', shot)), ['D to-do']],
    ['is to be deleted when it may have arrived', begun().play(recorded(shot, current)).play(sent(report1)).play(ofDose('entered-in-error', shot)), ['D to-do']],
    [
      'is rejected alone when the answer names it',
      begun().play(recorded(shot, current)).play(recorded(old, historical)).play(sent(report1)).play(answered(report1, { outcome: 'doses-rejected', rejected: [shot] })),
      ['A rejected', 'U accepted'],
    ],
    ['is to do again when it was rejected and then mended', begun().play(recorded(shot, current)).play(sent(report1)).play(answered(report1, { outcome: 'rejected' })).play(corrected(shot)), ['A to-do']],
    ['is to do again when a person wants it sent again', begun().play(recorded(shot, current)).play(sent(report1)).play(answered(report1, { outcome: 'unknown' })).play(answered(report1, { outcome: 'send-again', isByPerson: true })), ['U to-do']],
    ['takes the answer that comes after one that nobody knew', begun().play(recorded(shot, current)).play(sent(report1)).play(answered(report1, { outcome: 'unknown' })).play(answered(report1, {})), ['U accepted']],
    ['is done when a person typed what was rejected', begun().play(recorded(shot, current)).play(sent(report1)).play(answered(report1, { outcome: 'rejected' })).play(typed(shot)), ['U by-hand']],
  ];
  it.each(cases)('%s', (_title, story, expected) => {
    expect(doses(story)).toEqual(expected);
  });

  it('has states of its own at each destination', () => {
    const story = begun().play(recorded(shot, current)).play(sent(report1)).play(answered(report1, {}));
    expect(queueOf(story.now(), 'elsewhere').doses.map(({ action, state }) => `${action} ${state.is}`)).toEqual(['A to-do']);
  });

  it('carries the remarks of its own and those of nobody', () => {
    const remark = (text: string, dose?: string) => ({ severity: 'E' as const, text, ...(dose === undefined ? {} : { dose: doseId.parse(dose) }) });
    const story = begun()
      .play(recorded(shot, current))
      .play(recorded(old, historical))
      .play(sent(report1))
      .play(answered(report1, { outcome: 'doses-rejected', rejected: [shot], remarks: [remark('lot', shot), remark('other', old), remark('all')] }));
    const [first] = queueOf(story.now(), 'miis').doses;
    expect(first?.state).toMatchObject({ is: 'rejected', remarks: [{ text: 'lot' }, { text: 'all' }] });
  });
});

describe('the patient in the queue', () => {
  const cases: readonly (readonly [string, Story, string | undefined])[] = [
    ['is not there while nothing concerns the registry', begun(), undefined],
    ['is not there for a refusal alone', begun().play(recorded(refused, refusal)), undefined],
    ['is new with the first dose', begun().play(recorded(shot, current)), 'to-do'],
    ['is brought by the first dose that a person types', begun().play(recorded(shot, current)).play(typed(shot)), 'by-hand'],
    ['is accepted with the message', begun().play(recorded(shot, current)).play(sent(report1)).play(answered(report1, {})), 'accepted'],
    ['is accepted when only a dose was rejected', begun().play(recorded(shot, current)).play(sent(report1)).play(answered(report1, { outcome: 'doses-rejected', rejected: [shot] })), 'accepted'],
    ['is to be told again when a field changes', begun().play(recorded(shot, current)).play(typed(shot)).play(corrects), 'to-do'],
    ['is new still when it was taken back that a person typed it', begun().play(recorded(shot, current)).play(patientTyped).play(patientTakenBack), 'to-do'],
    ['is as it was typed before when only the last typing is taken back', begun().play(recorded(shot, current)).play(typed(shot)).play(patientTyped).play(patientTyped).play(patientTakenBack), 'by-hand'],
    ['is done when a person typed the change', begun().play(recorded(shot, current)).play(typed(shot)).play(corrects).play(() => ({ verb: 'patient-reported', entity: 'patient', entityId: chartId, set: { how: 'typed-in-miis' } })), 'by-hand'],
  ];
  it.each(cases)('%s', (_title, story, expected) => {
    expect(ofPatient(story)).toBe(expected);
  });
});

describe('the queue of a card', () => {
  it('lists the shots given here, counts the historical ones, and is silent about refusals', () => {
    const story = begun().play(recorded(shot, current)).play(recorded(old, historical)).play(recorded(refused, refusal));
    expect(queueOfCard(story.now())).toMatchObject({ toReport: [{ dose: shot, date: '2026-03-04' }], historyToReport: 1, queue: { patient: 'new', changed: 0, deleted: 0 } });
  });

  it('is empty when all is done', () => {
    const story = begun().play(recorded(shot, current)).play(recorded(old, historical)).play(sent(report1)).play(answered(report1, {}));
    expect(queueOfCard(story.now())).toEqual({ toReport: [], historyToReport: 0 });
  });

  it('keeps what was refused among the shots to report, and says so', () => {
    const story = begun().play(recorded(shot, current)).play(sent(report1)).play(answered(report1, { outcome: 'rejected' }));
    expect(queueOfCard(story.now())).toMatchObject({ toReport: [{ dose: shot }], queue: { rejected: 2 } });
  });
});
