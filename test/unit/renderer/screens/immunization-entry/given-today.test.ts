import { describe, expect, it } from 'vitest';
import { givenToday, givenTodayKey, isOutdatedKey, lotsOf, nothingGiven, rememberGiven } from '../../../../../renderer/screens/immunization-entry/given-today';
import { currentDose, historicalDose, refusedDose } from '../made-up-chart';
import { today } from './entry-lines';

describe('what was given today', () => {
  it('knows each lot once, the latest first, whatever the case of its letters', () => {
    const known = rememberGiven(nothingGiven, [currentDose({ lot: 'A1' }), currentDose({ lot: 'B2' }), currentDose({ lot: 'a1', lotExpires: '2027-01-31' })]);
    expect(known.lots.map((one) => one.lot)).toEqual(['a1', 'B2']);
    expect(known.lots[0]?.expires).toBe('2027-01-31');
  });

  it('learns nothing from history and refusals', () => {
    expect(rememberGiven(nothingGiven, [historicalDose({ lot: 'H1' }), refusedDose()])).toEqual(nothingGiven);
  });

  it('remembers who gave the latest shot', () => {
    const known = rememberGiven(nothingGiven, [currentDose(), currentDose({ givenBy: { name: 'Bo Medic', title: 'MA' } })]);
    expect(known.givenBy).toEqual({ name: 'Bo Medic', title: 'MA' });
  });

  it('stays small on a busy day', () => {
    const many = Array.from({ length: 200 }, (_, index) => currentDose({ lot: `L${index}` }));
    const known = rememberGiven(nothingGiven, many);
    expect(known.lots).toHaveLength(60);
    expect(known.lots[0]?.lot).toBe('L199');
    expect(givenToday.parse(JSON.parse(JSON.stringify(known)))).toEqual(known);
  });

  it('offers only the lots of the product that was picked', () => {
    const known = rememberGiven(nothingGiven, [currentDose({ lot: 'M1' }), currentDose({ lot: 'P1', product: 'Priorix', mvx: 'SKB' }), currentDose({ lot: 'F1', cvx: '140' })]);
    expect(lotsOf(known, { cvx: '03' }).map((one) => one.lot)).toEqual(['P1', 'M1']);
    expect(lotsOf(known, { cvx: '03', product: 'M-M-R II', mvx: 'MSD' }).map((one) => one.lot)).toEqual(['M1']);
  });

  it('is forgotten the next day', () => {
    expect(givenTodayKey(today)).toBe('lots-2026-11-23');
    expect(['lots-2026-11-22', 'lots-2026-11-23', 'shots-current-1'].map((key) => isOutdatedKey(key, today))).toEqual([true, false, false]);
  });
});
