import { describe, expect, it } from 'vitest';
import { sendTurn, type SendMemory, type SendParts } from '../../../../renderer/data/registry/send-turn';
import { newChangeId, newControlNumber, newDocumentId, newReportId } from '../../../../renderer/state/new-id';
import { localSecond } from '../../../../renderer/state/local-time';
import { assertDefined } from '../../../../shared/assert';
import { applyChange } from '../../../../shared/domain/chart/apply-change';
import { changeDraft, isPracticeChange, type Change, type ChangeDraft } from '../../../../shared/domain/chart/change';
import type { Chart } from '../../../../shared/domain/chart/chart';
import { cardOf } from '../../../../shared/domain/card';
import { doseId, stationId, userId } from '../../../../shared/domain/ids';
import { practiceFields } from '../../../../shared/domain/practice';
import { queueOf } from '../../../../shared/domain/registry/queue';
import { registrySettingsInput } from '../../../../shared/domain/registry/registry-settings';
import type { ServiceTrouble } from '../../../../shared/domain/registry/service-trouble';
import { fail, ok, type Result } from '../../../../shared/result';
import * as made from '../../../support/made-up-changes';
import { memoryBridge } from '../../../support/memory-bridge';
import { realTables } from '../../shared/codes/real-tables';

const { password: _password, ...connection } = registrySettingsInput.parse({
  profile: 'miis', endpoint: 'https://iis.example/', wsdl: '2011', credentials: 'header', user: 'desk', password: 'word', facilityId: '12345',
  sendingFacility: '12345', receivingApplication: 'MIIS', receivingFacility: '99990', processing: 'P', isAsciiOnly: true,
});
const minute = 60_000;
const segments = (hl7: string, name: string): readonly string[] => hl7.split('\r').filter((line) => line.startsWith(name));
const controlOf = (hl7: string): string => hl7.split('|')[9] ?? '';
const ack = (hl7: string, code: string, ...errors: readonly string[]): string =>
  [`MSH|^~\\&|IIS|IIS|||20260304||ACK^V04^ACK|1|P|2.5.1|||NE|NE|||||Z23^CDCPHINVS`, `MSA|${code}|${controlOf(hl7)}`, ...errors].join('\r');

type Said = (hl7: string) => Result<string, ServiceTrouble>;
const trouble = (cause: ServiceTrouble['cause'], mayHaveBeenTaken: boolean): Said => () => fail({ cause, said: 'words', mayHaveBeenTaken });

