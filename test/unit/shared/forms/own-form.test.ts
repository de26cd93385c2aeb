import { degrees, PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { assertDefined } from '../../../../shared/assert';
import { ownForm, withOwnForm, type FormValue, type OwnForm } from '../../../../shared/domain/own-form';
import { fillOwnForm } from '../../../../shared/forms/own-form/fill-own-form';
import { readOwnForm } from '../../../../shared/forms/own-form/read-own-form';
import { boxAsShown, overlayPlace } from '../../../../shared/forms/own-form/shown-page';
import { childWithdrawal, englishWording, formFonts, furtherFonts } from '../../../support/form-material';
import { pictureOf, textOf, whyNoPoppler } from '../../../support/page-pictures';

const reason = whyNoPoppler();
if (reason !== undefined) console.warn(`Filled forms are not looked at: ${reason}`);

const fonts = { ...formFonts, load: (script: keyof typeof furtherFonts) => Promise.resolve(furtherFonts[script]) };
const formOf = (changes: Partial<OwnForm> = {}): OwnForm =>
  ownForm.parse({ kind: 'withdrawal', language: 'eng', name: 'state.pdf', document: 'document-01', sha256: 'a'.repeat(64), pages: 1, fields: {}, places: [], hasFoot: false, ...changes });
const place = (value: FormValue, x: number, y: number, width = 200, page = 0) => ({ value, page, x, y, width, size: 11 });

/** A page as big as Letter with a mark in its own upper left corner, turned and cut as told. */
async function flat(turn = 0, crop?: readonly [number, number, number, number]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([612, 792]);
  page.setRotation(degrees(turn));
  // The picture is of the media box, so the box that is shown is moved with it.
  if (crop) page.setMediaBox(...crop);
  return document.save();
}

async function fillable(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([612, 792]);
  const form = document.getForm();
  form.createTextField('Name of patient').addToPage(page, { x: 72, y: 700, width: 240, height: 20, borderWidth: 0 });
  form.createTextField('DOB').addToPage(page, { x: 340, y: 700, width: 90, height: 20, borderWidth: 0 });
  form.createTextField('untouched').addToPage(page, { x: 72, y: 640, width: 90, height: 20, borderWidth: 0 });
  form.createCheckBox('agree').addToPage(page, { x: 72, y: 600, width: 12, height: 12 });
  return document.save();
}

const filled = async (pdf: Uint8Array, form: OwnForm, name = childWithdrawal.patient.name): Promise<Uint8Array> => {
  const made = await fillOwnForm(pdf, form, { ...childWithdrawal, patient: { ...childWithdrawal.patient, name } }, fonts, englishWording);
  if (!made.ok) throw new Error(`${made.error.code} ${made.error.field}`);
  return made.value;
};

describe('a PDF that is to be a form', () => {
  it('is read with its pages as shown and its text fields where they stand', async () => {
    expect(await readOwnForm(await fillable())).toEqual({
      ok: true,
      value: {
        pages: [{ width: 612, height: 792 }],
        fields: [
          { name: 'Name of patient', page: 0, box: { x: 72, y: 72, width: 240, height: 20 } },
          { name: 'DOB', page: 0, box: { x: 340, y: 72, width: 90, height: 20 } },
          { name: 'untouched', page: 0, box: { x: 72, y: 132, width: 90, height: 20 } },
        ],
      },
    });
    expect(await readOwnForm(await flat(90))).toMatchObject({ ok: true, value: { pages: [{ width: 792, height: 612 }], fields: [] } });
  });

  it.each([
    ['damaged', () => Promise.resolve(new TextEncoder().encode('%PDF-1.7 nothing'))],
    ['too-many-pages', async () => {
      const document = await PDFDocument.create();
      for (let page = 0; page < 41; page += 1) document.addPage();
      return document.save();
    }],
    ['too-large-page', async () => {
      const document = await PDFDocument.create();
      document.addPage([612, 5000]);
      return document.save();
    }],
  ] as const)('is refused as %s', async (why, bytes) => {
    expect(await readOwnForm(await bytes())).toEqual({ ok: false, error: why });
  });
});

describe.skipIf(reason !== undefined)('a filled form', () => {
  it('holds the values of the mapped fields and is paper afterwards', async () => {
    const made = await filled(await fillable(), formOf({ fields: { 'Name of patient': 'patient-name', DOB: 'birth-date', gone: 'address' } }));
    const text = textOf(made);
    expect(text).toContain(childWithdrawal.patient.name);
    expect((await PDFDocument.load(made)).getForm().getFields()).toEqual([]);
  });

  it.each(['Nguyễn Thị Ánh Tuyết', '王小明', 'محمد عبد الله', 'សុខ សុភាព'])('prints %s in the place of a flat form', async (name) => {
    const made = await filled(await flat(), formOf({ places: [place('patient-name', 100, 100)] }), name);
    const empty = pictureOf(await flat(), 72);
    const { width, pixels } = pictureOf(made, 72);
    const inkIn = (x: number, y: number, wide: number, high: number): number => {
      let dark = 0;
      for (let row = y; row < y + high; row += 1) for (let column = x; column < x + wide; column += 1) if ((pixels[row * width + column] ?? 255) < 128) dark += 1;
      return dark;
    };
    expect(empty.pixels.every((pixel) => pixel > 250)).toBe(true);
    expect(inkIn(100, 98, 200, 20)).toBeGreaterThan(20);
    expect(inkIn(0, 130, 612, 600)).toBe(0);
  });

  it.each([
    [0, undefined],
    [90, undefined],
    [180, undefined],
    [270, undefined],
    [0, [36, 72, 400, 600]],
    [90, [36, 72, 400, 600]],
    [270, [36, 72, 400, 600]],
  ] as const)('stands upright where it was put on a page turned by %i and cut to %j', async (turn, crop) => {
    const made = await filled(await flat(turn, crop), formOf({ places: [place('site-pin', 60, 90, 120)], hasFoot: false }), 'x');
    const upright = await filled(await flat(), formOf({ places: [place('site-pin', 60, 90, 120)] }), 'x');
    const [one, other] = [pictureOf(made, 72), pictureOf(upright, 72)];
    const cut = ({ width, pixels }: typeof one): readonly boolean[] => Array.from({ length: 120 * 18 }, (_, at) => (pixels[(88 + Math.floor(at / 120)) * width + 60 + (at % 120)] ?? 255) < 140);
    const [here, there] = [cut(one), cut(other)];
    expect(there.filter(Boolean).length).toBeGreaterThan(10);
    expect(here.filter((ink, at) => ink !== there[at]).length).toBeLessThan(there.filter(Boolean).length * 0.5);
  });

  it('carries its page numbers and its id below, on each page', async () => {
    const document = await PDFDocument.create();
    for (const _page of [1, 2]) document.addPage([612, 792]);
    const made = await filled(await document.save(), formOf({ pages: 2, hasFoot: true }));
    const text = textOf(made);
    expect(text).toContain('Page 1 of 2 · own PDF aaaaaaaa');
    expect(text).toContain('Page 2 of 2');
    expect(text.split(childWithdrawal.workItem)).toHaveLength(3);
  });
});

describe('a value that its place cannot hold', () => {
  it('is refused and named, never cut off', async () => {
    const input = { ...childWithdrawal, patient: { ...childWithdrawal.patient, name: 'Wolfeschlegelsteinhausenbergerdorff Maximiliana Theodora' } };
    expect(await fillOwnForm(await flat(), formOf({ places: [place('patient-name', 100, 100, 40)] }), input, fonts, englishWording)).toEqual({ ok: false, error: { code: 'too-long', field: 'patient-name' } });
  });
});

describe('a page as it is shown', () => {
  it.each([
    [0, { x: 10, y: 742, width: 30, height: 20 }],
    [90, { x: 30, y: 10, width: 20, height: 30 }],
    [180, { x: 572, y: 30, width: 30, height: 20 }],
    [270, { x: 742, y: 572, width: 20, height: 30 }],
  ] as const)('turned by %i has a rectangle at %o', (turn, box) => {
    const shown = { width: 0, height: 0, turn, crop: { x: 0, y: 0, width: 612, height: 792 } };
    expect(boxAsShown({ x: 10, y: 30, width: 30, height: 20 }, shown)).toEqual(box);
    expect(overlayPlace(shown).rotate.angle).toBe(turn);
  });
});

describe('the practice’s forms', () => {
  it('are one of each kind in each language, and dropping one leaves the others', () => {
    const [english, spanish] = [formOf(), formOf({ language: 'spa' })];
    const both = withOwnForm(withOwnForm([], 'withdrawal', 'eng', english), 'withdrawal', 'spa', spanish);
    const renamed = formOf({ name: 'new.pdf' });
    expect(withOwnForm(both, 'withdrawal', 'eng', renamed)).toEqual([spanish, renamed]);
    expect(assertDefined(withOwnForm(both, 'withdrawal', 'eng', undefined)[0], 'one is left')).toEqual(spanish);
  });
});
