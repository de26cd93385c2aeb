/** Labels for paper files: name, birth date, record number. A label that does not fit is refused, not cut off. */
import { fail, type Result } from '../../result';
import type { FormError } from '../form-error';
import { dayInWords } from '../form-page';
import { labelRows } from '../label-rows';
import type { PagePlan } from '../page-plan';
import { columnOf } from '../page-size';
import { planPages } from '../plan-pages';
import { slimFoot } from '../running-foot';
import type { Typesetter } from '../set-text';
import { gap, type Block } from '../stack-blocks';
import { style, textBlock, type ColumnJob } from '../text-blocks';
import { fillTemplate } from '../wording-parts';
import { labelsOn } from './label-sheets';
import type { LabelPatient, LabelsInput } from './office-input';
import { commonId } from './office-page';
import type { OfficeWording } from './office-wording';

/** Keeps the foot out of the edge that printers leave white. */
const footInset = 12;

/**
 * Plans the sheets, the first label at `startAt`. The failure names the first label that does not fit or cannot be drawn.
 * Throws when `startAt` is not on the sheet: the screen offers only places that are.
 */
export function layOutLabels(input: LabelsInput, wording: OfficeWording, setter: Typesetter): Result<readonly PagePlan[], FormError> {
  const { sheet, startAt, labels } = input;
  if (!Number.isInteger(startAt) || startAt < 1 || startAt > labelsOn(sheet)) throw new RangeError(`There is no label ${startAt} on the sheet`);
  const { version } = wording.labels;
  let refused: FormError | undefined;
  const build = (patient: LabelPatient, entry: number) => (job: ColumnJob): readonly Block[] => {
    const before = setter.problems.length;
    const blocks = labelBlocks(job, patient, wording);
    const problem = setter.problems[before];
    if (problem) refused ??= { ...problem, entry };
    return blocks;
  };
  const empty = Array.from({ length: startAt - 1 }, () => (): readonly Block[] => []);
  const rows = labelRows(setter, sheet, [...empty, ...labels.map(build)]);
  if (refused) return fail(refused);
  const [tooHigh] = rows.tooHigh;
  if (tooHigh !== undefined) return fail({ code: 'too-long', field: 'patient-name', entry: tooHigh - empty.length });
  const { x, width } = columnOf(sheet.page);
  const job: ColumnJob = { setter, column: { x: x + footInset, width: width - 2 * footInset } };
  const foot = slimFoot(job, { words: wording.foot, version, made: dayInWords(input.madeOn, wording), id: commonId('labels', version) });
  return planPages(rows.blocks, { size: sheet.page, foot }, setter);
}

/** Larger letters where the label has the room. */
function labelBlocks(job: ColumnJob, { name, birthDate, recordNumber }: LabelPatient, wording: OfficeWording): readonly Block[] {
  const { setter, column } = job;
  const scale = column.width > 200 ? 1.4 : 1;
  const words = wording.labels;
  const line = (field: 'birth-date' | 'record-number', text: string): Block =>
    textBlock(job, setter.fit(field, text, 'regular', column.width, [style(9.5 * scale, 8, 1), style(8, 8, 2)]));
  return [
    textBlock(job, setter.fit('patient-name', name, 'bold', column.width, [style(12 * scale, 9 * scale, 1), style(10 * scale, 8, 2)])),
    gap(1.5),
    line('birth-date', fillTemplate(words.birthDate, { date: dayInWords(birthDate, wording) })),
    ...(recordNumber === undefined ? [] : [line('record-number', fillTemplate(words.recordNumber, { number: recordNumber }))]),
  ];
}
