/** How the rules of a field, a component or a sub-component are written down. */
import type { TableName } from './value-tables';

/** Whether a part must say something, may, or may not. What the guide asks for "if known" may. */
export type Usage = 'required' | 'optional' | 'never';

/** The first value of a neighbour by its number; undefined when it says nothing. */
export type Neighbours = (number: number) => string | undefined;

/** The form of a value that has no parts of its own; `anything` is not looked into. */
export type Form = 'anything' | 'text' | 'number' | 'whole-number' | 'day' | 'day-or-time' | 'any-time' | 'zoned-time' | 'object-id';

export interface Part {
  readonly usage: Usage | ((of: Neighbours) => Usage);
  /** A form, or the parts it is made of, the first at index 0. */
  readonly type: Form | readonly Part[];
  /** Letters as they stand in the message, escapes counted as they are. */
  readonly most?: number;
  /** The table of its code: its own, or that of its first part. */
  readonly table?: TableName;
  /** The only value that it may have. */
  readonly only?: string;
  /** The guide's name of the rule, where there is one. */
  readonly rule?: string;
}

export interface FieldRules extends Part {
  /** How often it may be said; once when absent. */
  readonly repeats?: number;
}

/** @param type a form, or parts */
export const required = (type: Part['type'], more: Partial<FieldRules> = {}): FieldRules => ({ usage: 'required', type, ...more });
export const optional = (type: Part['type'], more: Partial<FieldRules> = {}): FieldRules => ({ usage: 'optional', type, ...more });
export const never: FieldRules = { usage: 'never', type: 'text' };

/** Text of at most so many letters. */
export const text = (most: number, more: Partial<FieldRules> = {}): FieldRules => optional('text', { most, ...more });
export const needed = (most: number, more: Partial<FieldRules> = {}): FieldRules => required('text', { most, ...more });