/** A practice with some patients, each with shots from a record; the registry answers as `says` says. */
function desk(patients: number, doses: number, says: Said) {
  const charts = new Map<string, Chart>();
  const written: ChangeDraft[] = [];
  const heard: string[] = [];
  const registry = { says, isHalted: false };
  const time = { now: Date.parse('2026-11-23T15:00:00Z') };
  let seq = 0;
  const fold = (drafts: readonly ChangeDraft[]): readonly Change[] =>
    drafts.map((draft) => {
      seq += 1;
      const change: Change = { ...draft, seq, at: new Date(time.now).toISOString(), by: userId.parse('user-0001'), station: stationId.parse('station-0001'), clock: `${time.now + seq}-0000-station-0001` };
      if (!isPracticeChange(change)) {
        const chart = applyChange(charts.get(change.chart), change);
        if (chart) charts.set(change.chart, chart);
      }
      return change;
    });
  for (let n = 1; n <= patients; n += 1) {
    fold([made.registered(n)]);
    for (let dose = 1; dose <= doses; dose += 1) {
      const fields = made.historicalFields({ lot: `LOT${dose}` });
      fold([changeDraft.parse({ id: made.nextChangeId(), verb: 'dose-recorded', entity: 'dose', entityId: made.idOf('dose', n * 100 + dose), chart: made.idOf('patient', n), set: { dose: fields } })]);
    }
  }
  time.now += 10 * minute;
  const bridge = memoryBridge();
  const setUp = made.practiceSetUp();
  const practice = practiceFields.parse(setUp.verb === 'practice-set-up' ? setUp.set.practice : undefined);
  const mark = { by: userId.parse('user-0001'), at: '2026-11-01T10:00:00-05:00', clock: '0' };
  const parts: SendParts = {
    records: {
      chart: (id) => Promise.resolve(charts.get(id)),
      cards: () => [...charts.values()].map(cardOf),
      card: (id) => [...charts.values()].map(cardOf).find((card) => card.id === id),
      practice: () => ({ fields: practice, changed: mark, seq: 1 }),
      commit: (drafts) => {
        written.push(...drafts);
        return Promise.resolve(ok(fold(drafts.map((draft) => changeDraft.parse(draft)))));
      },
      search: () => [],
      likelyDuplicates: () => [],
      subscribe: () => () => undefined,
      close: () => undefined,
    },
    bridge: {
      documents: bridge.documents,
      registry: {
        ...bridge.registry,
        settings: () => Promise.resolve(ok({ connection: { ...connection, hasPassword: true, hasProxyPassword: false }, isOn: true, ...(registry.isHalted ? { halted: 'login' as const } : {}) })),
        halt: () => {
          registry.isHalted = true;
          return Promise.resolve(ok(null));
        },
        submit: ({ hl7 }) => {
          heard.push(hl7);
          return Promise.resolve(ok(registry.says(hl7)));
        },
      },
    },
    tables: realTables(),
    nameOf: () => 'Jo Made-Up',
    newChangeId,
    newDocumentId,
    newReportId,
    newControlNumber,
    now: () => time.now,
    localSecond,
  };
  const memory: SendMemory = { troubles: 0, mostDoses: new Map(), isUrgent: false };
  const turn = () => sendTurn(parts, memory, () => false);
  const states = (n = 1): readonly string[] => queueOf(assertDefined(charts.get(made.idOf('patient', n)), 'the patient is there'), 'miis').doses.map(({ action, state }) => `${action} ${state.is}`);
  return { turn, memory, states, heard, written, registry, time, fold };
}

const accepts: Said = (hl7) => ok(ack(hl7, 'AA'));

