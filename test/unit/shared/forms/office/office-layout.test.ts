import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertDefined } from '../../../../../shared/assert';
import { drawableText } from '../../../../../shared/forms/drawable-text';
import { chainOf } from '../../../../../shared/forms/face-chain';
import type { FormError } from '../../../../../shared/forms/form-error';
import { layOutOfficeDocument, officeDocuments } from '../../../../../shared/forms/office/make-office-document';
import type { OfficeInput } from '../../../../../shared/forms/office/office-input';
import type { PagePlan } from '../../../../../shared/forms/page-plan';
import { typesetter } from '../../../../../shared/forms/set-text';
import { formFonts, hardNames } from '../../../../support/form-material';
import { labelSheet, madeUpDoses, madeUpOfficeInputs, madeUpProof, officeWording } from '../../../../support/office-material';
import { faultsOf } from '../../../../support/plan-faults';

const all: readonly (readonly [string, OfficeInput])[] = Object.entries(madeUpOfficeInputs);
const chains = [chainOf(formFonts, 'regular'), chainOf(formFonts, 'bold')];

function plansOf(input: OfficeInput): readonly PagePlan[] | FormError {
  const plans = layOutOfficeDocument(input, officeWording, typesetter(formFonts));
  return plans.ok ? plans.value : plans.error;
}
function pagesOf(input: OfficeInput): readonly PagePlan[] {
  const plans = plansOf(input);
  if ('code' in plans) throw new Error(`refused: ${plans.code} ${plans.field}`);
  return plans;
}
const wordsOf = (pages: readonly PagePlan[]): string =>
  pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? item.text.lines.map(({ words }) => words.join(' ')) : []))).join(' ');
/** Labels begin nearer to the edge than anything else that is printed. */
const faults = (input: OfficeInput): readonly string[] => pagesOf(input).flatMap(faultsOf).filter((fault) => input.document !== 'labels' || !fault.includes('margin'));

