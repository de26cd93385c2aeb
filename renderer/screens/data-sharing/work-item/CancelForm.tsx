import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { FormKind } from '../../../../shared/domain/data-sharing';
import type { Result } from '../../../../shared/result';
import { DraftFoot, draftWords, throwAwayKey } from '../../../components/DraftFoot';
import { ErrorNote } from '../../../components/ErrorNote';
import { KeyHint } from '../../../components/KeyHint';
import { useDraft, type Draft } from '../../../state/drafts';
import type { ErrorWords } from '../../../state/error-words';
import { keptReason, reasonToKeep, type KeptReason } from '../../../state/kept-reason';
import { usePageKeys } from '../../../state/page-keys';
import { useKeptValues } from '../../../state/use-kept-values';
import { ReasonField } from '../../patient/shots/ReasonField';
import classes from '../data-sharing.module.css';
import { words } from '../words';

interface CancelFormProps {
  /** Under this key the half-typed reason is kept. */
  readonly draftKey: string;
  readonly kind: FormKind;
  /** Cancels; the panel shows why it could not. */
  readonly onCancelForm: (reason: string) => Promise<Result<null, ErrorWords>>;
  readonly onClose: () => void;
}

/** Cancels a form that was made by mistake, with the reason. Nothing is deleted. */
export function CancelForm(props: CancelFormProps) {
  const draft = useDraft(props.draftKey, keptReason);
  return draft.isLoading ? null : <ReasonForm {...props} draft={draft} />;
}

/** The form; mounted once the draft is read. Leaving it keeps what was typed. */
function ReasonForm({ draft, kind, onCancelForm, onClose }: CancelFormProps & { readonly draft: Draft<KeptReason> }) {
  const [reason, setReason] = useState(draft.initial?.reason ?? '');
  const changed = useMemo(() => reasonToKeep(reason), [reason]);
  const endDraft = useKeptValues(draft, changed);
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
      if (answer.ok) await endDraft();
    } finally {
      setSaving(false);
    }
  };
  const throwAway = (): void => void endDraft().then(onClose);
  usePageKeys([
    { key: 'ctrl+enter', label: text.save[kind], run: () => void save() },
    { key: throwAwayKey, label: draftWords.throwAway, run: throwAway, isOff: changed === undefined || isSaving },
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
        {changed !== undefined && <DraftFoot keptAt={draft.keptAt} isFailed={draft.failure !== undefined} onThrowAway={throwAway} />}
      </div>
    </div>
  );
}
