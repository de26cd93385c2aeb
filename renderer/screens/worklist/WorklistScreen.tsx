import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { FileQuestion, MessageCircle, Upload } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { assertNever } from '../../../shared/assert';
import { formatDate } from '../../../shared/domain/calendar-date';
import { missingLines, type MissingLine } from '../../../shared/domain/missing-papers';
import { reportingClock } from '../../../shared/domain/reporting-clock';
import { EmptyState } from '../../components/EmptyState';
import { KeyHint } from '../../components/KeyHint';
import { Line } from '../../components/Line';
import { listName } from '../../components/list-name';
import { PageTitle } from '../../components/PageTitle';
import { ReportingClockText } from '../../components/ReportingClockText';
import { dayOf, waitWords } from '../../components/timeWords';
import { useLines } from '../../components/use-lines';
import { workWords } from '../../components/work-words';
import { useCards } from '../../state/desk-context';
import { usePageKeys } from '../../state/page-keys';
import { routes } from '../../state/routes';
import type { ReportLine, TalkLine, ToDo, WorkLine } from '../../state/to-do';
import { useLocalNow, useToday } from '../../state/today';
import { useToDo } from '../../state/use-to-do';
import { WorkLineRow } from './WorkLineRow';
import classes from './Worklist.module.css';
import { words } from './words';
import { readView, views, withName, type View } from './worklist-view';

const linesAtOnce = 50;
const leads: Readonly<Record<View, string>> = { changes: words.changesLead, report: words.reportLead, talks: words.talkLead, papers: words.papersLead };

/** Everything that is still to be done in the MIIS, with the state, with the patient; the oldest first. */
export function WorklistScreen() {
  const toDo = useToDo();
  const cards = useCards();
  const papers = useMemo(() => missingLines(cards), [cards]);
  const [address, setAddress] = useSearchParams();
  const view = readView(address.get('show'));
  const [typed, setTyped] = useState('');
  const [most, setMost] = useState(linesAtOnce);
  const filter = useRef<HTMLInputElement>(null);
  const counts: Readonly<Record<View, number>> = { changes: toDo.work.length, report: toDo.report.length, talks: toDo.talks.length, papers: papers.length };
  const show = (next: View): void => {
    setMost(linesAtOnce);
    setAddress({ show: next }, { replace: true });
  };

  usePageKeys([
    ...views.map((one, index) => ({ key: String(index + 1), label: words.views[one], run: () => show(one) })),
    { key: 'f', label: words.filterKey, run: () => filter.current?.focus() },
  ]);

  return (
    <>
      <PageTitle title={words.title} />
      <div className={classes.bar}>
        <SegmentedControl
          aria-label={words.viewsLabel}
          value={view}
          onChange={(value) => show(readView(value))}
          data={views.map((one, index) => ({
            value: one,
            label: (
              <span>
                {words.views[one]} ({counts[one]}) <KeyHint k={String(index + 1)} />
              </span>
            ),
          }))}
        />
        <TextInput
          ref={filter}
          w={240}
          aria-label={words.filter}
          placeholder={words.filter}
          rightSection={<KeyHint k="f" />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <p className={classes.lead}>{leads[view]}</p>
      <ViewLines key={view} view={view} toDo={toDo} papers={papers} typed={typed} most={most} onMore={() => setMost(most + linesAtOnce)} />
      {toDo.unknown > 0 && <p className={classes.unknown}>{words.unknown(toDo.unknown)}</p>}
    </>
  );
}

interface ViewLinesProps {
  readonly view: View;
  readonly toDo: ToDo;
  readonly papers: readonly MissingLine[];
  readonly typed: string;
  readonly most: number;
  readonly onMore: () => void;
}

type AnyLine =
  | { readonly view: 'changes'; readonly line: WorkLine }
  | { readonly view: 'report'; readonly line: ReportLine }
  | { readonly view: 'talks'; readonly line: TalkLine }
  | { readonly view: 'papers'; readonly line: MissingLine };

function linesOf(view: View, toDo: ToDo, papers: readonly MissingLine[], typed: string): readonly AnyLine[] {
  switch (view) {
    case 'changes':
      return withName(toDo.work, typed).map((line) => ({ view, line }));
    case 'report':
      return withName(toDo.report, typed).map((line) => ({ view, line }));
    case 'talks':
      return withName(toDo.talks, typed).map((line) => ({ view, line }));
    case 'papers':
      return withName(papers, typed).map((line) => ({ view, line }));
    default:
      return assertNever(view);
  }
}

function ViewLines({ view, toDo, papers, typed, most, onMore }: ViewLinesProps) {
  const all = linesOf(view, toDo, papers, typed);
  const shown = all.slice(0, most);
  const list = useLines(shown.length);
  if (all.length === 0) {
    const empty = typed.trim() === '' ? words.empty[view] : words.noMatch;
    return <EmptyState title={empty.title} text={empty.text} />;
  }
  return (
    <>
      <div className={classes.list} {...list}>
        {shown.map((one) => (
          <OneLine key={one.view === 'changes' || one.view === 'papers' ? one.line.item : one.line.card.id} one={one} />
        ))}
      </div>
      {all.length > shown.length && (
        <Button className={classes.more} variant="default" onClick={onMore}>
          {words.more(Math.min(linesAtOnce, all.length - shown.length))}
        </Button>
      )}
    </>
  );
}

function OneLine({ one }: { readonly one: AnyLine }) {
  const now = useLocalNow();
  const today = useToday();
  switch (one.view) {
    case 'changes':
      return <WorkLineRow line={one.line} />;
    case 'report': {
      const { card, doses, oldest } = one.line;
      return (
        <Line
          to={routes.patient(card.id)}
          Icon={Upload}
          title={listName(card)}
          detail={words.reportDetail(doses, formatDate(oldest))}
          wait={<ReportingClockText clock={reportingClock(oldest, now)} />}
          action={words.reportAction}
        />
      );
    }
    case 'papers': {
      const { card, kind, openedAt, missing } = one.line;
      const day = dayOf(openedAt);
      return (
        <Line
          to={routes.patient(card.id)}
          Icon={FileQuestion}
          title={listName(card)}
          detail={`${workWords.kind(kind)}: ${missing.map((paper) => words.papersMissing[paper]).join(', ')}`}
          wait={waitWords(day, today)}
          action={words.papersAction}
        />
      );
    }
    case 'talks': {
      const { card, since } = one.line;
      const day = dayOf(since);
      return (
        <Line
          to={routes.patient(card.id)}
          Icon={MessageCircle}
          title={listName(card)}
          detail={words.talkDetail(formatDate(day))}
          wait={waitWords(day, today)}
          action={words.talkAction}
        />
      );
    }
    default:
      return assertNever(one);
  }
}
