/** The languages that the family-facing documents are written in. */
import type { PatientFields } from '../domain/patient';
import type { Direction } from './line-order';

export interface FormLanguage {
  /** ISO 639-2 (bibliographic), as records name languages. */
  readonly code: string;
  /** Its wording among the program's assets. */
  readonly file: string;
  /** Its name in English, for staff. */
  readonly english: string;
  /** Its name in itself, for families. */
  readonly own: string;
  readonly direction: Direction;
}

const language = (code: string, file: string, english: string, own: string, direction: Direction = 'ltr'): FormLanguage => ({
  code,
  file: `forms/family-documents.${file}.json`,
  english,
  own,
  direction,
});

/** English first, then by how many people in Massachusetts speak them at home. */
export const formLanguages: readonly FormLanguage[] = [
  language('eng', 'en', 'English', 'English'),
  language('spa', 'es', 'Spanish', 'Español'),
  language('por', 'pt', 'Portuguese', 'Português'),
  language('chi', 'zh', 'Chinese (simplified)', '简体中文'),
  language('hat', 'ht', 'Haitian Creole', 'Kreyòl ayisyen'),
  language('vie', 'vi', 'Vietnamese', 'Tiếng Việt'),
  language('rus', 'ru', 'Russian', 'Русский'),
  language('ara', 'ar', 'Arabic', 'العربية', 'rtl'),
  language('khm', 'km', 'Khmer', 'ភាសាខ្មែរ'),
];

const fallback = 'eng';

export interface DocumentLanguage {
  /** ISO 639-2 of the documents. */
  readonly language: string;
  /** The family's language when the documents are not there in it, so that a person can help. */
  readonly wanted?: string;
}

/** The language that a family's documents are in: its own where they are there in it, else English. One that was never asked for is English. */
export function documentLanguage(own: PatientFields['language'], languages: readonly Pick<FormLanguage, 'code'>[] = formLanguages): DocumentLanguage {
  const isSpoken = own !== undefined && own !== 'declined' && own !== 'not-asked';
  if (!isSpoken) return { language: fallback };
  return languages.some(({ code }) => code === own) ? { language: own } : { language: fallback, wanted: own };
}
