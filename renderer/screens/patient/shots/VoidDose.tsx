import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { AppError } from '../../../../shared/contract/errors';
import type { Chart, Dose } from '../../../../shared/domain/chart/chart';
import { DraftFoot, draftWords, throwAwayKey } from '../../../components/DraftFoot';
import { ErrorNote } from '../../../components/ErrorNote';
import { KeyHint } from '../../../components/KeyHint';
import { draftKeys } from '../../../state/draft-keys';
import { removeDraft, useDraft, type Draft } from '../../../state/drafts';
import { errorWords } from '../../../state/error-words';
import { keptReason, reasonToKeep, type KeptReason } from '../../../state/kept-reason';
import { usePageKeys } from '../../../state/page-keys';
import { useKeptValues } from '../../../state/use-kept-values';
import { ReasonField } from './ReasonField';
import { words } from '../words';
import classes from './shots.module.css';
import { useDoseActions } from './use-dose-actions';

interface VoidDoseProps {
  readonly chart: Chart;
  readonly dose: Dose;
  readonly name: string;
  readonly onDone: () => void;
}

/** Marks a dose as entered in error, with the reason. Nothing is deleted. */
export function VoidDose(props: VoidDoseProps) {
  const draft = useDraft(draftKeys.voiding(props.chart.id, props.dose.id), keptReason);
  return draft.isLoading ? null : <VoidForm {...props} draft={draft} />;
}

/** The form; mounted once the draft is read. Leaving it keeps what was typed. */
function VoidForm({ chart, dose, name, onDone, draft }: VoidDoseProps & { readonly draft: Draft<KeptReason> }) {
  const actions = useDoseActions(chart);
  const [reason, setReason] = useState(draft.initial?.reason ?? '');
  const changed = useMemo(() => reasonToKeep(reason), [reason]);
  const endDraft = useKeptValues(draft, changed);
  const [isMissing, setMissing] = useState(false);
  const [failure, setFailure] = useState<AppError>();
  const save = async (): Promise<void> => {
    if (reason.trim() === '') {
      setMissing(true);
      return;
    }
    const answer = await actions.enteredInError(dose, name, reason.trim());
    setFailure(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    // A correction that was half typed has no dose to go to any more.
    await Promise.all([endDraft(), removeDraft(draftKeys.correction(chart.id, dose.id))]);
    onDone();
  };
  const throwAway = (): void => void endDraft().then(onDone);
  usePageKeys([
    { key: 'ctrl+enter', label: words.voiding.save, run: () => void save() },
    { key: throwAwayKey, label: draftWords.throwAway, run: throwAway, isOff: changed === undefined },
    { key: 'escape', label: words.dose.close, run: onDone },
  ]);
  return (
    <div className={classes.details} role="group" aria-label={words.voiding.title(name)}>
      <p className={classes.explain}>
        <strong>{words.voiding.title(name)}.</strong> {words.voiding.explain} {dose.reported && <strong>{words.voiding.alsoInMiis}</strong>}
      </p>
      <ReasonField
        label={words.voiding.reason}
        value={reason}
        offered={words.voiding.reasons}
        error={isMissing ? words.voiding.needed : undefined}
        isFirst
        onChange={(value) => {
          setReason(value);
          setMissing(false);
        }}
      />
      {failure && <ErrorNote {...errorWords(failure)} />}
      <div className={classes.buttons}>
        <Button rightSection={<KeyHint k="ctrl+enter" />} onClick={() => void save()}>
          {words.voiding.save}
        </Button>
        <Button variant="default" rightSection={<KeyHint k="escape" />} onClick={onDone}>
          {words.cancel}
        </Button>
        {changed !== undefined && <DraftFoot keptAt={draft.keptAt} isFailed={draft.failure !== undefined} onThrowAway={throwAway} />}
      </div>
    </div>
  );
}
