import { describe, expect, it } from 'vitest';
import type { JournalStatus } from '../../../../shared/contract/ipc';
import { journalHealth, lowDiskBytes } from '../../../../renderer/state/journal-health';

const whole: JournalStatus = { head: 12, cutBytes: 0, freeBytes: 50e9, journalId: 'made-up-journal' };
const damage = { segment: '000001.journal', offset: 4096, afterSeq: 11, cause: 'chain' };

describe('the data safety light', () => {
  it.each([
    ['safe when nothing is wrong', whole, 'safe'],
    ['safe with exactly the room that is asked for', { ...whole, freeBytes: lowDiskBytes }, 'safe'],
    ['a warning one byte below it', { ...whole, freeBytes: lowDiskBytes - 1 }, 'disk-low'],
    ['a word about a torn last entry', { ...whole, cutBytes: 17 }, 'cut'],
    ['the low disk before the torn entry, because it can still be mended', { ...whole, cutBytes: 17, freeBytes: 0 }, 'disk-low'],
    ['the damage before everything else', { ...whole, cutBytes: 17, freeBytes: 0, damage }, 'damaged'],
  ] as const)('is %s', (_title, status, state) => {
    expect(journalHealth(status).state).toBe(state);
  });
});
