/** One turn of the outbox: every fax whose turn it is does its next step, one after the other. */
import type { AppError } from '../../../shared/contract/errors';
import type { MiisBridge } from '../../../shared/contract/ipc';
import type { ChangeDraft } from '../../../shared/domain/chart/change';
import type { Chart, FormWork } from '../../../shared/domain/chart/chart';
import { faxTurn, type Fax, type FaxNoted } from '../../../shared/domain/fax/fax';
import type { FaxTrouble } from '../../../shared/domain/fax/fax-answer';
import type { FaxProof } from '../../../shared/domain/fax/fax-report';
import { freshWatch, learnFrom, nextFaxAction, type FaxAnswer, type FaxWatch } from '../../../shared/domain/fax/next-action';
import type { ChangeId, DocumentId, FaxId } from '../../../shared/domain/ids';
import { fail, ok, type Result } from '../../../shared/result';
import type { FormAnswer } from '../form-making/form-messages';
import type { Records } from '../records';
import type { OfficeInput } from '../../../shared/forms/office/office-input';
import { confirmationInput, proofDrafts, type KeptPage } from './file-proof';
import { sha256Of } from './sha256';

export interface OutboxParts {
  readonly records: Records;
  readonly bridge: Pick<MiisBridge, 'fax' | 'documents'>;
  readonly makePage: (input: OfficeInput) => Promise<FormAnswer>;
  readonly newChangeId: () => ChangeId;
  readonly newDocumentId: () => DocumentId;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Local `YYYY-MM-DDTHH:MM` of an instant. */
  readonly localMinute: (at: Date) => string;
  /** What the step says of a proof. */
  readonly confirmationOf: (proof: FaxProof) => string;
  readonly numberWords: (number: string) => string;
}

export type Watches = Map<FaxId, FaxWatch>;

/** What main could not do before it asked the server. */
const beforeAsking: readonly AppError['code'][] = ['not-found', 'disk-failed', 'disk-full', 'fax-not-set-up', 'not-allowed', 'locked', 'bad-request'];

/** An error of the program as a trouble of the fax; one that is not expected may have come after the server was asked. */
const troubleOf = ({ code }: AppError): FaxTrouble => ({ cause: code === 'not-found' ? 'bad-document' : 'other', said: code, mayHaveBeenTaken: !beforeAsking.includes(code) });

/** The server's answer, or the error of the program in its place. */
async function asked<T>(call: () => Promise<Result<Result<T, FaxTrouble>, AppError>>): Promise<Result<T, FaxTrouble>> {
  try {
    const answer = await call();
    return answer.ok ? answer.value : fail(troubleOf(answer.error));
  } catch {
    return fail({ cause: 'other', said: 'no answer', mayHaveBeenTaken: true });
  }
}

/** Does what is due; answers the milliseconds until something is due again, or undefined when nothing waits. */
export async function outboxTurn(parts: OutboxParts, watches: Watches, isOver: () => boolean): Promise<number | undefined> {
  const { records } = parts;
  const waits: number[] = [];
  for (const card of records.cards()) {
    if (!card.faxes?.some(({ turn }) => turn === 'program')) continue;
    for (const { fax: id, turn } of card.faxes) {
      if (isOver()) return undefined;
      // Read anew for each: what was just noted of one may be the turn of another.
      const chart = turn === 'program' ? await records.chart(card.id) : undefined;
      const fax = chart?.faxes?.find((one) => one.id === id);
      const item = chart?.workItems.find((one) => one.id === fax?.workItem);
      if (!chart || !fax || !item || item.kind === 'status' || faxTurn(chart.faxes ?? [], fax) !== 'program') continue;
      const wait = await step(parts, watches, { chart, item, fax });
      if (wait !== undefined) waits.push(wait);
    }
  }
  return waits.length === 0 ? undefined : Math.min(...waits);
}

interface Subject {
  readonly chart: Chart;
  readonly item: FormWork;
  readonly fax: Fax;
}

