import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { AppError } from '../../../../shared/contract/errors';
import { formatDate } from '../../../../shared/domain/calendar-date';
import { activeObservations, type Observation } from '../../../../shared/domain/observation';
import { ErrorNote } from '../../../components/ErrorNote';
import { KeyHint } from '../../../components/KeyHint';
import { initials, useSession } from '../../../state/desk-context';
import { errorWords } from '../../../state/error-words';
import { usePageKeys } from '../../../state/page-keys';
import { useSchedule } from '../../../state/schedule-context';
import { useOpenRecord } from '../open-chart';
import { AddCondition } from './AddCondition';
import classes from './conditions.module.css';
import { useConditionActions } from './use-condition-actions';
import { conditionWords as words } from './words';

/** What is known of the patient besides shots and decides what is due. */
export function ConditionsCard() {
  const { chart } = useOpenRecord();
  const schedule = useSchedule();
  const titleId = useId();
  const [isAdding, setAdding] = useState(false);
  const active = activeObservations(chart.observations);
  usePageKeys([{ key: 'l', label: words.addKey, run: () => setAdding(true), isOff: schedule === undefined || isAdding }]);
  return (
    <section className={classes.card} aria-labelledby={titleId}>
      <h2 className={classes.title} id={titleId}>
        {words.title}
      </h2>
      {active.length === 0 && <p className={classes.quiet}>{words.empty}</p>}
      <ul className={classes.list}>
        {active.map((one) => (
          <Condition key={one.id} observation={one} name={schedule?.observations.get(one.fields.code) ?? one.fields.code} />
        ))}
      </ul>
      {isAdding && schedule ? (
        <AddCondition chart={chart} schedule={schedule} onDone={() => setAdding(false)} />
      ) : (
        <Button size="compact-md" variant="default" fullWidth disabled={schedule === undefined} rightSection={<KeyHint k="l" />} onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      )}
    </section>
  );
}

function Condition({ observation, name }: { readonly observation: Observation; readonly name: string }) {
  const { chart } = useOpenRecord();
  const session = useSession();
  const actions = useConditionActions(chart.id);
  const [isOpen, setOpen] = useState(false);
  const [failure, setFailure] = useState<AppError>();
  const { fields, recorded } = observation;
  const end = async (why: 'no-longer' | 'entered-in-error'): Promise<void> => {
    const answer = await actions.end(observation, why, name);
    if (!answer.ok) setFailure(answer.error);
  };
  return (
    <li className={classes.item}>
      <button type="button" className={classes.name} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {name}
      </button>
      <span className={classes.quiet}>
        {fields.date === undefined ? words.undated : words.since(formatDate(fields.date))} · {words.sources[fields.source]} · {initials(session, recorded.by)}
      </span>
      {failure && <ErrorNote {...errorWords(failure)} />}
      {isOpen && (
        <span className={classes.buttons}>
          <Button size="compact-xs" variant="default" onClick={() => void end('no-longer')}>
            {words.noLonger}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => void end('entered-in-error')}>
            {words.inError}
          </Button>
        </span>
      )}
    </li>
  );
}
