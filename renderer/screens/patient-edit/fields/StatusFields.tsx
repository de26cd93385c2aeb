import { memo } from 'react';
import type { CalendarDate } from '../../../../shared/domain/calendar-date';
import { providerStatusWords } from '../../../components/patient-code-words';
import { fieldId, showsTheSame, type PatientForm } from '../patient-form';
import { words } from '../words';
import { Choice, DayField, optionsOf } from './fields';
import { FormSection } from './FormSection';

const stateOptions = optionsOf(providerStatusWords);

/** Whether the patient comes to this practice; a death has its date. */
export const StatusFields = memo(function StatusFields({ form, today }: { readonly form: PatientForm; readonly today: CalendarDate }) {
  const { values, set, errorOf } = form;
  const isDeceased = values.providerState === 'deceased';
  return (
    <FormSection title={words.statusSection}>
      <Choice
        id={fieldId('providerState')}
        label={words.providerState}
        value={values.providerState}
        options={stateOptions}
        onChoose={(state) => {
          set('providerState', state);
          if (state === 'active') {
            set('stateDate', undefined);
            set('stateDateText', '');
          }
        }}
        span={4}
      />
      {values.providerState !== 'active' && (
        <DayField
          field="stateDate"
          label={isDeceased ? words.diedOn : words.since}
          value={values.stateDate}
          text={values.stateDateText}
          error={errorOf('stateDate')}
          set={set}
          today={today}
          span={4}
          isRequired={isDeceased}
        />
      )}
    </FormSection>
  );
}, showsTheSame(['providerState', 'stateDate', 'stateDateText']));
