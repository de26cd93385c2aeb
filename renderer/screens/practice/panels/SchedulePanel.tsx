import { Button } from '@mantine/core';
import { formatDate } from '../../../../shared/domain/calendar-date';
import type { ScheduleChoice } from '../../../../shared/domain/schedule-choice';
import { ErrorNote } from '../../../components/ErrorNote';
import { Panel } from '../../../components/Panel';
import { shippedSchedule } from '../../../data/assets';
import { usePractice, useSession } from '../../../state/desk-context';
import { useScheduleInUse } from '../../../state/schedule-context';
import { useToday } from '../../../state/today';
import { Facts } from './Facts';
import classes from './panels.module.css';
import { AskRelease, ReviewSchedule } from './ScheduleSteps';
import { useScheduleFile } from './use-schedule-file';
import { scheduleWords as words } from './schedule-words';

/** Which schedule what is due is reckoned by, loading another one, and going back. */
export function SchedulePanel() {
  const { schedule, isFallback } = useScheduleInUse();
  const practice = usePractice();
  const { user } = useSession();
  const today = useToday();
  const file = useScheduleFile(schedule, today);
  const mayChange = user.duties.includes('administer');
  const chosen = practice?.schedules ?? [];
  const now = chosen.at(-1)?.choice;
  const before = now === undefined ? undefined : lastOther(chosen.map(({ choice }) => choice), now);
  const { step } = file;
  if (schedule === undefined) return <Panel title={words.title}>{words.loading}</Panel>;
  return (
    <Panel title={words.title}>
      <Facts
        facts={[
          [words.authority, schedule.authority],
          [words.version, schedule.version],
          [words.date, formatDate(schedule.date)],
          [words.checksum, schedule.checksum.slice(0, 16)],
        ]}
      />
      {isFallback && <p className={classes.quiet}>{words.fallback}</p>}
      {file.failure && <ErrorNote {...file.failure} />}
      {step.is === 'ask' && <AskRelease version={step.version} today={today} onSaid={(said) => void file.say(said)} onCancel={file.leave} />}
      {step.is === 'review' && <ReviewSchedule read={step.read} differences={step.differences} onUse={() => void file.take()} onLeave={file.leave} />}
      {step.is === 'idle' && mayChange && (
        <div className={classes.buttons}>
          <Button size="compact-md" variant="default" onClick={() => void file.choose()}>
            {words.load}
          </Button>
          {before !== undefined && (
            <Button size="compact-md" variant="subtle" onClick={() => void file.putIntoUse(before)}>
              {words.before(nameOf(before))}
            </Button>
          )}
          {now?.is === 'loaded' && before?.is !== 'shipped' && (
            <Button size="compact-md" variant="subtle" onClick={() => void file.putIntoUse({ is: 'shipped' })}>
              {words.shipped}
            </Button>
          )}
        </div>
      )}
    </Panel>
  );
}

/** The choice before the one in use; before the first one it was the schedule of the program. */
function lastOther(all: readonly ScheduleChoice[], now: ScheduleChoice): ScheduleChoice | undefined {
  const key = (choice: ScheduleChoice): string => (choice.is === 'shipped' ? '' : choice.document);
  const other = all.filter((choice) => key(choice) !== key(now)).at(-1);
  return other ?? (now.is === 'loaded' ? { is: 'shipped' } : undefined);
}

const nameOf = (choice: ScheduleChoice): string => (choice.is === 'shipped' ? shippedSchedule.toUpperCase().replace('-', ' ') : words.named(choice.authority, choice.version));
