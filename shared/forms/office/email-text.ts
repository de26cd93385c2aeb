/** The e-mail that a practice sends to its patients from its own mail program: plain text for the clipboard. */
import { fillTemplate } from '../wording-parts';
import type { OfficeFacts } from './office-input';
import type { OfficeWording } from './office-wording';

export interface EmailText {
  readonly subject: string;
  /** Paragraphs parted by an empty line, lines ending in `\n`, no line broken inside a paragraph. */
  readonly body: string;
  /** Kept with the talk that it was used for. */
  readonly version: string;
}

/** The text, with the practice's name and phone where they are known. It holds nothing about any patient. */
export function emailText({ practice }: Pick<OfficeFacts, 'practice'>, { email, practice: words }: Pick<OfficeWording, 'email' | 'practice'>): EmailText {
  const named = (text: string): string => fillTemplate(text, { practice: practice.name ?? words.standIn });
  const contact = practice.phone === undefined ? email.contactByVisit : fillTemplate(email.contact, { phone: practice.phone });
  const paragraphs = [email.greeting, ...email.paragraphs.map(named), contact, named(email.closing)];
  return { subject: email.subject, body: `${paragraphs.map(capitalized).join('\n\n')}\n`, version: email.version };
}

/** What stands in for a name may begin a sentence. */
const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
