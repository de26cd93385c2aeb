import { describe, expect, it } from 'vitest';
import { linesIn, patientsInQueue, registryLines, registryViews, type RegistryLines, type RegistryView } from '../../../../../renderer/screens/registry/registry-lines';
import type { Card } from '../../../../../shared/domain/card';
import { calendarDate } from '../../../../../shared/domain/calendar-date';
import { doseId } from '../../../../../shared/domain/ids';
import { cardWith } from '../../../../support/made-up-card';

/** A Friday noon. A shot of Tuesday is late since the morning of Friday; one of Wednesday is due today. */
const now = '2026-11-27T12:30';
type OfQueue = NonNullable<Card['queue']>;
const queue = (over: Partial<OfQueue> = {}): OfQueue => ({ changed: 0, deleted: 0, rejected: 0, unknown: 0, sent: 0, since: '2026-11-27T10:00:00-05:00', ...over });
let doses = 0;
const given = (...days: readonly string[]): Card['toReport'] =>
  days.map((day) => ({ dose: doseId.parse(`dose-${String((doses += 1)).padStart(5, '0')}`), date: calendarDate.parse(day), recordedAt: `${day}T10:00:00-05:00` }));

const late = cardWith({ last: 'Late', toReport: given('2026-11-26', '2026-11-24') });
const today = cardWith({ last: 'Today', toReport: given('2026-11-25') });
const plenty = cardWith({ last: 'Plenty', toReport: given('2026-11-27'), queue: queue({ patient: 'new' }) });
const history = cardWith({ last: 'History', historyToReport: 3, queue: queue({ patient: 'new', since: '2026-11-20T08:00:00-05:00' }) });
const refused = cardWith({ last: 'Refused', queue: queue({ rejected: 2, since: '2026-11-25T12:00:00-05:00' }) });
const unknown = cardWith({ last: 'Unknown', queue: queue({ unknown: 1, changed: 1, since: '2026-11-26T12:00:00-05:00' }) });
const sent = cardWith({ last: 'Sent', queue: queue({ sent: 4, since: '2026-11-27T12:00:00-05:00' }) });
const lateAndRefused = cardWith({ last: 'Both', toReport: given('2026-11-23'), queue: queue({ rejected: 1 }) });
const done = cardWith({ last: 'Done' });
const all = [sent, history, plenty, done, refused, lateAndRefused, unknown, today, late];

const names = (lines: RegistryLines['lines']): readonly string[] => lines.map(({ card }) => card.last);
const waitsOf = (card: Card) => registryLines([card], now).lines.map(({ waits, oldest }) => (waits.by === 'clock' ? ['clock', waits.clock.state, waits.clock.hoursOld, oldest] : ['age', waits.hours, oldest]))[0];