describe('the sending', () => {
  it('tells every patient’s news in one message each, and is then at rest', async () => {
    const { turn, states, heard } = desk(3, 2, accepts);
    await turn();
    expect(heard).toHaveLength(3);
    expect(segments(heard[0] ?? '', 'RXA')).toHaveLength(2);
    expect([states(1), states(2), states(3)].flat()).toEqual(Array(6).fill('U accepted'));
    await turn();
    expect(heard).toHaveLength(3);
  });

  it('writes down that it hands over before the registry hears of it', async () => {
    const order: string[] = [];
    const { turn, written } = desk(1, 1, (hl7) => {
      order.push(...written.map(({ verb }) => verb));
      return accepts(hl7);
    });
    await turn();
    expect(order).toEqual(['report-sent']);
    expect(written.map(({ verb }) => verb)).toEqual(['report-sent', 'report-answered']);
  });

  it('leaves what was typed a moment ago, because its save may be undone', async () => {
    const { turn, heard, time } = desk(1, 1, accepts);
    time.now -= 10 * minute;
    expect(await turn()).toBeLessThanOrEqual(75_000);
    expect(heard).toHaveLength(0);
  });

  it('sends it all the same when a person wants it sent now', async () => {
    const { turn, heard, time, memory } = desk(1, 1, accepts);
    time.now -= 10 * minute;
    memory.isUrgent = true;
    await turn();
    expect(heard).toHaveLength(1);
  });

  it('marks the dose that was refused, and the others as accepted', async () => {
    const { turn, states, heard } = desk(1, 3, (hl7) => ok(ack(hl7, 'AE', 'ERR||RXA^2^15^1|102^Data type error^HL70357|E||||The lot is not known.')));
    await turn();
    expect(states()).toEqual(['U accepted', 'A rejected', 'U accepted']);
    await turn();
    expect(heard).toHaveLength(1);
  });

  it('stops at a login that is refused, and sends nothing to lock the account', async () => {
    const { turn, states, heard, registry } = desk(3, 1, trouble('login', false));
    expect(await turn()).toBeUndefined();
    expect(heard).toHaveLength(1);
    expect(states()).toEqual(['A to-do']);
    registry.isHalted = true;
    await turn();
    expect(heard).toHaveLength(1);
  });

  it('stops when the answer says that no message of this set-up is taken', async () => {
    const { turn, registry, states } = desk(2, 1, (hl7) => ok(ack(hl7, 'AR', 'ERR||MSH^1^12|203^Unsupported version id^HL70357|E')));
    expect(await turn()).toBeUndefined();
    expect(registry.isHalted).toBe(true);
    expect(states()).toEqual(['A to-do']);
  });

  it('waits longer and longer while nobody is there, and then goes on where it was', async () => {
    const { turn, states, registry } = desk(2, 1, trouble('unreachable', false));
    expect([await turn(), await turn(), await turn()]).toEqual([15_000, 30_000, 60_000]);
    registry.says = accepts;
    await turn();
    expect([states(1), states(2)].flat()).toEqual(['U accepted', 'U accepted']);
  });

  it('sends again after an unknown outcome, later, under a new number and with the same dose ids', async () => {
    const { turn, states, heard, registry, time } = desk(1, 1, trouble('timed-out', true));
    await turn();
    expect(states()).toEqual(['U unknown']);
    registry.says = accepts;
    await turn();
    expect(heard).toHaveLength(1);
    time.now += 6 * minute;
    await turn();
    expect(heard).toHaveLength(2);
    expect(controlOf(heard[0] ?? '')).not.toBe(controlOf(heard[1] ?? ''));
    const [first, second] = heard.map((hl7) => segments(hl7, 'ORC')[0]?.split('|')[3]);
    expect(first).toBe(second);
    expect(states()).toEqual(['U accepted']);
  });

  it.each([
    ['an answer that is no message', (): Result<string, ServiceTrouble> => ok('hello')],
    ['an answer to another message', (): Result<string, ServiceTrouble> => ok(ack('MSH|a|b|c|d|e|f|g|h|OTHER|', 'AA'))],
    ['no answer that can be read', trouble('not-an-answer', true)],
  ])('leaves it to a person after %s', async (_what, says) => {
    const { turn, states, heard, time } = desk(1, 1, says);
    await turn();
    time.now += 60 * minute;
    await turn();
    expect(heard).toHaveLength(1);
    expect(states()).toEqual(['U unknown']);
  });

  it('parts a message that is too long', async () => {
    const { turn, states, heard } = desk(1, 4, (hl7) => (segments(hl7, 'RXA').length > 1 ? fail({ cause: 'too-large', said: '', mayHaveBeenTaken: false }) : accepts(hl7)));
    for (let round = 0; round < 8; round += 1) await turn();
    expect(heard.map((hl7) => segments(hl7, 'RXA').length)).toEqual([4, 2, 1, 1, 1, 1]);
    expect(states()).toEqual(Array(4).fill('U accepted'));
  });

  it('deletes what was sent and then entered in error', async () => {
    const { turn, states, heard, fold, time } = desk(1, 1, accepts);
    await turn();
    fold([changeDraft.parse({ id: made.nextChangeId(), verb: 'entered-in-error', entity: 'dose', entityId: doseId.parse(made.idOf('dose', 101)), chart: made.idOf('patient', 1), set: {}, reason: 'wrong patient' })]);
    time.now += 5 * minute;
    await turn();
    expect(segments(heard[1] ?? '', 'RXA')[0]?.split('|')[21]).toBe('D');
    expect(states()).toEqual(['D accepted']);
  });
});
