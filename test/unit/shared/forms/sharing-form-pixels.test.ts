import { beforeAll, describe, expect, it } from 'vitest';
import { faceOf } from '../../../../shared/forms/face';
import { makeSharingForm } from '../../../../shared/forms/make-sharing-form';
import type { PagePlan } from '../../../../shared/forms/page-plan';
import { layOutSharingForm } from '../../../../shared/forms/sharing-form-layout';
import type { SharingFormInput } from '../../../../shared/forms/sharing-form-input';
import { typesetter } from '../../../../shared/forms/set-text';
import { assertDefined } from '../../../../shared/assert';
import { adultObjection, childWithdrawal, englishWording, formFonts, hardNames } from '../../../support/form-material';
import { drawnWithWholeFonts, pixelsOf, placedGlyphs, wrongGlyphs } from '../../../support/glyph-check';
import { pictureOf, picturesOf, textOf, whyNoPoppler, type GreyPicture } from '../../../support/page-pictures';
import { readCode128 } from '../../../support/read-code128';

const reason = whyNoPoppler();
if (reason !== undefined) console.warn(`Pictures of the forms are not checked: ${reason}`);
const dpi = 120;

function planOf(input: SharingFormInput): PagePlan {
  const plan = layOutSharingForm(input, englishWording, typesetter(formFonts));
  if (!plan.ok) throw new Error(`refused: ${plan.error.field}`);
  return assertDefined(plan.value[0], 'a form has a page');
}

async function make(input: SharingFormInput): Promise<Uint8Array> {
  const made = await makeSharingForm(input, formFonts, englishWording);
  if (!made.ok) throw new Error(`refused: ${made.error.field}`);
  return made.value;
}

const pageOf = (pages: readonly GreyPicture[], index: number): GreyPicture => assertDefined(pages[index], 'each form has a page');

/** Forms that show every hard name once in bold and once in regular letters, four names' worth a form. */
const forms = hardNames.flatMap((_, index): readonly SharingFormInput[] => {
  const [a, b] = hardNames.slice(index, index + 2).map(({ name }) => name);
  if (index % 2 === 1 || a === undefined || b === undefined) return [];
  return [
    {
      ...childWithdrawal,
      patient: { ...childWithdrawal.patient, name: a, address: b },
      signer: { name: a, relationship: 'GRD' },
      practice: { ...childWithdrawal.practice, name: b },
    },
  ];
});

describe.skipIf(reason !== undefined)('a form as a printer sees it', () => {
  let expected: readonly GreyPicture[] = [];
  beforeAll(async () => {
    expected = picturesOf(await drawnWithWholeFonts([childWithdrawal, ...forms].map(planOf)), dpi);
  }, 60_000);

  it('is tested with every hard name', () => {
    expect(forms.flatMap(({ patient, practice }) => [patient.name, practice.name])).toEqual(hardNames.map(({ name }) => name));
  });

  it.each(forms.map((form, index) => ({ form, page: index + 1, first: form.patient.name, second: form.practice.name ?? '' })))(
    'shows each letter of $first and of $second, bold and regular',
    async ({ form, page, first, second }) => {
      const pdf = await make(form);
      const glyphs = placedGlyphs(planOf(form));
      expect(glyphs.every(({ id }) => id !== 0)).toBe(true);
      const wrong = wrongGlyphs(glyphs, pictureOf(pdf, dpi), pageOf(expected, page));
      expect(wrong.map(({ field, character }) => `${character} of ${field}`)).toEqual([]);
      const text = textOf(pdf);
      for (const name of [first, second]) expect(text.split(name.normalize('NFC')).length - 1).toBe(2);
    },
  );

  it('would be caught with one letter missing on the page, although its text is still found', async () => {
    const { font } = faceOf(formFonts.bold);
    const dropped = font.glyphForCodePoint(0x1ec5);
    const blank = font.glyphForCodePoint(0x2003);
    const whole = font.createSubset.bind(font);
    // What a faulty subset does: the text of the letter is kept, its outline is not.
    font.createSubset = () => {
      const subset = whole();
      return {
        includeGlyph: (glyph) => subset.includeGlyph((typeof glyph === 'number' ? glyph : glyph.id) === dropped?.id && blank ? blank.id : glyph),
        encode: () => subset.encode(),
      };
    };
    const pdf = await make(childWithdrawal);
    font.createSubset = whole;
    const plan = planOf(childWithdrawal);
    const wrong = wrongGlyphs(placedGlyphs(plan), pictureOf(pdf, dpi), pageOf(expected, 0));
    expect(wrong.map(({ character }) => character)).toEqual(['ễ']);
    expect(textOf(pdf)).toContain('Linh Thị Nguyễn');
  });

  it('would be caught with only an accent missing', async () => {
    const plan = planOf(childWithdrawal);
    const whole = pageOf(expected, 0);
    const shown = pictureOf(await make(childWithdrawal), dpi);
    const glyph = assertDefined(placedGlyphs(plan).find(({ field, character }) => field === 'signer-name' && character === 'ầ'), 'Trần signs');
    const { left, right, top, bottom } = pixelsOf(glyph, shown);
    expect(wrongGlyphs([glyph], shown, whole)).toEqual([]);
    const pixels = new Uint8Array(shown.pixels);
    for (let row = top; row < top + (bottom - top) / 3; row += 1) pixels.fill(255, row * shown.width + left, row * shown.width + right);
    expect(wrongGlyphs([glyph], { ...shown, pixels }, whole)).toEqual([glyph]);
  });

  it('shows a barcode that reads back as the work item, as printed at 300 dots an inch', async () => {
    const plan = planOf(adultObjection);
    const picture = pictureOf(await make(adultObjection), 300);
    expect(readCode128(barcodeRow(plan, picture))).toBe(adultObjection.workItem);
  });

  it('says in its text what the record says and what signing means', async () => {
    const text = textOf(await make(childWithdrawal)).replace(/\s+/g, ' ');
    for (const words of ['Linh Thị Nguyễn', '3 Sep 2022', 'Female', '12 Elm Street, Dorchester, MA 02125', '(617) 555-0142', 'Trần', 'Mai Trần', 'Mother', 'Dorchester Family Medicine', '01234', '(617) 983-4301', '22 Nov 2026', englishWording.version, 'Page 1 of 1', childWithdrawal.workItem]) {
      expect(text).toContain(words);
    }
  });
});

/** The widths of the bars and spaces along one row of pixels through the barcode, in modules. */
function barcodeRow(plan: PagePlan, { pixels, width, scale }: GreyPicture): readonly number[] {
  const bars = plan.items.filter((item) => item.kind === 'ink' && item.box.height > 15 && item.box.height < 30 && item.box.width < 4).map(({ box }) => box);
  const first = assertDefined(bars[0], 'the form has a barcode');
  const start = Math.floor((Math.floor(first.y + first.height / 2) * scale)) * width;
  const left = Math.round((Math.min(...bars.map(({ x }) => x)) - 4) * scale);
  const right = Math.round((Math.max(...bars.map(({ x }) => x)) + 4) * scale);
  const row = Array.from(pixels.subarray(start + left, start + right), (value) => value < 128);
  const runs: { dark: boolean; pixels: number }[] = [];
  for (const dark of row) {
    const last = runs.at(-1);
    if (last?.dark === dark) last.pixels += 1;
    else runs.push({ dark, pixels: 1 });
  }
  const inside = runs.slice(1, -1);
  // A symbol character is 11 modules wide.
  const module = inside.slice(0, 6).reduce((sum, run) => sum + run.pixels, 0) / 11;
  return inside.map((run) => Math.round(run.pixels / module));
}
