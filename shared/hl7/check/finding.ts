/** What the check of a message finds before it is sent. */
import type { ErrorPlace } from '../read/message-parts';

/** A closed list, so that the screen has its own words for each. */
export type CheckCode =
  /** The text is no message. */
  | 'no-message'
  | 'no-patient'
  /** A dose without its order segment, or an order without its dose. */
  | 'no-order'
  | 'no-dose'
  /** Unknown, repeated, or in the wrong place. */
  | 'unexpected-segment'
  | 'missing'
  /** Something is said where nothing may be said. */
  | 'not-allowed'
  | 'too-long'
  | 'too-many'
  /** More parts than the field has: most often a separator that was not escaped. */
  | 'extra-part'
  | 'unknown-code'
  /** The code is named as one of another table. */
  | 'wrong-table'
  | 'wrong-value'
  | 'no-date'
  | 'no-offset'
  | 'no-number'
  | 'control-character'
  | 'broken-escape'
  /** Two quotation marks ask the registry to delete what it holds. */
  | 'delete-mark'
  /** A letter outside ASCII in a message that does not name its letters. */
  | 'not-ascii'
  | 'out-of-sequence'
  | 'dates-differ'
  | 'duplicate-id'
  | 'no-eligibility'
  | 'no-vis'
  | 'vis-incomplete';

export interface CheckFinding {
  readonly place: ErrorPlace;
  /** Of the guide, such as `IZ-23`, or a short name: `usage`, `length`, `HL70001`. */
  readonly rule: string;
  readonly code: CheckCode;
}
