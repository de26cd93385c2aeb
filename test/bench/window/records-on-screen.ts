/**
 * The records that the screens work with, taken from React's own tree: the program gives nothing out for measuring, so nothing of
 * this is in what ships.
 */
import type { Records } from '../../../renderer/data/records';

interface Fiber {
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly memoizedProps: unknown;
}

/** Finds them; throws when the desk is not open. */
export function recordsOnScreen(): Records {
  const root = Object.entries(document.getElementById('root') ?? {}).find(([name]) => name.startsWith('__reactContainer$'));
  // What React hangs on its root element under this name is the first fiber of its tree.
  const waiting: (Fiber | null)[] = [root?.[1] as Fiber];
  for (let fiber = waiting.pop(); fiber !== undefined; fiber = waiting.pop()) {
    if (fiber === null) continue;
    const records = recordsOf(fiber.memoizedProps);
    if (records) return records;
    waiting.push(fiber.sibling, fiber.child);
  }
  throw new Error('There are no records on the screen');
}

function recordsOf(props: unknown): Records | undefined {
  if (typeof props !== 'object' || props === null || !('records' in props)) return undefined;
  const { records } = props;
  const isRecords = typeof records === 'object' && records !== null && 'commit' in records && 'search' in records;
  // The one prop of that name with these calls is what DeskProvider is given.
  return isRecords ? (records as Records) : undefined;
}
