import { describe, expect, it } from 'vitest';
import { outboxTurn, type OutboxParts, type Watches } from '../../../../renderer/data/outbox/outbox-turn';
import { newChangeId, newDocumentId } from '../../../../renderer/state/new-id';
import { assertDefined } from '../../../../shared/assert';
import { applyChange } from '../../../../shared/domain/chart/apply-change';
import { changeDraft, isPracticeChange, type Change, type ChangeDraft } from '../../../../shared/domain/chart/change';
import type { Chart } from '../../../../shared/domain/chart/chart';
import { cardOf } from '../../../../shared/domain/card';
import type { FaxTrouble } from '../../../../shared/domain/fax/fax-answer';
import type { FaxState } from '../../../../shared/domain/fax/fax-report';
import { stationId, userId } from '../../../../shared/domain/ids';
import { fail, ok, type Result } from '../../../../shared/result';
import * as made from '../../../support/made-up-changes';
import { memoryBridge } from '../../../support/memory-bridge';
import { madeUpProof } from '../../../support/office-material';

const down: FaxTrouble = { cause: 'server-down', said: 'ECONNREFUSED', mayHaveBeenTaken: false };

/** A server that the test moves by hand; it counts what it was given. */
function faxServer() {
  const server = { isUp: true, loses: false, taken: 0, state: { state: 'waiting-for-line' } as FaxState };
  const answer = <T>(value: () => T): Promise<Result<Result<T, FaxTrouble>, never>> => Promise.resolve(ok(server.isUp ? ok(value()) : fail(down)));
  const calls: OutboxParts['bridge']['fax'] = {
    ...memoryBridge().fax,
    check: () => answer(() => null),
    submit: async () => {
      server.taken += 1;
      return server.loses ? Promise.reject(new Error('the window ended')) : answer(() => '7');
    },
    find: () => answer(() => (server.taken > 0 ? '7' : undefined)),
    poll: () => answer(() => ({ state: server.state, tries: 0 })),
    cancel: () => answer(() => ((server.state = { state: 'failed', cause: 'cancelled', said: '', mayRetry: false }), null)),
    proof: () => answer(() => madeUpProof),
  };
  return { server, calls };
}

/** One signed objection whose fax is queued, on a chart that is folded as the journal would do it. */
function deskWithAFax() {
  let chart: Chart | undefined;
  let seq = 0;
  const written: ChangeDraft[] = [];
  const fold = (drafts: readonly ChangeDraft[]): readonly Change[] =>
    drafts.map((draft) => {
      seq += 1;
      const number = String(seq).padStart(6, '0');
      const change: Change = { ...draft, seq, at: new Date(time.now).toISOString(), by: userId.parse('user-0001'), station: stationId.parse('station-0001'), clock: `1772600${number}-0000-station-0001` };
      if (!isPracticeChange(change)) chart = applyChange(chart, change);
      written.push(draft);
      return change;
    });
  const time = { now: Date.parse('2026-11-23T15:00:00Z') };
  const fax = { verb: 'fax-queued', entity: 'fax', entityId: 'fax-00000001', chart: made.idOf('patient', 1), id: made.nextChangeId() };
  fold([
    made.registered(1),
    made.formMade(1, 1),
    made.workItemOpened(1, 1),
    made.stepDone(1, 1, { step: 'made' }),
    made.sharingChanged(1, { cause: 'objection', from: 'unset', to: 'no', form: made.idOf('form', 1) }),
    made.stepDone(1, 1, { step: 'signed', signedOn: '2026-11-23', copy: 'paper-file' }),
    changeDraft.parse({ ...fax, set: { workItem: item(), way: 'hylafax', number: '+16179834301', documents: ['document-01'], pages: 2 } }),
  ]);
  const now = (): Chart => assertDefined(chart, 'it was registered');
  const { server, calls } = faxServer();
  const kept: string[] = [];
  const bridge = memoryBridge();
  const parts: OutboxParts = {
    records: {
      chart: () => Promise.resolve(now()),
      cards: () => [cardOf(now())],
      card: () => cardOf(now()),
      practice: () => undefined,
      commit: (drafts) => Promise.resolve(ok(fold(drafts))),
      search: () => [],
      likelyDuplicates: () => [],
      subscribe: () => () => undefined,
      close: () => undefined,
    },
    bridge: { fax: calls, documents: { ...bridge.documents, put: (input) => (kept.push(input.id), bridge.documents.put(input)) } },
    makePage: () => Promise.resolve(ok({ bytes: Uint8Array.of(37, 80, 68, 70), wordingVersion: '1', pages: 1, isReviewed: true })),
    newChangeId,
    newDocumentId,
    now: () => time.now,
    localMinute: (at) => at.toISOString().slice(0, 16),
    confirmationOf: ({ pages }) => `${pages.sent} of ${pages.total}`,
    numberWords: (number) => number,
  };
  const watches: Watches = new Map();
  /** Some turns, each a minute after the other. */
  const turns = async (count: number): Promise<void> => {
    for (let turn = 0; turn < count; turn += 1) {
      await outboxTurn(parts, watches, () => false);
      time.now += 60_000;
    }
  };
  const theFax = () => assertDefined(now().faxes?.[0], 'it was queued');
  return { parts, server, turns, watches, chart: now, fax: theFax, kept, verbs: () => written.slice(7).map(({ verb }) => verb) };
}
const item = (): string => made.idOf('work-item', 1);

