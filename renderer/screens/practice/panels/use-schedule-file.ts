/** The way of a schedule from a file into use: chosen, read, looked at, kept. */
import { useState } from 'react';
import type { CalendarDate } from '../../../../shared/domain/calendar-date';
import { practiceEntityId } from '../../../../shared/domain/chart/change';
import type { ScheduleChoice } from '../../../../shared/domain/schedule-choice';
import { compareSchedules, type ScheduleDifference } from '../../../../shared/forecast/compare-schedules';
import type { Schedule } from '../../../../shared/forecast/schedule/schedule';
import { shippedSchedule } from '../../../data/assets';
import { readScheduleFile, type ReadSchedule, type SaidOfRelease } from '../../../data/schedule-file';
import { miis } from '../../../state/bridge';
import { useRecords } from '../../../state/desk-context';
import { errorWords, type ErrorWords } from '../../../state/error-words';
import { newChangeId, newDocumentId } from '../../../state/new-id';
import { useSavedNotice } from '../../../state/saved-notice';
import { scheduleWords as words } from './schedule-words';

export type ScheduleStep =
  | { readonly is: 'idle' }
  | { readonly is: 'ask'; readonly name: string; readonly bytes: Uint8Array; readonly version: string }
  | { readonly is: 'review'; readonly read: ReadSchedule; readonly differences: readonly ScheduleDifference[] };

export function useScheduleFile(inUse: Schedule | undefined, today: CalendarDate) {
  const records = useRecords();
  const notice = useSavedNotice();
  const [step, setStep] = useState<ScheduleStep>({ is: 'idle' });
  const [failure, setFailure] = useState<ErrorWords>();
  const read = async (name: string, bytes: Uint8Array, said: SaidOfRelease | undefined): Promise<void> => {
    const answer = await readScheduleFile(name, bytes, said);
    setFailure(undefined);
    if (answer.ok) {
      setStep({ is: 'review', read: answer.value, differences: inUse ? compareSchedules(inUse, answer.value.schedule, today) : [] });
      return;
    }
    const { error } = answer;
    if (error.is === 'unsaid') setStep({ is: 'ask', name, bytes, version: error.version });
    else {
      setStep({ is: 'idle' });
      setFailure(error.is === 'refused' ? words.errors.refused(error.file, error.element, error.flaw) : words.errors.notASchedule);
    }
  };
  const putIntoUse = async (choice: ScheduleChoice): Promise<void> => {
    const answer = await records.commit([{ id: newChangeId(), verb: 'schedule-chosen', entity: 'practice', entityId: practiceEntityId, set: { choice } }]);
    setFailure(answer.ok ? undefined : errorWords(answer.error));
    if (answer.ok) notice(words.saved(choice.is === 'shipped' ? shippedSchedule.toUpperCase().replace('-', ' ') : words.named(choice.authority, choice.version)));
  };
  return {
    step,
    failure,
    putIntoUse,
    leave: (): void => setStep({ is: 'idle' }),
    choose: async (): Promise<void> => {
      const chosen = await miis.files.chooseSchedule();
      if (chosen.ok) await read(chosen.value.name, chosen.value.bytes, undefined);
      else if (chosen.error.code !== 'cancelled') setFailure(errorWords(chosen.error));
    },
    say: async (said: SaidOfRelease): Promise<void> => {
      if (step.is === 'ask') await read(step.name, step.bytes, said);
    },
    take: async (): Promise<void> => {
      if (step.is !== 'review') return;
      const { schedule, json } = step.read;
      const document = newDocumentId();
      const kept = await miis.documents.put({ id: document, bytes: new TextEncoder().encode(json) });
      if (!kept.ok) {
        setFailure(errorWords(kept.error));
        return;
      }
      await putIntoUse({ is: 'loaded', document, authority: schedule.authority, version: schedule.version, date: schedule.date, checksum: schedule.checksum });
      setStep({ is: 'idle' });
    },
  };
}
