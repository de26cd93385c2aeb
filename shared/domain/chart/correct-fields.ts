/** Field-by-field correction: the later clock wins, and the value that lost stays readable. */
import type { EarlierValue, Mark } from './chart';

/** True when two plain JSON values are the same, whatever the order of keys. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a).filter(([, value]) => value !== undefined);
  const right = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
  return left.length === right.size && left.every(([key, value]) => right.has(key) && isSameValue(value, right.get(key)));
}

/** The clock at which the present value of a field was written. */
function clockOfField(field: string, earlier: readonly EarlierValue[], created: Mark): string {
  let clock = created.clock;
  for (const value of earlier) if (value.field === field && value.clock > clock) clock = value.clock;
  return clock;
}

/**
 * Lays `next` over `now`. Each field that differs is replaced when `mark` is later than the field's own clock; either way the
 * value that does not stand is added to `earlier`.
 */
export function correctFields<T extends object>(
  now: T,
  next: T,
  earlier: readonly EarlierValue[],
  created: Mark,
  mark: Mark,
  reason: string | undefined,
): { readonly fields: T; readonly earlier: readonly EarlierValue[] } {
  const before = new Map<string, unknown>(Object.entries(now));
  const after = new Map<string, unknown>(Object.entries(next));
  const fields = new Map(before);
  const kept = [...earlier];
  for (const field of new Set([...before.keys(), ...after.keys()])) {
    const oldValue = before.get(field);
    const newValue = after.get(field);
    if (isSameValue(oldValue, newValue)) continue;
    const isLater = mark.clock > clockOfField(field, earlier, created);
    const lost = isLater ? oldValue : newValue;
    if (isLater) fields.set(field, newValue);
    kept.push({
      ...mark,
      field,
      ...(lost === undefined ? {} : { value: lost }),
      ...(reason === undefined ? {} : { reason }),
    });
  }
  // The keys are those of two Ts, each value from one of them under its own key.
  return { fields: Object.fromEntries([...fields].filter(([, value]) => value !== undefined)) as T, earlier: kept };
}
