import { readFileSync } from 'node:fs';
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { writeAtomically } from '../storage/atomic-write';

/** Where the window stood, in pixels of the screen. */
export interface WindowPlace extends Rectangle {
  readonly isMaximized: boolean;
}

/** The working size of a clinic's desk computer. */
export const usualSize = { width: 1366, height: 768 } as const;

/** The place that was kept; undefined when there is none or its screen is gone. */
export function readPlace(path: string): WindowPlace | undefined {
  try {
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isPlace(kept) && isOnScreen(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

// No schema: this is read before the window is there, and the code of schemas is the largest part of what comes after it.
function isPlace(kept: unknown): kept is WindowPlace {
  if (typeof kept !== 'object' || kept === null || !('x' in kept && 'y' in kept && 'width' in kept && 'height' in kept && 'isMaximized' in kept)) return false;
  const { x, y, width, height, isMaximized } = kept;
  return isBetween(x, -100_000, 100_000) && isBetween(y, -100_000, 100_000) && isBetween(width, 800, 10_000) && isBetween(height, 600, 10_000) && typeof isMaximized === 'boolean';
}

const isBetween = (value: unknown, least: number, most: number): boolean => Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

/** Keeps a place. A failure is not worth a word: the next start opens in the usual size. */
export async function keepPlace(path: string, kept: WindowPlace): Promise<void> {
  await writeAtomically(path, Buffer.from(JSON.stringify(kept))).catch(() => undefined);
}

/** Where the window stands now. */
export const placeOf = (window: BrowserWindow): WindowPlace => ({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });

const isOnScreen = (bounds: Rectangle): boolean => {
  const { workArea } = screen.getDisplayMatching(bounds);
  const right = Math.min(bounds.x + bounds.width, workArea.x + workArea.width);
  const bottom = Math.min(bounds.y + bounds.height, workArea.y + workArea.height);
  return right - Math.max(bounds.x, workArea.x) > 200 && bottom - Math.max(bounds.y, workArea.y) > 100;
};
