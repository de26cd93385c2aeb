/** The data safety light: what the journal says of itself, in the order in which it matters. */
import type { JournalStatus } from '../../shared/contract/ipc';

/** Below this, the desk asks for room: a practice writes some megabytes a year, the rest of the system needs more. */
export const lowDiskBytes = 500 * 1024 * 1024;

export type JournalHealth =
  | { readonly state: 'safe' }
  /** A half-written last entry was cut off at the start. What it held was never answered as saved. */
  | { readonly state: 'cut'; readonly bytes: number }
  | { readonly state: 'disk-low'; readonly freeBytes: number }
  | { readonly state: 'damaged'; readonly damage: NonNullable<JournalStatus['damage']> };

/** Reads the light off the journal's status. */
export function journalHealth(status: JournalStatus): JournalHealth {
  if (status.damage) return { state: 'damaged', damage: status.damage };
  if (status.freeBytes < lowDiskBytes) return { state: 'disk-low', freeBytes: status.freeBytes };
  if (status.cutBytes > 0) return { state: 'cut', bytes: status.cutBytes };
  return { state: 'safe' };
}
