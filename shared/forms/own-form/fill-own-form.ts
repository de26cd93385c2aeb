/** Fills a practice's own form: its fields become paper, and our values are set over it in our own type. */
import { PDFDocument } from 'pdf-lib';
import type { OwnForm } from '../../domain/own-form';
import { fail, ok, type Result } from '../../result';
import type { FormError } from '../form-error';
import { readyFonts, type FormFonts } from '../form-fonts';
import { idBarcode } from '../id-barcode';
import type { Box, PageItem, PagePlan } from '../page-plan';
import { paintPages } from '../paint-pages';
import { typesetter, type Typesetter } from '../set-text';
import type { SharingFormInput } from '../sharing-form-input';
import type { SharingFormWording } from '../sharing-form-wording';
import { style } from '../text-blocks';
import { fillTemplate } from '../wording-parts';
import { fieldOf, formValues } from './own-form-values';
import { fieldsOf } from './read-own-form';
import { overlayPlace, shownPage } from './shown-page';

/** "own PDF 3f0c9a5b": which file was signed, by the beginning of its SHA-256; on the paper and with the form. */
export const ownFormVersion = ({ sha256 }: Pick<OwnForm, 'sha256'>): string => `own PDF ${sha256.slice(0, 8)}`;

/** Smaller letters are not read on paper. */
const smallest = 5.5;
const usual = 10.5;
const lineHeight = 1.37;

interface ValueBox {
  readonly page: number;
  readonly box: Box;
  readonly size: number;
  readonly value: OwnForm['places'][number]['value'];
}

/**
 * The filled form as a PDF. A value that its place cannot hold in letters that can be read, or that the fonts cannot draw, is refused:
 * a form is made whole or not at all. Throws when the PDF is not the one that was checked.
 */
export async function fillOwnForm(pdf: Uint8Array, form: OwnForm, input: SharingFormInput, fonts: FormFonts, wording: SharingFormWording): Promise<Result<Uint8Array<ArrayBuffer>, FormError>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const values = formValues(input, wording);
  const ready = await readyFonts(fonts, values, wording);
  const boxes = [...boxesOfFields(document, form), ...boxesOfPlaces(form)];
  const acroForm = document.getForm();
  if (acroForm.hasXFA()) acroForm.deleteXFA();
  // What the fields hold already stays: a form that comes half filled is printed so.
  if (acroForm.getFields().length > 0) acroForm.flatten({ updateFieldAppearances: false });

  const setter = typesetter(ready, 'ltr');
  const pages = document.getPages();
  const plans = pages.map((page, index): PagePlan => {
    const { width, height } = shownPage(page);
    const items = boxes
      .filter((box) => box.page === index)
      .flatMap(({ box, size, value }): readonly PageItem[] => {
        const text = values[value];
        if (text === undefined) return [];
        const lines = Math.max(1, Math.floor(box.height / (smallest * lineHeight)));
        const set = setter.fit(fieldOf[value], text, 'regular', box.width, [style(size, smallest, 1), ...(lines > 1 ? [style(Math.min(size, usual), smallest, lines)] : [])]);
        return [setter.place(set, { ...box, y: box.y + Math.max(0, (box.height - set.height) / 2), height: set.height })];
      });
    return { width, height, items: form.hasFoot ? [...items, ...foot(setter, wording, { id: input.workItem, version: ownFormVersion(form) }, { index, count: pages.length, width, height })] : items };
  });
  const [problem] = setter.problems;
  if (problem !== undefined) return fail(problem);

  const overlay = await paintPages(plans, ready, { title: wording[form.kind].title, locale: wording.locale, madeOn: input.madeOn });
  const sheets = await document.embedPdf(overlay, plans.map((_plan, index) => index));
  for (const [index, page] of pages.entries()) {
    const sheet = sheets[index];
    if (sheet !== undefined && (plans[index]?.items.length ?? 0) > 0) page.drawPage(sheet, overlayPlace(shownPage(page)));
  }
  return ok(new Uint8Array(await document.save({ updateFieldAppearances: false })));
}

function boxesOfFields(document: PDFDocument, { fields }: OwnForm): readonly ValueBox[] {
  const inset = 2;
  return fieldsOf(document).flatMap(({ name, page, box }) => {
    const value = fields[name];
    if (value === undefined) return [];
    const inner = { ...box, x: box.x + inset, width: Math.max(1, box.width - 2 * inset) };
    return [{ page, box: inner, value, size: Math.max(smallest, Math.min(usual, box.height / lineHeight)) }];
  });
}

const boxesOfPlaces = ({ places }: OwnForm): readonly ValueBox[] => places.map(({ value, page, x, y, width, size }) => ({ page, value, size, box: { x, y, width, height: size * lineHeight } }));

/** In the lower margin, as small as it is still read and scanned. */
function foot(setter: Typesetter, wording: SharingFormWording, { id, version }: { readonly id: string; readonly version: string }, { index, count, width, height }: { readonly index: number; readonly count: number; readonly width: number; readonly height: number }): readonly PageItem[] {
  const side = 24;
  const y = height - 27;
  const page = setter.fit('wording', `${fillTemplate(wording.foot.page, { page: String(index + 1), pages: String(count) })}  ·  ${version}`, 'regular', width * 0.3, [style(7, 5.5, 1)]);
  const barcode = idBarcode(id, { x: side + width * 0.3, width: width * 0.7 - 2 * side }, { bars: 11, text: 6, at: 'right' }, setter);
  return [setter.place(page, { x: side, y: y + 6, width: width * 0.3, height: page.height }), ...barcode.draw(y, barcode.height)];
}
