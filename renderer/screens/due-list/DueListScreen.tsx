import { Button, Chip, NativeSelect, Progress } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatDate, type CalendarDate } from '../../../shared/domain/calendar-date';
import type { Card } from '../../../shared/domain/card';
import { DateField } from '../../components/DateField';
import { EmptyState } from '../../components/EmptyState';
import { ErrorNote } from '../../components/ErrorNote';
import { scheduleCaution, scheduleWords } from '../../components/forecast-words';
import { KeyHint } from '../../components/KeyHint';
import { listName } from '../../components/list-name';
import { isShutRecord } from '../../components/match-words';
import { PageTitle } from '../../components/PageTitle';
import { PhoneText } from '../../components/PhoneText';
import { useLines } from '../../components/use-lines';
import { groupsIn, rowsWith, type DueKind, type DueRow } from '../../data/due/due-rows';
import { useCards } from '../../state/desk-context';
import { usePageKeys } from '../../state/page-keys';
import { routes } from '../../state/routes';
import { useSchedule } from '../../state/schedule-context';
import { useToday } from '../../state/today';
import classes from './due-list.module.css';
import { useDueList } from './use-due-list';
import { dueListWords as words } from './words';

const linesAtOnce = 50;
const kinds: readonly DueKind[] = ['overdue', 'due', 'allowed'];

/** Who of the whole practice is due for what on a day. */
export function DueListScreen() {
  const today = useToday();
  const schedule = useSchedule();
  const [day, setDay] = useState<CalendarDate | undefined>(today);
  const { state, begin, cancel } = useDueList(schedule, day);
  usePageKeys([
    { key: 'r', label: words.reckon, run: begin, isOff: state.is === 'reckoning' },
    { key: 'escape', label: words.cancel, run: cancel, isOff: state.is !== 'reckoning' },
  ]);
  return (
    <>
      <PageTitle title={words.title} />
      <p className={classes.quiet}>
        {words.lead} {schedule === undefined ? words.loading : `${scheduleWords(schedule)}. ${scheduleCaution(schedule.date)}`}
      </p>
      <div className={classes.bar}>
        <DateField label={words.day} value={day} today={today} aheadYears={10} onChange={setDay} />
        {state.is === 'reckoning' ? (
          <Button variant="default" rightSection={<KeyHint k="escape" />} onClick={cancel}>
            {words.cancel}
          </Button>
        ) : (
          <Button variant="default" rightSection={<KeyHint k="r" />} onClick={begin}>
            {words.reckon}
          </Button>
        )}
      </div>
      {state.is === 'reckoning' && (
        <div role="status">
          <Progress value={(state.done / Math.max(1, state.total)) * 100} aria-label={words.progress(state.done, state.total)} />
          <p className={classes.quiet}>{words.progress(state.done, state.total)}</p>
        </div>
      )}
      {state.is === 'cancelled' && <p className={classes.quiet}>{words.cancelled}</p>}
      {state.is === 'failed' && <ErrorNote {...words.failed} />}
      {state.is === 'ready' && <Rows rows={state.rows} />}
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly DueRow[] }) {
  const cards = useCards();
  const [shownKinds, setShownKinds] = useState<readonly DueKind[]>(['overdue', 'due']);
  const [group, setGroup] = useState('');
  const [most, setMost] = useState(linesAtOnce);
  const found = rowsWith(rows, shownKinds, group === '' ? undefined : group);
  const shown = found.slice(0, most);
  const list = useLines(shown.length);
  const cardOf = new Map(cards.map((card) => [card.id, card]));
  return (
    <>
      <div className={classes.bar}>
        <Chip.Group multiple value={[...shownKinds]} onChange={(value) => setShownKinds(kinds.filter((kind) => value.includes(kind)))}>
          <div role="group" aria-label={words.kindsLabel} className={classes.chips}>
            {kinds.map((kind) => (
              <Chip key={kind} value={kind} size="sm">
                {words.kinds[kind]}
              </Chip>
            ))}
          </div>
        </Chip.Group>
        <NativeSelect
          label={words.group}
          value={group}
          onChange={(event) => setGroup(event.currentTarget.value)}
          data={[{ value: '', label: words.allGroups }, ...groupsIn(rows).map((name) => ({ value: name, label: name }))]}
        />
      </div>
      <p className={classes.quiet}>{words.summary(found.length)}</p>
      {found.length === 0 ? (
        <EmptyState {...words.empty} />
      ) : (
        <div className={classes.list} {...list}>
          {shown.map((row) => {
            const card = cardOf.get(row.patient);
            return card && <Line key={row.patient} row={row} card={card} />;
          })}
        </div>
      )}
      {found.length > shown.length && (
        <Button className={classes.more} variant="default" onClick={() => setMost(most + linesAtOnce)}>
          {words.more(Math.min(linesAtOnce, found.length - shown.length))}
        </Button>
      )}
    </>
  );
}

/** Of a record with status Unknown no more shows than by what it is found (product rule 3). */
function Line({ row, card }: { readonly row: DueRow; readonly card: Card }) {
  const isClosed = isShutRecord(card);
  const [phone] = card.phones;
  return (
    <Link to={routes.patient(card.id)} className={classes.line} data-line={listName(card)} tabIndex={-1}>
      <span className={classes.name}>{listName(card)}</span>
      <span className={classes.born}>{formatDate(card.birthDate)}</span>
      <span className={classes.phone}>{phone !== undefined && !isClosed && <PhoneText number={phone} />}</span>
      <span>
        {isClosed
          ? words.hidden(row.items.length)
          : row.items.map(({ group, doseNumber, due, since }, index) => (
              <span key={`${group} ${index}`} className={classes.item} data-due={due}>
                {words.item(group, doseNumber, due, formatDate(since))}
              </span>
            ))}
      </span>
    </Link>
  );
}
