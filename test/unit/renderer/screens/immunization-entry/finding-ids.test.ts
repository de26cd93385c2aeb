import { describe, expect, it } from 'vitest';
import type { LineStop, LineWarning } from '../../../../../renderer/screens/immunization-entry/check-lines';
import { describedBy, stopId, warningId } from '../../../../../renderer/screens/immunization-entry/finding-ids';
import { day } from '../made-up-chart';

const birthDate = day('2022-09-03');
const stops: readonly LineStop[] = [
  { cell: 'date', code: 'found', finding: { severity: 'stop', code: 'before-birth', field: 'date', birthDate } },
  { cell: 'date', code: 'found', finding: { severity: 'stop', code: 'after-death', field: 'date', death: birthDate } },
  { cell: 'expires', code: 'unreadable', text: '3/' },
];
const warnings: readonly LineWarning[] = [
  { code: 'same-day', cell: 'date', findings: [] },
  { code: 'lot-expired', cell: 'expires', findings: [] },
];

describe('the words under a line', () => {
  it('have each an id of their own, also when they are about one cell', () => {
    const ids = [...stops.map((stop) => stopId('dose-0001', stop)), ...warnings.map((warning) => warningId('dose-0001', warning))];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are all pointed to by the cell they are about, stops first', () => {
    const [birth, death, unreadable] = stops.map((stop) => stopId('dose-0001', stop));
    const [same, expired] = warnings.map((warning) => warningId('dose-0001', warning));
    expect(describedBy('dose-0001', 'date', stops, warnings)).toBe(`${birth} ${death} ${same}`);
    expect(describedBy('dose-0001', 'expires', stops, warnings)).toBe(`${unreadable} ${expired}`);
    expect(describedBy('dose-0001', 'lot', stops, warnings)).toBeUndefined();
  });
});
