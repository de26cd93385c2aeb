import type { Card } from '../../shared/domain/card';
import { useCards } from './desk-context';
import { toDoOf, type ToDo } from './to-do';

let latest: { readonly cards: readonly Card[]; readonly toDo: ToDo } | undefined;

/** What is unfinished, live. Frame and pages ask for the same cards, so they are gone through once after each change. */
export function useToDo(): ToDo {
  const cards = useCards();
  if (latest?.cards !== cards) latest = { cards, toDo: toDoOf(cards) };
  return latest.toDo;
}
