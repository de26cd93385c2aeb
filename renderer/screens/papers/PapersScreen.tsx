import { Link } from 'react-router';
import { formatDate } from '../../../shared/domain/calendar-date';
import { missingLines } from '../../../shared/domain/missing-papers';
import { EmptyState } from '../../components/EmptyState';
import { listName } from '../../components/list-name';
import { PageTitle } from '../../components/PageTitle';
import { Panel } from '../../components/Panel';
import { dayOf } from '../../components/timeWords';
import { useLines } from '../../components/use-lines';
import { useCards } from '../../state/desk-context';
import { routes } from '../../state/routes';
import { NewScans } from './NewScans';
import classes from './papers.module.css';
import { words } from './words';

/** New scans that wait for their patient, and the papers that finished forms still lack. */
export function PapersScreen() {
  const missing = missingLines(useCards());
  const list = useLines(missing.length);
  return (
    <>
      <PageTitle title={words.title} />
      <p className={classes.lead}>{words.lead}</p>
      <div className={classes.groups}>
        <NewScans />
        <Panel title={words.missing} count={missing.length} isList>
          {missing.length === 0 && <EmptyState {...words.missingNone} />}
          <div {...list}>
            {missing.map(({ card, item, kind, openedAt, missing: papers }) => (
              <Link key={item} className={classes.line} to={routes.patient(card.id)} data-line={listName(card)} tabIndex={-1}>
                <span className={classes.name}>{listName(card)}</span>
                <span>{words.lacks(words.forms[kind], formatDate(dayOf(openedAt)), papers.map((paper) => words.papers[paper]).join(', '))}</span>
              </Link>
            ))}
          </div>
        </Panel>
      </div>
    </>
  );
}
