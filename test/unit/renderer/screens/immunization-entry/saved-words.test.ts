import { describe, expect, it } from 'vitest';
import type { SavePlan } from '../../../../../renderer/screens/immunization-entry/plan-save';
import { countKinds, savedWords, undoneWords } from '../../../../../renderer/screens/immunization-entry/saved-words';
import type { Chart } from '../../../../../shared/domain/chart/chart';
import { changeId, informingId } from '../../../../../shared/domain/ids';
import type { DoseFields } from '../../../../../shared/domain/immunization';
import { sharingAfterDoses } from '../../../../../shared/domain/sharing-rules';
import { chartAfter, chartId, currentDose, historicalDose, informing, recorded, refusedDose, registered } from '../made-up-chart';
import { idOf } from './entry-lines';

const fresh = chartAfter(registered());
const told = chartAfter(registered(), {
  id: changeId.parse('change-told'),
  verb: 'informed',
  entity: 'informing',
  entityId: informingId.parse('informing-0001'),
  chart: chartId,
  set: { informing: informing() },
});
const planOf = (chart: Chart, ...doses: readonly DoseFields[]): SavePlan => ({
  changes: [],
  doses: doses.map((fields, index) => ({ id: idOf(index), fields })),
  sharing: sharingAfterDoses(chart, doses),
});
const said = (chart: Chart, ...doses: readonly DoseFields[]) => savedWords(planOf(chart, ...doses), chart);

describe('what is said after a save', () => {
  it('counts shots and refusals apart, and names the patient', () => {
    expect(said(fresh, refusedDose())).toBe('Saved 1 refusal for Linh Nguyen.');
    expect(undoneWords(planOf(fresh, historicalDose(), historicalDose(), refusedDose()), fresh)).toMatch(/^Taken back: 2 shots and 1 refusal of Linh Nguyen\./);
    expect(countKinds([])).toEqual([0, 0]);
  });

  it('says that history alone made the status Unknown (product rule 2)', () => {
    expect(said(fresh, historicalDose(), historicalDose())).toBe('Saved 2 shots for Linh Nguyen. Only history is known, so sharing is Unknown until the patient was told about the MIIS.');
  });

  it('says Yes and reminds of the talk after the first shot given here (product rule 1)', () => {
    expect(said(fresh, currentDose())).toBe('Saved 1 shot for Linh Nguyen. Sharing is Yes. Tell the patient about the MIIS and record the talk.');
  });

  it('does not remind when the talk is recorded', () => {
    expect(said(told, currentDose())).toBe('Saved 1 shot for Linh Nguyen. Sharing is Yes.');
  });

  it('says nothing of the status when the save leaves it alone', () => {
    const known = chartAfter(registered(), recorded(1, currentDose()), {
      id: changeId.parse('change-yes0'),
      verb: 'sharing-changed',
      entity: 'patient',
      entityId: chartId,
      chart: chartId,
      set: { cause: 'current-dose', from: 'unset', to: 'yes' },
    });
    expect(said(known, historicalDose())).toBe('Saved 1 shot for Linh Nguyen.');
    expect(said(known, currentDose())).toBe('Saved 1 shot for Linh Nguyen. Tell the patient about the MIIS and record the talk.');
  });
});
