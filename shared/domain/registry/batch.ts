/** A file for a registry with the reports of many patients: it can be made again at any time, byte for byte, from what is kept. */
import * as z from 'zod';
import type { Mark } from '../chart/chart';
import { batchId, documentId, patientId, type BatchId } from '../ids';
import { destinationId } from './report';

/** Patients whose reports one file holds. */
export const mostPatients = 20_000;

export const batchMade = z.strictObject({
  batch: batchId,
  destination: destinationId,
  format: z.enum(['hl7', 'csv']),
  /** The file itself, sealed. */
  file: documentId,
  /** The name that was offered for the file. */
  name: z.string().min(1).max(120),
  /** Its own number; the message of the n-th patient has `number-n` as MSH-10. */
  number: z.string().regex(/^[A-Z0-9]{1,13}$/),
  /** In the order of the messages: whose each is. */
  patients: z.array(patientId).min(1).max(mostPatients),
  doses: z.int().min(0),
});
export type BatchMade = z.infer<typeof batchMade>;

export interface Batch extends Omit<BatchMade, 'batch'> {
  readonly id: BatchId;
  readonly made: Mark;
}

/** MSH-10 of the n-th message of a batch, counted from 1. */
export const batchControlId = (number: string, n: number): string => `${number}-${n}`;

/** The batch and the place in it that a control id names; undefined when it is of none of these. */
export function findInBatches(batches: readonly Batch[], controlId: string): { readonly batch: Batch; readonly index: number } | undefined {
  const [, number, n] = /^([A-Z0-9]{1,13})-([1-9]\d{0,5})$/.exec(controlId) ?? [];
  const batch = batches.find((one) => one.format === 'hl7' && one.number === number);
  const index = Number(n) - 1;
  return batch !== undefined && index < batch.patients.length ? { batch, index } : undefined;
}
