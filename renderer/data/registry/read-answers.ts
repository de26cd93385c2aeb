/** Reads the answers file of a registry back: each answer goes to the report that it belongs to, by its number (MSA-2). */
import type { AppError } from '../../../shared/contract/errors';
import type { MiisBridge } from '../../../shared/contract/ipc';
import type { ChangeDraft } from '../../../shared/domain/chart/change';
import type { Chart } from '../../../shared/domain/chart/chart';
import type { ChangeId, DocumentId } from '../../../shared/domain/ids';
import { findInBatches } from '../../../shared/domain/registry/batch';
import type { Report } from '../../../shared/domain/registry/report';
import { placesOfText } from '../../../shared/hl7/build/places-of-text';
import { messagesOf } from '../../../shared/hl7/read/messages-of';
import { readMessage } from '../../../shared/hl7/read/read-message';
import { readReportAnswer } from '../../../shared/hl7/report-answer';
import { ok, type Result } from '../../../shared/result';
import type { Records } from '../records';

export interface AnswerParts {
  readonly records: Records;
  readonly bridge: Pick<MiisBridge, 'documents'>;
  readonly newChangeId: () => ChangeId;
  readonly newDocumentId: () => DocumentId;
}

/** What an answers file brought. */
export interface ReadAnswers {
  readonly accepted: number;
  /** With rejected doses, or rejected whole. */
  readonly rejected: number;
  /** Answers that leave it open. */
  readonly unclear: number;
  /** Answers that came before. */
  readonly repeated: number;
  /** Messages that answer nothing that was sent from here. */
  readonly strangers: number;
  /** What could not be read. */
  readonly unreadable: number;
}

/** An append holds 200 changes at most. */
const changesAtOnce = 190;

/** Notes every answer of the file. The file is kept, sealed, as what they say. */
export async function readAnswers({ records, bridge, newChangeId, newDocumentId }: AnswerParts, bytes: Uint8Array<ArrayBuffer>): Promise<Result<ReadAnswers, AppError>> {
  const text = new TextDecoder().decode(bytes);
  const counts = { accepted: 0, rejected: 0, unclear: 0, repeated: 0, strangers: 0, unreadable: 0 };
  const batches = records.practice()?.batches ?? [];
  const sentTexts = new Map<DocumentId, ReadonlyMap<string, string>>();
  const drafts: ChangeDraft[] = [];
  const answer = newDocumentId();
  for (const message of messagesOf(text)) {
    const read = readMessage(message);
    const answers = read.ok ? read.value.acknowledgement?.answers : undefined;
    if (answers === undefined) {
      counts.unreadable += 1;
      continue;
    }
    const found = findInBatches(batches, answers);
    const patient = found?.batch.patients[found.index];
    const chart = patient === undefined ? undefined : await records.chart(patient);
    const report = chart?.reports?.find(({ controlId }) => controlId === answers);
    if (chart === undefined || report === undefined) {
      counts.strangers += 1;
      continue;
    }
    if (report.answers.some(({ isByPerson }) => !isByPerson)) {
      counts.repeated += 1;
      continue;
    }
    const sent = sentTexts.get(report.message) ?? (await messagesByNumber(bridge, report));
    sentTexts.set(report.message, sent);
    const { answered } = readReportAnswer(message, answers, placesOfText(sent.get(answers) ?? ''));
    if (answered.outcome === 'accepted') counts.accepted += 1;
    else if (answered.outcome === 'rejected' || answered.outcome === 'doses-rejected') counts.rejected += 1;
    else counts.unclear += 1;
    drafts.push(answeredDraft(chart, report, { ...answered, answer }, newChangeId()));
  }
  if (drafts.length > 0) {
    const kept = await bridge.documents.put({ id: answer, bytes });
    if (!kept.ok) return kept;
  }
  for (let from = 0; from < drafts.length; from += changesAtOnce) {
    const written = await records.commit(drafts.slice(from, from + changesAtOnce));
    if (!written.ok) return written;
  }
  return ok(counts);
}

/** The change that notes an answer, or what a person learned. */
export const answeredDraft = (chart: Chart, report: Report, set: Extract<ChangeDraft, { verb: 'report-answered' }>['set'], id: ChangeId): ChangeDraft => ({
  id,
  verb: 'report-answered',
  entity: 'report',
  entityId: report.id,
  chart: chart.id,
  set,
});

/** The messages of the file that a report stands in, by their numbers (MSH-10). */
async function messagesByNumber(bridge: AnswerParts['bridge'], { message }: Report): Promise<ReadonlyMap<string, string>> {
  const file = await bridge.documents.get({ id: message });
  if (!file.ok) return new Map();
  return new Map(
    messagesOf(new TextDecoder().decode(file.value)).flatMap((text): readonly (readonly [string, string])[] => {
      const read = readMessage(text);
      const number = read.ok ? read.value.header.controlId : undefined;
      return number === undefined ? [] : [[number, text]];
    }),
  );
}
