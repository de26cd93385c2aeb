/** One whole reading of a search against one card: whether every term is found, how well, and why. */
import type { Card } from '../domain/card';
import { phoneDigits, squeezed } from './fold-text';
import { noMatch } from './match-cost';
import type { MatchReason } from './match-reason';
import { birthNumber, dateCost, matchName, phoneCost, recordCost, type NameMatch } from './match-term';
import { nameTokens, type NameField, type NameToken } from './name-tokens';
import type { Reading, Term } from './search-query';

/** One way in which a term is found in a card; `words` are the name words it claims. */
interface Way {
  readonly cost: number;
  readonly words: number;
  readonly reason: MatchReason;
}

export interface CardMatch {
  readonly cost: number;
  readonly reasons: readonly MatchReason[];
}

/** How many combinations of ways are tried before the best so far is taken. No real name comes near it. */
const mostTries = 2_000;

/**
 * The best match of a reading, or undefined when some term is not found. No two terms may claim the same word of a name:
 * "j jones" is James Jones and not Bob Jones.
 */
export function matchCard(card: Card, reading: Reading, withSlips: boolean): CardMatch | undefined {
  const tokens = nameTokens(card);
  const waysOfTerms: (readonly Way[])[] = [];
  for (const term of reading.terms) {
    const ways = waysOf(card, tokens, term, withSlips);
    if (ways.length === 0) return undefined;
    waysOfTerms.push(ways);
  }
  const chosen = cheapest(waysOfTerms);
  if (!chosen) return undefined;
  const cost = chosen.reduce((sum, way) => sum + way.cost, reading.extraCost);
  return { cost, reasons: distinctReasons(chosen.map((way) => way.reason)) };
}

function waysOf(card: Card, tokens: readonly NameToken[], term: Term, withSlips: boolean): readonly Way[] {
  const ways: Way[] = [];
  const add = (cost: number, reason: MatchReason): void => {
    if (cost !== noMatch) ways.push({ cost, words: 0, reason });
  };
  if (term.name !== undefined) {
    for (const token of tokens) {
      const match = matchName(term.name, term.side, token, withSlips && term.isRunTogether === undefined);
      if (match) ways.push({ cost: match.cost, words: token.words, reason: { field: fieldOf(token.field, match.how), text: token.written } });
    }
  }
  if (term.record !== undefined && card.recordNumber !== undefined) {
    add(recordCost(term.record, squeezed(card.recordNumber)), { field: 'record-number', text: card.recordNumber });
  }
  for (const digits of term.phone ?? []) {
    for (const number of card.phones) add(phoneCost(digits, phoneDigits(number)), { field: 'phone', text: number });
  }
  if (term.dates !== undefined) add(dateCost(term, birthNumber(card.birthDate)), { field: 'birth-date', text: card.birthDate });
  return ways.sort((a, b) => a.cost - b.cost);
}

function fieldOf(field: NameField, how: NameMatch): MatchReason['field'] {
  if (field === 'guardian') return 'guardian';
  if (how === 'nickname' || how === 'spelling') return how;
  return field === 'alias-first' || field === 'alias-last' ? 'alias' : 'name';
}

/** One way for each term, no word claimed twice, at the lowest cost. */
function cheapest(waysOfTerms: readonly (readonly Way[])[]): readonly Way[] | undefined {
  const leastAfter: number[] = waysOfTerms.map(() => 0);
  for (let index = waysOfTerms.length - 2; index >= 0; index -= 1) {
    leastAfter[index] = (leastAfter[index + 1] ?? 0) + (waysOfTerms[index + 1]?.[0]?.cost ?? 0);
  }
  let best: readonly Way[] | undefined;
  let bestCost = Infinity;
  let tries = 0;
  const choose = (index: number, words: number, cost: number, chosen: readonly Way[]): void => {
    const ways = waysOfTerms[index];
    if (!ways) {
      best = chosen;
      bestCost = cost;
      return;
    }
    for (const way of ways) {
      tries += 1;
      if (tries > mostTries || cost + way.cost + (leastAfter[index] ?? 0) >= bestCost) return;
      if ((way.words & words) === 0) choose(index + 1, words | way.words, cost + way.cost, [...chosen, way]);
    }
  };
  choose(0, 0, 0, []);
  return best;
}

function distinctReasons(reasons: readonly MatchReason[]): readonly MatchReason[] {
  return reasons.filter((reason, index) => reasons.findIndex((other) => other.field === reason.field && other.text === reason.text) === index);
}

