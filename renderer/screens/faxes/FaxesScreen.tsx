import { Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { formatDate } from '../../../shared/domain/calendar-date';
import type { FaxId } from '../../../shared/domain/ids';
import { EmptyState } from '../../components/EmptyState';
import { faxWords } from '../../components/fax-words';
import { listName } from '../../components/list-name';
import { PageTitle } from '../../components/PageTitle';
import { Panel } from '../../components/Panel';
import { dayOf, whenWords } from '../../components/timeWords';
import { useLines } from '../../components/use-lines';
import { useCards } from '../../state/desk-context';
import { routes } from '../../state/routes';
import { useToday } from '../../state/today';
import { faxDrafts, faxGroups, type FaxLine } from './fax-lines';
import { FaxDetails } from './FaxDetails';
import classes from './faxes.module.css';
import { words } from './words';

/** Every fax that is open or was done lately; one at a time opens in place, with what can be done about it by key. */
export function FaxesScreen() {
  const cards = useCards();
  const today = useToday();
  const groups = useMemo(() => faxGroups(cards, today), [cards, today]);
  const [open, setOpen] = useState<FaxId>();
  const drafts = useMemo(() => faxDrafts(cards), [cards]);
  const list = useLines(drafts.length + groups.reduce((sum, { lines }) => sum + lines.length, 0));
  return (
    <>
      <PageTitle title={words.title} />
      <p className={classes.lead}>{words.lead}</p>
      {groups.length === 0 && drafts.length === 0 && <EmptyState {...words.empty} />}
      <div className={classes.groups} {...list}>
        {drafts.length > 0 && (
          <Panel title={words.drafts} count={drafts.length} isList>
            {drafts.map(({ card, item, kind, openedAt }) => (
              <Link key={item} className={classes.draft} to={routes.patient(card.id)} data-line={listName(card)} tabIndex={-1}>
                <span className={classes.name}>{listName(card)}</span>
                <span>{words.draft(words.forms[kind], formatDate(dayOf(openedAt)))}</span>
              </Link>
            ))}
          </Panel>
        )}
        {groups.map(({ turn, lines }) => (
          <Panel key={turn} title={words.groups[turn]} count={lines.length} isList>
            {lines.map((line) => (
              <FaxRow key={line.fax.fax} line={line} isOpen={open === line.fax.fax} onToggle={() => setOpen(open === line.fax.fax ? undefined : line.fax.fax)} />
            ))}
          </Panel>
        ))}
      </div>
    </>
  );
}

interface FaxRowProps {
  readonly line: FaxLine;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function FaxRow({ line, isOpen, onToggle }: FaxRowProps) {
  const today = useToday();
  const { card, fax } = line;
  return (
    <div className={classes.fax}>
      <button type="button" className={classes.line} data-line={listName(card)} tabIndex={-1} aria-expanded={isOpen} onClick={onToggle}>
        <Printer size={16} aria-hidden="true" className={classes.icon} data-turn={fax.turn} />
        <span className={classes.name}>{listName(card)}</span>
        <span>{fax.state.state === 'failed' ? faxWords.raised(fax.state) : faxWords.short[fax.state.state]}</span>
        <span className={classes.when}>{whenWords(fax.notedAt, today)}</span>
      </button>
      {isOpen && <FaxDetails line={line} onLeave={onToggle} />}
    </div>
  );
}
