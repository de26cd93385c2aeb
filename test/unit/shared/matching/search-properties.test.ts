import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Card } from '../../../../shared/domain/card';
import { formatDate } from '../../../../shared/domain/calendar-date';
import { cardIndex } from '../../../../shared/matching/card-index';
import { foldLetters, wordsOf } from '../../../../shared/matching/fold-text';
import { matchCard } from '../../../../shared/matching/match-card';
import { readQuery } from '../../../../shared/matching/read-query';
import { cardSearcher } from '../../../../shared/matching/search-cards';
import type { Reading } from '../../../../shared/matching/search-query';
import { madeUpCards } from '../../../support/made-up-people';
import { searchDay, searchOver } from './search-for';

// Seconds on a free machine; on a busy one they may not fail for want of time.
vi.setConfig({ testTimeout: 120_000 });

const cards = madeUpCards(2_500, 7);
const search = searchOver(cards);
const someCard = fc.nat({ max: cards.length - 1 }).map((at) => cards[at] as Card);

const asTyped = (name: string): string => wordsOf(name).join(' ');

/** The card is among the first 50, or 50 others match as well. */
function expectFound(query: string, card: Card): void {
  const hits = search(query);
  if (hits.length < 50) expect(hits.map((hit) => hit.card.id), `"${query}" for ${card.first} ${card.last}`).toContain(card.id);
}

describe('a patient is found', () => {
  it('by the full name in either order, with and without accents', () => {
    fc.assert(
      fc.property(someCard, ({ ...card }) => {
        expectFound(`${card.first} ${card.last}`, card);
        expectFound(`${card.last} ${card.first}`, card);
        expectFound(`${card.last}, ${card.first}`, card);
        expectFound(asTyped(`${card.last} ${card.first}`), card);
        expectFound(`${card.last} ${card.middle ?? ''} ${card.first}`.toUpperCase(), card);
      }),
      { numRuns: 150 },
    );
  });

  it('by any beginnings of first and last name from three letters', () => {
    fc.assert(
      fc.property(someCard, fc.nat(20), fc.nat(20), fc.boolean(), (card, more, less, isTurned) => {
        const first = foldLetters(card.first).slice(0, 3 + more).trim();
        const last = foldLetters(card.last).slice(0, 3 + less).trim();
        expectFound(isTurned ? `${last} ${first}` : `${first} ${last}`, card);
      }),
      { numRuns: 150 },
    );
  });

  it('by the birth date in every form that people type', () => {
    fc.assert(
      fc.property(someCard, (card) => {
        const [year = '', month = '', day = ''] = card.birthDate.split('-');
        const forms = [
          `${Number(month)}/${Number(day)}/${year}`,
          `${month}/${day}/${year}`,
          `${Number(month)}/${Number(day)}/${year.slice(2)}`,
          `${Number(month)}-${Number(day)}-${year}`,
          `${Number(month)} ${Number(day)} ${year}`,
          `${month}${day}${year}`,
          `${month}${day}${year.slice(2)}`,
          `${year}${month}${day}`,
          card.birthDate,
          formatDate(card.birthDate),
          `${formatDate(card.birthDate).split(' ')[1]} ${Number(day)}, ${year}`,
        ];
        for (const form of forms) expect(search(form).map((hit) => hit.card.id), form).toContain(card.id);
        for (const form of [`${Number(month)}/${Number(day)}`, `${Number(month)}/${year}`, `${year}-${month}`, year]) expectFound(`${card.last} ${form}`, card);
      }),
      { numRuns: 100 },
    );
  });

  it('by any piece of a phone number in every form that people type', () => {
    fc.assert(
      fc.property(someCard, fc.nat(9), fc.nat(10), (card, from, size) => {
        const digits = (card.phones[0] ?? '').slice(2);
        const [area, exchange, line] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)];
        for (const form of [`(${area}) ${exchange}-${line}`, `${area}-${exchange}-${line}`, `${area}.${exchange}.${line}`, `${area} ${exchange} ${line}`, digits, `1${digits}`, `+1 ${digits}`]) {
          expect(search(form).map((hit) => hit.card.id), form).toContain(card.id);
        }
        expectFound(`${asTyped(card.last)} (${area}) ${exchange}`, card);
        const piece = digits.slice(from, from + 3 + size);
        if (piece.length >= 3) expectFound(piece, card);
      }),
      { numRuns: 100 },
    );
  });

  it('by the right first name and a last name of five letters or more with one slip', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    const long = someCard.filter((card) => wordsOf(card.last).length === 1 && asTyped(card.last).length >= 5);
    fc.assert(
      fc.property(long, fc.nat(30), letter, fc.constantFrom('leave out', 'insert', 'change', 'swap'), (card, at, put, how) => {
        const last = asTyped(card.last);
        const place = at % last.length;
        const next = last[place + 1] ?? '';
        const before = last.slice(0, place);
        const after = last.slice(place + 1);
        const slipped = { 'leave out': before + after, insert: before + put + last.slice(place), change: before + put + after, swap: before + next + (last[place] ?? '') + after.slice(1) };
        expectFound(`${asTyped(card.first)} ${slipped[how]}`, card);
      }),
      { numRuns: 500 },
    );
  });
});

