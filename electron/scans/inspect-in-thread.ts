import { Worker } from 'node:worker_threads';
import { appError, type AppError } from '../../shared/contract/errors';
import { fail, type Result } from '../../shared/result';
import type { InspectedScan } from './inspect-scan';

/** What the worker gets. */
export interface FileToInspect {
  /** The file's name, for what it claims to be. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Checks a file whole, as `inspectScan` does. */
export type InspectScan = (name: string, bytes: Uint8Array) => Promise<Result<InspectedScan, AppError>>;

/** A file of the largest size is checked in a few seconds. */
const patience = 30_000;
/** Enough for 50 MB and the pages made of them. */
const mostMegabytes = 1024;

/**
 * Checks each file in a thread of its own: one that takes longer than `milliseconds`, or more memory than a paper can need, is
 * refused with `scan-not-checked`, and the program goes on meanwhile.
 * @param script the bundled `scan.worker`
 */
export function inspectInThread(script: string, milliseconds = patience): InspectScan {
  return (name, bytes) =>
    new Promise((resolve) => {
      const file: FileToInspect = { name, bytes };
      const worker = new Worker(script, { workerData: file, resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } });
      const end = (answer: Result<InspectedScan, AppError>): void => {
        clearTimeout(timer);
        resolve(answer);
        void worker.terminate();
      };
      const giveUp = (why: string) => (): void => end(fail(appError('scan-not-checked', why)));
      const timer = setTimeout(giveUp('checking a file took too long'), milliseconds);
      worker.on('message', end);
      worker.on('error', giveUp('checking a file failed'));
      worker.on('exit', giveUp('checking a file was broken off'));
    });
}
