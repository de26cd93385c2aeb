import { describe, expect, it } from 'vitest';
import { forecast } from '../../../../shared/forecast/forecast';
import { shippedSchedule } from '../../../support/shipped-schedule';

const guidance = (group: string, birthDate: string, codes: readonly string[] = []): readonly string[] => {
  const made = forecast(shippedSchedule(), { birthDate, gender: 'F', doses: [], observations: codes.map((code) => ({ code })) }, '2026-01-05');
  if (!made.ok) throw new Error(made.error.field);
  return made.value.groups.filter((one) => one.group === group).flatMap((one) => one.guidance);
};

describe('the texts for the clinician', () => {
  it('are named by id with the series that recommends a dose, and never stand there themselves', () => {
    const ids = guidance('HPV', '2014-01-01');
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.every((id) => /^HPV\/\d+\/[gi]\d+$/.test(id))).toBe(true);
  });

  it('come with the observation that they are about, and only then', () => {
    const without = guidance('Pneumococcal', '1980-01-01');
    const withOne = guidance('Pneumococcal', '1980-01-01', ['011']);
    expect(withOne.length).toBeGreaterThan(0);
    expect(withOne.some((id) => without.includes(id) === false)).toBe(true);
  });
});
