/** From a text of the form to an item of the page: checked, fitted, placed. What cannot be set is collected, not thrown. */
import { drawableText } from './drawable-text';
import { chainOf, type FaceChain } from './face-chain';
import { fitText, type FittedText, type TextStyle } from './fit-text';
import type { FormError, FormField } from './form-error';
import type { ReadyFonts } from './form-fonts';
import { directionOf, hasRightToLeft, type Direction } from './line-order';
import type { Box, TextItem, Weight } from './page-plan';

/** A text that was checked and fitted to a width, not yet placed. */
export interface ReadyText {
  readonly field: FormField;
  readonly weight: Weight;
  readonly fitted: FittedText;
  /** Points, whole lines. */
  readonly height: number;
}

export interface Typesetter {
  /** The direction of the document's wording. */
  readonly direction: Direction;
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

/**
 * Makes a typesetter for one document. The faces behind it are remembered from document to document. `direction` is the one of the
 * document's wording; a text of the record goes by its own first letter.
 */
export function typesetter(fonts: ReadyFonts, direction: Direction = 'ltr'): Typesetter {
  const chains: Readonly<Record<Weight, FaceChain>> = { regular: chainOf(fonts, 'regular'), bold: chainOf(fonts, 'bold') };
  const problems: FormError[] = [];
  const nothing: FittedText = { lines: [], size: 1, leading: 1, ascent: 1, descent: 0 };

  const fitOrExplain = (field: FormField, text: string, chain: FaceChain, width: number, styles: readonly TextStyle[]): FittedText => {
    const printed = drawableText(text, [chain]);
    if (!printed.ok) {
      problems.push({ code: 'cannot-draw', field, characters: printed.error });
      return nothing;
    }
    const base = field === 'wording' && direction === 'rtl' && hasRightToLeft(printed.value) ? 'rtl' : directionOf(printed.value);
    for (const style of styles) {
      const fitted = fitText(printed.value, chain, width, style, base);
      if (fitted) return fitted;
    }
    problems.push({ code: 'too-long', field });
    return nothing;
  };

  let highest: { readonly field: FormField; readonly lines: number } = { field: 'wording', lines: 1 };

  return {
    direction,
    problems,
    highest: () => highest.field,
    fit: (field, text, weight, width, styles) => {
      const fitted = fitOrExplain(field, text, chains[weight], width, styles);
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
      baseline: baselineOf(fitted),
    }),
  };
}

/** The baseline inside a line's height: what the letters leave free above and below is shared out evenly. */
const baselineOf = ({ leading, ascent, descent }: FittedText): number => (leading - ascent - descent) / 2 + ascent;
