import { describe, expect, it } from 'vitest';
import { familyWording } from '../../../../shared/forms/family-wording';
import { formLanguages } from '../../../../shared/forms/form-languages';
import { assertDefined } from '../../../../shared/assert';
import { englishWording, wordingFile, wordings } from '../../../support/form-material';

/** Every text with the path to it. */
function textsOf(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`)) : [];
}

/** What is not translated: facts about the file, what staff read, names and numbers that stay as they are. */
const stays = /^\.(version|date|language|locale|direction|staff\..*|contacts\..*|.*\.changedBy|months\..*|datePattern|letter\.toPatient|sex\.X)$/;
const english = new Map(textsOf(englishWording));
const citation = 'M.G.L.\u00A0c.\u00A0111,\u00A0s.\u00A024M';
const familyTexts = (wording: unknown) => textsOf(wording).filter(([path]) => !stays.test(path));
/** Latin letters that every language keeps: the registry's name, the law, the nutrition program, a place for a value. */
const kept = new RegExp(`${citation}|MIIS|WIC|\\{[a-z]+\\}`, 'g');

describe('the wording of the family documents', () => {
  it('is there in the nine languages, English first, each named in English and in itself', () => {
    expect(formLanguages.map(({ english: name }) => name)).toEqual(['English', 'Spanish', 'Portuguese', 'Chinese (simplified)', 'Haitian Creole', 'Vietnamese', 'Russian', 'Arabic', 'Khmer']);
    expect(formLanguages.filter(({ direction }) => direction === 'rtl').map(({ own }) => own)).toEqual(['العربية']);
  });

  it.each(wordings)('says in $language.english everything that English says, and only English is said to be reviewed', ({ language, wording }) => {
    expect(textsOf(wording).map(([path]) => path)).toEqual([...english.keys()]);
    expect([wording.language, wording.direction, wording.reviewed]).toEqual([language.code, language.direction, language.code === 'eng']);
    expect(textsOf(wording).filter(([, text]) => /\s{2}|^\s|\s$/u.test(text))).toEqual([]);
  });

  it.each(wordings)('keeps in $language.english the law, the numbers and what staff read', ({ wording }) => {
    for (const [path, text] of familyTexts(wording)) {
      const original = assertDefined(english.get(path), 'the paths are the same');
      expect(text.split(citation).length, path).toBe(original.split(citation).length);
      expect(text.match(/\{[a-z]+\}/g)?.sort() ?? [], path).toEqual(original.match(/\{[a-z]+\}/g)?.sort() ?? []);
    }
    expect([wording.staff, wording.contacts, wording.objection.changedBy]).toEqual([englishWording.staff, englishWording.contacts, englishWording.objection.changedBy]);
  });

  it.each(wordings.filter(({ language }) => ['zh', 'ru', 'ar', 'km'].includes(language.file.split('.')[1] ?? '')))('leaves nothing in Latin letters in $language.english', ({ wording }) => {
    expect(familyTexts(wording).filter(([, text]) => /\p{Script=Latin}/u.test(text.replace(kept, '')))).toEqual([]);
  });

  it.each(wordings.filter(({ language }) => language.code !== 'eng'))('leaves no English sentence in $language.english', ({ wording }) => {
    const same = familyTexts(wording).filter(([path, text]) => text === english.get(path) && text.replace(kept, '').length > 12);
    expect(same).toEqual([]);
    const common = familyTexts(wording).filter(([, text]) => /\b(the|and|with|your|which)\b/i.test(text));
    expect(common).toEqual([]);
  });

  it.each(['factSheet', 'letter', 'instructions', 'reviewed', 'direction'])('refuses a file without %s', (key) => {
    const file = wordingFile(assertDefined(formLanguages[0], 'English is the first'));
    expect(familyWording.safeParse({ ...Object(file), [key]: undefined }).success).toBe(false);
  });
});