describe('the outbox', () => {
  it('notes before it hands over, then files proof, page and step as one', async () => {
    const desk = deskWithAFax();
    await desk.turns(2);
    desk.server.state = { state: 'sent' };
    await desk.turns(2);
    expect(desk.verbs()).toEqual(['fax-handing-over', 'fax-noted', 'fax-noted', 'fax-noted', 'fax-sent', 'document-kept', 'step-done']);
    const step = desk.chart().workItems[0]?.steps.faxed?.detail;
    expect(step).toMatchObject({ step: 'faxed', fax: 'fax-00000001', pages: 2, confirmation: '2 of 2' });
    expect(desk.kept).toHaveLength(2);
    expect(desk.chart().documents?.[0]?.fields).toMatchObject({ kind: 'fax-confirmation', copy: { as: 'scan', from: 'program', pages: 1 } });
  });

  it('a day without the server leaves no trace in the journal, and since when is known', async () => {
    const desk = deskWithAFax();
    desk.server.isUp = false;
    const began = desk.parts.now();
    await desk.turns(24 * 60);
    expect(desk.verbs()).toEqual([]);
    expect(desk.watches.get(desk.fax().id)?.trouble).toEqual({ since: began, cause: 'server-down', said: 'ECONNREFUSED' });
    desk.server.isUp = true;
    await desk.turns(6);
    expect(desk.server.taken).toBe(1);
  });

  it('a session that ends while handing over is followed by one that asks, and the server is given it once', async () => {
    const desk = deskWithAFax();
    desk.server.loses = true;
    await desk.turns(1);
    expect(desk.fax().handing).toBeDefined();
    desk.watches.clear();
    await desk.turns(10);
    expect([desk.server.taken, desk.fax().job]).toEqual([1, '7']);
  });

  it('a page that cannot be drawn with the name is filed without it; one that cannot be drawn at all does not keep the proof away', async () => {
    const desk = deskWithAFax();
    const parts: OutboxParts = { ...desk.parts, makePage: () => Promise.resolve(fail({ code: 'cannot-draw', field: 'patient-name', characters: ['王'] })) };
    desk.server.state = { state: 'sent' };
    const watches: Watches = new Map();
    for (let turn = 0; turn < 4; turn += 1) await outboxTurn({ ...parts, now: () => Date.parse('2026-11-23T16:00:00Z') + turn * 60_000 }, watches, () => false);
    expect(desk.fax().proof).toBeDefined();
    expect(desk.fax().proof?.page).toBeUndefined();
    expect(desk.chart().workItems[0]?.steps.faxed).toBeDefined();
  });

  it('a closed outbox asks nothing', async () => {
    const desk = deskWithAFax();
    expect(await outboxTurn(desk.parts, desk.watches, () => true)).toBeUndefined();
    expect(desk.verbs()).toEqual([]);
  });
});
