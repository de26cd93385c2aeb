import { Checkbox } from '@mantine/core';
import { memo, useMemo } from 'react';
import type { RaceCode } from '../../../../shared/domain/patient';
import { ethnicityWords, raceWords, unansweredWords } from '../../../components/patient-code-words';
import { languages } from '../../../components/languages';
import { fieldId, showsTheSame, type PatientForm } from '../patient-form';
import { words } from '../words';
import classes from '../patient-edit.module.css';
import { unansweredOptions } from './BirthFields';
import { Choice, optionsOf, orNothing, type Option } from './fields';
import { FormSection } from './FormSection';

const races = optionsOf(raceWords);
const ethnicityOptions = orNothing(optionsOf(ethnicityWords));
const languageOptions: readonly Option<string>[] = orNothing(languages.map(({ code, name }) => ({ value: code, label: name })));
const offered: ReadonlySet<string> = new Set([...languageOptions, ...unansweredOptions].map(({ value }) => value));

/** Race (several may hold), ethnicity and language. Declined and not asked are answers of their own, apart from an empty field. */
export const BackgroundFields = memo(function BackgroundFields({ form }: { readonly form: PatientForm }) {
  const { values, set } = form;
  const toggle = (code: RaceCode): void => {
    set('race', values.race.includes(code) ? values.race.filter((one) => one !== code) : [...values.race, code]);
    set('raceUnanswered', '');
  };
  const knownLanguages = useMemo(
    () => (offered.has(values.language) ? languageOptions : [...languageOptions, { value: values.language, label: values.language }]),
    [values.language],
  );
  return (
    <FormSection title={words.backgroundSection}>
      <fieldset className={classes.races} id={fieldId('race')}>
        <legend>{words.race}</legend>
        {races.map(({ value, label }) => (
          <Checkbox key={value} label={label} checked={values.race.includes(value)} onChange={() => toggle(value)} />
        ))}
        {unansweredOptions.map(({ value }) => (
          <Checkbox
            key={value}
            label={unansweredWords[value]}
            checked={values.raceUnanswered === value}
            onChange={() => {
              set('race', []);
              set('raceUnanswered', values.raceUnanswered === value ? '' : value);
            }}
          />
        ))}
      </fieldset>
      <Choice
        id={fieldId('ethnicity')}
        label={words.ethnicity}
        value={values.ethnicity}
        options={ethnicityOptions}
        unanswered={unansweredOptions}
        unansweredLabel={words.orNoAnswer}
        onChoose={(value) => set('ethnicity', value)}
        span={4}
      />
      <Choice
        id={fieldId('language')}
        label={words.language}
        value={values.language}
        options={knownLanguages}
        unanswered={unansweredOptions}
        unansweredLabel={words.orNoAnswer}
        onChoose={(value) => set('language', value)}
        span={4}
      />
    </FormSection>
  );
}, showsTheSame(['race', 'raceUnanswered', 'ethnicity', 'language']));
