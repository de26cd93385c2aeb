import type { Card } from '../domain/card';

/**
 * Why a card was found, to be shown beside it. `field` names what matched; `text` is the value that matched as the card has it:
 * a birth date as YYYY-MM-DD, a phone number as stored.
 */
export interface MatchReason {
  readonly field: 'name' | 'alias' | 'nickname' | 'spelling' | 'birth-date' | 'phone' | 'record-number' | 'guardian';
  readonly text: string;
}

export interface SearchHit {
  readonly card: Card;
  readonly reasons: readonly MatchReason[];
}
