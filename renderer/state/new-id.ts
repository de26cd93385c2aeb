/** New identifiers: random UUIDs, each branded as the kind of thing that it names. */
import {
  changeId,
  documentId,
  doseId,
  faxId,
  formId,
  informingId,
  observationId,
  patientId,
  batchId,
  reportId,
  workItemId,
  type ChangeId,
  type DocumentId,
  type DoseId,
  type FaxId,
  type FormId,
  type InformingId,
  type ObservationId,
  type PatientId,
  type BatchId,
  type ReportId,
  type WorkItemId,
} from '../../shared/domain/ids';

const uuid = (): string => crypto.randomUUID();

/** A new id for a patient (the chart has the same). */
export const newPatientId = (): PatientId => patientId.parse(uuid());
/** A new id for a dose or a refusal. */
export const newDoseId = (): DoseId => doseId.parse(uuid());
/** A new id for a recorded talk. */
export const newInformingId = (): InformingId => informingId.parse(uuid());
/** A new id for an objection or withdrawal form. */
export const newFormId = (): FormId => formId.parse(uuid());
/** A new id for a work item. */
export const newWorkItemId = (): WorkItemId => workItemId.parse(uuid());
/** A new id for a change: the journal writes a change with an id that it knows only once. */
export const newChangeId = (): ChangeId => changeId.parse(uuid());
/** A new id for a sealed document. */
export const newDocumentId = (): DocumentId => documentId.parse(uuid());
/** A new id for a fax; the server knows the fax by it. */
export const newFaxId = (): FaxId => faxId.parse(uuid());
/** A new id for a report to a registry. */
export const newReportId = (): ReportId => reportId.parse(uuid());
/** A new id for a condition or an immunity. */
export const newObservationId = (): ObservationId => observationId.parse(uuid());
/** A new id for a file with many reports. */
export const newBatchId = (): BatchId => batchId.parse(uuid());
/** A new number for a message (MSH-10, at most 20 characters) or a file: random, so that no two workstations choose the same. */
export const newControlNumber = (): string => uuid().replaceAll('-', '').slice(0, 12).toUpperCase();
