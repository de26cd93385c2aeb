/** Field-by-field correction: the later clock wins, and the value that lost stays readable. */
import type { EarlierValue, FieldClocks, Mark } from './chart';

/** True when two plain JSON values are the same, whatever the order of keys. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a).filter(([, value]) => value !== undefined);
  const right = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
  return left.length === right.size && left.every(([key, value]) => right.has(key) && isSameValue(value, right.get(key)));
}

/** The record that is corrected, with what is known of its earlier writes. */
export interface CorrectedRecord<T> {
  readonly fields: T;
  readonly earlier: readonly EarlierValue[];
  readonly fieldClocks?: FieldClocks;
}

export interface Correction<T> {
  readonly next: T;
  /** The fields that were changed; all of them when absent. */
  readonly changed?: readonly string[] | undefined;
  readonly mark: Mark;
  readonly reason?: string | undefined;
}

/**
 * Lays a correction over a record. A field takes the new value when the correction is later than the field's last write; either
 * way the value that does not stand is added to `earlier`. Whatever the order in which corrections arrive, they end in the same
 * fields. A change of `kind` writes the whole record, because the kinds of a record do not have the same fields.
 * @param created when all fields were written first
 */
export function correctFields<T extends object>(record: CorrectedRecord<T>, created: Mark, correction: Correction<T>): CorrectedRecord<T> {
  const { mark, reason } = correction;
  const before = new Map<string, unknown>(Object.entries(record.fields));
  const after = new Map<string, unknown>(Object.entries(correction.next));
  const isWhole = correction.changed === undefined || correction.changed.includes('kind');
  const written = isWhole ? new Set([...before.keys(), ...after.keys()]) : new Set(correction.changed);
  const clocks = new Map(Object.entries(record.fieldClocks ?? {}));
  const fields = new Map(before);
  const earlier = [...record.earlier];
  for (const field of written) {
    const oldValue = before.get(field);
    const newValue = after.get(field);
    const isLater = mark.clock > clockOf(field, record.fieldClocks, created);
    if (isLater) {
      fields.set(field, newValue);
      if (!isWhole) clocks.set(field, mark.clock);
    }
    if (isSameValue(oldValue, newValue)) continue;
    const lost = isLater ? oldValue : newValue;
    earlier.push({ ...mark, field, ...(lost === undefined ? {} : { value: lost }), ...(reason === undefined ? {} : { reason }) });
  }
  if (isWhole && mark.clock > (clocks.get(wholeRecord) ?? '')) clocks.set(wholeRecord, mark.clock);
  return {
    // The keys are those of two Ts, each value from one of them under its own key.
    fields: Object.fromEntries([...fields].filter(([, value]) => value !== undefined)) as T,
    earlier,
    fieldClocks: Object.fromEntries(clocks),
  };
}

/** The key under which the last write of the whole record is kept. */
const wholeRecord = '*';

/** The clock of a field's last write. Also a write of the same value counts, or the order of arrival would show. */
function clockOf(field: string, clocks: FieldClocks | undefined, created: Mark): string {
  const own = clocks?.[field] ?? '';
  const whole = clocks?.[wholeRecord] ?? '';
  const latest = own > whole ? own : whole;
  return latest > created.clock ? latest : created.clock;
}
