import { Button, NativeSelect } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import * as z from 'zod';
import type { AppError } from '../../../../shared/contract/errors';
import { calendarDate } from '../../../../shared/domain/calendar-date';
import type { Chart } from '../../../../shared/domain/chart/chart';
import { activeObservations, observationSource } from '../../../../shared/domain/observation';
import { searchObservations } from '../../../../shared/forecast/observation-search';
import type { Schedule } from '../../../../shared/forecast/schedule/schedule';
import { DateField } from '../../../components/DateField';
import { ErrorNote } from '../../../components/ErrorNote';
import { KeyHint } from '../../../components/KeyHint';
import { TypeAhead } from '../../../components/TypeAhead';
import { draftKeys } from '../../../state/draft-keys';
import { useDraft } from '../../../state/drafts';
import { errorWords } from '../../../state/error-words';
import { usePageKeys } from '../../../state/page-keys';
import { useToday } from '../../../state/today';
import classes from './conditions.module.css';
import { useConditionActions } from './use-condition-actions';
import { conditionWords as words } from './words';

const typedSchema = z.object({ code: z.string().optional(), typed: z.string().optional(), date: calendarDate.optional(), source: observationSource });
type Typed = z.infer<typeof typedSchema>;
const nothing: Typed = { source: 'patient-or-family' };

interface AddConditionProps {
  readonly chart: Chart;
  readonly schedule: Schedule;
  readonly onDone: () => void;
}

/** Notes a condition or an immunity: found by plain words, with its date and source. What is half typed is a draft. */
export function AddCondition({ chart, schedule, onDone }: AddConditionProps) {
  const { initial, keep, drop } = useDraft(draftKeys.condition(chart.id), typedSchema);
  const today = useToday();
  const actions = useConditionActions(chart.id);
  const [own, setOwn] = useState<Typed>();
  // The form takes what is typed at once; a draft that comes a moment later fills it only where nothing was.
  const typed = own ?? initial ?? nothing;
  const [isUnread, setUnread] = useState(false);
  const [isTried, setTried] = useState(false);
  const [failure, setFailure] = useState<AppError>();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  const change = (next: Partial<Typed>): void => {
    const all = { ...typed, ...next };
    setOwn(all);
    keep(all);
  };
  const choices = useCallback(
    (text: string) =>
      searchObservations(schedule, text)
        .slice(0, 30)
        .map(({ code, name, isUsed }) => ({ key: code, value: code, text: name, ...(isUsed ? {} : { detail: words.form.unused }) })),
    [schedule],
  );
  const name = typed.code === undefined ? '' : (schedule.observations.get(typed.code) ?? typed.code);
  const isThere = activeObservations(chart.observations).some(({ fields }) => fields.code === typed.code);
  const nameError = typed.code === undefined ? words.errors.name : isThere ? words.errors.again : undefined;
  const dateError = typed.date === undefined ? undefined : typed.date > today ? words.errors.future : typed.date < chart.patient.birthDate ? words.errors.birth : undefined;
  const leave = async (): Promise<void> => {
    await drop();
    onDone();
  };
  const save = async (): Promise<void> => {
    setTried(true);
    const { code, date, source } = typed;
    if (code === undefined || nameError !== undefined || dateError !== undefined || isUnread) return;
    const answer = await actions.note({ code, ...(date === undefined ? {} : { date }), source }, name);
    if (answer.ok) await leave();
    else setFailure(answer.error);
  };
  usePageKeys([
    { key: 'ctrl+enter', label: words.form.save, run: () => void save() },
    { key: 'escape', label: words.form.cancel, run: () => void leave() },
  ]);
  return (
    <div ref={box} className={classes.form} role="group" aria-label={words.form.title}>
      <TypeAhead
        look="field"
        startsFocused
        label={words.form.name}
        shown={name}
        typed={typed.typed}
        placeholder={words.form.placeholder}
        nothingFound={words.form.nothing}
        choices={choices}
        onType={(text) => change({ typed: text, code: undefined })}
        onChoose={(code) => change({ code, typed: undefined })}
        {...((isTried || isThere) && nameError !== undefined ? { error: nameError } : {})}
      />
      <DateField label={words.form.date} value={typed.date} today={today} error={dateError} onChange={(date) => change({ date })} onUnreadable={setUnread} />
      <NativeSelect
        label={words.form.source}
        value={typed.source}
        data={observationSource.options.map((value) => ({ value, label: words.sources[value] }))}
        onChange={(event) => {
          const source = observationSource.safeParse(event.currentTarget.value);
          if (source.success) change({ source: source.data });
        }}
      />
      {failure && <ErrorNote {...errorWords(failure)} />}
      <div className={classes.buttons}>
        <Button size="compact-md" rightSection={<KeyHint k="ctrl+enter" />} onClick={() => void save()}>
          {words.form.save}
        </Button>
        <Button size="compact-md" variant="default" rightSection={<KeyHint k="escape" />} onClick={() => void leave()}>
          {words.form.cancel}
        </Button>
      </div>
    </div>
  );
}
