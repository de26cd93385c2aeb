import { describe, expect, it } from 'vitest';
import { sharingFormWording } from '../../../../shared/forms/sharing-form-wording';
import { fillTemplate } from '../../../../shared/forms/wording-parts';
import { englishWording } from '../../../support/form-material';

const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

describe('the wording of the sharing forms', () => {
  it('says on both forms that reporting goes on and that the Department keeps its access', () => {
    for (const kind of ['objection', 'withdrawal'] as const) {
      const words = textsOf(englishWording[kind]).join(' ');
      expect(words).toMatch(/Reporting goes on/);
      expect(words).toMatch(/Department of Public Health .*access/);
    }
  });

  it('says that an objection can be taken back at any time, and a withdrawal too', () => {
    expect(textsOf(englishWording.objection).join(' ')).toMatch(/change your mind at any time.*withdrawal form/);
    expect(textsOf(englishWording.withdrawal).join(' ')).toMatch(/object again at any time/);
  });

  it('says that the form is not the Department’s and that the Department’s own may be used', () => {
    expect(englishWording.notIssued).toMatch(/not issued by the Massachusetts Department of Public Health.*may be used instead/);
  });

  it.each([
    ['a template with a place that no value fills', { foot: { ...englishWording.foot, made: 'Made {day}' } }],
    ['eleven months', { months: englishWording.months.slice(1) }],
    ['a relationship without words', { relationship: { ...englishWording.relationship, MTH: undefined } }],
    ['words that no form uses', { slogan: 'Share!' }],
  ])('refuses %s', (_, changes) => {
    expect(sharingFormWording.safeParse({ ...englishWording, ...changes }).success).toBe(false);
  });

  it('fills each place of a template', () => {
    expect(fillTemplate('{day} {month}, {day}', { day: '3', month: 'Sep' })).toBe('3 Sep, 3');
  });
});
