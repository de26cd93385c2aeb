import { TextInput } from '@mantine/core';
import { memo } from 'react';
import type { CalendarDate } from '../../../../shared/domain/calendar-date';
import { genderWords, sexWords, unansweredWords } from '../../../components/patient-code-words';
import { fieldId, showsTheSame, type PatientForm } from '../patient-form';
import { words } from '../words';
import { Choice, DayField, optionsOf, orNothing, spanStyle, TextField } from './fields';
import { FormSection } from './FormSection';

export const unansweredOptions = optionsOf(unansweredWords);
const sexOptions = orNothing(optionsOf(sexWords));
const genderOptions = orNothing(optionsOf(genderWords));
const multipleOptions = orNothing(optionsOf(words.multipleOptions));

/** Birth date, sex and gender (two questions), multiple birth, and the number under which the chart is filed. */
export const BirthFields = memo(function BirthFields({ form, today }: { readonly form: PatientForm; readonly today: CalendarDate }) {
  const { values, set, errorOf } = form;
  return (
    <FormSection title={words.birthSection}>
      <DayField
        field="birthDate"
        label={words.birthDate}
        value={values.birthDate}
        text={values.birthDateText}
        error={errorOf('birthDate')}
        set={set}
        today={today}
        span={4}
        isRequired
      />
      <Choice
        id={fieldId('sex')}
        label={words.sex}
        value={values.sex}
        options={sexOptions}
        unanswered={unansweredOptions}
        unansweredLabel={words.orNoAnswer}
        onChoose={(value) => set('sex', value)}
        span={4}
      />
      <Choice
        id={fieldId('gender')}
        label={words.gender}
        value={values.gender}
        options={genderOptions}
        unanswered={unansweredOptions}
        unansweredLabel={words.orNoAnswer}
        onChoose={(value) => set('gender', value)}
        span={4}
      />
      {values.gender === 'other' && (
        <TextField field="genderText" label={words.genderText} value={values.genderText} error={errorOf('genderText')} set={set} span={4} isRequired />
      )}
      <Choice
        id={fieldId('multiple')}
        label={words.multiple}
        value={values.multiple}
        options={multipleOptions}
        onChoose={(value) => set('multiple', value)}
        span={3}
      />
      {values.multiple === 'yes' && (
        <TextInput
          id={fieldId('birthOrder')}
          label={words.birthOrder}
          value={values.birthOrder}
          error={errorOf('birthOrder')}
          maxLength={1}
          inputMode="numeric"
          autoComplete="off"
          style={spanStyle(2)}
          onChange={(event) => set('birthOrder', event.currentTarget.value)}
        />
      )}
      <TextField field="recordNumber" label={words.recordNumber} value={values.recordNumber} error={errorOf('recordNumber')} set={set} span={3} />
    </FormSection>
  );
}, showsTheSame(['birthDate', 'birthDateText', 'sex', 'gender', 'genderText', 'multiple', 'birthOrder', 'recordNumber']));
