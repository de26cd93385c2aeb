import { FileSignature, Globe } from 'lucide-react';
import { Link } from 'react-router';
import { faxWords } from '../../components/fax-words';
import { listName } from '../../components/list-name';
import { dayOf, waitWords } from '../../components/timeWords';
import { workWords } from '../../components/work-words';
import { useChart } from '../../state/desk-context';
import { routes } from '../../state/routes';
import { useToday } from '../../state/today';
import type { WorkLine } from '../../state/to-do';
import { StepRow } from './StepRow';
import classes from './Worklist.module.css';

/** A status change on its way: whose, since when, its steps, and the next one as what opening the line is for. */
export function WorkLineRow({ line }: { readonly line: WorkLine }) {
  const { card } = line;
  const today = useToday();
  const chart = useChart(card.id);
  const item = chart.state === 'ready' ? chart.chart.workItems.find((one) => one.id === line.item) : undefined;
  const Icon = line.kind === 'objection' || line.kind === 'withdrawal' ? FileSignature : Globe;
  return (
    <Link to={line.fax ? routes.faxes : routes.patient(card.id)} className={classes.work} data-line={listName(card)} tabIndex={-1}>
      <Icon size={16} aria-hidden="true" className={classes.icon} />
      <span className={classes.who}>
        <span className={classes.name}>{listName(card)}</span>
        <span className={line.fax ? classes.raised : classes.quiet}>{line.fax ? faxWords.raised(line.fax) : workWords.kind(line.kind)}</span>
      </span>
      {line.fax ? <span className={classes.todo}>{faxWords.raisedToDo(line.fax)}</span> : item ? <StepRow item={item} /> : <span />}
      <span className={classes.quiet}>{waitWords(dayOf(line.openedAt), today)}</span>
      <span className={classes.action}>{line.fax ? faxWords.raisedAction : workWords.next(line.step)}</span>
    </Link>
  );
}
