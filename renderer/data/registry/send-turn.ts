/** One turn of the sending: one message after the other, each written down before the registry hears of it and after it has answered. */
import { assertDefined, assertNever } from '../../../shared/assert';
import type { CodeTables } from '../../../shared/codes/code-tables';
import type { AppError } from '../../../shared/contract/errors';
import type { MiisBridge } from '../../../shared/contract/ipc';
import type { Card } from '../../../shared/domain/card';
import type { ChangeDraft } from '../../../shared/domain/chart/change';
import type { Chart, Mark } from '../../../shared/domain/chart/chart';
import type { ChangeId, DocumentId, PatientId, ReportId } from '../../../shared/domain/ids';
import { profiles, type RegistryConnection } from '../../../shared/domain/registry/registry-settings';
import type { ReportAnswered } from '../../../shared/domain/registry/report';
import type { ServiceTrouble } from '../../../shared/domain/registry/service-trouble';
import { hl7Time } from '../../../shared/hl7/build/vxu';
import { readReportAnswer } from '../../../shared/hl7/report-answer';
import { reportMessage, type ReportContext, type ReportMessage } from '../../../shared/hl7/report-message';
import type { Records } from '../records';
import { destinationOf } from './destination-of';

export interface SendParts {
  readonly records: Records;
  readonly bridge: Pick<MiisBridge, 'registry' | 'documents'>;
  readonly tables: CodeTables;
  readonly nameOf: (mark: Mark) => string | undefined;
  readonly newChangeId: () => ChangeId;
  readonly newDocumentId: () => DocumentId;
  readonly newReportId: () => ReportId;
  readonly newControlNumber: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Local time with its offset, to the second, of an instant. */
  readonly localSecond: (at: Date) => string;
}

/** What was learned since the program was opened. */
export interface SendMemory {
  /** Messages in a row that did not arrive. */
  troubles: number;
  /** Doses that a message of this patient may hold, after a longer one was refused. */
  readonly mostDoses: Map<PatientId, number>;
  /** A person wants it sent now, also what was typed a moment ago. */
  isUrgent: boolean;
}

/** Undo takes a minute; what may still be taken back is not sent. Milliseconds. */
const graceMs = 75_000;
/** The first pause after a trouble; it doubles up to half an hour. */
const firstPauseMs = 15_000;
const longestPauseMs = 30 * 60_000;
const idleMs = 5 * 60_000;

/** True when something of this patient may be sent. */
export const hasNews = ({ toReport, historyToReport, queue }: Card): boolean =>
  toReport.length > 0 || historyToReport > 0 || (queue !== undefined && (queue.changed > 0 || queue.deleted > 0 || queue.unknown > 0 || queue.patient !== undefined));

/**
 * Sends what is due; answers the milliseconds until the next turn, or undefined while sending is off or has stopped.
 * @param isOver asked between two messages
 */
export async function sendTurn(parts: SendParts, memory: SendMemory, isOver: () => boolean): Promise<number | undefined> {
  const { records, bridge, now } = parts;
  const settings = await bridge.registry.settings();
  const connection = settings.ok && settings.value.isOn && settings.value.halted === undefined ? settings.value.connection : undefined;
  const practice = records.practice()?.fields;
  if (connection === undefined || practice === undefined) return undefined;
  let wait = idleMs;
  for (const card of records.cards()) {
    if (!hasNews(card)) continue;
    if (isOver()) return undefined;
    const chart = await records.chart(card.id);
    if (chart === undefined) continue;
    const fresh = memory.isUrgent ? 0 : graceMs - (now() - lastTouched(chart));
    if (fresh > 0) {
      wait = Math.min(wait, fresh);
      continue;
    }
    const sent = await sendOne(parts, memory, chart, connection, practice.name);
    if (sent === 'stop') return undefined;
    if (sent === 'trouble') {
      memory.troubles += 1;
      return Math.min(longestPauseMs, firstPauseMs * 2 ** (memory.troubles - 1));
    }
    if (sent === 'again') wait = 0;
  }
  return wait;
}

/** When the chart's own data or a dose of it changed last. */
const lastTouched = (chart: Chart): number => Math.max(...[chart.patientChanged ?? chart.registered, ...chart.doses.map((dose) => dose.changed ?? dose.recorded)].map(({ at }) => Date.parse(at)));

