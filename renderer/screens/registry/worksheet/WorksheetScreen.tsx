import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { PatientId } from '../../../../shared/domain/ids';
import { ErrorNote } from '../../../components/ErrorNote';
import { EmptyState } from '../../../components/EmptyState';
import { KeyHint } from '../../../components/KeyHint';
import { PageTitle } from '../../../components/PageTitle';
import { useCards, useChart } from '../../../state/desk-context';
import { errorWords } from '../../../state/error-words';
import { usePageKeys } from '../../../state/page-keys';
import { routes } from '../../../state/routes';
import { isRefused, useJournaledView } from '../../../state/use-journaled-view';
import { useLocalNow } from '../../../state/today';
import { registryLines } from '../registry-lines';
import { OpenWorksheet } from './OpenWorksheet';
import classes from './worksheet.module.css';
import { words } from './words';

/** Patient by patient, what is to be typed into the MIIS web site, narrow enough to stand beside the browser. */
export function WorksheetScreen() {
  const navigate = useNavigate();
  const cards = useCards();
  const now = useLocalNow();
  // Who stands only in a file has nothing to type in.
  const waiting = useMemo(() => registryLines(cards, now).lines.filter(({ card }) => card.toReport.length + card.historyToReport > 0 || needsTyping(card.queue)), [cards, now]);
  const [chosen, setChosen] = useState<PatientId>();
  const at = Math.max(0, waiting.findIndex(({ card }) => card.id === chosen));
  const line = waiting[at];
  const go = (step: number): void => setChosen(waiting[(at + step + waiting.length) % waiting.length]?.card.id);
  usePageKeys([
    { key: 'n', label: words.next, run: () => go(1), isOff: waiting.length < 2 },
    { key: 'p', label: words.previous, run: () => go(-1), isOff: waiting.length < 2 },
    { key: 'escape', label: words.toQueue, run: () => void navigate(routes.registry) },
  ]);
  return (
    <>
      <PageTitle title={words.title} />
      <p className={classes.lead}>{words.lead}</p>
      {line === undefined ? (
        <EmptyState
          {...words.empty}
          action={
            <Button variant="default" rightSection={<KeyHint k="escape" />} onClick={() => void navigate(routes.registry)}>
              {words.toQueue}
            </Button>
          }
        />
      ) : (
        <>
          <div className={classes.bar}>
            <span className={classes.place}>{words.place(at + 1, waiting.length)}</span>
            <Button size="compact-sm" variant="default" disabled={waiting.length < 2} rightSection={<KeyHint k="p" />} onClick={() => go(-1)}>
              {words.previous}
            </Button>
            <Button size="compact-sm" variant="default" disabled={waiting.length < 2} rightSection={<KeyHint k="n" />} onClick={() => go(1)}>
              {words.next}
            </Button>
          </div>
          <OneWorksheet key={line.card.id} patient={line.card.id} />
        </>
      )}
    </>
  );
}

const needsTyping = (queue: ReturnType<typeof registryLines>['lines'][number]['card']['queue']): boolean =>
  queue !== undefined && (queue.changed > 0 || queue.deleted > 0 || queue.rejected > 0 || queue.unknown > 0 || queue.patient !== undefined);

function OneWorksheet({ patient }: { readonly patient: PatientId }) {
  const read = useChart(patient);
  const { journaling } = useJournaledView(patient);
  if (journaling.state === 'writing') return null;
  if (journaling.state === 'failed' && isRefused(journaling)) return <ErrorNote {...errorWords(journaling.error)} />;
  return read.state === 'ready' ? <OpenWorksheet chart={read.chart} /> : null;
}
