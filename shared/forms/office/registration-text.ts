/** The long wording for a new-patient registration form as plain text, to be put into the practice's own form. */
import { fillTemplate } from '../wording-parts';
import type { OfficeFacts } from './office-input';
import type { OfficeWording } from './office-wording';

/** Heading, paragraphs, and a line to tick for each answer; lines end in `\n`. */
export function registrationText({ practice }: Pick<OfficeFacts, 'practice'>, { registration, practice: words }: Pick<OfficeWording, 'registration' | 'practice'>): string {
  const { heading, paragraphs, ticks } = registration.long;
  const named = (text: string): string => fillTemplate(text, { practice: practice.name ?? words.standIn });
  return `${[heading, ...paragraphs.map(named), ticks.map((tick) => `[ ] ${tick}`).join('\n'), `${registration.signature}: ____________________   ${registration.date}: ____________`].join('\n\n')}\n`;
}
