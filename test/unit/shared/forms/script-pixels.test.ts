import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layOutFactSheet } from '../../../../shared/forms/fact-sheet';
import { planFamilyDocument } from '../../../../shared/forms/family-document';
import { layOutSharingForm } from '../../../../shared/forms/sharing-form-layout';
import { mirrored, type PageItem, type PagePlan } from '../../../../shared/forms/page-plan';
import { paintPages } from '../../../../shared/forms/paint-pages';
import { typesetter } from '../../../../shared/forms/set-text';
import { style } from '../../../../shared/forms/text-blocks';
import { assertDefined } from '../../../../shared/assert';
import { adultObjection, allFonts, childWithdrawal, englishWording, wordings } from '../../../support/form-material';
import { drawnByNumber, placedGlyphs, wrongGlyphs, type PlacedGlyph } from '../../../support/glyph-check';
import { pictureFromPng, pictureOf, picturesOf, pngOf, shrunk, textOf, whyNoPoppler, type GreyPicture } from '../../../support/page-pictures';

const reason = whyNoPoppler();
if (reason !== undefined) console.warn(`Pictures of the scripts are not checked: ${reason}`);
const dpi = 120;
/** Small letters at the edge between two rows of pixels differ much by rounding; a letter that is missing differs by all of its ink. */
const smallLetters = 0.6;
/** Drawn larger and made smaller: where a glyph falls between two pixels then counts for less. */
const pagesOf = (pdf: Uint8Array): readonly GreyPicture[] => picturesOf(pdf, 2 * dpi).map((picture) => shrunk(picture, 2));
const facts = { title: 'Test', locale: 'en-US', madeOn: adultObjection.madeOn };
const paint = (plans: readonly PagePlan[]): Promise<Uint8Array> => paintPages(plans, allFonts, facts);
const named = (glyphs: readonly PlacedGlyph[]) => glyphs.map(({ field, script, character, id }) => `${character} (${script} ${id}) of ${field}`);

/** What is hard in each script: each line was looked at beside a second shaper's drawing before its picture was kept. */
const hardLines: Readonly<Record<string, readonly string[]>> = {
  accents: ['Nguyễn Thị Ánh Tuyết ẴẪỂỖỮ', 'Ọ́lábísí Adébáyọ̀ Łukasz Żółciński', 'Їжакевич Ґонта Ἀχιλλεὺς Ὀδυσσεύς'],
  han: ['王小明 欧阳明丽 (Ann 王)', '上海市浦东新区世纪大道100号', '免疫接种记录（MIIS），改为“否”之后。'],
  arabic: ['محمد عبد الرحمن الشافعي (أبو علي)', 'لا إله الآن كتّاب مُحَمَّد پچگ', 'هاتف (617) 555-0142، 3 سبتمبر 2022', 'نظام MIIS (M.G.L. c. 111, s. 24M)؟'],
  khmer: ['សុខ ស្រីមុំ ខ្ញុំ ឆ្នាំ ព្រឹត្តិ គ្រឿង', 'កំណត់ត្រាវ៉ាក់សាំងរដ្ឋម៉ាសាឈូសេត', 'ប្រព័ន្ធព័ត៌មាន (MIIS) ញ៉ាំ ស៊ើ ត្រូវៗ។'],
};

/** The lines under one another, regular and bold, on a page just large enough. */
function planOfLines(lines: readonly string[]): PagePlan {
  const setter = typesetter(allFonts, 'ltr');
  const width = 300;
  let y = 6;
  const items = (['regular', 'bold'] as const).flatMap((weight) =>
    lines.map((line): PageItem => {
      const ready = setter.fit('wording', line, weight, width - 12, [style(13, 11, 1)]);
      const item = setter.place(ready, { x: 6, y, width: width - 12, height: ready.height });
      y += ready.height;
      return item;
    }),
  );
  expect(setter.problems).toEqual([]);
  return { width, height: Math.ceil(y + 6), items };
}

const pictureFile = (name: string): URL => new URL(`../../../fixtures/scripts/${name}.png`, import.meta.url);

