/** Where everything stands on the objection and the withdrawal form. One US Letter page, black on white, legible after a fax. */
import { fail, type Result } from '../result';
import { fieldRow, type Field, type RowMeasures } from './field-row';
import type { FormError } from './form-error';
import { dayInWords, densities, placeColumn, textStack, type FormJob } from './form-page';
import { letterhead } from './letterhead';
import { mm, rule, type PageItem, type PagePlan } from './page-plan';
import { columnOf, letterPage, type Column } from './page-size';
import { planPages, roomOf, type PageFrame } from './plan-pages';
import { runningFoot } from './running-foot';
import type { SharingFormInput } from './sharing-form-input';
import type { SharingFormWording } from './sharing-form-wording';
import type { Typesetter } from './set-text';
import { staffBox } from './staff-box';
import { gap, stackHeight, type Block } from './stack-blocks';
import { heading, style } from './text-blocks';

/** Room for a signature: no line is lower than 9 mm. */
const handHeight = mm(9.5);

/** Plans the page, with air where there is room. When even the dense page is too full, the text that takes the most lines is too long. */
export function layOutSharingForm(input: SharingFormInput, wording: SharingFormWording, setter: Typesetter): Result<readonly PagePlan[], FormError> {
  const column = columnOf(letterPage);
  const facts = { words: wording.foot, version: wording.version, made: dayInWords(input.madeOn, wording), id: input.workItem };
  const frame: PageFrame = { size: letterPage, foot: runningFoot({ setter, column }, facts) };
  for (const density of densities) {
    const blocks = pageBlocks({ input, wording, setter, density, column });
    if (setter.problems.length > 0 || stackHeight(blocks) <= roomOf(frame)) return planPages(blocks, frame, setter);
  }
  return fail({ code: 'too-long', field: setter.highest() });
}

function pageBlocks(job: FormJob): readonly Block[] {
  return [
    letterhead(job, job.input.practice, job.wording.practice),
    gap(7, 2, 15),
    title(job),
    gap(5, 2, 15),
    ...patientBlocks(job),
    gap(7, 3, 20),
    meaning(job),
    gap(7, 3, 20),
    ...signingBlocks(job),
    gap(8, 3),
    staffBox(job),
    gap(4, 1, 8),
    textStack(job, [{ text: job.wording.notIssued, weight: 'regular', styles: [style(7.5, 7.5, 1), style(7.5, 7, 2)] }]),
  ];
}

/** The registry's name, the form's title and what it is for in one sentence. */
function title(job: FormJob): Block {
  const { input, wording, density } = job;
  const words = wording[input.kind];
  return textStack(job, [
    { text: wording.registry, weight: 'regular', styles: [style(9, 8, 1)] },
    { text: words.title, weight: 'bold', styles: [style(density.title, 15, 1), style(15, 13, 2)] },
    { text: words.lead, weight: 'regular', styles: [style(density.lead, 9, 1), style(density.lead, 8.5, 2)] },
  ]);
}

const openRow = ({ x, width }: Column) => ({ x, width, inset: 7, hand: mm(7.5) });

const valueOf = (field: NonNullable<Field['value']>['field'], text: string | undefined): Pick<Field, 'value'> =>
  text === undefined ? {} : { value: { field, text } };

function patientBlocks(job: FormJob): readonly Block[] {
  const { input: { patient }, wording, setter, density } = job;
  const row: RowMeasures = { ...openRow(job.column), size: density.value };
  const words = wording.patient;
  const sex = patient.sex === undefined ? undefined : wording.sex[patient.sex];
  const maiden: Field = { label: words.motherMaidenName, share: 2.5, ...valueOf('mother-maiden-name', patient.motherMaidenName) };
  const address: Field = { label: words.address, share: patient.isMinor ? 5 : 7.5, ...valueOf('address', patient.address) };
  const phone: Field = { label: words.phone, share: 2.5, ...valueOf('phone', patient.phone) };
  return [
    heading(job, words.heading),
    fieldRow(
      setter,
      [
        { label: words.name, share: 7, isStrong: true, ...valueOf('patient-name', patient.name) },
        { label: words.birthDate, share: 1.7, ...valueOf('birth-date', dayInWords(patient.birthDate, wording)) },
        { label: words.sex, share: 1.3, ...valueOf('wording', sex) },
      ],
      row,
    ),
    fieldRow(setter, patient.isMinor ? [address, phone, maiden] : [address, phone], row),
  ];
}

/** Three columns: what signing does, what it does not, what to think of before. */
function meaning({ input, wording, setter, density, column }: FormJob): Block {
  const between = 18;
  const width = (column.width - 2 * between) / 3;
  const columns = wording[input.kind].columns.map((one) => ({
    heading: setter.fit('wording', one.heading, 'bold', width, [style(9.5, 8, 1)]),
    paragraphs: one.paragraphs.map((paragraph) => setter.fit('wording', paragraph, 'regular', width, [style(density.body, 8, 10)])),
  }));
  const apart = 4;
  const heads = Math.max(...columns.map((one) => one.heading.height)) + 2.75;
  const height = Math.max(...columns.map(({ paragraphs }) => paragraphs.reduce((sum, text) => sum + text.height + apart, 0))) + heads;
  return {
    height,
    draw: (y) =>
      columns.flatMap((one, index): readonly PageItem[] => {
        const x = column.x + index * (width + between);
        return [
          setter.place(one.heading, { x, y, width, height: one.heading.height }),
          rule(x, y + heads - 0.75, width, 0.75),
          ...placeColumn(setter, one.paragraphs, x, y + heads + apart, width, apart),
        ];
      }),
  };
}

function signingBlocks(job: FormJob): readonly Block[] {
  const { input: { kind, signer }, wording, setter, density, column } = job;
  const row: RowMeasures = { ...openRow(job.column), size: density.value };
  const words = wording.signing;
  return [
    heading(job, words.heading),
    gap(4),
    textStack(job, [{ text: wording[kind].declaration, weight: 'regular', styles: [style(density.declaration, 9, 3)] }]),
    gap(5),
    { height: 0.5, draw: (y) => [rule(column.x, y, column.width)] },
    fieldRow(
      setter,
      [
        { label: words.signature, share: 7 },
        { label: words.date, share: 3 },
      ],
      { ...row, hand: handHeight, base: 1, grows: 2, mostGrowth: 14 },
    ),
    fieldRow(
      setter,
      [
        { label: words.name, share: 7, ...valueOf('signer-name', signer?.name) },
        { label: words.relationship, share: 3, ...valueOf('wording', signer && wording.relationship[signer.relationship]) },
      ],
      row,
    ),
  ];
}