async function step(parts: OutboxParts, watches: Watches, subject: Subject): Promise<number | undefined> {
  const { fax, chart } = subject;
  const { bridge, now } = parts;
  const { way, id } = fax;
  const watch = watches.get(id) ?? freshWatch;
  const order = { way, fax: id, number: fax.number, documents: [...fax.documents] };
  const learn = async (answer: FaxAnswer): Promise<number> => {
    const { note, watch: next } = learnFrom(fax, watch, answer, now());
    const isNoted = note === undefined || (await commit(parts, [noteDraft(parts, subject, note)]));
    watches.set(id, isNoted ? next : { ...next, askedAt: now(), quiet: watch.quiet + 1 });
    return 0;
  };
  const action = nextFaxAction(fax, watch, now());
  switch (action.do) {
    case 'wait':
      return action.seconds * 1000;
    case 'ask-person':
    case 'nothing':
      return undefined;
    case 'submit': {
      // Whether the server is there is asked first, so that a day without it leaves no trace in the journal.
      const there = await asked(() => bridge.fax.check({ way }));
      if (!there.ok) return learn({ to: 'poll', said: there });
      const handing: ChangeDraft = { id: parts.newChangeId(), verb: 'fax-handing-over', entity: 'fax', entityId: id, chart: chart.id, set: { attempt: action.attempt } };
      if (!(await commit(parts, [handing]))) {
        watches.set(id, { askedAt: now(), quiet: watch.quiet + 1 });
        return 0;
      }
      return learn({ to: 'submit', said: await asked(() => bridge.fax.submit(order)) });
    }
    case 'find':
      return learn({ to: 'find', said: await asked(() => bridge.fax.find({ way, fax: id })), age: (now() - Date.parse(fax.handing?.at ?? '')) / 1000 });
    case 'cancel':
      // Whether it was in time, the server's next answer tells.
      await asked(() => bridge.fax.cancel({ way, job: action.job }));
      return learn({ to: 'poll', said: await asked(() => bridge.fax.poll({ way, job: action.job })) });
    case 'poll':
      return learn({ to: 'poll', said: await asked(() => bridge.fax.poll({ way, job: action.job })) });
    case 'fetch-proof': {
      const proof = await asked(() => bridge.fax.proof({ ...order, job: action.job }));
      const filed = proof.ok ? await fileProof(parts, subject, { ...proof.value, tries: [...fax.calls] }) : proof;
      return filed.ok ? 0 : learn({ to: 'poll', said: filed });
    }
  }
}

const noteDraft = ({ newChangeId }: OutboxParts, { fax, chart }: Subject, set: FaxNoted): ChangeDraft => ({
  id: newChangeId(),
  verb: 'fax-noted',
  entity: 'fax',
  entityId: fax.id,
  chart: chart.id,
  set,
});

const commit = async ({ records }: OutboxParts, drafts: readonly ChangeDraft[]): Promise<boolean> => (await records.commit(drafts)).ok;

/** Keeps the proof and its page, then writes the entry: a proof in the journal always has its documents. */
async function fileProof(parts: OutboxParts, { chart, item, fax }: Subject, proof: FaxProof): Promise<Result<null, FaxTrouble>> {
  const { bridge, records, newDocumentId } = parts;
  const notKept: FaxTrouble = { cause: 'other', said: 'the proof could not be kept', mayHaveBeenTaken: false };
  const proofId = newDocumentId();
  const kept = await bridge.documents.put({ id: proofId, bytes: new TextEncoder().encode(JSON.stringify(proof)) });
  if (!kept.ok) return fail(notKept);
  const endedAt = parts.localMinute(new Date(proof.endedAt));
  const page = await keepPage(parts, { chart, item, fax }, proof, endedAt.slice(0, 10), newDocumentId());
  const words = { confirmation: parts.confirmationOf(proof).slice(0, 400), number: parts.numberWords(fax.number) };
  const drafts = proofDrafts({ chart, item, fax, proof, proofId, page, endedAt, ...words }, parts.newChangeId);
  return (await records.commit(drafts)).ok ? ok(null) : fail(notKept);
}

async function keepPage(parts: OutboxParts, { chart, item }: Subject, proof: FaxProof, madeOn: string, id: DocumentId): Promise<KeptPage | undefined> {
  const practice = parts.records.practice()?.fields;
  for (const isNamed of [true, false]) {
    const made = await parts.makePage(confirmationInput(chart, item, proof, practice, madeOn, isNamed));
    if (!made.ok) continue;
    const { bytes, pages } = made.value;
    const sha256 = await sha256Of(bytes);
    const kept = await parts.bridge.documents.put({ id, bytes });
    return kept.ok ? { id, size: bytes.length, pages, sha256 } : undefined;
  }
  return undefined;
}
