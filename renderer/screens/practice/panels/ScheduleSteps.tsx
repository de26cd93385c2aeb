import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDate, type CalendarDate } from '../../../../shared/domain/calendar-date';
import type { ScheduleDifference } from '../../../../shared/forecast/compare-schedules';
import { DateField } from '../../../components/DateField';
import type { ReadSchedule, SaidOfRelease } from '../../../data/schedule-file';
import classes from './panels.module.css';
import { scheduleWords as words } from './schedule-words';

interface AskReleaseProps {
  readonly version: string;
  readonly today: CalendarDate;
  readonly onSaid: (said: SaidOfRelease) => void;
  readonly onCancel: () => void;
}

/** Asks for what the files of a release do not say. */
export function AskRelease({ version: known, today, onSaid, onCancel }: AskReleaseProps) {
  const [authority, setAuthority] = useState('CDC');
  const [version, setVersion] = useState(known);
  const [date, setDate] = useState<CalendarDate>();
  const isWhole = authority.trim() !== '' && /^[0-9A-Za-z.-]{1,20}$/.test(version.trim());
  const said = isWhole && date !== undefined ? { authority: authority.trim(), version: version.trim(), date } : undefined;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (said) onSaid(said);
      }}
    >
      <p className={classes.quiet}>{words.ask.title}</p>
      <TextInput label={words.ask.authority} value={authority} onChange={(event) => setAuthority(event.currentTarget.value)} />
      <TextInput label={words.ask.version} value={version} onChange={(event) => setVersion(event.currentTarget.value)} />
      <DateField label={words.ask.date} value={date} today={today} onChange={setDate} />
      <div className={classes.buttons}>
        <Button type="submit" size="compact-md" disabled={said === undefined}>
          {words.ask.goOn}
        </Button>
        <Button size="compact-md" variant="default" onClick={onCancel}>
          {words.ask.cancel}
        </Button>
      </div>
    </form>
  );
}

interface ReviewScheduleProps {
  readonly read: ReadSchedule;
  readonly differences: readonly ScheduleDifference[];
  readonly onUse: () => void;
  readonly onLeave: () => void;
}

/** What a schedule would change, before it is taken into use. */
export function ReviewSchedule({ read: { schedule }, differences, onUse, onLeave }: ReviewScheduleProps) {
  const title = words.review.title(words.named(schedule.authority, schedule.version), formatDate(schedule.date));
  return (
    <section aria-label={title} className={classes.form}>
      <h3 className={classes.subtitle}>{title}</h3>
      <p className={classes.quiet}>{differences.length === 0 ? words.review.none : words.review.lead}</p>
      {differences.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th>{words.review.age}</th>
              <th>{words.review.group}</th>
              <th>{words.review.now}</th>
              <th>{words.review.after}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ years, group, before, after }) => (
              <tr key={`${years} ${group}`}>
                <td>{words.ages[years]}</td>
                <td>{group}</td>
                <td>{words.said(before)}</td>
                <td>{words.said(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={classes.buttons}>
        <Button size="compact-md" onClick={onUse}>
          {words.review.use}
        </Button>
        <Button size="compact-md" variant="default" onClick={onLeave}>
          {words.review.leave}
        </Button>
      </div>
    </section>
  );
}
