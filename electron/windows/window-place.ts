import { readFileSync } from 'node:fs';
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { z } from 'zod';
import { writeAtomically } from '../storage/atomic-write';

const place = z.strictObject({ x: z.int(), y: z.int(), width: z.int().min(800).max(10_000), height: z.int().min(600).max(10_000), isMaximized: z.boolean() });
/** Where the window stood. */
export type WindowPlace = z.infer<typeof place>;

/** The working size of a clinic's desk computer. */
export const usualSize = { width: 1366, height: 768 } as const;

/** The place that was kept; undefined when there is none or its screen is gone. */
export function readPlace(path: string): WindowPlace | undefined {
  try {
    const kept = place.parse(JSON.parse(readFileSync(path, 'utf8')));
    return isOnScreen(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

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
