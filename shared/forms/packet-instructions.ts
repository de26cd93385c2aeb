/** The page that lies on top of an objection packet: what to do with the form. */
import { fail, type Result } from '../result';
import { makeFamilyDocument, practiceBox, type FamilyInput, type FamilyJob } from './family-document';
import type { FamilyWording } from './family-wording';
import type { FormError } from './form-error';
import type { FormFonts } from './form-fonts';
import { rule, type PagePlan } from './page-plan';
import { planPages, roomOf } from './plan-pages';
import { drawStack, gap, stackHeight, type Block } from './stack-blocks';
import { fitWords, paragraph, style, textBlock, title, type ColumnJob } from './text-blocks';

export interface PacketInstructionsInput extends FamilyInput {
  /** Whose packet it is; without it the page is for anybody. */
  readonly patientName?: string;
}

const sizes = [12, 11.5, 11, 10.5, 10, 9.5, 9] as const;

/** One US Letter page. */
export const makePacketInstructions = (input: PacketInstructionsInput, fonts: FormFonts, wording: FamilyWording): Promise<Result<Uint8Array<ArrayBuffer>, FormError>> =>
  makeFamilyDocument(input, fonts, wording, wording.instructions.title, layOutPacketInstructions);

/** The largest type in which the steps are one page. */
export function layOutPacketInstructions(job: FamilyJob<PacketInstructionsInput>): Result<readonly PagePlan[], FormError> {
  const { setter, frame } = job;
  for (const size of sizes) {
    const blocks = pageBlocks(job, size);
    if (setter.problems.length > 0 || stackHeight(blocks) <= roomOf(frame)) return planPages(blocks, frame, setter);
  }
  return fail({ code: 'too-long', field: setter.highest() });
}

function pageBlocks(job: FamilyJob<PacketInstructionsInput>, size: number): readonly Block[] {
  const { input, wording, setter, column } = job;
  const words = wording.instructions;
  const name = input.patientName;
  return [
    paragraph(job, wording.registry, { size: 9 }),
    title(job, words.title, 22),
    gap(2),
    paragraph(job, words.lead, { size }),
    ...(name === undefined
      ? []
      : [
          gap(8),
          textBlock(job, setter.fit('wording', wording.patient.heading, 'regular', column.width, [style(7.5, 6.5, 1)])),
          textBlock(job, setter.fit('patient-name', name, 'bold', column.width, [style(12.5, 10, 1), style(10, 8, 4)])),
        ]),
    gap(12, 1, 20),
    ...words.steps.flatMap((step, index) => [stepBlock(job, index + 1, step, size), gap(9, 1, 16)]),
    gap(4, 1, 16),
    practiceBox(job, input.practice, words.practice),
    gap(7, 1, 7),
  ];
}

const numberWidth = 30;

/** A step: its number large at the side, what to do beside it. */
function stepBlock({ setter, column }: ColumnJob, number: number, { heading, text }: FamilyWording['instructions']['steps'][number], size: number): Block {
  const job: ColumnJob = { setter, column: { x: column.x + numberWidth, width: column.width - numberWidth } };
  const numeral = fitWords(setter, String(number), numberWidth, { size: 20, weight: 'bold' });
  const content = [paragraph(job, heading, { size: size + 0.5, weight: 'bold' }), gap(1.5), paragraph(job, text, { size })];
  const above = 5;
  return {
    height: above + Math.max(numeral.height, stackHeight(content)),
    draw: (y) => [
      rule(column.x, y, column.width),
      setter.place(numeral, { x: column.x, y: y + above, width: numberWidth, height: numeral.height }),
      ...drawStack(content, y + above, y + above + stackHeight(content)),
    ],
  };
}
