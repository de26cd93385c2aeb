/**
 * Languages that a patient may prefer, by ISO 639-2 code (the bibliographic one where there are two). The languages most
 * spoken in Massachusetts come first, the others by name. Cape Verdean Creole has only a collective code in ISO 639-2, so it
 * carries its ISO 639-3 code.
 */

export interface Language {
  readonly code: string;
  readonly name: string;
}

const first: readonly Language[] = [
  { code: 'eng', name: 'English' },
  { code: 'spa', name: 'Spanish' },
  { code: 'por', name: 'Portuguese' },
  { code: 'hat', name: 'Haitian Creole' },
  { code: 'chi', name: 'Chinese' },
  { code: 'vie', name: 'Vietnamese' },
  { code: 'kea', name: 'Cape Verdean Creole' },
  { code: 'rus', name: 'Russian' },
  { code: 'ara', name: 'Arabic' },
  { code: 'khm', name: 'Khmer' },
  { code: 'fre', name: 'French' },
  { code: 'kor', name: 'Korean' },
  { code: 'som', name: 'Somali' },
  { code: 'hin', name: 'Hindi' },
];

const others: readonly Language[] = [
  { code: 'alb', name: 'Albanian' },
  { code: 'sgn', name: 'American Sign Language' },
  { code: 'amh', name: 'Amharic' },
  { code: 'arm', name: 'Armenian' },
  { code: 'ben', name: 'Bengali' },
  { code: 'bos', name: 'Bosnian' },
  { code: 'bul', name: 'Bulgarian' },
  { code: 'bur', name: 'Burmese' },
  { code: 'hrv', name: 'Croatian' },
  { code: 'cze', name: 'Czech' },
  { code: 'dut', name: 'Dutch' },
  { code: 'fil', name: 'Filipino' },
  { code: 'ful', name: 'Fulah' },
  { code: 'ger', name: 'German' },
  { code: 'gre', name: 'Greek' },
  { code: 'guj', name: 'Gujarati' },
  { code: 'heb', name: 'Hebrew' },
  { code: 'hmn', name: 'Hmong' },
  { code: 'hun', name: 'Hungarian' },
  { code: 'ibo', name: 'Igbo' },
  { code: 'ind', name: 'Indonesian' },
  { code: 'gle', name: 'Irish' },
  { code: 'ita', name: 'Italian' },
  { code: 'jpn', name: 'Japanese' },
  { code: 'kan', name: 'Kannada' },
  { code: 'kin', name: 'Kinyarwanda' },
  { code: 'kur', name: 'Kurdish' },
  { code: 'lao', name: 'Lao' },
  { code: 'lav', name: 'Latvian' },
  { code: 'lin', name: 'Lingala' },
  { code: 'lit', name: 'Lithuanian' },
  { code: 'mal', name: 'Malayalam' },
  { code: 'mar', name: 'Marathi' },
  { code: 'nep', name: 'Nepali' },
  { code: 'pus', name: 'Pashto' },
  { code: 'per', name: 'Persian' },
  { code: 'pol', name: 'Polish' },
  { code: 'pan', name: 'Punjabi' },
  { code: 'rum', name: 'Romanian' },
  { code: 'srp', name: 'Serbian' },
  { code: 'swa', name: 'Swahili' },
  { code: 'tam', name: 'Tamil' },
  { code: 'tel', name: 'Telugu' },
  { code: 'tha', name: 'Thai' },
  { code: 'tir', name: 'Tigrinya' },
  { code: 'tur', name: 'Turkish' },
  { code: 'twi', name: 'Twi' },
  { code: 'ukr', name: 'Ukrainian' },
  { code: 'urd', name: 'Urdu' },
  { code: 'wol', name: 'Wolof' },
  { code: 'yid', name: 'Yiddish' },
  { code: 'yor', name: 'Yoruba' },
  { code: 'mis', name: 'Another language' },
];

/** Every language offered, in the order of the list. */
export const languages: readonly Language[] = [...first, ...others];

const byCode: ReadonlyMap<string, string> = new Map(languages.map(({ code, name }) => [code, name]));

/** The name of a language; the code itself when it is not in the list, so that nothing known is hidden. */
export function languageName(code: string): string {
  return byCode.get(code) ?? code;
}
