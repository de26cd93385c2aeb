import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { PatientId } from '../../../../shared/domain/ids';
import { EmptyState } from '../../../components/EmptyState';
import { KeyHint } from '../../../components/KeyHint';
import { PageTitle } from '../../../components/PageTitle';
import { useCards } from '../../../state/desk-context';
import { usePageKeys } from '../../../state/page-keys';
import { routes } from '../../../state/routes';
import type { Visit } from '../../../state/use-journaled-view';
import { useLocalNow } from '../../../state/today';
import { RecordGate } from '../../patient/gate/RecordGate';
import { useOpenRecord } from '../../patient/open-chart';
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
  const leave = (): void => void navigate(routes.registry);
  // Going on to the next patient and back again is one look at each record.
  const [visit] = useState<Visit>(() => new Set());
  usePageKeys([
    { key: 'n', label: words.next, run: () => go(1), isOff: waiting.length < 2 },
    { key: 'p', label: words.previous, run: () => go(-1), isOff: waiting.length < 2 },
    { key: 'escape', label: words.toQueue, run: leave },
  ]);
  return (
    <>
      <PageTitle title={words.title} />
      <p className={classes.lead}>{words.lead}</p>
      {line === undefined ? (
        <EmptyState
          {...words.empty}
          action={
            <Button variant="default" rightSection={<KeyHint k="escape" />} onClick={leave}>
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
          <RecordGate id={line.card.id} visit={visit} onLeave={leave}>
            <OneWorksheet />
          </RecordGate>
        </>
      )}
    </>
  );
}

const needsTyping = (queue: ReturnType<typeof registryLines>['lines'][number]['card']['queue']): boolean =>
  queue !== undefined && (queue.changed > 0 || queue.deleted > 0 || queue.rejected > 0 || queue.unknown > 0 || queue.patient !== undefined);

function OneWorksheet() {
  return <OpenWorksheet chart={useOpenRecord().chart} />;
}
