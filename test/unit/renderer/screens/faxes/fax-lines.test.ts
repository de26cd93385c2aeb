import { describe, expect, it } from 'vitest';
import { faxDrafts, faxesForPerson, faxGroups } from '../../../../../renderer/screens/faxes/fax-lines';
import type { Card, CardFax } from '../../../../../shared/domain/card';
import { calendarDate } from '../../../../../shared/domain/calendar-date';
import { faxId, workItemId } from '../../../../../shared/domain/ids';
import { cardWith } from '../../../../support/made-up-card';

const today = calendarDate.parse('2026-11-26');
const fax = (n: number, changes: Partial<CardFax>): CardFax => ({
  fax: faxId.parse(`fax-0000000${n}`),
  item: workItemId.parse('00000000'),
  way: 'hylafax',
  state: { state: 'queued' },
  turn: 'program',
  queuedAt: '2026-11-26T10:00:00-05:00',
  notedAt: '2026-11-26T10:00:00-05:00',
  ...changes,
});
const card = (...faxes: readonly CardFax[]): Card => cardWith({ faxes });
const lines = (cards: readonly Card[]) => faxGroups(cards, today).map(({ turn, lines: some }) => [turn, some.map((line) => line.fax.fax)]);

describe('the faxes of the practice', () => {
  it('stand by whose turn it is: what needs a person first', () => {
    const cards = [card(fax(1, { turn: 'nobody', state: { state: 'sent' } }), fax(2, {}), fax(3, { turn: 'result', state: { state: 'handed-over' } })), card(fax(4, { turn: 'person', state: { state: 'unknown', cause: 'server-down', said: '' } }))];
    expect(lines(cards)).toEqual([
      ['person', ['fax-00000004']],
      ['result', ['fax-00000003']],
      ['program', ['fax-00000002']],
      ['nobody', ['fax-00000001']],
    ]);
    expect(faxesForPerson(cards)).toBe(2);
  });

  it('stand latest first, and of one moment always in the same order', () => {
    const one = [fax(2, {}), fax(1, {}), fax(3, { queuedAt: '2026-11-26T10:00:01-05:00' })];
    const expected = [['program', ['fax-00000003', 'fax-00000001', 'fax-00000002']]];
    expect(lines([card(...one)])).toEqual(expected);
    expect(lines([card(...[...one].reverse())])).toEqual(expected);
  });

  it('leave after two weeks when they are done, and never before', () => {
    const done = (notedAt: string) => card(fax(1, { turn: 'nobody', state: { state: 'sent' }, notedAt }));
    expect(lines([done('2026-11-12T08:00:00-05:00')])).toHaveLength(1);
    expect(lines([done('2026-11-11T23:00:00-05:00')])).toEqual([]);
    expect(lines([card(fax(1, { turn: 'person', state: { state: 'unknown', cause: 'server-down', said: '' }, notedAt: '2025-01-01T08:00:00-05:00' }))])).toHaveLength(1);
  });
});

describe('forms that are ready to be faxed', () => {
  const work = (n: number, step: Card['work'][number]['step'], kind: Card['work'][number]['kind'] = 'objection'): Card['work'][number] => ({ item: workItemId.parse(`item-0000000${n}`), kind, step, openedAt: `2026-11-2${n}T10:00:00-05:00` });

  it('are those whose next step it is and that have no fax yet, the longest waiting first', () => {
    const cards = [cardWith({ work: [work(3, 'faxed'), work(1, 'faxed'), work(2, 'signed'), work(4, 'filed')] }), cardWith({ work: [work(5, 'faxed')], faxes: [fax(1, { item: work(5, 'faxed').item })] })];
    expect(faxDrafts(cards).map(({ item }) => item)).toEqual(['item-00000001', 'item-00000003']);
  });

  it('are never changes of a status, which has no form', () => {
    expect(faxDrafts([cardWith({ work: [work(1, 'faxed', 'status-yes')] })])).toEqual([]);
  });
});
