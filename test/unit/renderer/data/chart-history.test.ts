import { describe, expect, it } from 'vitest';
import { chartHistory } from '../../../../renderer/data/chart-history';
import { appError } from '../../../../shared/contract/errors';
import { corrected, doseRecorded, idOf, practiceSetUp, registered, viewed } from '../../../support/made-up-changes';
import { memoryBridge } from '../../../support/memory-bridge';
import { memoryJournal } from '../../../support/memory-journal';

const journal = memoryJournal();
journal.append([practiceSetUp(), registered(1), registered(2), viewed(1), doseRecorded(2, 1), corrected(1, { recordNumber: '7' })]);

describe('the history of a chart', () => {
  it('is everything that was done to it and every look at it, oldest first, and nothing of another chart', async () => {
    const answer = await chartHistory(memoryBridge({ journal }), idOf('patient', 1));
    expect(answer.ok && answer.value.map((change) => change.verb)).toEqual(['registered', 'record-viewed', 'patient-corrected']);
  });

  it('is empty for a patient nobody registered', async () => {
    expect(await chartHistory(memoryBridge({ journal }), idOf('patient', 9))).toEqual({ ok: true, value: [] });
  });

  it('passes on why the journal can not answer', async () => {
    const bridge = memoryBridge({ journal });
    bridge.memory.faults.failing.set('journal:history', appError('journal-damaged', 'the chain is broken'));
    expect(await chartHistory(bridge, idOf('patient', 1))).toMatchObject({ ok: false, error: { code: 'journal-damaged' } });
  });
});
