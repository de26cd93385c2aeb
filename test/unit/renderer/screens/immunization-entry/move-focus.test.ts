import { describe, expect, it } from 'vitest';
import { firstFieldIn, isPlace, sameFieldIn, shownCells, spotId, spotsOf, stepFrom, type LineFields, type Place, type Spot } from '../../../../../renderer/screens/immunization-entry/move-focus';
import { idOf, resolvedAt, typedLine } from './entry-lines';

const lines: readonly LineFields[] = [
  { id: idOf(1), cells: ['date', 'vaccine', 'lot'], warnings: ['too-close'] },
  { id: idOf(2), cells: ['date', 'vaccine', 'reason'], warnings: [] },
  { id: idOf(3), cells: ['date', 'vaccine', 'lot'], warnings: [] },
];
const spots = spotsOf(lines);
const at = (line: number, place: Place): Spot => ({ line: idOf(line), place });

describe('Enter and Shift Enter', () => {
  const steps: readonly (readonly [string, Spot, Spot | undefined])[] = [
    ['to the next cell', at(1, 'date'), at(1, 'vaccine')],
    ['from the last cell past a warning to the next line', at(1, 'lot'), at(2, 'date')],
    ['from the last cell to the next line', at(2, 'reason'), at(3, 'date')],
    ['nowhere from the last cell of all', at(3, 'lot'), undefined],
  ];
  it.each(steps)('lead %s, and back', (_title, from, to) => {
    expect(stepFrom(spots, from, 1)).toEqual(to);
    if (to !== undefined) expect(stepFrom(spots, to, -1)).toEqual(from);
  });

  it('lead from a reason to the next line, and back to the last cell of its own', () => {
    expect(stepFrom(spots, at(1, 'why-too-close'), 1)).toEqual(at(2, 'date'));
    expect(stepFrom(spots, at(1, 'why-too-close'), -1)).toEqual(at(1, 'lot'));
  });

  it('lead nowhere back from the first cell, and from a field that is gone', () => {
    expect(stepFrom(spots, at(1, 'date'), -1)).toBeUndefined();
    expect(stepFrom(spots, at(9, 'date'), 1)).toBeUndefined();
  });
});

describe('the arrows up and down', () => {
  it('stay in the same field', () => {
    expect(sameFieldIn(lines, at(1, 'vaccine'), 1)).toEqual(at(2, 'vaccine'));
    expect(sameFieldIn(lines, at(3, 'vaccine'), -1)).toEqual(at(2, 'vaccine'));
  });

  it('go to the first field of a line that has no such field', () => {
    expect(sameFieldIn(lines, at(1, 'lot'), 1)).toEqual(at(2, 'date'));
    expect(sameFieldIn(lines, at(1, 'why-too-close'), 1)).toEqual(at(2, 'date'));
  });

  it('stop at both ends', () => {
    expect(sameFieldIn(lines, at(1, 'date'), -1)).toBeUndefined();
    expect(sameFieldIn(lines, at(3, 'date'), 1)).toBeUndefined();
    expect(sameFieldIn(lines, at(9, 'date'), 1)).toBeUndefined();
  });

  it('with Ctrl go to the first field of the line', () => {
    expect(firstFieldIn(lines, at(1, 'lot'), 1)).toEqual(at(2, 'date'));
    expect(firstFieldIn(lines, at(3, 'lot'), -1)).toEqual(at(2, 'date'));
    expect(firstFieldIn(lines, at(3, 'lot'), 1)).toBeUndefined();
  });
});

describe('the fields of a line', () => {
  it('have an id each in the page', () => {
    expect(spotId(at(1, 'why-too-close'))).toBe('shot-line-00001-why-too-close');
    expect(new Set(spots.map(spotId)).size).toBe(spots.length);
  });

  it('are known from other words', () => {
    expect(['date', 'why-too-close', 'why-nothing', 'kind'].map(isPlace)).toEqual([true, true, false, false]);
  });

  it('ask for the words of a refusal only when the reason is "other"', () => {
    expect(shownCells(resolvedAt(0, [typedLine(1, 'refusal', { reason: '00' })]))).toEqual(['date', 'vaccine', 'reason']);
    expect(shownCells(resolvedAt(0, [typedLine(1, 'refusal', { reason: '02' })]))).toEqual(['date', 'vaccine', 'reason', 'reasonText']);
  });
});
