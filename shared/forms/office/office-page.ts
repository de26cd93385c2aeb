/** What the documents of the office share: what they are set with, their frame with the running foot, labelled rows. */
import type { CalendarDate } from '../../domain/calendar-date';
import { fieldRow, type Field, type RowMeasures } from '../field-row';
import type { FormField } from '../form-error';
import { dayInWords } from '../form-page';
import { mm, rule } from '../page-plan';
import { columnOf, type PageSize } from '../page-size';
import type { PageFrame, RunningPart } from '../plan-pages';
import { runningFoot } from '../running-foot';
import type { Typesetter } from '../set-text';
import type { Block } from '../stack-blocks';
import { paragraph, style, type ColumnJob, type TextLook, type Words } from '../text-blocks';
import { fillTemplate } from '../wording-parts';
import type { OfficeFacts } from './office-input';
import type { OfficeWording } from './office-wording';

/** What one document is made with. */
export interface OfficeJob<I extends OfficeFacts> extends ColumnJob {
  readonly input: I;
  readonly wording: OfficeWording;
}

/** The job of a document on paper of this size. */
export const officeJob = <I extends OfficeFacts>(input: I, wording: OfficeWording, setter: Typesetter, size: PageSize): OfficeJob<I> => ({
  input,
  wording,
  setter,
  column: columnOf(size),
});

/** The page with its running foot. `version`: of the document's own words; `id`: what it is found by, printable ASCII. */
export function officeFrame(job: OfficeJob<OfficeFacts>, size: PageSize, version: string, id: string): PageFrame {
  const made = dayInWords(job.input.madeOn, job.wording);
  return { size, foot: runningFoot(job, { words: job.wording.foot, version, made, id }) };
}

/** The id of a paper that is the same for everybody: its kind and the version of its words. */
export const commonId = (kind: string, version: string): string => `${kind}-${version}`.toUpperCase().replace(/[^A-Z0-9]+/g, '-');

/** Words with the practice's name in them, or what stands in for it. */
export function withPractice({ input: { practice }, wording }: OfficeJob<OfficeFacts>, text: string): Words {
  if (practice.name === undefined) return fillTemplate(text, { practice: wording.practice.standIn });
  return { field: 'practice-name', text: fillTemplate(text, { practice: practice.name }) };
}

/** Says whose paper it is: it claims to be no form of the state. */
export const notIssued = (job: OfficeJob<OfficeFacts>): Block => paragraph(job, job.wording.notIssued, { size: 7.5 });

/** A field with its value, or empty for the hand. */
export const filled = (label: string, share: number, field: FormField, text: string | undefined, isStrong = false): Field => ({
  label,
  share,
  isStrong,
  ...(text === undefined ? {} : { value: { field, text } }),
});

/** A row of labelled places over the whole column. */
export function officeRow({ setter, column }: ColumnJob, fields: readonly Field[], measures: Partial<RowMeasures> = {}): Block {
  return fieldRow(setter, fields, { x: column.x, width: column.width, inset: 7, hand: mm(7.5), size: 'large', ...measures });
}

/** A rule over the column. */
export const line = ({ column }: ColumnJob, weight = 0.5): Block => ({ height: weight, draw: (y) => [rule(column.x, y, column.width, weight)] });

/** Name, birth date and what else is known, as on every paper of one patient. */
export function patientRows(
  job: OfficeJob<OfficeFacts>,
  patient: { readonly name: string; readonly birthDate: CalendarDate; readonly recordNumber?: string; readonly address?: string },
): readonly Block[] {
  const words = job.wording.patient;
  const number = patient.recordNumber === undefined ? [] : [filled(words.recordNumber, 2, 'record-number', patient.recordNumber)];
  return [
    line(job),
    officeRow(job, [
      filled(words.name, 6, 'patient-name', patient.name, true),
      filled(words.birthDate, 2, 'birth-date', dayInWords(patient.birthDate, job.wording)),
      ...number,
    ]),
    ...(patient.address === undefined ? [] : [officeRow(job, [filled(words.address, 1, 'address', patient.address)])]),
  ];
}

/** Who a page is about, on every page after the first. */
export function patientHead(job: OfficeJob<OfficeFacts>, { name, birthDate }: { readonly name: string; readonly birthDate: CalendarDate }): RunningPart {
  const ready = job.setter.fit('patient-name', `${name}  ·  ${dayInWords(birthDate, job.wording)}`, 'regular', job.column.width, [style(8.5, 7, 1), style(7, 7, 3)]);
  return {
    height: ready.height,
    draw: (y, { page }) => (page === 1 ? [] : [job.setter.place(ready, { x: job.column.x, y, width: job.column.width, height: ready.height }, 'right')]),
  };
}

/** A phone number that no line end parts. */
export const unbroken = (number: string): string => number.replaceAll(' ', '\u00A0');

/** One block drawn as several under one another. */
export function joined(blocks: readonly Block[]): Block {
  const height = blocks.reduce((sum, block) => sum + block.height, 0);
  return {
    height,
    draw: (top) => {
      let y = top;
      return blocks.flatMap((block) => {
        const items = block.draw(y, block.height);
        y += block.height;
        return items;
      });
    },
  };
}

/** Small print under a table or a box. */
export const small: TextLook = { size: 8.5 };
