/** Marks a branch that the type system proves unreachable; throws if the proof was wrong. */
export function assertNever(value: never): never {
  throw new Error(`Unreachable value: ${JSON.stringify(value)}`);
}

/**
 * Returns `value`, or throws when it is missing.
 * @param why the reason for which the value is known to be there
 */
export function assertDefined<T>(value: T | undefined | null, why: string): T {
  if (value === undefined || value === null) throw new Error(`Expected a value: ${why}`);
  return value;
}
