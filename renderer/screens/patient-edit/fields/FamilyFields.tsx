import { ActionIcon, Button, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { memo } from 'react';
import type { CalendarDate } from '../../../../shared/domain/calendar-date';
import { age } from '../../../../shared/domain/calendar-date';
import { relationshipWords } from '../../../components/patient-code-words';
import { emptyGuardian, type GuardianValues } from '../form-values';
import { fieldId, showsTheSame, type PatientForm } from '../patient-form';
import { words } from '../words';
import classes from '../patient-edit.module.css';
import { Choice, optionsOf, orNothing, spanStyle, TextField } from './fields';
import { FormSection } from './FormSection';

const mostGuardians = 6;
/** Who can be a guardian: the patient's foster child or the patient cannot. */
const relationships = orNothing(optionsOf(relationshipWords).filter(({ value }) => value !== 'SEL' && value !== 'FCH'));
const allRelationships = orNothing(optionsOf(relationshipWords));

const isMinorOn = (birthDate: CalendarDate | undefined, today: CalendarDate): boolean => {
  const whole = birthDate && age(birthDate, today);
  return whole !== undefined && whole.years < 18;
};

/** Mother's maiden name and guardians. A child without a guardian has an empty line ready, which is no guardian until typed into. */
export const FamilyFields = memo(function FamilyFields({ form, today }: { readonly form: PatientForm; readonly today: CalendarDate }) {
  const { values, set, errorOf } = form;
  const rows = values.guardians.length > 0 ? values.guardians : isMinorOn(values.birthDate, today) ? [emptyGuardian] : [];
  return (
    <FormSection title={words.familySection}>
      <TextField field="motherMaidenName" label={words.motherMaidenName} value={values.motherMaidenName} error={errorOf('motherMaidenName')} set={set} span={4} />
      <div style={spanStyle(8)} />
      {rows.map((guardian, index) => (
        <GuardianRow key={index} form={form} rows={rows} guardian={guardian} index={index} />
      ))}
      <div className={classes.addRow}>
        {rows.length < mostGuardians && (
          <Button variant="subtle" size="compact-sm" leftSection={<Plus size={14} aria-hidden="true" />} onClick={() => set('guardians', [...rows, emptyGuardian])}>
            {words.addGuardian}
          </Button>
        )}
      </div>
    </FormSection>
  );
}, showsTheSame(['motherMaidenName', 'guardians', 'birthDate']));

interface GuardianRowProps {
  readonly form: PatientForm;
  readonly rows: readonly GuardianValues[];
  readonly guardian: GuardianValues;
  readonly index: number;
}

function GuardianRow({ form, rows, guardian, index }: GuardianRowProps) {
  const { set, errorOf } = form;
  const at = (field: keyof GuardianValues): string => `guardians.${index}.${field}`;
  const change = (next: GuardianValues): void => set('guardians', rows.map((one, place) => (place === index ? next : one)));
  const options = relationships.some(({ value }) => value === guardian.relationship) ? relationships : allRelationships;
  const number = index + 1;
  return (
    <>
      <TextInput
        id={fieldId(at('first'))}
        label={words.guardianFirst(number)}
        value={guardian.first}
        error={errorOf(at('first'))}
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
        style={spanStyle(3)}
        onChange={(event) => change({ ...guardian, first: event.currentTarget.value })}
      />
      <TextInput
        id={fieldId(at('last'))}
        label={words.guardianLast(number)}
        value={guardian.last}
        error={errorOf(at('last'))}
        maxLength={80}
        autoComplete="off"
        spellCheck={false}
        style={spanStyle(3)}
        onChange={(event) => change({ ...guardian, last: event.currentTarget.value })}
      />
      <Choice
        id={fieldId(at('relationship'))}
        label={words.guardianRelationship(number)}
        value={guardian.relationship}
        options={options}
        error={errorOf(at('relationship'))}
        onChoose={(relationship) => change({ ...guardian, relationship })}
        span={2}
      />
      <TextInput
        id={fieldId(at('phone'))}
        label={words.guardianPhone(number)}
        value={guardian.phone}
        error={errorOf(at('phone'))}
        maxLength={32}
        type="tel"
        autoComplete="off"
        style={spanStyle(3)}
        onChange={(event) => change({ ...guardian, phone: event.currentTarget.value })}
      />
        <ActionIcon
          className={classes.remove}
          variant="subtle"
          color="gray"
          aria-label={words.removeGuardian(number)}
          onClick={() => set('guardians', rows.filter((_one, place) => place !== index))}
        >
          <X size={16} aria-hidden="true" />
        </ActionIcon>
    </>
  );
}
