import { ActionIcon, Button, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { memo, useMemo } from 'react';
import { countries } from '../../../components/countries';
import { phoneKindWords } from '../../../components/patient-code-words';
import { usStates } from '../../../components/us-states';
import { emptyPhone, type PhoneValues } from '../form-values';
import { fieldId, showsTheSame, type PatientForm } from '../patient-form';
import { words } from '../words';
import classes from '../patient-edit.module.css';
import { Choice, optionsOf, orNothing, spanStyle, TextField, type Option } from './fields';
import { FormSection } from './FormSection';

const mostPhones = 6;
const phoneKinds = optionsOf(phoneKindWords);
const countryOptions = countries.map(({ code, name }) => ({ value: code, label: name }));
const stateOptions: readonly Option<string>[] = orNothing(usStates.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })));

/** Phones, e-mail and the home address in any state and country. */
export const ContactFields = memo(function ContactFields({ form }: { readonly form: PatientForm }) {
  const { values, set, errorOf } = form;
  const isUs = values.country === 'US';
  const knownStates = useMemo(
    () => (stateOptions.some(({ value }) => value === values.state) ? stateOptions : [...stateOptions, { value: values.state, label: values.state }]),
    [values.state],
  );
  return (
    <FormSection title={words.contactSection}>
      {values.phones.map((phone, index) => (
        <PhoneRow key={index} form={form} phone={phone} index={index} />
      ))}
      <TextField field="email" label={words.email} value={values.email} error={errorOf('email')} set={set} span={6} />
      <div style={spanStyle(6)} />
      <TextField field="line1" label={words.line1} value={values.line1} error={errorOf('line1')} set={set} span={8} />
      <TextField field="line2" label={words.line2} value={values.line2} error={errorOf('line2')} set={set} span={4} />
      <TextField field="city" label={words.city} value={values.city} error={errorOf('city')} set={set} span={4} />
      {isUs ? (
        <Choice id={fieldId('state')} label={words.state} value={values.state} options={knownStates} error={errorOf('state')} onChoose={(value) => set('state', value)} span={3} />
      ) : (
        <TextField field="state" label={words.region} value={values.state} error={errorOf('state')} set={set} span={3} />
      )}
      <TextField
        field="postalCode"
        label={isUs ? words.postalCode : words.postalCodeAbroad}
        value={values.postalCode}
        error={errorOf('postalCode')}
        set={set}
        span={2}
      />
      <Choice
        id={fieldId('country')}
        label={words.country}
        value={values.country}
        options={countryOptions}
        onChoose={(country) => {
          set('country', country);
          // A state of one country means nothing in another.
          if (country !== values.country) set('state', country === 'US' ? 'MA' : '');
        }}
        span={3}
      />
    </FormSection>
  );
}, showsTheSame(['phones', 'email', 'line1', 'line2', 'city', 'state', 'postalCode', 'country']));

function PhoneRow({ form, phone, index }: { readonly form: PatientForm; readonly phone: PhoneValues; readonly index: number }) {
  const { values, set, errorOf } = form;
  const isLast = index === values.phones.length - 1;
  const change = (next: PhoneValues): void => set('phones', values.phones.map((one, place) => (place === index ? next : one)));
  return (
    <>
      <TextInput
        id={fieldId(`phones.${index}.number`)}
        label={words.phone(index + 1)}
        value={phone.number}
        error={errorOf(`phones.${index}.number`)}
        maxLength={32}
        type="tel"
        autoComplete="off"
        style={spanStyle(4)}
        onChange={(event) => change({ ...phone, number: event.currentTarget.value })}
      />
      <Choice
        id={fieldId(`phones.${index}.kind`)}
        label={words.phoneKind(index + 1)}
        value={phone.kind}
        options={phoneKinds}
        onChoose={(kind) => change({ ...phone, kind })}
        span={2}
      />
      <div className={classes.rowEnd}>
        {index > 0 && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.removePhone(index + 1)}
            onClick={() => set('phones', values.phones.filter((_one, place) => place !== index))}
          >
            <X size={16} aria-hidden="true" />
          </ActionIcon>
        )}
        {isLast && values.phones.length < mostPhones && (
          <Button variant="subtle" size="compact-sm" leftSection={<Plus size={14} aria-hidden="true" />} onClick={() => set('phones', [...values.phones, emptyPhone])}>
            {words.addPhone}
          </Button>
        )}
      </div>
    </>
  );
}
