import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertDefined } from '../../../../shared/assert';
import { workItemId } from '../../../../shared/domain/ids';
import { drawableText } from '../../../../shared/forms/drawable-text';
import { chainOf } from '../../../../shared/forms/face-chain';
import type { FormError } from '../../../../shared/forms/form-error';
import { mm, type PagePlan, type TextItem } from '../../../../shared/forms/page-plan';
import { layOutSharingForm } from '../../../../shared/forms/sharing-form-layout';
import type { SharingFormInput } from '../../../../shared/forms/sharing-form-input';
import { typesetter } from '../../../../shared/forms/set-text';
import { adultObjection, childWithdrawal, englishWording, formFonts } from '../../../support/form-material';
import { faultsOf } from '../../../support/plan-faults';

const chains = [chainOf(formFonts, 'regular'), chainOf(formFonts, 'bold')];
function planOf(input: SharingFormInput): PagePlan | FormError {
  const plan = layOutSharingForm(input, englishWording, typesetter(formFonts));
  return plan.ok ? assertDefined(plan.value[0], 'a form has a page') : plan.error;
}

const textsOf = (plan: PagePlan): readonly TextItem[] => plan.items.filter((item) => item.kind === 'text');
const textOf = (plan: PagePlan, field: TextItem['field']): TextItem | undefined => textsOf(plan).find((item) => item.field === field);
const letters = (item: TextItem | undefined): string => item?.text.lines.flatMap(({ words }) => words).join('') ?? '';

