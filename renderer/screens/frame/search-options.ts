/** The lines of the search box's list, and the way of the arrow keys through them. */
import type { SearchHit } from '../../data/records';

export type SearchOption =
  | { readonly kind: 'patient'; readonly hit: SearchHit }
  | { readonly kind: 'all' }
  | { readonly kind: 'add'; readonly typed: string };

/** How many patients the list shows at most. */
export const shownHits = 8;

/** The lines for a typed text: patients, best first, then the whole list where there are more, then adding. None for an empty text. */
export function searchOptions(typed: string, hits: readonly SearchHit[]): readonly SearchOption[] {
  const text = typed.trim();
  if (text === '') return [];
  const shown = hits.slice(0, shownHits).map((hit) => ({ kind: 'patient', hit }) as const);
  return [...shown, ...(hits.length > shownHits ? [{ kind: 'all' } as const] : []), { kind: 'add', typed: text }];
}

/** The line after an arrow key; it goes round at both ends. */
export function moveActive(active: number, by: 1 | -1, count: number): number {
  return count === 0 ? 0 : (active + by + count) % count;
}
