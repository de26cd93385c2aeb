import { describe, expect, it } from 'vitest';
import type { ChangeDraft } from '../../../../../shared/domain/chart/change';
import { assertDefined } from '../../../../../shared/assert';
import { doseLines } from '../../../../../renderer/screens/patient/shots/dose-lines';
import { chartAfter, corrected, currentDose, historicalDose, recorded, registered } from '../made-up-chart';
import { tables } from '../made-up-tables';

const lines = (...drafts: readonly ChangeDraft[]) => doseLines(assertDefined(chartAfter(registered(), ...drafts).doses[0], 'it was recorded'), tables);

describe('a dose in detail', () => {
  it('says only the fields that hold something, in their order', () => {
    expect(lines(recorded(1, currentDose())).map((line) => `${line.label}: ${line.text ?? ''}`)).toEqual([
      'Date: 20 Nov 2026',
      'Vaccine: MMR (CVX 03)',
      'Product: M-M-R II',
      'Manufacturer: Merck',
      'Lot: X1234',
      'Eligibility: Not VFC eligible',
      'Given by: Ann Nurse, RN',
    ]);
  });

  it('keeps every replaced value beside the field, the latest first', () => {
    const lot = lines(recorded(1, currentDose()), corrected(1, currentDose({ lot: 'Y22222' }), 'misread'), corrected(1, currentDose({ lot: 'Z33333' }), 'again')).find((line) => line.field === 'lot');
    expect(lot?.text).toBe('Z33333');
    expect(lot?.earlier.map(({ text, mark }) => [text, mark.reason])).toEqual([
      ['Y22222', 'again'],
      ['X1234', 'misread'],
    ]);
  });

  it('says a field that was empty before, and one that is empty now', () => {
    const all = lines(recorded(1, currentDose()), corrected(1, currentDose({ product: undefined, site: 'LT' }), 'mended'));
    expect(all.find((line) => line.field === 'site')).toMatchObject({ text: 'Left thigh', earlier: [{ text: undefined }] });
    expect(all.find((line) => line.field === 'product')).toMatchObject({ text: undefined, earlier: [{ text: 'M-M-R II' }] });
  });

  it('says the kind only where it was corrected', () => {
    const { lot, mvx, ...rest } = { lot: 'X1234', mvx: 'MSD', cvx: '03' };
    const all = lines(recorded(1, historicalDose({ ...rest })), corrected(1, currentDose({ lot, mvx }), 'it was given here'));
    expect(all.find((line) => line.field === 'kind')).toMatchObject({ text: 'Given here', earlier: [{ text: 'From a record' }] });
  });
});
