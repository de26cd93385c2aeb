import { ActionIcon, TextInput } from '@mantine/core';
import { X } from 'lucide-react';
import type { TypedGiver } from '../practice-form';
import { words } from '../words';
import { FormSection, type PracticeFieldsProps } from './FormSection';
import classes from './fields.module.css';

const blank: TypedGiver = { name: '', title: '' };
const isBlank = (giver: TypedGiver): boolean => giver.name.trim() === '' && giver.title.trim() === '';
const most = 60;

/** People who give shots. There is always one empty line at the end: typing there adds the next. */
export function GiverFields({ form, onChange, errors, isReadOnly = false }: PracticeFieldsProps) {
  const last = form.givers[form.givers.length - 1];
  const hasBlank = last !== undefined && isBlank(last);
  const lines = hasBlank || isReadOnly || form.givers.length >= most ? form.givers : [...form.givers, blank];
  const change = (position: number, giver: TypedGiver): void =>
    onChange({ givers: lines.map((line, index) => (index === position ? giver : line)) });
  return (
    <FormSection title={words.fields.givers} hint={words.fields.giversHint}>
      {lines.map((giver, position) => (
        // Lines have no identity but their place: removing one moves the others up.
        <div className={classes.giver} key={position}>
          <TextInput
            aria-label={words.fields.giverName(position)}
            placeholder={words.fields.giverNamePlaceholder}
            value={giver.name}
            readOnly={isReadOnly}
            maxLength={80}
            autoComplete="off"
            onChange={(event) => change(position, { ...giver, name: event.currentTarget.value })}
          />
          <TextInput
            aria-label={words.fields.giverTitle(position)}
            placeholder={words.fields.giverTitlePlaceholder}
            value={giver.title}
            readOnly={isReadOnly}
            maxLength={40}
            autoComplete="off"
            onChange={(event) => change(position, { ...giver, title: event.currentTarget.value })}
          />
          {!isBlank(giver) && !isReadOnly && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={34}
              tabIndex={-1}
              aria-label={words.fields.removeGiver(giver.name)}
              onClick={() => onChange({ givers: lines.filter((_line, index) => index !== position) })}
            >
              <X size={16} />
            </ActionIcon>
          )}
        </div>
      ))}
      {errors.givers !== undefined && <p className={classes.error}>{errors.givers}</p>}
    </FormSection>
  );
}