/** The reviewed picture. A missing one is drawn to be looked at, and the test fails until it was. */
function reviewedPicture(name: string, drawn: GreyPicture): GreyPicture {
  const file = pictureFile(name);
  if (!existsSync(file)) {
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, pngOf(drawn));
    throw new Error(`There was no picture ${name}.png. It was drawn now: look at it, then run the test again.`);
  }
  return pictureFromPng(readFileSync(file), dpi);
}

describe.skipIf(reason !== undefined)('letters of every script as a printer sees them', () => {
  it.each(Object.entries(hardLines))('shows %s as in the reviewed picture', async (name, lines) => {
    const plan = planOfLines(lines);
    const shown = pictureOf(await paint([plan]), dpi);
    const reviewed = reviewedPicture(name, shown);
    expect([shown.width, shown.height]).toEqual([reviewed.width, reviewed.height]);
    expect(named(wrongGlyphs(placedGlyphs(plan), shown, reviewed))).toEqual([]);
  });

  it('would be caught with Arabic letters that do not join, or a Khmer sign left out', async () => {
    const arabic = planOfLines(hardLines.arabic ?? []);
    const apart = { ...arabic, items: planOfLines((hardLines.arabic ?? []).map((line) => line.replace('محمد', 'م\u200Cحمد'))).items };
    const khmer = planOfLines(hardLines.khmer ?? []);
    const without = planOfLines((hardLines.khmer ?? []).map((line) => line.replace('ស្រីមុំ', 'ស្រីមុ')));
    for (const [name, whole, damaged] of [['arabic', arabic, apart], ['khmer', khmer, without]] as const) {
      const reviewed = reviewedPicture(name, pictureOf(await paint([whole]), dpi));
      expect(wrongGlyphs(placedGlyphs(whole), pictureOf(await paint([damaged]), dpi), reviewed)).not.toEqual([]);
    }
  });

  it.each(wordings)('shows each letter of the objection form and the fact sheet in $language.english', async ({ wording }) => {
    const setter = typesetter(allFonts, wording.direction);
    const form = layOutSharingForm({ ...childWithdrawal, kind: 'objection' }, wording, setter);
    const sheet = planFamilyDocument({ madeOn: adultObjection.madeOn, id: 'fact-sheet', practice: adultObjection.practice }, wording, typesetter(allFonts, wording.direction), layOutFactSheet);
    if (!form.ok || !sheet.ok) throw new Error('refused');
    const plans = [...(wording.direction === 'rtl' ? form.value.map(mirrored) : form.value), ...sheet.value];
    const [shown, expected] = [pagesOf(await paint(plans)), pagesOf(await drawnByNumber(plans))];
    plans.forEach((plan, index) => {
      const glyphs = placedGlyphs(plan);
      expect(glyphs.every(({ id }) => id !== 0)).toBe(true);
      expect(named(wrongGlyphs(glyphs, assertDefined(shown[index], 'a page a plan'), assertDefined(expected[index], 'a page a plan'), smallLetters))).toEqual([]);
    });
  });

  it.each([
    ['Chinese', '王小明', '上海市浦东新区世纪大道100号'],
    ['Arabic', 'محمد الشافعي', 'شارع بغداد'],
    ['Khmer', 'សុខ ស្រីមុំ', 'ភ្នំពេញ'],
  ])('draws a patient’s name in %s on the English form, and its text can be copied out', async (_, name, address) => {
    const plans = layOutSharingForm({ ...adultObjection, patient: { ...adultObjection.patient, name, address }, signer: { name, relationship: 'SEL' } }, englishWording, typesetter(allFonts));
    if (!plans.ok) throw new Error(plans.error.code);
    const pdf = await paint(plans.value);
    const plan = assertDefined(plans.value[0], 'a form has a page');
    const glyphs = placedGlyphs(plan).filter(({ field }) => field === 'patient-name' || field === 'signer-name' || field === 'address');
    const [shown, expected] = [pagesOf(pdf)[0], pagesOf(await drawnByNumber([plan]))[0]];
    expect(named(wrongGlyphs(glyphs, assertDefined(shown, 'a page'), assertDefined(expected, 'a page')))).toEqual([]);
    const text = textOf(pdf).replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/g, '');
    for (const word of [...name.split(' '), ...address.split(' ')]) expect(text).toContain(word);
  });
});
