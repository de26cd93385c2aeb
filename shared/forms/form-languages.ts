/** The languages that the family-facing documents are written in. */
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
