import { Button, Checkbox, TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useId, useMemo, useState } from 'react';
import type { ChosenScan } from '../../../../shared/contract/ipc';
import type { CalendarDate } from '../../../../shared/domain/calendar-date';
import type { DocumentId } from '../../../../shared/domain/ids';
import type { WorkSubject } from '../../../../shared/domain/work-items';
import type { Result } from '../../../../shared/result';
import { ChosenFile } from '../../../components/ChosenFile';
import { DateField } from '../../../components/DateField';
import { DraftFoot, draftWords, throwAwayKey } from '../../../components/DraftFoot';
import { ErrorNote } from '../../../components/ErrorNote';
import { KeyHint } from '../../../components/KeyHint';
import { useChosenScan } from '../../../state/chosen-scan';
import { useDraft, type Draft } from '../../../state/drafts';
import type { ErrorWords } from '../../../state/error-words';
import { usePageKeys } from '../../../state/page-keys';
import { useLocalNow, useToday } from '../../../state/today';
import { useKeptValues } from '../../../state/use-kept-values';
import classes from '../data-sharing.module.css';
import { words } from '../words';
import { isSameNumber, useGuideFax } from './use-guide-fax';
import { freshStep, readStep, stepFields, stepToKeep, stepValues, type RecordedDetail, type RecordedStep, type StepError, type StepField, type StepValues } from './step-form';

interface StepFormProps {
  /** Under this key the half-typed step is kept. */
  readonly draftKey: string;
  readonly step: RecordedStep;
  readonly subject: WorkSubject;
  /** When the form was made; absent where there is none. */
  readonly madeOn: CalendarDate | undefined;
  /** The kept scan of the signed form, where there is one. */
  readonly signedScan: DocumentId | undefined;
  /** The Help Desk's fax number of the practice's settings, as shown. */
  readonly faxNumber: string;
  /** @param report the scan of the office machine's report, to be kept with the step "faxed" */
  readonly onSave: (detail: RecordedDetail, report: ChosenScan | undefined) => Promise<Result<null, ErrorWords>>;
  readonly onCancel: () => void;
}

/** The few fields of one step, in place under its row. */
export function StepForm(props: StepFormProps) {
  const draft = useDraft(props.draftKey, stepValues);
  return draft.isLoading ? null : <StepFieldsForm {...props} draft={draft} />;
}

