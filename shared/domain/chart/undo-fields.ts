import { isSameValue } from './correct-fields';

/**
 * Takes back one save from a record that may have changed since: only the fields that this save changed, and only where they
 * still hold what it wrote.
 */
export function undoFields<T extends object>(now: T, saved: T, before: T): T {
  const present = new Map<string, unknown>(Object.entries(now));
  const written = new Map<string, unknown>(Object.entries(saved));
  const old = new Map<string, unknown>(Object.entries(before));
  for (const field of new Set([...written.keys(), ...old.keys()])) {
    const isOurs = !isSameValue(written.get(field), old.get(field)) && isSameValue(present.get(field), written.get(field));
    if (isOurs) present.set(field, old.get(field));
  }
  // The keys are those of the Ts, each value from one of them under its own key.
  return Object.fromEntries([...present].filter(([, value]) => value !== undefined)) as T;
}
