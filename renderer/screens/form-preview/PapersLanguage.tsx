import { NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formLanguages } from '../../../shared/forms/form-languages';
import { languageName } from '../../components/languages';
import { wordingFacts } from '../../data/wording-facts';
import classes from './FormPreview.module.css';
import { words } from './words';

interface PapersLanguageProps {
  /** ISO 639-2. */
  readonly language: string;
  /** The family's language where the papers are not there in it. */
  readonly wanted: string | undefined;
  readonly label?: string;
  readonly onChange: (language: string) => void;
}

/** In which language papers for a family are made; says when it is not the family's, and when no speaker has read its text. */
export function PapersLanguage({ language, wanted, label = words.papersLanguage, onChange }: PapersLanguageProps) {
  const isReviewed = useIsReviewed(language);
  const hints = [...(wanted === undefined ? [] : [words.otherLanguage(languageName(wanted))]), ...(isReviewed === false ? [words.notReviewed(englishName(language))] : [])];
  return (
    <div>
      <NativeSelect label={label} value={language} onChange={(event) => onChange(event.currentTarget.value)}>
        {formLanguages.map(({ code, english, own }) => (
          <option key={code} value={code}>
            {english === own ? english : `${english} (${own})`}
          </option>
        ))}
      </NativeSelect>
      <div role="status">
        {hints.map((hint) => (
          <p key={hint} className={classes.trouble}>
            {hint}
          </p>
        ))}
      </div>
    </div>
  );
}

/** A form language's name in English. */
export const englishName = (language: string): string => formLanguages.find(({ code }) => code === language)?.english ?? language;

/** Whether a speaker has read the text in this language; undefined until it is known. */
function useIsReviewed(language: string): boolean | undefined {
  const [found, setFound] = useState<{ readonly language: string; readonly isReviewed: boolean }>();
  useEffect(() => {
    let isCurrent = true;
    void wordingFacts(language).then(({ isReviewed }) => {
      if (isCurrent) setFound({ language, isReviewed });
    });
    return () => {
      isCurrent = false;
    };
  }, [language]);
  return found?.language === language ? found.isReviewed : undefined;
}
