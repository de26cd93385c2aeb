import { open, readFile, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CurrentSegment } from '../../../../../../electron/storage/journal/journal-state';
import { makeHeader } from '../../../../../../electron/storage/journal/segment/segment-header';
import { growingIndex } from '../../../../../../electron/storage/journal/index/segment-index';
import { newJournalId } from '../../../../../../electron/storage/journal/journal-id';
import { writeDurably } from '../../../../../../electron/storage/journal/segment/write-current';
import { tempFolder } from '../../../support/temp-folder';

const eio = (): Error => Object.assign(new Error('input/output error'), { code: 'EIO' });

/** A segment with nothing in it, whose file can be made to fail. */
async function segmentOnDisk(): Promise<CurrentSegment> {
  const path = join(await tempFolder(), '000001.seg');
  const chain = new Uint8Array(16);
  const { bytes, header } = makeHeader(new Uint8Array(32), { journal: newJournalId(), number: 1, firstSeq: 1, chain });
  await writeFile(path, bytes);
  return { name: '000001', path, header, index: growingIndex(1), handle: undefined, size: bytes.length, lastTag: chain, lastWrite: 0, isSpoiled: false };
}

/** The file's handle with one of its calls failing once the others did their work. */
function failing(handle: FileHandle, call: 'datasync' | 'write'): FileHandle {
  return new Proxy(handle, {
    get: (target, name) => {
      if (name === call) return () => Promise.reject(eio());
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

const frame = (fill: number): Buffer => Buffer.alloc(100, fill);

describe('writing to a segment', () => {
  it.each(['datasync', 'write'] as const)('takes back what a failing %s left, and goes on when the disk works again', async (call) => {
    const segment = await segmentOnDisk();
    const start = segment.size;
    await writeDurably(segment, frame(1));
    segment.handle = failing(await open(segment.path, 'r+'), call);
    await expect(writeDurably(segment, frame(2))).rejects.toThrow('input/output error');
    expect(segment.size).toBe(start + 100);
    expect((await readFile(segment.path)).length).toBe(start + 100);
    await writeDurably(segment, frame(3));
    expect((await readFile(segment.path)).subarray(start)).toEqual(Buffer.concat([frame(1), frame(3)]));
    await segment.handle?.close();
  });

  it('does not go on when the end of the file is no longer what was written', async () => {
    const segment = await segmentOnDisk();
    await writeDurably(segment, frame(1));
    segment.handle = failing(await open(segment.path, 'r+'), 'datasync');
    const bytes = await readFile(segment.path);
    bytes[bytes.length - 1] = 9;
    await writeFile(segment.path, bytes);
    await expect(writeDurably(segment, frame(2))).rejects.toThrow();
    await expect(writeDurably(segment, frame(2))).rejects.toThrow('the end of the journal is not as it was written');
    expect(segment.isSpoiled).toBe(true);
  });
});
