/** Makes a file for the registry of everything that it does not have, and writes down who and what is in it. */
import { assertDefined } from '../../../shared/assert';
import type { CodeTables } from '../../../shared/codes/code-tables';
import type { AppError } from '../../../shared/contract/errors';
import type { MiisBridge } from '../../../shared/contract/ipc';
import { practiceEntityId, type ChangeDraft } from '../../../shared/domain/chart/change';
import type { Mark } from '../../../shared/domain/chart/chart';
import type { BatchId, ChangeId, DocumentId, PatientId, ReportId } from '../../../shared/domain/ids';
import { batchControlId, mostPatients } from '../../../shared/domain/registry/batch';
import { miis } from '../../../shared/domain/registry/report';
import { registryCsv, type CsvEntry } from '../../../shared/export/registry-csv';
import { buildBatch } from '../../../shared/hl7/build/batch';
import { hl7Time } from '../../../shared/hl7/build/vxu';
import { reportMessage, type ReportMessage } from '../../../shared/hl7/report-message';
import { fail, ok, type Result } from '../../../shared/result';
import type { Records } from '../records';
import { fileDestination } from './destination-of';
import { hasNews } from './send-turn';

export interface BatchParts {
  readonly records: Records;
  readonly bridge: Pick<MiisBridge, 'documents' | 'files'>;
  readonly tables: CodeTables;
  readonly nameOf: (mark: Mark) => string | undefined;
  readonly newChangeId: () => ChangeId;
  readonly newDocumentId: () => DocumentId;
  readonly newReportId: () => ReportId;
  readonly newBatchId: () => BatchId;
  readonly newControlNumber: () => string;
  readonly now: () => number;
  readonly localSecond: (at: Date) => string;
}

export type BatchFormat = 'hl7' | 'csv';

export interface MadeBatch {
  readonly name: string;
  readonly patients: number;
  readonly doses: number;
  /** Patients of whom something was kept back, because the registry would reject it. */
  readonly blocked: readonly PatientId[];
}

/** What one file holds at most, so that it can be noted and saved; the rest comes with the next one. */
export interface BatchLimits {
  readonly patients: number;
  readonly letters: number;
}
const usualLimits: BatchLimits = { patients: mostPatients, letters: 25_000_000 };

/** An append holds 200 changes at most. */
const changesAtOnce = 190;
const endings = { hl7: 'hl7', csv: 'csv' } as const;

interface Gathered {
  readonly patient: PatientId;
  readonly message: ReportMessage;
  readonly entry: CsvEntry;
}

/**
 * Makes the file, saves it where the person says, and notes it. Error `cancelled` when no place was chosen, `not-found` when there is nothing
 * to tell: then nothing is noted.
 * @param tell hears how many patients were looked at
 */
export async function makeBatch(parts: BatchParts, format: BatchFormat, suggestedName: (number: string) => string, tell: (done: number, total: number) => void, limits = usualLimits): Promise<Result<MadeBatch, AppError>> {
  const { records, bridge, tables, now } = parts;
  const practice = records.practice()?.fields;
  const destination = fileDestination(practice?.sitePin);
  const number = parts.newControlNumber();
  const at = assertDefined(hl7Time(parts.localSecond(new Date(now()))), 'the clock writes an instant');
  const context = { destinationId: miis, destination, practiceName: practice?.name ?? destination.sendingFacility, nameOf: parts.nameOf, tables, now: now() };
  const gathered: Gathered[] = [];
  const blocked: PatientId[] = [];
  const cards = records.cards().filter(hasNews);
  let letters = 0;
  for (const [index, card] of cards.entries()) {
    if (gathered.length >= limits.patients || letters >= limits.letters) break;
    const chart = await records.chart(card.id);
    if (chart === undefined) continue;
    const draft = reportMessage(chart, context, { controlId: batchControlId(number, gathered.length + 1), at });
    if (draft.blocked.length > 0) blocked.push(card.id);
    if (draft.message) {
      gathered.push({ patient: card.id, message: draft.message, entry: { chart, doses: draft.message.told.doses } });
      letters += draft.message.text.length;
    }
    if (index % 100 === 99) tell(index + 1, cards.length);
  }
  if (gathered.length === 0) return fail({ code: 'not-found', message: 'nothing to tell', ...(blocked.length > 0 ? { detail: { blocked: blocked.length } } : {}) });
  const text =
    format === 'hl7'
      ? buildBatch(
          gathered.map(({ message }) => message.text),
          destination,
          { controlId: number, at },
        )
      : registryCsv(
          gathered.map(({ entry }) => entry),
          number,
          destination.sendingFacility,
          tables,
        );
  const file = parts.newDocumentId();
  const kept = await bridge.documents.put({ id: file, bytes: new TextEncoder().encode(text) });
  if (!kept.ok) return kept;
  const saved = await bridge.files.saveText({ suggestedName: suggestedName(number), ending: endings[format], text });
  if (!saved.ok) return saved;
  const doses = gathered.reduce((sum, { message }) => sum + message.told.doses.length, 0);
  const made: ChangeDraft = {
    id: parts.newChangeId(),
    verb: 'batch-made',
    entity: 'practice',
    entityId: practiceEntityId,
    set: { batch: parts.newBatchId(), destination: miis, format, file, name: saved.value.name.slice(0, 120), number, patients: gathered.map(({ patient }) => patient), doses },
  };
  const reports = gathered.map(({ patient, message }): ChangeDraft => ({
    id: parts.newChangeId(),
    verb: 'report-sent',
    entity: 'report',
    entityId: parts.newReportId(),
    chart: patient,
    set: { ...message.told, way: format === 'hl7' ? 'hl7-file' : 'csv-file', message: file, doses: [...message.told.doses] },
  }));
  for (let from = 0; from < reports.length; from += changesAtOnce) {
    const written = await records.commit([...(from === 0 ? [made] : []), ...reports.slice(from, from + changesAtOnce)]);
    if (!written.ok) return written;
  }
  return ok({ name: saved.value.name, patients: gathered.length, doses, blocked });
}
