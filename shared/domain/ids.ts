/**
 * Identifiers are opaque random texts (UUIDs) made outside `shared`; the brands keep one kind from being used for another.
 */
import * as z from 'zod';

const id = <B extends string>(brand: B) => z.string().min(8).max(64).regex(/^[A-Za-z0-9-]+$/).brand(brand);

export const patientId = id('PatientId');
export const doseId = id('DoseId');
export const informingId = id('InformingId');
export const formId = id('FormId');
export const workItemId = id('WorkItemId');
export const userId = id('UserId');
export const stationId = id('StationId');
export const changeId = id('ChangeId');
export const documentId = id('DocumentId');
export const faxId = id('FaxId');
export const reportId = id('ReportId');
export const batchId = id('BatchId');
export const importId = id('ImportId');
export const observationId = id('ObservationId');

export type PatientId = z.infer<typeof patientId>;
export type DoseId = z.infer<typeof doseId>;
export type InformingId = z.infer<typeof informingId>;
export type FormId = z.infer<typeof formId>;
export type WorkItemId = z.infer<typeof workItemId>;
export type UserId = z.infer<typeof userId>;
export type StationId = z.infer<typeof stationId>;
export type ChangeId = z.infer<typeof changeId>;
export type DocumentId = z.infer<typeof documentId>;
export type FaxId = z.infer<typeof faxId>;
export type ReportId = z.infer<typeof reportId>;
export type ImportId = z.infer<typeof importId>;
export type ObservationId = z.infer<typeof observationId>;
export type BatchId = z.infer<typeof batchId>;
