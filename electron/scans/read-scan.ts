import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { appError, type AppError } from '../../shared/contract/errors';
import { largestScan } from '../../shared/domain/kept-document';
import { fail, type Result } from '../../shared/result';
import { diskError } from '../storage/disk-error';
import type { InspectScan } from './inspect-in-thread';
import type { InspectedScan } from './inspect-scan';

/** A checked file with its own bytes. */
export interface ReadScan extends InspectedScan {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads and checks a file. Its size is asked first, so that a huge one is never read; the file itself stays as it is. */
export async function readScan(path: string, inspect: InspectScan): Promise<Result<ReadScan, AppError>> {
  try {
    const file = await open(path, 'r');
    try {
      const about = await file.stat();
      if (!about.isFile()) return fail(appError('scan-unknown', 'not a file'));
      if (about.size > largestScan) return fail(appError('scan-too-large', 'a file was not taken'));
      const bytes = new Uint8Array(await file.readFile());
      const inspected = await inspect(basename(path), bytes);
      return inspected.ok ? { ok: true, value: { ...inspected.value, name: basename(path), bytes } } : inspected;
    } finally {
      await file.close();
    }
  } catch (error) {
    return fail(diskError(error, 'reading a scan'));
  }
}
