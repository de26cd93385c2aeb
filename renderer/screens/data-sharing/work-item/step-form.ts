/** The small form of each step of a work item, and its reading. */
import * as z from 'zod';
import { fail, ok, type Result } from '../../../../shared/result';
import { calendarDate, type CalendarDate } from '../../../../shared/domain/calendar-date';
import type { Chart, WorkItem } from '../../../../shared/domain/chart/chart';
import { isSameValue } from '../../../../shared/domain/chart/correct-fields';
import type { StepDetail, StepName } from '../../../../shared/domain/data-sharing';
import { documentId, type DocumentId } from '../../../../shared/domain/ids';
import { parseTypedTime } from './typed-time';

/** The steps that a person records; the first is ticked by the program itself. */
export type RecordedStep = Exclude<StepName, 'made'>;

export type RecordedDetail = Exclude<StepDetail, { readonly step: 'made' }>;

const typed = z.string().max(400);

/** A schema, because half-typed steps are kept as drafts. */
export const stepValues = z.strictObject({
  on: calendarDate.optional(),
  /** Where the signed paper is kept, or where it is filed. */
  where: typed,
  number: typed,
  time: typed,
  pages: typed,
  confirmation: typed,
  /** The scan of the signed form that is kept. */
  scan: documentId.optional(),
});
export type StepValues = Readonly<z.infer<typeof stepValues>>;

/** What is worth keeping; undefined when nothing differs from the fields as they opened. */
export function stepToKeep(fresh: StepValues, values: StepValues): StepValues | undefined {
  return isSameValue(values, fresh) ? undefined : values;
}

export type StepField = Exclude<keyof StepValues, 'scan'>;
export type StepErrorCode = 'needed' | 'not-a-date' | 'in-the-future' | 'before-the-form' | 'not-a-time' | 'time-in-the-future' | 'not-pages';

export interface StepError {
  readonly field: StepField;
  readonly code: StepErrorCode;
}

export interface StepContext {
  readonly today: CalendarDate;
  /** Local `YYYY-MM-DDTHH:MM`. */
  readonly now: string;
  /** The day on which the form was made; nothing of it can be earlier. Without a form, the MIIS may have been changed before. */
  readonly madeOn: CalendarDate | undefined;
  readonly isDayUnreadable: boolean;
  /** The machine's report is kept as a scan: what it says need not be typed. */
  readonly hasReport: boolean;
}

/** A cover, and the form of one page. */
const pagesWithCover = '2';

/** What stands in the fields at first. `where` is the practice's usual place, `number` the Help Desk's fax. */
export function freshStep(today: CalendarDate, where: string, number: string, scan?: DocumentId): StepValues {
  return { on: today, where, number, time: '', pages: pagesWithCover, confirmation: '', scan };
}

/** The scan of this item's signed form that was kept last. */
export function signedScanOf(chart: Chart, item: WorkItem): DocumentId | undefined {
  if (item.kind === 'status') return undefined;
  const scans = (chart.documents ?? []).filter(({ fields }) => fields.kind === 'signed-form' && fields.form === item.form && fields.copy.as === 'scan');
  return scans.at(-1)?.id;
}

/** The fields of each step in reading order. */
export const stepFields: Readonly<Record<RecordedStep, readonly StepField[]>> = {
  signed: ['on', 'where'],
  'changed-in-miis': ['on'],
  faxed: ['number', 'on', 'time', 'pages', 'confirmation'],
  filed: ['where'],
};

/** Reads the fields of a step: its record, or what is wrong in reading order. */
export function readStep(step: RecordedStep, values: StepValues, context: StepContext): Result<RecordedDetail, readonly StepError[]> {
  const errors = stepFields[step].flatMap((field): readonly StepError[] => {
    const code = problemOf(field, step, values, context);
    return code === undefined ? [] : [{ field, code }];
  });
  if (errors.length > 0) return fail(errors);
  const detail = detailOf(step, values, context);
  return detail === undefined ? fail([{ field: 'on', code: 'needed' }]) : ok(detail);
}

function detailOf(step: RecordedStep, values: StepValues, { hasReport }: StepContext): RecordedDetail | undefined {
  const { on } = values;
  const where = values.where.trim();
  if (step === 'filed') return { step, where };
  if (on === undefined) return undefined;
  switch (step) {
    case 'signed':
      return { step, signedOn: on, ...(values.scan === undefined ? { copy: 'paper-file' } : { copy: 'scan', document: values.scan }), ...(where === '' ? {} : { where }) };
    case 'changed-in-miis':
      return { step, on };
    case 'faxed': {
      const time = parseTypedTime(values.time);
      const confirmation = values.confirmation.trim();
      if (!hasReport && (time === undefined || confirmation === '')) return undefined;
      const typed = { ...(time === undefined ? {} : { time }), ...(confirmation === '' ? {} : { confirmation }) };
      return { step, number: values.number.trim(), on, ...typed, pages: Number(values.pages) };
    }
  }
}

function problemOf(field: StepField, step: RecordedStep, values: StepValues, context: StepContext): StepErrorCode | undefined {
  switch (field) {
    case 'on':
      return dayProblem(values.on, context);
    case 'where':
      // The paper may be still on the desk when it is signed; a filed one is somewhere.
      return step === 'filed' && values.where.trim() === '' ? 'needed' : undefined;
    case 'number':
      return values.number.trim() === '' ? 'needed' : undefined;
    case 'confirmation':
      return values.confirmation.trim() === '' && !context.hasReport ? 'needed' : undefined;
    case 'time':
      return values.time.trim() === '' && context.hasReport ? undefined : timeProblem(values, context);
    case 'pages':
      return /^[1-9]\d?$/.test(values.pages.trim()) ? undefined : 'not-pages';
  }
}

function dayProblem(on: CalendarDate | undefined, { today, madeOn, isDayUnreadable }: StepContext): StepErrorCode | undefined {
  if (isDayUnreadable) return 'not-a-date';
  if (on === undefined) return 'needed';
  if (on > today) return 'in-the-future';
  return madeOn !== undefined && on < madeOn ? 'before-the-form' : undefined;
}

function timeProblem({ time, on }: StepValues, { now }: StepContext): StepErrorCode | undefined {
  if (time.trim() === '') return 'needed';
  const read = parseTypedTime(time);
  if (read === undefined) return 'not-a-time';
  return on === now.slice(0, 10) && read > now.slice(11, 16) ? 'time-in-the-future' : undefined;
}