/** The fields; mounted once the draft is read. Leaving them keeps what was typed. */
function StepFieldsForm({ draft, step, subject, madeOn, signedScan, faxNumber, onSave, onCancel }: StepFormProps & { readonly draft: Draft<StepValues> }) {
  const id = useId();
  const today = useToday();
  const now = useLocalNow();
  const guide = useGuideFax();
  const report = useChosenScan();
  const text = words.item;
  const [fresh] = useState(() => freshStep(today, text.usualPlace, faxNumber, signedScan));
  const [values, setValues] = useState(draft.initial ?? fresh);
  const changed = useMemo(() => stepToKeep(fresh, values), [fresh, values]);
  const endDraft = useKeptValues(draft, changed);
  const [isDayUnreadable, setDayUnreadable] = useState(false);
  const [errors, setErrors] = useState<readonly StepError[]>([]);
  const [failure, setFailure] = useState<ErrorWords>();
  const [isSaving, setSaving] = useState(false);
  const fieldId = (field: StepField): string => `${id}-${field}`;
  const [firstId] = useState(() => fieldId(stepFields[step][0] ?? 'on'));
  useEffect(() => document.getElementById(firstId)?.focus(), [firstId]);

  const errorOf = (field: StepField): string | undefined => {
    const found = errors.find((error) => error.field === field);
    if (found === undefined) return undefined;
    return found.code === 'needed' ? text.error.needed[field] : text.error[found.code];
  };
  const change = (next: Partial<typeof values>): void => {
    setValues({ ...values, ...next });
    setErrors(errors.filter((error) => !(error.field in next)));
  };
  const save = async (): Promise<void> => {
    if (isSaving) return;
    const read = readStep(step, values, { today, now, madeOn, isDayUnreadable, hasReport: report.scan !== undefined });
    setErrors(read.ok ? [] : read.error);
    if (!read.ok) {
      const missing = read.error[0];
      if (missing) document.getElementById(fieldId(missing.field))?.focus();
      return;
    }
    setSaving(true);
    try {
      const saved = await onSave(read.value, report.scan);
      setFailure(saved.ok ? undefined : saved.error);
      if (saved.ok) await endDraft();
    } finally {
      setSaving(false);
    }
  };
  const throwAway = (): void => void endDraft().then(onCancel);
  usePageKeys([
    { key: 'ctrl+enter', label: text.save[step], run: () => void save() },
    { key: throwAwayKey, label: draftWords.throwAway, run: throwAway, isOff: changed === undefined || isSaving },
    { key: 'ctrl+o', label: text.chooseReport, run: () => void report.choose(), isOff: step !== 'faxed' || report.scan !== undefined },
    { key: 'escape', label: words.cancel, run: onCancel, isOff: isSaving },
  ]);

  const textField = (field: Exclude<StepField, 'on'>, label: string, more: TextInputProps = {}) => (
    <TextInput
      key={field}
      id={fieldId(field)}
      label={label}
      value={values[field]}
      error={errorOf(field)}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
      {...more}
    />
  );
  const fieldOf = (field: StepField) => {
    switch (field) {
      case 'on':
        return (
          <DateField
            key={field}
            id={fieldId(field)}
            label={text.fields.on[step]}
            value={values.on}
            today={today}
            error={errorOf(field)}
            onChange={(on) => change({ on })}
            onUnreadable={setDayUnreadable}
          />
        );
      case 'where':
        return textField(field, step === 'filed' ? text.fields.where.filed : text.fields.where.signed, { maxLength: 120, className: classes.wide });
      case 'number':
        return textField(field, text.fields.number, {
          maxLength: 32,
          inputWrapperOrder: ['label', 'input', 'description', 'error'],
          description: guide !== undefined && isSameNumber(values.number, guide.number) ? text.numberNote(guide.date) : undefined,
          className: classes.wide,
        });
      case 'time':
        return textField(field, text.fields.time, { maxLength: 10, placeholder: text.timeHint });
      case 'pages':
        return textField(field, text.fields.pages, { maxLength: 2, inputMode: 'numeric', className: classes.narrow });
      case 'confirmation':
        return textField(field, text.fields.confirmation, { maxLength: 400, className: classes.full });
    }
  };

  return (
    <div className={classes.panel}>
      {step === 'changed-in-miis' && <p className={classes.explain}>{text.inMiis[subject]}</p>}
      {step === 'signed' && subject === 'withdrawal' && <p className={classes.explain}>{text.withdrawalSigned}</p>}
      <div className={classes.row}>{stepFields[step].map(fieldOf)}</div>
      {step === 'signed' && signedScan === undefined && <p className={classes.quiet}>{text.noScan}</p>}
      {step === 'signed' && signedScan !== undefined && (
        <Checkbox label={text.scanKept} checked={values.scan !== undefined} onChange={(event) => change({ scan: event.currentTarget.checked ? signedScan : undefined })} />
      )}
      {step === 'faxed' && <ChosenFile choosing={report} label={text.chooseReport} hint={text.chooseReportHint} k="ctrl+o" />}
      {failure && <ErrorNote {...failure} />}
      <div className={classes.buttons}>
        <Button loading={isSaving} rightSection={<KeyHint k="ctrl+enter" />} onClick={() => void save()}>
          {text.save[step]}
        </Button>
        <Button variant="default" rightSection={<KeyHint k="escape" />} onClick={onCancel}>
          {words.cancel}
        </Button>
        {changed !== undefined && <DraftFoot keptAt={draft.keptAt} isFailed={draft.failure !== undefined} onThrowAway={throwAway} />}
      </div>
    </div>
  );
}
