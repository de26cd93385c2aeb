import { CalendarClock, FileText, House, Inbox, ListChecks, Printer, Settings2, Upload, Users, type LucideIcon } from 'lucide-react';
import { NavLink } from 'react-router';
import { useCards } from '../../state/desk-context';
import { routes } from '../../state/routes';
import { useScanner } from '../../state/scanner-context';
import { useToDo } from '../../state/use-to-do';
import { faxesForPerson } from '../faxes/fax-lines';
import { patientsInQueue } from '../registry/registry-lines';
import classes from './Rail.module.css';
import { words } from './words';

interface Place {
  readonly to: string;
  readonly label: string;
  readonly Icon: LucideIcon;
  readonly count?: number;
}

/** The places of the program, in words; behind the worklist, how much is open. */
export function Rail() {
  const toDo = useToDo();
  const places: readonly Place[] = [
    { to: routes.desk, label: words.desk, Icon: House },
    { to: routes.patients, label: words.patients, Icon: Users },
    { to: routes.worklist, label: words.worklist, Icon: ListChecks, count: toDo.work.length + toDo.report.length + toDo.talks.length },
    { to: routes.dueList, label: words.dueList, Icon: CalendarClock },
    { to: routes.registry, label: words.registry, Icon: Upload, count: patientsInQueue(useCards()) },
    { to: routes.faxes, label: words.faxes, Icon: Printer, count: faxesForPerson(useCards()) },
    { to: routes.papers, label: words.papers, Icon: Inbox, count: useScanner().fresh.length },
    { to: routes.materials, label: words.materials, Icon: FileText },
    { to: routes.practice, label: words.practice, Icon: Settings2 },
  ];
  return (
    <nav className={classes.rail} aria-label={words.places}>
      <ul>
        {places.map(({ to, label, Icon, count }) => (
          <li key={to}>
            <NavLink to={to} end={to === routes.desk} className={({ isActive }) => `${classes.place} ${isActive ? classes.here : ''}`}>
              <Icon size={18} aria-hidden="true" />
              <span>{label}</span>
              {count !== undefined && count > 0 && (
                <span className={classes.count} aria-label={words.open(count)}>
                  {count}
                </span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
