import { Button, SegmentedControl } from '@mantine/core';
import { ArrowRight, Eye, PencilLine } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import type { AppError } from '../../../../shared/contract/errors';
import { chartHistory } from '../../../data/chart-history';
import { ErrorNote } from '../../../components/ErrorNote';
import { KeyHint } from '../../../components/KeyHint';
import { instantWords } from '../../../components/timeWords';
import { miis } from '../../../state/bridge';
import { personName, useCodeTables, useSession } from '../../../state/desk-context';
import { byProgram } from '../../../components/by-program';
import { errorWords } from '../../../state/error-words';
import { usePageKeys } from '../../../state/page-keys';
import { useOpenRecord } from '../open-chart';
import classes from './history.module.css';
import { historyEntries, type HistoryEntry } from './history-sentences';
import { historyWords as words } from './words';

type Filter = keyof typeof words.filters;
const filters: readonly Filter[] = ['all', 'changes', 'views'];
const atOnce = 30;

type Read = { readonly state: 'loading' } | { readonly state: 'failed'; readonly error: AppError } | { readonly state: 'ready'; readonly entries: readonly HistoryEntry[] };

/** The history of the record, closed until it is asked for: every view and every change, who and when, with the old values. */
export function HistoryCard() {
  const titleId = useId();
  const [isOpen, setOpen] = useState(false);
  usePageKeys([{ key: 'y', label: words.title, run: () => setOpen(!isOpen) }]);
  return (
    <section className={classes.card} aria-labelledby={titleId}>
      <h2 className={classes.title} id={titleId}>
        <Button variant="subtle" color="gray" aria-expanded={isOpen} rightSection={<KeyHint k="y" />} onClick={() => setOpen(!isOpen)}>
          {words.title}
        </Button>
      </h2>
      {isOpen && <Entries />}
    </section>
  );
}

/** Read straight from the journal, again after each change of the chart. */
function useHistory(): Read {
  const { chart } = useOpenRecord();
  const tables = useCodeTables();
  const [read, setRead] = useState<Read>({ state: 'loading' });
  useEffect(() => {
    let isCurrent = true;
    void chartHistory(miis, chart.id).then((answer) => {
      if (isCurrent) setRead(answer.ok ? { state: 'ready', entries: historyEntries(answer.value, tables) } : { state: 'failed', error: answer.error });
    });
    return () => {
      isCurrent = false;
    };
  }, [chart, tables]);
  return read;
}

const passes = (filter: Filter, entry: HistoryEntry): boolean => filter === 'all' || entry.isView === (filter === 'views');

function Entries() {
  const read = useHistory();
  const [filter, setFilter] = useState<Filter>('all');
  const [shown, setShown] = useState(atOnce);
  if (read.state === 'loading') return <p className={classes.quiet}>{words.loading}</p>;
  if (read.state === 'failed') return <ErrorNote {...errorWords(read.error)} />;
  const entries = read.entries.filter((entry) => passes(filter, entry));
  const rest = entries.length - shown;
  return (
    <div className={classes.entries}>
      <SegmentedControl
        size="xs"
        aria-label={words.filterLabel}
        value={filter}
        onChange={(value) => setFilter(filters.find((one) => one === value) ?? 'all')}
        data={filters.map((value) => ({ value, label: words.filters[value] }))}
      />
      <ol className={classes.list}>
        {entries.slice(0, shown).map((entry) => (
          <Entry key={entry.seq} entry={entry} />
        ))}
      </ol>
      {rest > 0 && (
        <Button size="compact-sm" variant="default" onClick={() => setShown(shown + atOnce)}>
          {words.more(Math.min(rest, atOnce))}
        </Button>
      )}
    </div>
  );
}

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const session = useSession();
  const Icon = entry.isView ? Eye : PencilLine;
  return (
    <li className={classes.entry}>
      <span className={classes.when}>{instantWords(entry.at)}</span>
      <Icon size={14} aria-hidden="true" className={classes.icon} />
      <div className={classes.what}>
        <span>
          <strong>{entry.isByProgram ? byProgram(personName(session, entry.by)) : personName(session, entry.by)}</strong> {entry.sentence}
        </span>
        {entry.fields.map(({ label, before, after }) => (
          <span key={label} className={classes.change}>
            {label}: <s>{before ?? words.empty}</s> <ArrowRight size={12} aria-hidden="true" /> {after ?? words.empty}
          </span>
        ))}
        {entry.reason !== undefined && <span className={classes.quiet}>{words.because(entry.reason)}</span>}
      </div>
    </li>
  );
}
