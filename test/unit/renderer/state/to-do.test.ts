import { describe, expect, it } from 'vitest';
import type { Card } from '../../../../shared/domain/card';
import { newDoseId, newWorkItemId } from '../../../../renderer/state/new-id';
import { reportingLight, seenLately, seenOn, toDoOf } from '../../../../renderer/state/to-do';
import { day, madeUpCard } from './made-up-card';

const dose = (date: ReturnType<typeof day>): Card['toReport'][number] => ({ dose: newDoseId(), date, recordedAt: `${date}T10:00:00-05:00` });
const work = (openedAt: string): Card['work'][number] => ({ item: newWorkItemId(), kind: 'objection', step: 'signed', openedAt });

describe('what is unfinished', () => {
  it('is nothing for patients with nothing open', () => {
    expect(toDoOf([madeUpCard(), madeUpCard({ sharing: 'yes' })])).toEqual({ work: [], report: [], dosesToReport: 0, talks: [], unknown: 0 });
  });

  it('lists status changes on their way oldest first, one line for each work item', () => {
    const one = madeUpCard({ work: [work('2026-11-20T09:00:00-05:00'), work('2026-11-02T09:00:00-05:00')] });
    const other = madeUpCard({ work: [work('2026-11-10T09:00:00-05:00')] });
    expect(toDoOf([one, other]).work.map((line) => line.openedAt.slice(0, 10))).toEqual(['2026-11-02', '2026-11-10', '2026-11-20']);
  });

  it('lists doses to report by patient, the patient with the oldest dose first, and counts all doses', () => {
    const later = madeUpCard({ toReport: [dose(day(2026, 11, 22))] });
    const earlier = madeUpCard({ toReport: [dose(day(2026, 11, 23)), dose(day(2026, 11, 20))] });
    const toDo = toDoOf([later, earlier]);
    expect(toDo.report.map((line) => [line.card.id, line.doses, line.oldest])).toEqual([
      [earlier.id, 2, '2026-11-20'],
      [later.id, 1, '2026-11-22'],
    ]);
    expect(toDo.dosesToReport).toBe(3);
  });

  it('lists talks by how long they wait, and counts the records with the status Unknown', () => {
    const cards = [
      madeUpCard({ sharing: 'yes', needsTalk: { since: '2026-11-22T10:00:00-05:00' } }),
      madeUpCard({ sharing: 'yes', needsTalk: { since: '2026-10-01T10:00:00-04:00' } }),
      madeUpCard({ sharing: 'unknown' }),
      madeUpCard({ sharing: 'no' }),
    ];
    const toDo = toDoOf(cards);
    expect(toDo.talks.map((line) => line.since.slice(0, 10))).toEqual(['2026-10-01', '2026-11-22']);
    expect(toDo.unknown).toBe(1);
  });
});

describe('the light of doses to report', () => {
  it('is off when every dose is reported', () => {
    expect(reportingLight(toDoOf([madeUpCard()]), '2026-11-23T10:00')).toBeUndefined();
  });

  it('shows the clock of the oldest dose and the count of all', () => {
    const toDo = toDoOf([madeUpCard({ toReport: [dose(day(2026, 11, 22)), dose(day(2026, 11, 21))] }), madeUpCard({ toReport: [dose(day(2026, 11, 23))] })]);
    expect(reportingLight(toDo, '2026-11-23T10:00')).toEqual({ doses: 3, clock: { hoursOld: 58, hoursLeft: 14, state: 'today' } });
  });
});

describe('patients seen', () => {
  const morning = madeUpCard({ viewedAt: '2026-11-23T08:10:00-05:00' });
  const noon = madeUpCard({ viewedAt: '2026-11-23T12:00:00-05:00' });
  const yesterday = madeUpCard({ viewedAt: '2026-11-22T23:59:00-05:00' });

  it('are those of the local day, the latest first', () => {
    expect(seenOn([morning, yesterday, madeUpCard(), noon], day(2026, 11, 23)).map((card) => card.id)).toEqual([noon.id, morning.id]);
  });

  it('are cut to the latest ones where only some are asked for', () => {
    expect(seenLately([yesterday, morning, madeUpCard(), noon], 2).map((card) => card.id)).toEqual([noon.id, morning.id]);
  });
});
