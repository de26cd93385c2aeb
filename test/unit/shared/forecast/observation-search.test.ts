import { describe, expect, it } from 'vitest';
import { searchObservations, usedObservations } from '../../../../shared/forecast/observation-search';
import { shippedSchedule } from '../../../support/shipped-schedule';

const schedule = shippedSchedule();
const codes = (typed: string, count = 3): readonly string[] => searchObservations(schedule, typed).slice(0, count).map(({ code }) => code);

describe('the search for a condition', () => {
  const cases: readonly (readonly [typed: string, code: string])[] = [
    ['pregnant', '007'],
    ['pregnancy', '007'],
    ['sickle', '259'],
    ['sickel cell', '259'],
    ['HIV', '186'],
    ['aids', '186'],
    ['chickenpox', '024'],
    ['chicken pox', '024'],
    ['had chickenpox', '024'],
    ['shingles', '025'],
    ['spleen', '160'],
    ['asplenia', '160'],
    ['cochlear', '011'],
    ['smoker', '042'],
    ['asthma', '027'],
    ['diabetic', '014'],
    ['dialysis', '032'],
    ['nurse', '055'],
    ['college', '046'],
    ['egg', '101'],
    ['measles titer', '020'],
    ['cystic fibrosis', '200'],
    ['fibrosis cystic', '200'],
    ['army', '064'],
    ['prison', '069'],
    ['transplant', '269'],
    ['stem cell', '004'],
    ['chemo', '168'],
    ['intussuseption', '028'],
    ['007', '007'],
  ];
  it.each(cases)('by "%s" finds %s among the first four', (typed, code) => {
    expect(codes(typed, 4)).toContain(code);
    if (typed.includes('chick') || typed === 'shingles') expect(codes(typed, 1)).toEqual([code]);
  });

  it('says nothing to letters that begin no word', () => {
    expect(codes('xyzzy')).toEqual([]);
  });

  it('lists what the schedule asks for, by name, when nothing is typed', () => {
    const all = searchObservations(schedule, '');
    expect(all.every(({ isUsed }) => isUsed)).toBe(true);
    expect(all).toHaveLength(usedObservations(schedule).size);
  });

  it('puts what no series asks for last', () => {
    const found = searchObservations(schedule, 'cancer');
    const firstUnused = found.findIndex(({ isUsed }) => !isUsed);
    expect(found.slice(firstUnused).every(({ isUsed }) => !isUsed)).toBe(true);
  });
});
