/** From a text of the form to an item of the page: checked, fitted, placed. What cannot be set is collected, not thrown. */
import { drawableText } from './drawable-text';
import { faceOf, type Face } from './face';
import { fitText, type FittedText, type TextStyle } from './fit-text';
import type { FormError, FormField } from './form-error';
import type { Box, TextItem, Weight } from './page-plan';

/** The bytes of the two fonts (TrueType) that a form is set in. */
export interface FormFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** A text that was checked and fitted to a width, not yet placed. */
export interface ReadyText {
  readonly field: FormField;
  readonly weight: Weight;
  readonly fitted: FittedText;
  /** Points, whole lines. */
  readonly height: number;
}

export interface Typesetter {
  /** Why this form cannot be made; empty when everything was set. */
  readonly problems: readonly FormError[];
  /** The record's text that takes the most lines so far: the first to shorten when the page is too full. */
  readonly highest: () => FormField;
  /**
   * Fits `text` to `width` points in the first of `styles` that holds it; the styles go from the most wanted to the last resort.
   * What cannot be set becomes a problem and takes no room.
   */
  readonly fit: (field: FormField, text: string, weight: Weight, width: number, styles: readonly TextStyle[]) => ReadyText;
  /** Places a fitted text with its top at the box's top. */
  readonly place: (text: ReadyText, box: Box, align?: TextItem['align']) => TextItem;
}

/** Makes a typesetter for one form. The faces behind it are remembered from form to form. */
export function typesetter(fonts: FormFonts): Typesetter {
  const faces: Readonly<Record<Weight, Face>> = { regular: faceOf(fonts.regular), bold: faceOf(fonts.bold) };
  const problems: FormError[] = [];
  const nothing: FittedText = { lines: [], size: 1, leading: 1 };

  const fitOrExplain = (field: FormField, text: string, face: Face, width: number, styles: readonly TextStyle[]): FittedText => {
    const printed = drawableText(text, [face]);
    if (!printed.ok) {
      problems.push({ code: 'cannot-draw', field, characters: printed.error });
      return nothing;
    }
    for (const style of styles) {
      const fitted = fitText(printed.value, face, width, style);
      if (fitted) return fitted;
    }
    problems.push({ code: 'too-long', field });
    return nothing;
  };

  let highest: { readonly field: FormField; readonly lines: number } = { field: 'wording', lines: 1 };

  return {
    problems,
    highest: () => highest.field,
    fit: (field, text, weight, width, styles) => {
      const fitted = fitOrExplain(field, text, faces[weight], width, styles);
      if (field !== 'wording' && fitted.lines.length > highest.lines) highest = { field, lines: fitted.lines.length };
      return { field, weight, fitted, height: fitted.lines.length * fitted.leading };
    },
    place: ({ field, weight, fitted }, box, align = 'left') => ({
      kind: 'text',
      field,
      box,
      weight,
      align,
      text: fitted,
      baseline: baselineOf(faces[weight], fitted),
    }),
  };
}

/** The baseline inside a line's height: what the face leaves free above and below is shared out evenly. */
function baselineOf(face: Face, { size, leading }: FittedText): number {
  const ink = ((face.ascent + face.descent) * size) / 1000;
  return (leading - ink) / 2 + (face.ascent * size) / 1000;
}