describe('the documents of the office', () => {
  it('are each tested here', () => {
    expect(new Set(all.map(([, { document }]) => document))).toEqual(new Set(officeDocuments));
  });

  it.each(all)('%s is without fault, for a known practice and for one of which nothing is known', (_, input) => {
    expect(faults(input)).toEqual([]);
    expect(faults({ ...input, practice: {} })).toEqual([]);
  });

  it.each(all)('%s says on each page which page of how many it is, which wording, and has a barcode', (name, input) => {
    const pages = pagesOf(input);
    pages.forEach((page, index) => {
      // The cover counts the pages of the whole fax.
      const total = input.document === 'fax-cover' ? input.pages : pages.length;
      expect(wordsOf([page])).toContain(`Page ${index + 1} of ${total}`);
      expect(wordsOf([page])).toMatch(/Wording en 2026-11/);
      expect(page.items.filter((item) => item.kind === 'ink' && item.box.width < 4 && item.box.height >= 9 && item.box.height <= 20).length, name).toBeGreaterThan(20);
    });
  });

  it.each(all.filter(([, { document }]) => document !== 'labels' && document !== 'informing-log'))('%s claims to be no form of the state', (_, input) => {
    expect(wordsOf(pagesOf(input))).toContain('not issued by the Massachusetts Department of Public Health');
  });

  it.each([
    ['poster-letter', 1],
    ['poster-tabloid', 1],
    ['registration-page', 1],
    ['informing-log', 2],
    ['fax-cover', 1],
    ['fax-confirmation', 1],
    ['fax-by-hand', 1],
    ['fax-reply', 1],
    ['school-certificate', 1],
    ['registry-worksheet', 1],
    ['labels-5163', 1],
    ['labels-5160', 2],
  ] as const)('%s of an ordinary practice takes %i pages', (name, count) => {
    expect(pagesOf(madeUpOfficeInputs[name])).toHaveLength(count);
  });

  it('names no patient on the fax cover, whoever the form is about', () => {
    const cover = madeUpOfficeInputs['fax-cover'];
    const text = wordsOf(pagesOf(cover));
    expect(text).toContain(cover.workItem);
    for (const word of ['Linh', 'Nguyễn', 'Trần', '3 Sep 2022', '10417']) expect(text).not.toContain(word);
  });

  it('says on every further page whom a record is about, and repeats the head of its table', () => {
    const [first, ...further] = pagesOf({ ...madeUpOfficeInputs['immunization-record'], history: { ...madeUpOfficeInputs['immunization-record'].history, families: [{ group: 'FLU', doses: Array.from({ length: 90 }, () => assertDefined(madeUpOfficeInputs['immunization-record'].history.families[0]?.doses[0], 'the child has doses')) }] } });
    expect(first).toBeDefined();
    expect(further.length).toBeGreaterThan(1);
    for (const page of further.slice(0, -1)) expect(wordsOf([page])).toMatch(/Linh Thị Nguyễn · 3 Sep 2022.*Date Vaccine and product.*Influenza, continued/s);
  });

  it('lists a combination in each family, refusals apart, and nothing entered in error', () => {
    const text = wordsOf(pagesOf(madeUpOfficeInputs['immunization-record']));
    expect(text.split('VAXELIS').length - 1).toBe(4);
    expect(text.indexOf('wants to ask the grandparents first')).toBeGreaterThan(text.indexOf(officeWording.record.refused.heading));
    expect(madeUpDoses.some(({ fields, voided }) => fields.cvx === '165' && voided)).toBe(true);
    expect(text).not.toMatch(/HPV|papilloma/i);
  });

  it('keeps a poster for the longest name of a practice on one page', () => {
    for (const paper of ['letter', 'tabloid'] as const) {
      const poster: OfficeInput = { ...madeUpOfficeInputs['poster-letter'], paper, practice: { name: 'Massachusetts General Association of Community Pediatrics '.repeat(3).slice(0, 118).trim(), phone: '(617) 555-0142' } };
      expect(pagesOf(poster)).toHaveLength(1);
      expect(faults(poster)).toEqual([]);
    }
  });

  it.each([
    [1, 30, 1],
    [2, 30, 2],
    [30, 1, 1],
    [30, 2, 2],
  ])('begins labels at place %i: %i of them take %i sheets', (startAt, count, sheets) => {
    const [label] = madeUpOfficeInputs['labels-5160'].labels;
    const labels = Array.from({ length: count }, () => assertDefined(label, 'there is a label'));
    expect(pagesOf({ ...madeUpOfficeInputs['labels-5160'], startAt, labels })).toHaveLength(sheets);
  });

  it('puts each label inside its own place on the sheet', () => {
    const { sheet, labels } = madeUpOfficeInputs['labels-5160'];
    const [page] = pagesOf({ ...madeUpOfficeInputs['labels-5160'], startAt: 5, labels: labels.slice(0, 1) });
    const names = page?.items.flatMap((item) => (item.kind === 'text' && item.field !== 'wording' && item.field !== 'work-item' ? [item.box] : [])) ?? [];
    const place = { x: sheet.first.x + sheet.pitch.x, y: sheet.first.y + sheet.pitch.y };
    expect(names.length).toBe(3);
    for (const box of names) {
      expect(box.x).toBeGreaterThanOrEqual(place.x);
      expect(box.x + box.width).toBeLessThanOrEqual(place.x + sheet.label.width);
      expect(box.y).toBeGreaterThanOrEqual(place.y);
      expect(box.y + box.height).toBeLessThanOrEqual(place.y + sheet.label.height);
    }
  });

  it('refuses a label that does not fit or cannot be drawn, and says which', () => {
    const labels = madeUpOfficeInputs['labels-5160'].labels.slice(0, 3);
    const withName = (name: string): OfficeInput => ({ ...madeUpOfficeInputs['labels-5160'], labels: labels.map((label, index) => (index === 2 ? { ...label, name } : label)) });
    expect(plansOf(withName('Featherstonehaugh-Cholmondeley '.repeat(5)))).toEqual({ code: 'too-long', field: 'patient-name', entry: 2 });
    expect(plansOf(withName('王'))).toEqual({ code: 'cannot-draw', field: 'patient-name', characters: ['王'], entry: 2 });
    expect(() => plansOf({ ...madeUpOfficeInputs['labels-5160'], startAt: 31 })).toThrow(RangeError);
    expect(() => plansOf({ ...madeUpOfficeInputs['labels-5160'], startAt: 0 })).toThrow(RangeError);
  });

  it('never refuses a proof for odd words of a server', () => {
    const odd: OfficeInput = { ...madeUpOfficeInputs['fax-confirmation'], proof: { ...madeUpProof, remoteId: '\u0007王', result: { code: '', said: 'ты\nно' }, tries: madeUpProof.tries.map((one) => ({ ...one, at: 'yesterday 王', said: '' })) } };
    expect(faults(odd)).toEqual([]);
    expect(wordsOf(pagesOf(odd))).toContain(officeWording.faxProof.questionMarks);
    expect(wordsOf(pagesOf(madeUpOfficeInputs['fax-confirmation']))).not.toContain(officeWording.faxProof.questionMarks);
  });

  const drawable = (longest: number): fc.Arbitrary<string> =>
    fc
      .array(fc.oneof(fc.constantFrom(...hardNames.map(({ name }) => name)), fc.stringMatching(/^[A-Za-zÀ-ɏẠ-ỹ'’.-]{1,24}$/u), fc.stringMatching(/^[A-Z]{1,50}$/)), { minLength: 1, maxLength: 8 })
      .map((parts) => drawableText(parts.join(' ').slice(0, longest), chains))
      .filter((text) => text.ok)
      .map((text) => text.value)
      .filter((text) => text !== '');

  it.each(all)('%s never lets names collide: it is without fault, or refused', (_, input) => {
    fc.assert(
      fc.property(drawable(215), drawable(120), drawable(200), drawable(24), (name, practice, address, number) => {
        const patient = { name, birthDate: input.madeOn, recordNumber: number, address };
        const changed: OfficeInput = {
          ...input,
          practice: { ...input.practice, name: practice, address },
          ...('patient' in input ? { patient } : {}),
          ...('from' in input ? { from: { person: name, fax: number }, to: { organization: practice, fax: number } } : {}),
          ...('labels' in input ? { sheet: labelSheet('5163'), startAt: 1, labels: [{ name, birthDate: input.madeOn, recordNumber: number }] } : {}),
        };
        const plans = plansOf(changed);
        if ('code' in plans) {
          expect(plans.code).toBe('too-long');
          expect(plans.field).not.toBe('wording');
          return;
        }
        expect(faults(changed)).toEqual([]);
        if ('patient' in input) expect(wordsOf(plans).replace(/\s/gu, '')).toContain(name.replace(/\s/gu, ''));
      }),
      { numRuns: 12 },
    );
  });
});
