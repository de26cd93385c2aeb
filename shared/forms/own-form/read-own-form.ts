/** What a PDF offers that is to be used as a form: its pages and its fillable fields. */
import { PDFDocument, PDFTextField } from 'pdf-lib';
import type { Box } from '../page-plan';
import { fail, ok, type Result } from '../../result';
import { boxAsShown, shownPage } from './shown-page';

export interface FillableField {
  /** The field's own name in the PDF. */
  readonly name: string;
  readonly page: number;
  /** As the page is shown. */
  readonly box: Box;
}

export interface OfferedForm {
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  /** Text fields alone; a field that stands at several places is there once for each. */
  readonly fields: readonly FillableField[];
}

/** Why a PDF cannot be a form. */
export type FormUnusable = 'damaged' | 'locked' | 'too-many-pages' | 'too-large-page';

const mostPages = 40;
/** Points; a sheet of Tabloid is 1224 high. */
const largest = 2400;

/** Reads a PDF for mapping. */
export async function readOwnForm(bytes: Uint8Array): Promise<Result<OfferedForm, FormUnusable>> {
  let document: PDFDocument;
  try {
    document = await PDFDocument.load(bytes, { updateMetadata: false });
  } catch (error) {
    return fail(error instanceof Error && /encrypt/i.test(error.message) ? 'locked' : 'damaged');
  }
  try {
    const pages = document.getPages();
    if (pages.length === 0) return fail('damaged');
    if (pages.length > mostPages) return fail('too-many-pages');
    const shown = pages.map(shownPage);
    if (shown.some(({ width, height }) => width > largest || height > largest)) return fail('too-large-page');
    return ok({ pages: shown.map(({ width, height }) => ({ width, height })), fields: fieldsOf(document) });
  } catch {
    return fail('damaged');
  }
}

/** The text fields of a document with the place of each of their widgets. */
export function fieldsOf(document: PDFDocument): readonly FillableField[] {
  const pages = document.getPages();
  return document
    .getForm()
    .getFields()
    .filter((field) => field instanceof PDFTextField)
    .flatMap((field) =>
      field.acroField.getWidgets().flatMap((widget): readonly FillableField[] => {
        const ref = widget.P();
        // A widget need not name its page; the page then names the widget.
        const page = pages.findIndex((one) => (ref === undefined ? (one.node.Annots()?.asArray() ?? []).some((annotation) => document.context.lookup(annotation) === widget.dict) : one.ref === ref));
        const at = pages[page];
        return at === undefined ? [] : [{ name: field.getName(), page, box: boxAsShown(widget.getRectangle(), shownPage(at)) }];
      }),
    );
}