describe('search', () => {
  it('never throws, and answers within the limit, whatever is typed', () => {
    const shreds = fc.constantFrom('smith', '3/4/', '(617', '--', ',', 'May', '12', '２', '½', 'ñ', '\u0301', '٣', '😀', '\u0000', '2015-', "'", 'ﬁ');
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(shreds, { maxLength: 14 }).map((some) => some.join(' ')), fc.array(shreds, { maxLength: 9 }).map((some) => some.join('')));
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 20 }), (query, limit) => {
        expect(search(query, limit).length).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 500 },
    );
  });

  /** The same search without the index: every card looked at by `matchCard`. */
  const withoutIndex = (all: readonly Card[], query: string, limit: number): readonly string[] => {
    const order = (card: Card): string => `${foldLetters(card.last)}\u0000${foldLetters(card.first)}\u0000${card.birthDate}`;
    const costs = new Map<Card, number>();
    const collect = (reading: Reading, withSlips: boolean): void => {
      const found = all.flatMap((card) => {
        const match = matchCard(card, reading, withSlips);
        return match ? [{ card, cost: match.cost }] : [];
      });
      found.sort((a, b) => compare(a.card, a.cost, b.card, b.cost));
      for (const { card, cost } of found.slice(0, limit)) costs.set(card, Math.min(cost, costs.get(card) ?? Infinity));
    };
    const compare = (a: Card, aCost: number, b: Card, bCost: number): number =>
      aCost - bCost ||
      Number(a.state !== 'active') - Number(b.state !== 'active') ||
      (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : all.indexOf(a) - all.indexOf(b));
    const { plain, generous } = readQuery(query, searchDay);
    for (const reading of plain) if (costs.size < limit) collect(reading, false);
    if (costs.size < limit) for (const reading of generous) collect(reading, true);
    return [...costs].sort(([a, aCost], [b, bCost]) => compare(a, aCost, b, bCost)).slice(0, limit).map(([card]) => card.id);
  };

  const few = cards.slice(0, 250);
  const searchFew = searchOver(few);
  const pieceOf = (text: string) => fc.tuple(fc.nat(8), fc.nat(8)).map(([from, size]) => text.slice(from, from + size + 1));
  const typed = fc.nat({ max: few.length - 1 }).chain((at) => {
    const card = few[at] as Card;
    const { last, first, birthDate, phones, recordNumber = '1', guardians } = card;
    const whole = fc.constantFrom(last, first, birthDate, phones[0] ?? '', recordNumber, guardians[0] ?? 'Ana', `${last},`, 'bob', 'maria', '2015', '3/4');
    return fc.array(fc.oneof(whole, pieceOf(last), pieceOf(first), pieceOf(recordNumber), pieceOf(phones[0] ?? '')), { minLength: 1, maxLength: 4 }).map((some) => some.join(' '));
  });

  it('finds by its index exactly what looking at every card finds, in the same order', () => {
    fc.assert(
      fc.property(typed, fc.integer({ min: 1, max: 60 }), (query, limit) => {
        expect(searchFew(query, limit).map((hit) => hit.card.id)).toEqual(withoutIndex(few, query, limit));
      }),
      { numRuns: 200 },
    );
  });

  it('answers after many single changes as if all cards had been put in at once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 99 })), { maxLength: 60 }), typed, (changes, query) => {
        const index = cardIndex();
        const present = few.slice(0, 100);
        index.load(present.slice(0, 60));
        for (const card of present.slice(60)) index.put(card);
        for (const [to, from] of changes) {
          const source = few[100 + from];
          const target = present[to];
          if (!source || !target) continue;
          const changed = { ...source, id: target.id };
          present[to] = changed;
          index.put(changed);
        }
        const found = cardSearcher(index).search(readQuery(query, searchDay), 40);
        expect(found.map((hit) => hit.card.id).sort()).toEqual(searchOver(present)(query, 40).map((hit) => hit.card.id).sort());
        expect(found.every((hit) => hit.card === present.find((card) => card.id === hit.card.id))).toBe(true);
      }),
      { numRuns: 80 },
    );
  });
});
