/** Which part of the worklist is shown, and the filter by name. */
import type { Card } from '../../../shared/domain/card';
import { foldLetters } from '../../../shared/matching/fold-text';
import { listName } from '../../components/list-name';

export const views = ['changes', 'report', 'talks', 'papers'] as const;
export type View = (typeof views)[number];

/** Reads `?show=`; the status changes when it is none of the views. */
export function readView(text: string | null): View {
  return views.find((view) => view === text) ?? 'changes';
}

/** The lines whose patient's name holds the typed text, accents and capitals aside. */
export function withName<T extends { readonly card: Card }>(lines: readonly T[], typed: string): readonly T[] {
  const wanted = foldLetters(typed.trim());
  return wanted === '' ? lines : lines.filter((line) => foldLetters(listName(line.card)).includes(wanted));
}
