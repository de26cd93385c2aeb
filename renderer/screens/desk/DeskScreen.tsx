import { Button } from '@mantine/core';
import { Clock, FileSignature, MessageCircle, PencilLine, Upload, type LucideIcon } from 'lucide-react';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { formatDate } from '../../../shared/domain/calendar-date';
import { EmptyState } from '../../components/EmptyState';
import { KeyHint } from '../../components/KeyHint';
import { Line } from '../../components/Line';
import { listName } from '../../components/list-name';
import { PageTitle } from '../../components/PageTitle';
import { Panel } from '../../components/Panel';
import { ReportingClockText } from '../../components/ReportingClockText';
import { timeOf } from '../../components/timeWords';
import { useLines } from '../../components/use-lines';
import { useCards, useRecords } from '../../state/desk-context';
import { useKeptDrafts } from '../../state/drafts';
import { usePageKeys } from '../../state/page-keys';
import { routes } from '../../state/routes';
import { seenOn } from '../../state/to-do';
import { useLocalNow, useToday } from '../../state/today';
import { useToDo } from '../../state/use-to-do';
import { deskGroups, type DeskGroup, type DeskLine } from './desk-groups';
import classes from './DeskScreen.module.css';
import { words } from './words';

const icons: Readonly<Record<DeskGroup['kind'], LucideIcon>> = { drafts: PencilLine, work: FileSignature, report: Upload, talks: MessageCircle };
/** Lines with a key of their own: the digits. */
const keyedLines = 9;
const seenLines = 14;

/** The first page: what is unfinished, the oldest first, each line with its one action, and the patients of the day. */
export function DeskScreen() {
  const navigate = useNavigate();
  const records = useRecords();
  const cards = useCards();
  const toDo = useToDo();
  const drafts = useKeptDrafts();
  const today = useToday();
  const now = useLocalNow();
  const groups = useMemo(
    () => (drafts === undefined ? undefined : deskGroups({ toDo, drafts, card: records.card, today, now })),
    [toDo, drafts, records, today, now],
  );
  const lines = (groups ?? []).flatMap((group) => group.lines);
  const keyOf = (line: DeskLine): string | undefined => {
    const place = lines.indexOf(line);
    return place < keyedLines ? String(place + 1) : undefined;
  };
  const list = useLines(lines.length);

  usePageKeys([
    { key: 'n', label: words.add, run: () => void navigate(routes.newPatient) },
    ...lines.slice(0, keyedLines).map((line, index) => ({
      key: String(index + 1),
      label: `${line.action}: ${line.title}`,
      run: () => void navigate(line.to),
    })),
  ]);

  return (
    <>
      <PageTitle
        title={words.title}
        aside={formatDate(today)}
        actions={
          <Button component={Link} to={routes.newPatient} variant="default" rightSection={<KeyHint k="n" />}>
            {words.add}
          </Button>
        }
      />
      <div className={classes.columns}>
        <div className={classes.open} {...list}>
          {groups?.length === 0 && (
            <EmptyState title={words.empty.title} text={cards.length === 0 ? words.empty.first : words.empty.next} />
          )}
          {groups?.map((group) => (
            <Panel
              key={group.kind}
              title={group.title}
              count={group.count}
              isList
              {...(group.all === undefined ? {} : { aside: <Link to={group.all}>{words.more(group.count)}</Link> })}
            >
              {group.lines.map((line) => (
                <Line
                  key={line.id}
                  to={line.to}
                  Icon={icons[group.kind]}
                  title={line.title}
                  detail={line.detail}
                  wait={line.wait.kind === 'clock' ? <ReportingClockText clock={line.wait.clock} /> : line.wait.text}
                  action={line.action}
                  k={keyOf(line)}
                />
              ))}
            </Panel>
          ))}
        </div>
        <SeenToday />
      </div>
    </>
  );
}

function SeenToday() {
  const cards = useCards();
  const today = useToday();
  const seen = useMemo(() => seenOn(cards, today), [cards, today]);
  const shown = seen.slice(0, seenLines);
  const list = useLines(shown.length);
  return (
    <Panel title={words.seen} count={seen.length} isList={shown.length > 0}>
      {shown.length === 0 ? (
        <p className={classes.nobody}>{words.seenEmpty}</p>
      ) : (
        <div {...list}>
          {shown.map((card) => (
            <Link key={card.id} className={classes.seen} to={routes.patient(card.id)} data-line={listName(card)} tabIndex={-1}>
              <span className={classes.name}>{listName(card)}</span>
              <span className={classes.quiet}>{formatDate(card.birthDate)}</span>
              <span className={classes.time}>
                <Clock size={12} aria-hidden="true" /> {card.viewedAt === undefined ? '' : timeOf(card.viewedAt)}
              </span>
            </Link>
          ))}
        </div>
      )}
    </Panel>
  );
}