describe('the lines of the registry page', () => {
  it('are one for each patient with something open, those with a clock first, the longest waiting first', () => {
    expect(names(registryLines(all, now).lines)).toEqual(['Both', 'Late', 'Today', 'Plenty', 'History', 'Refused', 'Unknown', 'Sent']);
  });

  it('stand the same way, in whatever order the cards come', () => {
    expect(names(registryLines([...all].reverse(), now).lines)).toEqual(names(registryLines(all, now).lines));
    const two = [cardWith({ historyToReport: 1, queue: queue() }), cardWith({ historyToReport: 1, queue: queue() })];
    expect(registryLines([...two].reverse(), now).lines).toEqual(registryLines(two, now).lines);
  });

  it('are none while the registry has everything', () => {
    expect(registryLines([done], now)).toEqual({ lines: [], counts: { all: 0, late: 0, today: 0, refused: 0, unknown: 0, sent: 0 }, shots: { late: 0, today: 0, plenty: 0, fromRecords: 0 } });
  });

  it.each([
    ['a shot of today', cardWith({ toReport: given('2026-11-27') }), ['clock', 'plenty', 12, '2026-11-27']],
    ['a shot of two days ago', cardWith({ toReport: given('2026-11-25') }), ['clock', 'today', 60, '2026-11-25']],
    ['a shot of three days ago', cardWith({ toReport: given('2026-11-24') }), ['clock', 'late', 84, '2026-11-24']],
    ['several shots: the oldest', cardWith({ toReport: given('2026-11-26', '2026-11-24', '2026-11-25') }), ['clock', 'late', 84, '2026-11-24']],
    ['a shot and something older that has no clock', cardWith({ toReport: given('2026-11-27'), historyToReport: 2, queue: queue({ since: '2020-01-01T08:00:00-05:00' }) }), ['clock', 'plenty', 12, '2026-11-27']],
    ['shots from a record', cardWith({ historyToReport: 1, queue: queue({ since: '2026-11-26T12:00:00-05:00' }) }), ['age', 24, undefined]],
    ['shots from a record of a patient whom the registry knows, which say nothing of their age', cardWith({ historyToReport: 1 }), ['age', 0, undefined]],
    ['a correction of half an hour ago', cardWith({ queue: queue({ changed: 1, since: '2026-11-27T12:00:00-05:00' }) }), ['age', 0, undefined]],
    ['a correction of the future, by another workstation’s clock', cardWith({ queue: queue({ changed: 1, since: '2026-11-28T12:00:00-05:00' }) }), ['age', 0, undefined]],
  ] as const)('wait as long as %s says', (_what, card, expected) => {
    expect(waitsOf(card)).toEqual(expected);
  });
});

describe('the counts of the registry page', () => {
  it('are of patients, each in every view where it belongs', () => {
    expect(registryLines(all, now).counts).toEqual({ all: 8, late: 2, today: 1, refused: 2, unknown: 1, sent: 1 });
  });

  it('are of shots by their clocks, and of shots from records', () => {
    expect(registryLines(all, now).shots).toEqual({ late: 2, today: 1, plenty: 2, fromRecords: 3 });
  });

  it('have one for each view, which is the number of its lines', () => {
    const lines = registryLines(all, now);
    for (const view of registryViews) expect([view, linesIn(view, lines, '').length]).toEqual([view, lines.counts[view]]);
  });

  it('in the rail are of patients with something open', () => {
    expect([patientsInQueue(all), patientsInQueue([done]), patientsInQueue([])]).toEqual([8, 0, 0]);
  });
});

describe('a view of the registry page', () => {
  const views: readonly (readonly [RegistryView, readonly string[]])[] = [
    ['all', ['Both', 'Late', 'Today', 'Plenty', 'History', 'Refused', 'Unknown', 'Sent']],
    ['late', ['Both', 'Late']],
    ['today', ['Today']],
    ['refused', ['Both', 'Refused']],
    ['unknown', ['Unknown']],
    ['sent', ['Sent']],
  ];
  it.each(views)('"%s" holds its lines in their order', (view, expected) => {
    expect(names(linesIn(view, registryLines(all, now), ''))).toEqual(expected);
  });

  const people = [cardWith({ first: 'Ada', last: 'Sample', historyToReport: 1 }), cardWith({ first: 'Sam', last: 'Adams', historyToReport: 1 })];
  it.each([
    ['nothing', '', ['Sample', 'Adams']],
    ['spaces', '  ', ['Sample', 'Adams']],
    ['a part of either name', 'sam', ['Sample', 'Adams']],
    ['a family name', 'SAMPLE', ['Sample']],
    ['a given name and a family name', 'sam adams', ['Adams']],
    ['a family name, comma, a given name', 'sample, a', ['Sample']],
    ['somebody else', 'zzz', []],
  ])('shows those whose name holds %s', (_what, typed, expected) => {
    expect(names(linesIn('all', registryLines(people, now), typed))).toEqual(expected);
  });

  it('looks for a name only among its own lines', () => {
    expect(names(linesIn('refused', registryLines(all, now), 'late'))).toEqual([]);
  });
});
