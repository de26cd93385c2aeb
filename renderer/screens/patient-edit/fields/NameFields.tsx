import { memo } from 'react';
import { useFocusOnMount } from '../../../state/use-focus';
import { showsTheSame, type PatientForm } from '../patient-form';
import { words } from '../words';
import { TextField } from './fields';
import { FormSection } from './FormSection';

/** Names: family name first, as charts are filed. */
export const NameFields = memo(function NameFields({ form }: { readonly form: PatientForm }) {
  const { values, set, errorOf } = form;
  const first = useFocusOnMount<HTMLInputElement>();
  return (
    <FormSection title={words.nameSection}>
      <TextField field="last" label={words.last} value={values.last} error={errorOf('last')} set={set} span={4} isRequired inputRef={first} />
      <TextField field="first" label={words.first} value={values.first} error={errorOf('first')} set={set} span={4} isRequired />
      <TextField field="middle" label={words.middle} value={values.middle} error={errorOf('middle')} set={set} span={3} />
      <TextField field="suffix" label={words.suffix} value={values.suffix} error={errorOf('suffix')} set={set} span={1} />
      <TextField field="aliasLast" label={words.aliasLast} value={values.aliasLast} error={errorOf('aliasLast')} set={set} span={4} />
      <TextField field="aliasFirst" label={words.aliasFirst} value={values.aliasFirst} error={errorOf('aliasFirst')} set={set} span={4} />
      <TextField field="aliasMiddle" label={words.aliasMiddle} value={values.aliasMiddle} error={errorOf('aliasMiddle')} set={set} span={3} />
    </FormSection>
  );
}, showsTheSame(['last', 'first', 'middle', 'suffix', 'aliasLast', 'aliasFirst', 'aliasMiddle']));
