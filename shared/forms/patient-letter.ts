/** The letter by which a practice tells a patient or a family about the MIIS: one page. */
import { fail, type Result } from '../result';
import { makeFamilyDocument, type FamilyInput, type FamilyJob } from './family-document';
import type { FamilyWording } from './family-wording';
import type { FormError } from './form-error';
import type { FormFonts } from './form-fonts';
import { dayInWords } from './form-page';
import { letterhead } from './letterhead';
import type { PagePlan } from './page-plan';
import { planPages, roomOf } from './plan-pages';
import { gap, stackHeight, type Block } from './stack-blocks';
import { paragraph, style, textBlock } from './text-blocks';
import { fillTemplate } from './wording-parts';

export interface PatientLetterInput extends FamilyInput {
  readonly patient: {
    readonly name: string;
    readonly address?: string;
    /** Under 18: the letter goes to the parent or guardian. */
    readonly isMinor: boolean;
  };
}

const sizes = [11.5, 11, 10.5, 10, 9.5, 9] as const;

/** One US Letter page. */
export const makePatientLetter = (input: PatientLetterInput, fonts: FormFonts, wording: FamilyWording): Promise<Result<Uint8Array<ArrayBuffer>, FormError>> =>
  makeFamilyDocument(input, fonts, wording, wording.letter.title, layOutPatientLetter);

/** The largest type in which the letter is one page. */
export function layOutPatientLetter(job: FamilyJob<PatientLetterInput>): Result<readonly PagePlan[], FormError> {
  const { setter, frame } = job;
  for (const size of sizes) {
    const blocks = letterBlocks(job, size);
    if (setter.problems.length > 0 || stackHeight(blocks) <= roomOf(frame)) return planPages(blocks, frame, setter);
  }
  return fail({ code: 'too-long', field: setter.highest() });
}

function letterBlocks(job: FamilyJob<PatientLetterInput>, size: number): readonly Block[] {
  const { input, wording, setter, column } = job;
  const { patient, practice } = input;
  const words = wording.letter;
  const fit = (field: 'patient-name' | 'address' | 'practice-name', text: string, weight: 'regular' | 'bold' = 'regular') =>
    textBlock(job, setter.fit(field, text, weight, column.width, [style(size, size, 1), style(size, Math.min(size, 8.5), 4)]));
  return [
    letterhead(job, practice, wording.practice),
    gap(14, 1, 26),
    paragraph(job, dayInWords(input.madeOn, wording), { size }),
    gap(8, 1, 12),
    fit('patient-name', patient.isMinor ? fillTemplate(words.toGuardian, { patient: patient.name }) : fillTemplate(words.toPatient, { patient: patient.name })),
    ...(patient.address === undefined ? [] : [fit('address', patient.address)]),
    gap(12, 1, 20),
    paragraph(job, words.title, { size: size + 2, weight: 'bold' }),
    ...words.paragraphs.flatMap((text) => [gap(7, 0.5, 4), paragraph(job, text, { size })]),
    gap(14, 1, 16),
    paragraph(job, words.closing, { size }),
    gap(30, 1, 10),
    ...(practice.name === undefined ? [] : [fit('practice-name', practice.name, 'bold')]),
  ];
}
