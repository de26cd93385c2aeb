/** The sheets of labels that can be printed: their sizes are data, in inches as on the package. */
import * as z from 'zod';
import { fail, ok, type Result } from '../../result';
import { calendarDate } from '../../domain/calendar-date';
import type { LabelSheet } from '../page-size';
import { words } from '../wording-parts';

const inches = z.number().min(0).max(24);
const size = z.strictObject({ width: inches, height: inches });
const place = z.strictObject({ x: inches, y: inches });

export const labelSheetFile = z.strictObject({
  source: words(120),
  date: calendarDate,
  sheets: z
    .array(
      z.strictObject({
        /** The number on the package. */
        id: words(20),
        name: words(80),
        page: size,
        across: z.int().min(1).max(20),
        down: z.int().min(1).max(40),
        first: place,
        label: size,
        pitch: place,
      }),
    )
    .min(1)
    .max(40),
});

type SheetInInches = z.infer<typeof labelSheetFile>['sheets'][number];

export interface NamedLabelSheet {
  readonly id: string;
  readonly name: string;
  readonly sheet: LabelSheet;
}

/** Reads the sheets from their file's text (JSON). Refuses a sheet whose labels lie on one another or beyond its edge, and says which. */
export function readLabelSheets(text: string): Result<readonly NamedLabelSheet[], { readonly why: string }> {
  const parsed = labelSheetFile.safeParse(parseJson(text));
  if (!parsed.success) return fail({ why: z.prettifyError(parsed.error) });
  const odd = parsed.data.sheets.find((sheet) => !isPossible(sheet));
  if (odd) return fail({ why: `the labels of sheet ${odd.id} do not lie on it` });
  return ok(parsed.data.sheets.map((sheet) => ({ id: sheet.id, name: sheet.name, sheet: inPoints(sheet) })));
}

/** How many labels a whole sheet holds. */
export const labelsOn = ({ across, down }: LabelSheet): number => across * down;

/** What is left of 792 points below the last row takes the running foot; sheets are not printed closer to their edge than this. */
const edge = 13;

function isPossible({ page, across, down, first, label, pitch }: SheetInInches): boolean {
  const right = first.x + (across - 1) * pitch.x + label.width;
  const bottom = first.y + (down - 1) * pitch.y + label.height;
  const areApart = (across === 1 || pitch.x >= label.width) && (down === 1 || pitch.y >= label.height);
  return areApart && label.width > 0.5 && label.height > 0.25 && right <= page.width + 0.001 && bottom <= page.height - 0.45;
}

const points = (value: number): number => value * 72;

function inPoints({ page, across, down, first, label, pitch }: SheetInInches): LabelSheet {
  const side = points(first.x);
  return {
    page: { width: points(page.width), height: points(page.height), margin: { left: side, right: side, top: points(first.y), bottom: edge } },
    across,
    down,
    first: { x: side, y: points(first.y) },
    label: { width: points(label.width), height: points(label.height) },
    pitch: { x: points(pitch.x), y: points(pitch.y) },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
