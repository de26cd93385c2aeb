import { Button, Radio, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ChosenScan } from '../../../shared/contract/ipc';
import type { FaxResult } from '../../../shared/domain/fax/fax';
import type { Result } from '../../../shared/result';
import { ChosenFile } from '../../components/ChosenFile';
import { DateField } from '../../components/DateField';
import { ErrorNote } from '../../components/ErrorNote';
import { KeyHint } from '../../components/KeyHint';
import { useChosenScan } from '../../state/chosen-scan';
import type { ErrorWords } from '../../state/error-words';
import { usePageKeys } from '../../state/page-keys';
import { useToday } from '../../state/today';
import classes from './faxes.module.css';
import type { ReplyToKeep } from './reply-to-keep';
import { readResult, type TypedResult } from './read-result';
import { words } from './words';

interface ResultFormProps {
  readonly onSave: (result: FaxResult, reply: ReplyToKeep | undefined) => Promise<Result<null, ErrorWords>>;
  readonly onCancel: () => void;
}

/** The few fields of the reply of a fax service, or of what the Help Desk said, and the reply itself to be kept. */
export function ResultForm({ onSave, onCancel }: ResultFormProps) {
  const today = useToday();
  const [typed, setTyped] = useState<TypedResult>({ outcome: undefined, on: today, time: '', said: '', pasted: '' });
  const [wrong, setWrong] = useState<readonly (keyof TypedResult)[]>([]);
  const [failure, setFailure] = useState<ErrorWords>();
  const [isSaving, setSaving] = useState(false);
  const choosing = useChosenScan();
  const text = words.result;
  const change = (next: Partial<TypedResult>): void => {
    setTyped({ ...typed, ...next });
    setWrong(wrong.filter((field) => !(field in next)));
  };
  const errorOf = (field: keyof TypedResult): string | undefined => (wrong.includes(field) ? text.errors[field] : undefined);
  const save = async (): Promise<void> => {
    const read = readResult(typed, today);
    setWrong(read.ok ? [] : read.error);
    if (!read.ok || isSaving) return;
    setSaving(true);
    const saved = await onSave(read.value, replyOf(choosing.scan, typed.pasted));
    setSaving(false);
    setFailure(saved.ok ? undefined : saved.error);
  };
  usePageKeys([
    { key: 'ctrl+o', label: text.choose, run: () => void choosing.choose(), isOff: choosing.scan !== undefined },
    { key: 'ctrl+enter', label: text.save, run: () => void save() },
    { key: 'escape', label: words.cancel, run: onCancel },
  ]);
  return (
    <div className={classes.result}>
      <Radio.Group label={text.title} value={typed.outcome ?? ''} error={errorOf('outcome')} onChange={(value) => change({ outcome: value === 'sent' ? 'sent' : 'failed' })}>
        <div className={classes.choices}>
          <Radio value="sent" label={text.sent} />
          <Radio value="failed" label={text.failed} />
        </div>
      </Radio.Group>
      <div className={classes.fields}>
        <DateField label={text.on} value={typed.on} today={today} error={errorOf('on')} onChange={(on) => change({ on })} />
        <TextInput label={text.time} value={typed.time} error={errorOf('time')} placeholder="14:02" onChange={(event) => change({ time: event.currentTarget.value })} />
        <TextInput className={classes.wide} label={text.said} value={typed.said} error={errorOf('said')} maxLength={400} onChange={(event) => change({ said: event.currentTarget.value })} />
      </div>
      <div className={classes.reply} role="group" aria-label={text.replyKept}>
        <p className={classes.label}>{text.replyKept}</p>
        <ChosenFile choosing={choosing} label={text.choose} hint={text.chooseHint} k="ctrl+o" />
        {choosing.scan === undefined && (
          <Textarea label={text.pasted} description={text.pastedHint} autosize minRows={2} maxRows={10} value={typed.pasted} error={errorOf('pasted')} onChange={(event) => change({ pasted: event.currentTarget.value })} />
        )}
      </div>
      {failure && <ErrorNote {...failure} />}
      <div className={classes.buttons}>
        <Button size="compact-sm" loading={isSaving} rightSection={<KeyHint k="ctrl+enter" />} onClick={() => void save()}>
          {text.save}
        </Button>
        <Button size="compact-sm" variant="default" rightSection={<KeyHint k="escape" />} onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

/** A chosen file is kept in place of pasted text. */
function replyOf(scan: ChosenScan | undefined, pasted: string): ReplyToKeep | undefined {
  if (scan !== undefined) return { as: 'file', scan };
  return pasted.trim() === '' ? undefined : { as: 'text', text: pasted };
}
