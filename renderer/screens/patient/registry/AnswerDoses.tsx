import { Button, Checkbox } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { formatDate } from '../../../../shared/domain/calendar-date';
import type { Chart, Dose } from '../../../../shared/domain/chart/chart';
import type { HistoricalDoseFields } from '../../../../shared/domain/immunization';
import type { ReadDose } from '../../../../shared/hl7/read/message-parts';
import type { RegistryAnswer } from '../../../../shared/hl7/answer/answer-of';
import { compareDoses } from '../../../../shared/hl7/answer/compare-doses';
import { personDoubts } from '../../../../shared/hl7/answer/same-person';
import { KeyHint } from '../../../components/KeyHint';
import { useCodeTables } from '../../../state/desk-context';
import { usePageKeys } from '../../../state/page-keys';
import { vaccineWords } from '../shots/shots-table';
import classes from './ask.module.css';
import type { CameAnswer } from './use-ask';
import { registryWords as words } from './words';

interface AnswerDosesProps {
  readonly chart: Chart;
  readonly came: CameAnswer;
  readonly answer: Extract<RegistryAnswer, { is: 'history' }>;
  readonly onDone: (taken: readonly HistoricalDoseFields[]) => void;
}

/** The registry's doses beside ours, in groups; each new one has a tick. */
export function AnswerDoses({ chart, answer, onDone }: AnswerDosesProps) {
  const tables = useCodeTables();
  const compared = useMemo(() => compareDoses(chart.doses, answer.patient.doses, tables), [chart.doses, answer.patient.doses, tables]);
  const doubts = personDoubts(chart.patient, answer.patient);
  const takeable = compared.fresh.flatMap((dose) => ('take' in dose ? [dose] : []));
  // Where the person may be another one, nothing is ticked from the start.
  const [ticked, setTicked] = useState<ReadonlySet<number>>(() => new Set(doubts.length > 0 ? [] : takeable.map((_, index) => index)));
  const chosen = takeable.filter((_, index) => ticked.has(index)).map(({ take }) => take);
  const toggle = (index: number): void => setTicked(new Set(ticked.has(index) ? [...ticked].filter((one) => one !== index) : [...ticked, index]));
  const takeAll = (): void => setTicked(new Set(takeable.map((_, index) => index)));
  usePageKeys([
    { key: 'a', label: words.takeAll, run: takeAll, isOff: takeable.length === 0 },
    { key: 'ctrl+enter', label: chosen.length === 0 ? words.done : words.take(chosen.length), run: () => onDone(chosen) },
  ]);
  const theirs = (dose: ReadDose): string =>
    [dose.cvx === undefined ? (dose.vaccine[0]?.text ?? dose.vaccine[0]?.code) : vaccineWords({ cvx: dose.cvx }, tables), dose.date === undefined ? dose.dateText : formatDate(dose.date), dose.lot === undefined ? undefined : words.lot(dose.lot)]
      .filter((part) => part !== undefined && part !== '')
      .join(', ');
  const ours = ({ fields }: Dose): string =>
    [vaccineWords(fields, tables), formatDate(fields.date), fields.kind === 'refusal' || fields.lot === undefined ? undefined : words.lot(fields.lot)].filter((part) => part !== undefined).join(', ');
  return (
    <div className={classes.answer}>
      {doubts.map((doubt) => (
        <p key={doubt} className={classes.doubt} role="alert">
          {words.doubts[doubt]}
        </p>
      ))}
      {answer.warnings.length > 0 && (
        <p className={classes.lead}>
          {words.warnings} {answer.warnings.join(' ')}
        </p>
      )}
      <Group title={words.groups.fresh} count={compared.fresh.length}>
        {takeable.map((dose, index) => (
          <li key={`${index} ${dose.theirs.cvx ?? ''}`} className={classes.line}>
            <Checkbox checked={ticked.has(index)} label={theirs(dose.theirs)} onChange={() => toggle(index)} />
          </li>
        ))}
        {compared.fresh.map((dose, index) =>
          'why' in dose ? (
            <li key={`${index} not`} className={classes.line}>
              {theirs(dose.theirs)} <span className={classes.quiet}>{words.why[dose.why]}</span>
            </li>
          ) : null,
        )}
      </Group>
      <Group title={words.groups.different} count={compared.different.length}>
        {compared.different.map((pair) => (
          <li key={pair.ours.id} className={classes.line}>
            <span>
              {words.here}: {ours(pair.ours)} · {words.there}: {theirs(pair.theirs)}
            </span>
            <span className={classes.quiet}>{words.differs(pair.fields.map((field) => words.differing[field]).join(', '))}</span>
          </li>
        ))}
      </Group>
      <Group title={words.groups.same} count={compared.same.length}>
        {compared.same.map((pair) => (
          <li key={pair.ours.id} className={classes.line}>
            {ours(pair.ours)}
          </li>
        ))}
      </Group>
      <Group title={words.groups.oursOnly} count={compared.oursOnly.length}>
        {compared.oursOnly.map((dose) => (
          <li key={dose.id} className={classes.line}>
            {ours(dose)}
          </li>
        ))}
      </Group>
      {compared.notGiven.length > 0 && (
        <Group title={words.groups.notGiven} count={compared.notGiven.length}>
          {compared.notGiven.map((dose, index) => (
            <li key={`${index} ${dose.cvx ?? ''}`} className={classes.line}>
              {theirs(dose)}
            </li>
          ))}
        </Group>
      )}
      <div className={classes.buttons}>
        <Button variant="filled" rightSection={<KeyHint k="ctrl+enter" />} onClick={() => onDone(chosen)}>
          {chosen.length === 0 ? words.done : words.take(chosen.length)}
        </Button>
        {takeable.length > chosen.length && (
          <Button variant="default" rightSection={<KeyHint k="a" />} onClick={takeAll}>
            {words.takeAll}
          </Button>
        )}
      </div>
    </div>
  );
}

function Group({ title, count, children }: { readonly title: string; readonly count: number; readonly children: ReactNode }) {
  return (
    <section className={classes.group} aria-label={title}>
      <h2 className={classes.title}>
        {title} <span className={classes.quiet}>{count}</span>
      </h2>
      {count === 0 ? <p className={classes.quiet}>{words.none}</p> : <ul className={classes.list}>{children}</ul>}
    </section>
  );
}
