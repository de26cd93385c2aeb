import { NativeSelect, Radio, TextInput } from '@mantine/core';
import type { Signer } from '../../../../shared/domain/data-sharing';
import { relationshipCode } from '../../../../shared/domain/patient';
import { relationshipWords } from '../../../components/patient-code-words';
import classes from '../data-sharing.module.css';
import { words } from '../words';
import type { SignerField, SignerValues } from './signer-choices';

interface SignerFieldsProps {
  readonly values: SignerValues;
  readonly choices: readonly Signer[];
  readonly onChange: (values: SignerValues) => void;
  readonly error: SignerField | undefined;
  /** Prefix of the ids, so that the focus can go to the field that is missing. */
  readonly idStart: string;
}

/** Who signs cannot be the patient's foster child, and a signer is known. */
const relationships = relationshipCode.options.filter((code) => code !== 'FCH' && code !== 'UNK');

/** The id of a field of the signer. */
export const signerFieldId = (idStart: string, field: SignerField): string => `${idStart}-${field}`;

/** Chooses who signs: someone on record, or someone whose name is typed. */
export function SignerFields({ values, choices, onChange, error, idStart }: SignerFieldsProps) {
  const errorOf = (field: SignerField): string | undefined => (error === field ? words.form.error[field] : undefined);
  return (
    <>
      {choices.length > 0 && (
        <Radio.Group
          label={words.form.who}
          error={errorOf('signer')}
          value={values.chosen === undefined ? null : String(values.chosen)}
          onChange={(chosen) => onChange({ ...values, chosen: chosen === 'other' ? 'other' : Number(chosen) })}
        >
          <div className={classes.signers}>
            {choices.map((choice, index) => (
              <Radio
                key={`${choice.name} ${choice.relationship}`}
                id={index === 0 ? signerFieldId(idStart, 'signer') : undefined}
                value={String(index)}
                label={`${choice.name} (${relationshipWords[choice.relationship].toLocaleLowerCase()})`}
              />
            ))}
            <Radio value="other" label={words.form.other} />
          </div>
        </Radio.Group>
      )}
      {values.chosen === 'other' && (
        <div className={classes.row}>
          <TextInput
            id={signerFieldId(idStart, 'name')}
            className={classes.wide}
            label={words.form.name}
            value={values.name}
            error={errorOf('name')}
            maxLength={140}
            autoComplete="off"
            spellCheck={false}
            required
            withAsterisk={false}
            onChange={(event) => onChange({ ...values, name: event.currentTarget.value })}
          />
          <NativeSelect
            id={signerFieldId(idStart, 'relationship')}
            label={words.form.relationship}
            value={values.relationship}
            error={errorOf('relationship')}
            required
            withAsterisk={false}
            onChange={(event) => {
              const read = relationshipCode.safeParse(event.currentTarget.value);
              onChange({ ...values, relationship: read.success ? read.data : '' });
            }}
          >
            <option value="">{words.form.choose}</option>
            {relationships.map((code) => (
              <option key={code} value={code}>
                {relationshipWords[code]}
              </option>
            ))}
          </NativeSelect>
        </div>
      )}
    </>
  );
}
