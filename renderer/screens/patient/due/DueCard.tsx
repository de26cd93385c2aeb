import { Button, VisuallyHidden } from '@mantine/core';
import { AlertTriangle, Ban, Check, Circle, CircleAlert, CircleDot, Clock, Minus, ShieldCheck, type LucideIcon } from 'lucide-react';
import { useId, useState } from 'react';
import { dueList, type Due, type DueGroup } from '../../../../shared/forecast/due';
import { dayWords, scheduleCaution, scheduleWords } from '../../../components/forecast-words';
import { KeyHint } from '../../../components/KeyHint';
import { forecastOfChart, type ChartForecast } from '../../../data/forecast-of-chart';
import { usePageKeys } from '../../../state/page-keys';
import { useSchedule } from '../../../state/schedule-context';
import { useToday } from '../../../state/today';
import { useOpenRecord } from '../open-chart';
import classes from './due.module.css';
import { WhyDialog } from './WhyDialog';
import { dueWords as words } from './words';

const icons: Readonly<Record<Due, LucideIcon>> = {
  overdue: CircleAlert,
  due: CircleDot,
  allowed: Circle,
  coming: Clock,
  later: Clock,
  complete: Check,
  immune: ShieldCheck,
  contraindicated: Ban,
  'not-recommended': Minus,
  'aged-out': Minus,
};

/** What needs no attention today is folded away. */
const folded: ReadonlySet<Due> = new Set(['later', 'not-recommended', 'aged-out']);

/** What is due by the practice's schedule, with "Why?" for each vaccine group. */
export function DueCard() {
  const { chart } = useOpenRecord();
  const schedule = useSchedule();
  const today = useToday();
  const titleId = useId();
  const read = schedule && forecastOfChart(chart, schedule, today);
  return (
    <section className={classes.card} aria-labelledby={titleId}>
      <h2 className={classes.title} id={titleId}>
        {words.title}
      </h2>
      {read === undefined && <p className={classes.quiet}>{words.loading}</p>}
      {read?.ok === false && <p className={classes.quiet}>{words.unreadable}</p>}
      {read?.ok === true && <DueGroups forecast={read.value} />}
    </section>
  );
}

function DueGroups({ forecast }: { readonly forecast: ChartForecast }) {
  const { made, schedule } = forecast;
  const [asked, setAsked] = useState<string>();
  const [showsAll, setShowsAll] = useState(false);
  const all = dueList(made);
  const shown = all.filter(({ due }) => !folded.has(due));
  const rest = all.filter(({ due }) => folded.has(due));
  const [first] = all;
  usePageKeys([{ key: 'f', label: words.whyKey, run: () => setAsked(first?.forecast.group), isOff: first === undefined }]);
  const unknown = made.passedOver.filter(({ flaw }) => flaw === 'unknown-vaccine').length;
  const caution = scheduleCaution(schedule.date);
  return (
    <>
      {all.length === 0 && <p className={classes.quiet}>{words.empty}</p>}
      <ul className={classes.list}>
        {[...shown, ...(showsAll ? rest : [])].map((one, index) => (
          <DueLine key={`${one.forecast.group} ${one.forecast.isRisk} ${index}`} one={one} today={made.facts.today} isFirst={index === 0} onWhy={() => setAsked(one.forecast.group)} />
        ))}
      </ul>
      {rest.length > 0 && (
        <Button size="compact-xs" variant="subtle" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {words.rest(rest.length)}
        </Button>
      )}
      {unknown > 0 && (
        <p className={classes.quiet}>
          <AlertTriangle size={13} aria-hidden="true" /> {words.passedOver(unknown)}
        </p>
      )}
      <p className={classes.source}>
        {scheduleWords(schedule)}. {caution}
      </p>
      {asked !== undefined && <WhyDialog forecast={forecast} group={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

interface DueLineProps {
  readonly one: DueGroup;
  readonly today: number;
  readonly isFirst: boolean;
  readonly onWhy: () => void;
}

function DueLine({ one: { forecast, due }, today, isFirst, onWhy }: DueLineProps) {
  const Icon = icons[due];
  return (
    <li className={classes.line} data-due={due}>
      <Icon size={14} aria-hidden="true" className={classes.icon} />
      <span className={classes.what}>
        <b>{forecast.group}</b>
        {forecast.doseNumber !== undefined && <span> {words.dose(forecast.doseNumber)}</span>}
        {forecast.isRisk && <span className={classes.risk}> {words.forRisk}</span>}
        <span className={classes.when}>{whenWords({ forecast, due }, today)}</span>
      </span>
      <Button size="compact-xs" variant="subtle" rightSection={isFirst ? <KeyHint k="f" /> : undefined} onClick={onWhy}>
        {words.why}
        <VisuallyHidden> {forecast.group}</VisuallyHidden>
      </Button>
    </li>
  );
}

function whenWords({ forecast, due }: DueGroup, today: number): string {
  const { earliest, recommended, pastDue } = forecast;
  const day = (of: number | undefined): string => (of === undefined ? '' : dayWords(of));
  switch (due) {
    case 'overdue':
      return words.state.overdue(day(pastDue === undefined ? undefined : pastDue + 1));
    case 'due':
      return recommended === today ? words.state.dueToday : words.state.due(day(recommended));
    case 'allowed':
      return words.state.allowed(day(earliest), day(recommended));
    case 'coming':
      return words.state.coming(day(recommended));
    case 'later':
      return words.state.later(day(recommended));
    case 'complete':
    case 'immune':
    case 'contraindicated':
    case 'not-recommended':
    case 'aged-out':
      return words.state[due];
  }
}
