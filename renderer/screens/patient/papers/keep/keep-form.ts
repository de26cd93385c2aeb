/** The form under which a paper is kept, and its reading. */
import type { CalendarDate } from '../../../../../shared/domain/calendar-date';
import type { Chart } from '../../../../../shared/domain/chart/chart';
import type { FormId } from '../../../../../shared/domain/ids';
import type { KeptCopy, KeptDocumentFields, KeptKind } from '../../../../../shared/domain/kept-document';
import { fail, ok, type Result } from '../../../../../shared/result';

export interface KeepValues {
  readonly kind: KeptKind;
  readonly date: CalendarDate | undefined;
  readonly form: FormId | undefined;
  readonly where: string;
  readonly note: string;
}

export interface KeepErrors {
  readonly date?: 'date' | 'not-a-date' | 'in-the-future';
  readonly where?: 'where';
}

/** What stands there at first: the signed copy of the latest form that has none, else a paper of today. */
export function freshKeep(chart: Chart, today: CalendarDate): KeepValues {
  const isKept = (form: FormId): boolean => (chart.documents ?? []).some(({ fields }) => fields.kind === 'signed-form' && fields.form === form);
  const form = [...chart.forms].reverse().find(({ id }) => !isKept(id))?.id;
  return { kind: form === undefined ? 'other' : 'signed-form', date: today, form, where: '', note: '' };
}

/** True for papers that belong to one form. */
export const isOfForm = (kind: KeptKind): boolean => kind === 'signed-form' || kind === 'fax-confirmation';

/** The record of the paper, or what is wrong with what was typed. @param scan the sealed file, where one was chosen */
export function readKeep(values: KeepValues, today: CalendarDate, isDayUnreadable: boolean, hasScan: boolean): Result<(scan: KeptCopy | undefined) => KeptDocumentFields | undefined, KeepErrors> {
  const { kind, date, form } = values;
  const [where, note] = [values.where.trim(), values.note.trim()];
  const dateProblem = isDayUnreadable ? 'not-a-date' : date === undefined ? 'date' : date > today ? 'in-the-future' : undefined;
  const isNowhere = !hasScan && where === '';
  if (dateProblem !== undefined || isNowhere || date === undefined) {
    return fail({ ...(dateProblem === undefined ? {} : { date: dateProblem }), ...(isNowhere ? { where: 'where' } : {}) });
  }
  return ok((scan) => {
    const copy = scan ?? (where === '' ? undefined : ({ as: 'paper', where } as const));
    if (copy === undefined) return undefined;
    return { kind, date, ...(isOfForm(kind) && form !== undefined ? { form } : {}), ...(note === '' ? {} : { note }), copy };
  });
}
