import { TextInput } from '@mantine/core';
import type { RefObject } from 'react';
import { words } from '../words';
import { FormSection, type PracticeFieldsProps } from './FormSection';
import classes from './fields.module.css';

interface PlaceFieldsProps extends PracticeFieldsProps {
  readonly firstField?: RefObject<HTMLInputElement | null>;
}

/** Name, PIN, address, phone and fax of the practice. */
export function PlaceFields({ form, onChange, errors, isReadOnly = false, firstField }: PlaceFieldsProps) {
  const text = (field: 'name' | 'sitePin' | 'line1' | 'line2' | 'city' | 'state' | 'postalCode' | 'phone' | 'fax') => ({
    label: words.fields[field],
    value: form[field],
    error: errors[field],
    readOnly: isReadOnly,
    autoComplete: 'off',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => onChange({ [field]: event.currentTarget.value }),
  });
  return (
    <>
      <div className={`${classes.grid} ${classes.nameLine}`}>
        <TextInput ref={firstField} {...text('name')} description={words.fields.nameHint} required withAsterisk={false} />
        <TextInput {...text('sitePin')} description={words.fields.sitePinHint} />
      </div>
      <FormSection title={words.fields.address}>
        <div className={`${classes.grid} ${classes.addressLine}`}>
          <TextInput {...text('line1')} />
          <TextInput {...text('line2')} />
          <TextInput {...text('city')} />
          <TextInput {...text('state')} maxLength={2} />
          <TextInput {...text('postalCode')} maxLength={10} />
        </div>
      </FormSection>
      <div className={`${classes.grid} ${classes.halves}`}>
        <TextInput {...text('phone')} inputMode="tel" />
        <TextInput {...text('fax')} inputMode="tel" />
      </div>
    </>
  );
}
