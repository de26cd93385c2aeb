/** What the documents for families have in common: their paper, their foot, the practice's box, how they become PDF. */
import type { CalendarDate } from '../domain/calendar-date';
import { ok, type Result } from '../result';
import type { FamilyWording } from './family-wording';
import type { FormError } from './form-error';
import { readyFonts, type FormFonts } from './form-fonts';
import { dayInWords } from './form-page';
import type { Practice } from './letterhead';
import { mirrored, type PagePlan } from './page-plan';
import { columnOf, letterPage } from './page-size';
import { paintPages } from './paint-pages';
import type { PageFrame } from './plan-pages';
import { runningFoot } from './running-foot';
import { typesetter } from './set-text';
import { gap, type Block } from './stack-blocks';
import { boxed, boxedColumn, paragraph, style, textBlock, writeInLines, type ColumnJob } from './text-blocks';

/** What every document for a family is filled with. */
export interface FamilyInput {
  /** The day it is made; nothing on it depends on any other clock. */
  readonly madeOn: CalendarDate;
  /** What it is found again by, in the foot's barcode: a work item, or the kind and version of a sheet for everybody. Printable ASCII. */
  readonly id: string;
  readonly practice: Practice;
}

/** What the parts of a document are made with. */
export interface FamilyJob<Input extends FamilyInput> extends ColumnJob {
  readonly input: Input;
  readonly wording: FamilyWording;
  readonly frame: PageFrame;
}

export type LayOut<Input extends FamilyInput> = (job: FamilyJob<Input>) => Result<readonly PagePlan[], FormError>;

/** Lays a document out on Letter pages, from right to left where its language is written so. */
export function planFamilyDocument<Input extends FamilyInput>(input: Input, wording: FamilyWording, setter: ColumnJob['setter'], layOut: LayOut<Input>): Result<readonly PagePlan[], FormError> {
  const column = columnOf(letterPage);
  const foot = runningFoot({ setter, column }, { words: wording.foot, version: wording.version, made: dayInWords(input.madeOn, wording), id: input.id });
  const plans = layOut({ input, wording, setter, column, frame: { size: letterPage, foot } });
  return plans.ok && wording.direction === 'rtl' ? ok(plans.value.map(mirrored)) : plans;
}

/** The finished document. The same input, fonts and wording give the same bytes; it is made whole or not at all. */
export async function makeFamilyDocument<Input extends FamilyInput>(
  input: Input,
  fonts: FormFonts,
  wording: FamilyWording,
  title: string,
  layOut: LayOut<Input>,
): Promise<Result<Uint8Array<ArrayBuffer>, FormError>> {
  const ready = await readyFonts(fonts, input, wording);
  const plans = planFamilyDocument(input, wording, typesetter(ready, wording.direction), layOut);
  if (!plans.ok) return plans;
  return ok(new Uint8Array(await paintPages(plans.value, ready, { title, locale: wording.locale, madeOn: input.madeOn })));
}

/** A box with the practice's name, address and phone, or lines to write them on. */
export function practiceBox(job: ColumnJob, practice: Practice, words: FamilyWording['factSheet']['practice'], more: readonly Block[] = []): Block {
  const { setter } = job;
  const inner: ColumnJob = { setter, column: boxedColumn(job.column) };
  const label = (text: string) => textBlock(inner, setter.fit('wording', text, 'regular', inner.column.width, [style(7.5, 6.5, 1)]));
  const place = (field: 'practice-name' | 'practice-address' | 'practice-phone', text: string | undefined, words: string): readonly Block[] => {
    if (text === undefined) return [gap(3), label(words), ...writeInLines(inner, 1, 20)];
    const weight = field === 'practice-name' ? 'bold' : 'regular';
    return [textBlock(inner, setter.fit(field, text, weight, inner.column.width, [style(10.5, 9, 1), style(9.5, 8, 3)]))];
  };
  return boxed(job, [
    paragraph(inner, words.heading, { weight: 'bold', size: 10.5 }),
    gap(2),
    ...place('practice-name', practice.name, words.name),
    ...place('practice-address', practice.address, words.address),
    ...place('practice-phone', practice.phone, words.phone),
    ...more,
  ]);
}
