/** The fact sheet about the MIIS for patients and parents: two pages of questions and answers. */
import { fail, type Result } from '../result';
import { makeFamilyDocument, practiceBox, type FamilyInput, type FamilyJob } from './family-document';
import type { FactSection, FamilyWording } from './family-wording';
import type { FormError } from './form-error';
import type { FormFonts } from './form-fonts';
import { rule, type PagePlan } from './page-plan';
import type { Column } from './page-size';
import { planPages, roomOf } from './plan-pages';
import { drawStack, gap, onNewPage, stackHeight, type Block } from './stack-blocks';
import { bullets, fitWords, paragraph, style, textBlock, title, type ColumnJob } from './text-blocks';
import { fillTemplate } from './wording-parts';

export interface FactSheetInput extends FamilyInput {
  /** The wording's own when absent. */
  readonly helpDeskPhone?: string;
}

/** Type sizes of the answers, from the most wanted to the smallest that reads well. */
const sizes = [12.5, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5] as const;

/** Two US Letter pages, to be printed on both sides of one sheet. */
export const makeFactSheet = (input: FactSheetInput, fonts: FormFonts, wording: FamilyWording): Promise<Result<Uint8Array<ArrayBuffer>, FormError>> =>
  makeFamilyDocument(input, fonts, wording, wording.factSheet.title, layOutFactSheet);

/** The largest type in which each half of the text fits its page. */
export function layOutFactSheet(job: FamilyJob<FactSheetInput>): Result<readonly PagePlan[], FormError> {
  const { setter, frame } = job;
  const room = roomOf(frame);
  for (const size of sizes) {
    const [first, second] = [firstPage(job, size), secondPage(job, size)];
    if (setter.problems.length > 0 || (stackHeight(first) <= room && stackHeight(second) <= room)) return planPages([...first, ...second], frame, setter);
  }
  return fail({ code: 'too-long', field: setter.highest() });
}

function firstPage(job: FamilyJob<FactSheetInput>, size: number): readonly Block[] {
  const { wording } = job;
  const words = wording.factSheet;
  return [
    paragraph(job, wording.registry, { size: 9 }),
    title(job, words.title, 22),
    gap(2),
    paragraph(job, words.lead, { size: size + 0.5 }),
    gap(8, 1, 14),
    ...sections(job, words.pages[0], size),
  ];
}

function secondPage(job: FamilyJob<FactSheetInput>, size: number): readonly Block[] {
  const { input, wording, setter, column } = job;
  const words = wording.factSheet;
  const phone = input.helpDeskPhone ?? wording.contacts.helpDeskPhone;
  const [top, ...rest] = sections(job, words.pages[1], size);
  const helpDesk = setter.fit('fax-number', fillTemplate(words.helpDesk, { phone }), 'regular', column.width - 16, [style(9.5, 8, 1), style(9, 8, 3)]);
  const inner: ColumnJob = { setter, column: { x: column.x + 8, width: column.width - 16 } };
  return [
    ...(top ? [onNewPage(top)] : []),
    ...rest,
    gap(4, 1, 20),
    practiceBox(job, input.practice, words.practice, [gap(3), textBlock(inner, helpDesk)]),
    gap(5, 1, 10),
    paragraph(job, words.notIssued, { size: 7.5 }),
    gap(5, 1, 5),
  ];
}

const sideShare = 0.29;
const between = 18;

/** Each section hangs from a hairline: the question at the side, the answer beside it. */
function sections({ setter, column }: ColumnJob, list: readonly FactSection[], size: number): readonly Block[] {
  const sideWidth = column.width * sideShare;
  const main: Column = { x: column.x + sideWidth + between, width: column.width - sideWidth - between };
  const job: ColumnJob = { setter, column: main };
  return list.flatMap((one): readonly Block[] => {
    const question = fitWords(setter, one.heading, sideWidth, { size, weight: 'bold' });
    const answer = [
      ...one.paragraphs.flatMap((text, index) => [...(index === 0 ? [] : [gap(3)]), paragraph(job, text, { size })]),
      ...(one.points ? [gap(3), ...bullets(job, one.points, { size })] : []),
    ];
    const above = 5;
    return [
      {
        height: above + Math.max(question.height, stackHeight(answer)),
        draw: (y) => [
          rule(column.x, y, column.width),
          setter.place(question, { x: column.x, y: y + above, width: sideWidth, height: question.height }),
          ...drawStack(answer, y + above, y + above + stackHeight(answer)),
        ],
      },
      gap(7, 1, 22),
    ];
  });
}