type Sent = 'nothing' | 'done' | 'again' | 'trouble' | 'stop';

async function sendOne(parts: SendParts, memory: SendMemory, chart: Chart, connection: RegistryConnection, practiceName: string): Promise<Sent> {
  const { records, bridge, tables, nameOf, now } = parts;
  const mostDoses = memory.mostDoses.get(chart.id);
  const context: ReportContext = {
    destinationId: profiles[connection.profile].destination,
    destination: destinationOf(connection),
    practiceName,
    nameOf,
    tables,
    now: now(),
    ...(mostDoses === undefined ? {} : { mostDoses }),
  };
  const at = assertDefined(hl7Time(parts.localSecond(new Date(now()))), 'the clock writes an instant');
  const { message } = reportMessage(chart, context, { controlId: parts.newControlNumber(), at });
  if (message === undefined) return 'nothing';
  const document = parts.newDocumentId();
  if (!(await bridge.documents.put({ id: document, bytes: new TextEncoder().encode(message.text) })).ok) return 'trouble';
  const report = parts.newReportId();
  const about = { entity: 'report', entityId: report, chart: chart.id } as const;
  const sending: ChangeDraft = { id: parts.newChangeId(), ...about, verb: 'report-sent', set: { ...message.told, way: 'service', message: document, doses: [...message.told.doses] } };
  if (!(await records.commit([sending])).ok) return 'trouble';
  const said = await bridge.registry.submit({ hl7: message.text }).catch(() => undefined);
  const { answered, next } = await judge(parts, message, said);
  if (answered.cause === 'too-large') memory.mostDoses.set(chart.id, Math.max(1, Math.floor(message.told.doses.length / 2)));
  const draft: ChangeDraft = { id: parts.newChangeId(), ...about, verb: 'report-answered', set: answered };
  const isNoted = (await records.commit([draft])).ok;
  if (!isNoted) return 'trouble';
  if (next !== 'trouble') memory.troubles = 0;
  return next;
}

type Submitted = Awaited<ReturnType<MiisBridge['registry']['submit']>> | undefined;

async function judge(parts: SendParts, message: ReportMessage, said: Submitted): Promise<{ readonly answered: ReportAnswered; readonly next: Sent }> {
  if (said === undefined) return { answered: unanswered({ cause: 'timed-out', said: '', mayHaveBeenTaken: true }), next: 'trouble' };
  if (!said.ok) return { answered: { ...unanswered({ cause: 'bad-settings', said: '', mayHaveBeenTaken: isAfterAsking(said.error) }), cause: said.error.code }, next: 'stop' };
  if (!said.value.ok) return { answered: unanswered(said.value.error), next: nextAfter(said.value.error, message) };
  const text = said.value.value;
  const { answered, isSetUpFault } = readReportAnswer(text, message.told.controlId, message.places);
  const answer = parts.newDocumentId();
  const isKept = (await parts.bridge.documents.put({ id: answer, bytes: new TextEncoder().encode(text) })).ok;
  if (isSetUpFault) await parts.bridge.registry.halt();
  return { answered: { ...answered, ...(isKept ? { answer } : {}) }, next: isSetUpFault ? 'stop' : answered.cause === 'busy' ? 'trouble' : 'done' };
}

const isAfterAsking = ({ code }: AppError): boolean => code === 'unexpected';

const unanswered = ({ cause, said, mayHaveBeenTaken }: ServiceTrouble): ReportAnswered => ({
  outcome: mayHaveBeenTaken ? 'unknown' : 'not-taken',
  rejected: [],
  remarks: said === '' ? [] : [{ severity: 'I', text: said.slice(0, 400) }],
  cause,
  isByPerson: false,
});

function nextAfter({ cause }: ServiceTrouble, { told }: ReportMessage): Sent {
  switch (cause) {
    case 'login':
    case 'wrong-service':
    case 'certificate':
    case 'bad-settings':
      return 'stop';
    case 'too-large':
      return told.doses.length > 1 ? 'again' : 'trouble';
    case 'not-an-answer':
      return 'done';
    case 'unreachable':
    case 'timed-out':
    case 'proxy':
    case 'server-fault':
      return 'trouble';
    default:
      return assertNever(cause);
  }
}