describe('the layout of a sharing form', () => {
  it.each([
    ['an adult objecting', adultObjection],
    ['a child withdrawing', childWithdrawal],
    ['a practice and a patient of whom little is known', { ...childWithdrawal, patient: { name: 'A', birthDate: childWithdrawal.patient.birthDate, isMinor: true }, practice: {} }],
  ] satisfies readonly (readonly [string, SharingFormInput])[])('is without fault for %s', (_, input) => {
    const plan = planOf(input);
    if ('code' in plan) throw new Error(`refused: ${plan.field}`);
    expect(faultsOf(plan)).toEqual([]);
  });

  it('finds a fault where there is one: a line moved out of its box, a box pushed onto the next', () => {
    const plan = planOf(adultObjection);
    if ('code' in plan) throw new Error(`refused: ${plan.field}`);
    const moved = plan.items.map((item) => (item.kind === 'text' && item.field === 'patient-name' ? { ...item, baseline: item.baseline + 30 } : item));
    const pushed = plan.items.map((item) => (item.kind === 'text' && item.field === 'phone' ? { ...item, box: { ...item.box, x: item.box.x - 60 } } : item));
    expect(faultsOf({ ...plan, items: moved })).toEqual(['a line of patient-name leaves its box']);
    expect(faultsOf({ ...plan, items: pushed })).not.toEqual([]);
  });

  it('asks for the mother’s maiden name of a minor only', () => {
    const ask = englishWording.patient.motherMaidenName.replaceAll(' ', '');
    const labels = (input: SharingFormInput): readonly string[] => {
      const plan = planOf(input);
      return 'code' in plan ? [] : textsOf(plan).map(letters);
    };
    expect(labels(childWithdrawal)).toContain(ask);
    expect(labels(adultObjection)).not.toContain(ask);
  });

  it('leaves 9 mm for the signature and for its date, also on a full page', () => {
    const full: SharingFormInput = { ...childWithdrawal, patient: { ...childWithdrawal.patient, name: 'Maximiliana '.repeat(17).trim(), address: 'Commonwealth Avenue '.repeat(9).trim() } };
    for (const input of [adultObjection, full]) {
      const plan = planOf(input);
      if ('code' in plan) throw new Error(`refused: ${plan.field}`);
      const below = (label: string): number => {
        const box = textsOf(plan).filter((item) => letters(item) === label).at(-1)?.box;
        if (!box) throw new Error(`no label ${label}`);
        const rules = plan.items.filter((item) => item.kind === 'ink' && item.box.width > item.box.height && item.box.y > box.y && item.box.x <= box.x + 1);
        return Math.min(...rules.map((item) => item.box.y)) - box.y - box.height;
      };
      expect(below(englishWording.signing.signature)).toBeGreaterThanOrEqual(mm(9));
      expect(below(englishWording.signing.date.replaceAll(' ', ''))).toBeGreaterThanOrEqual(mm(9));
    }
  });

  it.each([
    ['first and last name at their longest', { name: `${'Maximiliana Alexandrina Wilhelmina Theodora Josephina Clementina'.slice(0, 60)} ${'Featherstonehaugh-Cholmondeley Wolfeschlegelsteinhausenbergerdorff Montgomery Smythe'.slice(0, 80)}` }],
    ['a last name of 80 letters without a break', { name: `Ann ${'Wolfeschlegelsteinhausenbergerdorff'.repeat(3).slice(0, 80)}` }],
    ['an address of three long parts', { address: 'c/o Saint Bartholomew Community Residence for Families and Children, Building 14, Third Floor, Apartment 312, West Roxbury, MA 02132-4410' }],
  ])('holds %s in letters of at least 8 points', (_, changes) => {
    const input: SharingFormInput = { ...childWithdrawal, patient: { ...childWithdrawal.patient, ...changes } };
    const plan = planOf(input);
    if ('code' in plan) throw new Error(`refused: ${plan.field}`);
    expect(faultsOf(plan)).toEqual([]);
    expect(textOf(plan, 'patient-name')?.text.size).toBeGreaterThanOrEqual(8);
    expect(letters(textOf(plan, 'patient-name'))).toBe(input.patient.name.replaceAll(' ', ''));
    expect(letters(textOf(plan, 'address'))).toBe(input.patient.address?.replaceAll(' ', ''));
  });

  it('refuses what cannot be held even so, and names it', () => {
    expect(planOf({ ...adultObjection, patient: { ...adultObjection.patient, name: 'W'.repeat(215) } })).toEqual({ code: 'too-long', field: 'patient-name' });
    expect(planOf({ ...adultObjection, patient: { ...adultObjection.patient, address: 'W '.repeat(300) } })).toEqual({ code: 'too-long', field: 'address' });
  });

  it('refuses letters that the font lacks, wherever they come from', () => {
    const cases: readonly (readonly [FormError['field'], SharingFormInput])[] = [
      ['patient-name', { ...childWithdrawal, patient: { ...childWithdrawal.patient, name: '王 Ann' } }],
      ['address', { ...childWithdrawal, patient: { ...childWithdrawal.patient, address: '王 Street' } }],
      ['phone', { ...childWithdrawal, patient: { ...childWithdrawal.patient, phone: '王' } }],
      ['mother-maiden-name', { ...childWithdrawal, patient: { ...childWithdrawal.patient, motherMaidenName: '王' } }],
      ['signer-name', { ...childWithdrawal, signer: { name: '王', relationship: 'MTH' } }],
      ['practice-name', { ...childWithdrawal, practice: { name: '王' } }],
      ['practice-address', { ...childWithdrawal, practice: { name: 'A', address: '王' } }],
      ['practice-phone', { ...childWithdrawal, practice: { name: 'A', phone: '王' } }],
      ['site-pin', { ...childWithdrawal, practice: { sitePin: '王' } }],
      ['fax-number', { ...childWithdrawal, practice: { helpDeskFax: '王' } }],
    ];
    for (const [field, input] of cases) expect(planOf(input)).toEqual({ code: 'cannot-draw', field, characters: ['王'] });
  });

  it('draws every letter inside its box, or refuses, for any text that the record’s limits allow', () => {
    const words = (longest: number): fc.Arbitrary<string> =>
      fc
        .array(fc.oneof(fc.stringMatching(/^[A-Za-zÀ-ɏẠ-ỹ'’.-]{1,20}$/u), fc.stringMatching(/^[Α-Ωα-ωА-Яа-яЇїЄєҐґ-]{1,16}$/u), fc.stringMatching(/^[A-Z]{1,60}$/)), { minLength: 1, maxLength: 12 })
        .map((parts) => drawableText(parts.join(' ').slice(0, longest), chains))
        .filter((text) => text.ok)
        .map((text) => text.value)
        .filter((text) => text !== '');
    const optional = (longest: number): fc.Arbitrary<string | undefined> => fc.option(words(longest), { nil: undefined });
    const input = fc.record({ kind: fc.constantFrom('objection' as const, 'withdrawal' as const), isMinor: fc.boolean(), name: words(215), address: optional(300), phone: optional(32), maiden: optional(80), signer: words(140), practice: optional(120), practiceAddress: optional(200), pin: optional(24), fax: optional(32), id: fc.stringMatching(/^[A-Za-z0-9-]{8,64}$/) });
    let drawn = 0;
    fc.assert(
      fc.property(input, (one) => {
        const plan = planOf({
          ...adultObjection,
          kind: one.kind,
          workItem: workItemId.parse(one.id),
          patient: {
            name: one.name,
            birthDate: adultObjection.patient.birthDate,
            isMinor: one.isMinor,
            ...(one.address === undefined ? {} : { address: one.address }),
            ...(one.phone === undefined ? {} : { phone: one.phone }),
            ...(one.maiden === undefined ? {} : { motherMaidenName: one.maiden }),
          },
          signer: { name: one.signer, relationship: 'GRD' },
          practice: {
            ...(one.practice === undefined ? {} : { name: one.practice }),
            ...(one.practiceAddress === undefined ? {} : { address: one.practiceAddress }),
            ...(one.pin === undefined ? {} : { sitePin: one.pin }),
            ...(one.fax === undefined ? {} : { helpDeskFax: one.fax }),
          },
        });
        if ('code' in plan) {
          expect(plan.code).toBe('too-long');
          expect(plan.field).not.toBe('wording');
          return;
        }
        drawn += 1;
        expect(faultsOf(plan)).toEqual([]);
        expect(letters(textOf(plan, 'patient-name'))).toBe(one.name.replace(/\s/gu, ''));
        expect(letters(textOf(plan, 'address'))).toBe((one.address ?? '').replace(/\s/gu, ''));
        expect(letters(textOf(plan, 'work-item'))).toBe(one.id);
      }),
      { numRuns: 80 },
    );
    expect(drawn).toBeGreaterThan(30);
  });
});
