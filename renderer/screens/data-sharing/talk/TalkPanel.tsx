import { Button, Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import type { CalendarDate } from '../../../../shared/domain/calendar-date';
import { material, type InformingFields, type Signer } from '../../../../shared/domain/data-sharing';
import type { PatientFields } from '../../../../shared/domain/patient';
import type { Result } from '../../../../shared/result';
import type { PatientId } from '../../../../shared/domain/ids';
import { DateField } from '../../../components/DateField';
import { DraftFoot, draftWords, throwAwayKey } from '../../../components/DraftFoot';
import { ErrorNote } from '../../../components/ErrorNote';
import { KeyHint } from '../../../components/KeyHint';
import { languageName, languages } from '../../../components/languages';
import { draftKeys } from '../../../state/draft-keys';
import { useDraft, type Draft } from '../../../state/drafts';
import type { ErrorWords } from '../../../state/error-words';
import { usePageKeys } from '../../../state/page-keys';
import { useFocusOnMount } from '../../../state/use-focus';
import { useKeptValues } from '../../../state/use-kept-values';
import classes from '../data-sharing.module.css';
import { SignerFields, signerFieldId } from '../form/SignerFields';
import { freshSigner, openSigner, readSigner, type SignerField } from '../form/signer-choices';
import { usePreparedForms } from '../form/use-prepared-forms';
import { words } from '../words';
import { freshTalk, readTalk, talkDraft, talkToKeep, toggleMaterial, type TalkDraft, type TalkError, type TalkField } from './talk-form';

interface TalkPanelProps {
  /** The patient; under this id the half-typed talk is kept. */
  readonly patient: PatientId;
  /** The status is No: a talk does not change it. */
  readonly isNo: boolean;
  readonly today: CalendarDate;
  readonly birthDate: CalendarDate;
  /** Who is signed in. */
  readonly by: string;
  /** The language that the patient prefers, where it may show. */
  readonly language?: PatientFields['language'];
  readonly isChild: boolean;
  /** The answers that may be given here, in their order. */
  readonly answers: readonly InformingFields['answer'][];
  /** Who may sign, should the answer be an objection. */
  readonly signers: readonly Signer[];
  /** Saves; the panel shows why it could not. `signer` comes with an objection alone. */
  readonly onSave: (informing: InformingFields, signer: Signer | undefined) => Promise<Result<null, ErrorWords>>;
  readonly onCancel: () => void;
  readonly cancelLabel: string;
}

/** The talk about the MIIS: what was said, when, by whom, in which language and with which material. */
export function TalkPanel(props: TalkPanelProps) {
  const draft = useDraft(draftKeys.talk(props.patient), talkDraft);
  // The question is seen while its draft is still read; the key that leaves it must be heard by then.
  usePageKeys([{ key: 'escape', label: props.cancelLabel, run: props.onCancel, isOff: !draft.isLoading }]);
  return draft.isLoading ? null : <TalkFields {...props} draft={draft} />;
}

/** The fields; mounted once the draft is read. Leaving them keeps what was typed. */
function TalkFields(props: TalkPanelProps & { readonly draft: Draft<TalkDraft> }) {
  const { draft, isNo, today, birthDate, by, language, isChild, answers, signers, onSave, onCancel, cancelLabel } = props;
  const id = useId();
  const first = useFocusOnMount<HTMLInputElement>();
  const [fresh] = useState(() => ({ talk: freshTalk(today, by, language), signer: freshSigner(signers) }));
  const [values, setValues] = useState(draft.initial?.talk ?? fresh.talk);
  const [signer, setSigner] = useState(() => openSigner(draft.initial?.signer, signers));
  const changed = useMemo(() => talkToKeep(fresh, values, signer), [fresh, values, signer]);
  const endDraft = useKeptValues(draft, changed);
  const [isDayUnreadable, setDayUnreadable] = useState(false);
  const [errors, setErrors] = useState<readonly TalkError[]>([]);
  const [signerError, setSignerError] = useState<SignerField>();
  const [failure, setFailure] = useState<ErrorWords>();
  const [isSaving, setSaving] = useState(false);
  usePreparedForms(values.answer === 'objects');

  const fieldId = (field: TalkField): string => `${id}-${field}`;
  const errorOf = (field: TalkField): string | undefined => {
    const found = errors.find((error) => error.field === field);
    return found && words.talk.error[found.code];
  };
  const change = (next: Partial<typeof values>): void => {
    setValues({ ...values, ...next });
    setErrors(errors.filter((error) => !(error.field in next)));
  };
  const save = async (): Promise<void> => {
    if (isSaving) return;
    const talk = readTalk(values, { today, birthDate, isDayUnreadable });
    setErrors(talk.ok ? [] : talk.error);
    if (!talk.ok) {
      const missing = talk.error[0];
      if (missing) document.getElementById(fieldId(missing.field))?.focus();
      return;
    }
    const signs = talk.value.answer === 'objects' ? readSigner(signer, signers) : undefined;
    setSignerError(signs?.ok === false ? signs.error : undefined);
    if (signs?.ok === false) {
      document.getElementById(signerFieldId(id, signs.error))?.focus();
      return;
    }
    setSaving(true);
    try {
      const saved = await onSave(talk.value, signs?.value);
      setFailure(saved.ok ? undefined : saved.error);
      if (saved.ok) await endDraft();
    } finally {
      setSaving(false);
    }
  };
  const throwAway = (): void => void endDraft().then(onCancel);
  usePageKeys([
    { key: 'ctrl+enter', label: words.talk.saveNothingChosen, run: () => void save() },
    { key: throwAwayKey, label: draftWords.throwAway, run: throwAway, isOff: changed === undefined || isSaving },
    { key: 'escape', label: cancelLabel, run: onCancel, isOff: isSaving },
  ]);

  return (
    <div className={classes.panel}>
      <Radio.Group
        label={isChild ? words.talk.answerOfChild : words.talk.answer}
        error={errorOf('answer')}
        value={values.answer ?? null}
        onChange={(chosen) => change({ answer: answers.find((answer) => answer === chosen) })}
      >
        <div className={classes.answers}>
          {answers.map((answer, index) => (
            <Radio
              key={answer}
              className={classes.answer}
              ref={index === 0 ? first : undefined}
              id={index === 0 ? fieldId('answer') : undefined}
              value={answer}
              label={words.talk.answers[answer].title}
              description={isNo ? words.talk.meaningsUnderNo[answer] : words.talk.answers[answer].meaning}
            />
          ))}
        </div>
      </Radio.Group>
      <div className={classes.row}>
        <DateField
          id={fieldId('on')}
          label={words.talk.on}
          value={values.on}
          today={today}
          error={errorOf('on')}
          onChange={(on) => change({ on })}
          onUnreadable={setDayUnreadable}
        />
        <TextInput
          id={fieldId('by')}
          label={words.talk.by}
          value={values.by}
          error={errorOf('by')}
          maxLength={80}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => change({ by: event.currentTarget.value })}
        />
        <NativeSelect
          id={fieldId('language')}
          label={words.talk.language}
          error={errorOf('language')}
          value={values.language ?? ''}
          data={languageOptions(language)}
          onChange={(event) => change({ language: event.currentTarget.value || undefined })}
        />
      </div>
      <Checkbox.Group label={words.talk.materials} error={errorOf('materials')} value={[...values.materials]}>
        <div className={classes.materials}>
          {material.options.map((one, index) => (
            <Checkbox
              key={one}
              id={index === 0 ? fieldId('materials') : undefined}
              value={one}
              label={words.talk.materialNames[one]}
              onChange={() => change({ materials: toggleMaterial(values.materials, one, material.options) })}
            />
          ))}
        </div>
      </Checkbox.Group>
      {values.answer === 'objects' && (
        <SignerFields
          values={signer}
          choices={signers}
          error={signerError}
          idStart={id}
          onChange={(next) => {
            setSigner(next);
            setSignerError(undefined);
          }}
        />
      )}
      {failure && <ErrorNote {...failure} />}
      <div className={classes.buttons}>
        <Button loading={isSaving} rightSection={<KeyHint k="ctrl+enter" />} onClick={() => void save()}>
          {values.answer === undefined ? words.talk.saveNothingChosen : words.talk.save[values.answer]}
        </Button>
        <Button variant="default" rightSection={<KeyHint k="escape" />} onClick={onCancel}>
          {cancelLabel}
        </Button>
        {changed !== undefined && <DraftFoot keptAt={draft.keptAt} isFailed={draft.failure !== undefined} onThrowAway={throwAway} />}
      </div>
    </div>
  );
}

/** Every language of the list, the patient's own even when it is not in it, and none. */
function languageOptions(own: PatientFields['language']) {
  const options = languages.map(({ code, name }) => ({ value: code, label: name }));
  const isOther = own !== undefined && own !== 'declined' && own !== 'not-asked' && !options.some(({ value }) => value === own);
  return [{ value: '', label: '' }, ...options, ...(isOther ? [{ value: own, label: languageName(own) }] : [])];
}
