/** Who the shots are for: it stays in view while they are typed. */
import { memo } from 'react';
import { Check, CircleHelp, Minus, Share2 } from 'lucide-react';
import { formatDate, type CalendarDate } from '../../../shared/domain/calendar-date';
import type { Chart } from '../../../shared/domain/chart/chart';
import { sharingView } from '../../../shared/domain/sharing-rules';
import { KeyHint } from '../../components/KeyHint';
import { listName } from '../../components/list-name';
import { ageLine, sexGenderWords, statusLine } from '../patient/header/header-lines';
import classes from './entry.module.css';
import { entryWords as words } from './words';

const icons = { unset: Share2, unknown: CircleHelp, yes: Check, no: Minus, 'no-withdrawal-pending': Minus } as const;

/** Name, age, birth date and the word for the data-sharing status. */
export const EntryHeader = memo(Header);

function Header({ chart, today }: { readonly chart: Chart; readonly today: CalendarDate }) {
  const { patient } = chart;
  const sharing = sharingView(chart);
  const Icon = icons[sharing.kind];
  const person = [sexGenderWords(patient, today), ageLine(patient, today)].filter((part) => part !== undefined).join(' · ');
  return (
    <header className={classes.header}>
      <h1 className={classes.name}>{listName(patient.name)}</h1>
      <div className={classes.facts}>
        <span>{person}</span>
        <span>{words.born(formatDate(patient.birthDate))}</span>
        {patient.recordNumber !== undefined && <span>{words.record(patient.recordNumber)}</span>}
        <span className={classes.sharing}>
          <Icon size={14} aria-hidden="true" />
          {words.sharing[sharing.kind]}
          {sharing.kind === 'yes' && !sharing.isInformed && `, ${words.notTold}`}
        </span>
        {statusLine(patient) !== undefined && <span>{statusLine(patient)}</span>}
      </div>
      <KeysHint />
    </header>
  );
}

/** The keys that make it fast; `?` shows all of them. */
function KeysHint() {
  return (
    <div className={classes.keys} aria-hidden="true">
      {words.keysHint.map(({ keys, does }) => (
        <span key={does}>
          {keys.map((key) => (
            <KeyHint key={key} k={key} />
          ))}{' '}
          {does}
        </span>
      ))}
    </div>
  );
}
