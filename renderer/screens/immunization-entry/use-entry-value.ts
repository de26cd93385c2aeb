import { useSyncExternalStore } from 'react';
import type { Entry, EntryState } from './entry';

/**
 * One value of the entry, live. The component is drawn again only when this value changes, so a key in a line does not touch the rest.
 * @param read answers the same object while nothing changed: a part of the state, or a plain text, number or truth value
 */
export function useEntryValue<T>(entry: Entry, read: (state: EntryState) => T): T {
  return useSyncExternalStore(entry.subscribe, () => read(entry.state()));
}
