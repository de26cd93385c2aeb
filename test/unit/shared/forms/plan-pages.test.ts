import { describe, expect, it } from 'vitest';
import { labelRows } from '../../../../shared/forms/label-rows';
import { addressLabels, columnOf, letterPage, tabloidPage, type PageSize } from '../../../../shared/forms/page-size';
import type { PagePlan } from '../../../../shared/forms/page-plan';
import { planPages } from '../../../../shared/forms/plan-pages';
import { runningFoot, slimFoot } from '../../../../shared/forms/running-foot';
import { typesetter } from '../../../../shared/forms/set-text';
import { gap } from '../../../../shared/forms/stack-blocks';
import { table } from '../../../../shared/forms/table-block';
import { boxed, boxedColumn, bullets, heading, paragraph, sideBySide, title, writeInLines, type ColumnJob } from '../../../../shared/forms/text-blocks';
import { englishWording, formFonts } from '../../../support/form-material';
import { faultsOf } from '../../../support/plan-faults';

const facts = { words: englishWording.foot, version: 'en 2026-11', made: '22 Nov 2026', id: 'log-sheet-2026-11' };
const jobOn = (size: PageSize): ColumnJob => ({ setter: typesetter(formFonts), column: columnOf(size) });
const textsOf = (plan: PagePlan) => plan.items.flatMap((item) => (item.kind === 'text' ? item.text.lines.map(({ words }) => words.join(' ')) : []));

describe('a document of several pages', () => {
  it.each([
    ['Letter', letterPage],
    ['Tabloid', tabloidPage],
  ])('repeats on %s the head of a table and the foot on each page, and loses no row', (_, size) => {
    const job = jobOn(size);
    const columns = [
      { heading: 'Date', share: 1 },
      { heading: 'Patient', share: 3 },
      { heading: 'Initials', share: 1 },
    ];
    const rows = Array.from({ length: 120 }, (_, index) => [`row ${index}`, { field: 'patient-name' as const, text: 'Featherstonehaugh Cholmondeley '.repeat((index % 3) + 1) }, undefined]);
    const plans = planPages([title(job, 'Log'), heading(job, 'Who was told'), ...table(job, columns, rows, { rowHeight: 22 })], { size, foot: runningFoot(job, facts) }, job.setter);
    if (!plans.ok) throw new Error(plans.error.code);
    expect(plans.value.length).toBeGreaterThan(2);
    plans.value.forEach((plan, index) => {
      expect(textsOf(plan)).toEqual(expect.arrayContaining(['Initials', `Page ${index + 1} of ${plans.value.length}`, 'Wording en 2026-11', 'log-sheet-2026-11']));
      expect(faultsOf(plan)).toEqual([]);
    });
    expect(plans.value.flatMap(textsOf).filter((text) => text.startsWith('row '))).toEqual(rows.map(([first]) => first));
  });

  it('sets lists, boxes, columns and lines to write on without fault', () => {
    const job = jobOn(letterPage);
    const inner = { setter: job.setter, column: boxedColumn(job.column) };
    const blocks = [
      paragraph(job, 'Who sees the record. '.repeat(20)),
      ...bullets(job, ['one', 'two '.repeat(60), 'three']),
      boxed(job, [paragraph(inner, 'Ask us.'), ...writeInLines(inner, 2)]),
      gap(6),
      sideBySide(job, 3, 12, (one, index) => [paragraph(one, `Column ${index} `.repeat(12))]),
    ];
    const plans = planPages([...blocks, ...blocks, ...blocks], { size: letterPage, foot: runningFoot(job, facts) }, job.setter);
    expect(plans.ok && plans.value.flatMap(faultsOf)).toEqual([]);
  });

  it('says which text is too long when no page holds it, and what cannot be drawn', () => {
    const job = jobOn(letterPage);
    const frame = { size: letterPage, foot: runningFoot(job, facts) };
    expect(planPages([paragraph(job, { field: 'address', text: 'Elm Street '.repeat(2000) })], frame, job.setter)).toEqual({ ok: false, error: { code: 'too-long', field: 'address' } });
    expect(planPages([paragraph(job, { field: 'address', text: '上海' })], frame, job.setter)).toEqual({ ok: false, error: { code: 'cannot-draw', field: 'address', characters: ['上', '海'] } });
  });
});

describe('labels on their sheets', () => {
  const setter = typesetter(formFonts);
  const column = columnOf(addressLabels.page);
  const label = (text: string) => (job: ColumnJob) => [paragraph(job, { field: 'patient-name', text }, { size: 9 })];

  it('fill sheet after sheet, thirty each, with a slim foot below', () => {
    const { blocks, tooHigh } = labelRows(setter, addressLabels, Array.from({ length: 65 }, (_, index) => label(`Ann Lee ${index}, 12 Elm Street, Dorchester, MA 02125`)));
    const plans = planPages(blocks, { size: addressLabels.page, foot: slimFoot({ setter, column }, facts) }, setter);
    if (!plans.ok) throw new Error(plans.error.code);
    expect(tooHigh).toEqual([]);
    expect(plans.value.map((plan) => textsOf(plan).filter((text) => text.startsWith('Ann')).length)).toEqual([30, 30, 5]);
    for (const plan of plans.value) {
      const names = plan.items.filter((item) => item.kind === 'text' && item.field === 'patient-name');
      for (const { box } of names) {
        const row = Math.floor((box.y - addressLabels.first.y) / addressLabels.pitch.y);
        expect(box.y + box.height).toBeLessThanOrEqual(addressLabels.first.y + row * addressLabels.pitch.y + addressLabels.label.height);
      }
      expect(textsOf(plan).some((text) => /^Page \d of 3/.test(text))).toBe(true);
    }
  });

  it('name the label whose text is too high for it', () => {
    expect(labelRows(setter, addressLabels, [label('short'), label('long '.repeat(300))]).tooHigh).toEqual([1]);
  });
});
