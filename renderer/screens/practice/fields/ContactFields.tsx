import { TextInput } from '@mantine/core';
import { words } from '../words';
import { FormSection, type PracticeFieldsProps } from './FormSection';
import classes from './fields.module.css';

const fields = ['helpDeskPhone', 'helpDeskFax', 'helpDeskEmail', 'registryWeb'] as const;

/** How to reach the registry: settings, because the state's numbers and addresses change. */
export function ContactFields({ form, onChange, errors, isReadOnly = false }: PracticeFieldsProps) {
  return (
    <FormSection title={words.fields.contacts} hint={words.fields.contactsHint}>
      <div className={`${classes.grid} ${classes.quarters}`}>
        {fields.map((field) => (
          <TextInput
            key={field}
            label={words.fields[field]}
            value={form[field]}
            error={errors[field]}
            readOnly={isReadOnly}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange({ [field]: event.currentTarget.value })}
          />
        ))}
      </div>
    </FormSection>
  );
}
