import { Panel } from '../../components/Panel';
import { whenWords } from '../../components/timeWords';
import { personName, usePractice, useSession } from '../../state/desk-context';
import { useToday } from '../../state/today';
import classes from './materials.module.css';
import { words } from './words';

/** What was printed for nobody in particular: what, when, by whom. */
export function LatelyPanel() {
  const session = useSession();
  const today = useToday();
  const printouts = usePractice()?.printouts ?? [];
  return (
    <Panel title={words.lately}>
      {printouts.length === 0 && <p className={classes.quiet}>{words.notPrinted}</p>}
      <ul className={classes.lately}>
        {[...printouts].reverse().map(({ clock, at, by, fields }) => (
          <li key={clock}>{words.printed(fields.title, fields.copies, whenWords(at, today), personName(session, by), fields.printer)}</li>
        ))}
      </ul>
    </Panel>
  );
}
