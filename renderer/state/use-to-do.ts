import type { Card } from '../../shared/domain/card';
import { useCards } from './desk-context';
import { toDoOf, type ToDo } from './to-do';

/** Frame and pages ask for the same cards, so they are gone through once after each change. */
const known = new WeakMap<readonly Card[], ToDo>();

function toDoOnce(cards: readonly Card[]): ToDo {
  const before = known.get(cards);
  if (before) return before;
  const toDo = toDoOf(cards);
  known.set(cards, toDo);
  return toDo;
}

/** What is unfinished, live. */
export const useToDo = (): ToDo => toDoOnce(useCards());
