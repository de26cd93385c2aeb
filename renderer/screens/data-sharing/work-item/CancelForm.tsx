import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FormKind } from '../../../../shared/domain/data-sharing';
import type { Result } from '../../../../shared/result';
import { ErrorNote } from '../../../components/ErrorNote';
import { KeyHint } from '../../../components/KeyHint';
import type { ErrorWords } from '../../../state/error-words';
import { usePageKeys } from '../../../state/page-keys';
import { ReasonField } from '../../patient/shots/ReasonField';
import classes from '../data-sharing.module.css';
import { words } from '../words';

interface CancelFormProps {
  readonly kind: FormKind;
  /** Cancels; the panel shows why it could not. */
  readonly onCancelForm: (reason: string) => Promise<Result<null, ErrorWords>>;
  readonly onClose: () => void;
}

/** Cancels a form that was made by mistake, with the reason. Nothing is deleted. */
export function CancelForm({ kind, onCancelForm, onClose }: CancelFormProps) {
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [failure, setFailure] = useState<ErrorWords>();
  const [isSaving, setSaving] = useState(false);
  const text = words.cancelling;
  const save = async (): Promise<void> => {
    if (isSaving) return;
    if (reason.trim() === '') {
      setMissing(true);
      return;
    }
    setSaving(true);
    try {
      const answer = await onCancelForm(reason.trim());
      setFailure(answer.ok ? undefined : answer.error);
    } finally {
      setSaving(false);
    }
  };
  usePageKeys([
    { key: 'ctrl+enter', label: text.save[kind], run: () => void save() },
    { key: 'escape', label: words.back, run: onClose, isOff: isSaving },
  ]);
  return (
    <div className={classes.panel}>
      <p className={classes.explain}>{text.explain[kind]}</p>
      <ReasonField
        label={text.reason}
        value={reason}
        offered={text.reasons}
        error={isMissing ? text.needed : undefined}
        isFirst
        onChange={(value) => {
          setReason(value);
          setMissing(false);
        }}
      />
      {failure && <ErrorNote {...failure} />}
      <div className={classes.buttons}>
        <Button loading={isSaving} rightSection={<KeyHint k="ctrl+enter" />} onClick={() => void save()}>
          {text.save[kind]}
        </Button>
        <Button variant="default" rightSection={<KeyHint k="escape" />} onClick={onClose}>
          {words.back}
        </Button>
      </div>
    </div>
  );
}
