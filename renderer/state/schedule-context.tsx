/** The schedule by which the practice forecasts. It is read after the desk is open: nothing that a clerk does first waits for it. */
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { ScheduleChoice } from '../../shared/domain/schedule-choice';
import type { Schedule } from '../../shared/forecast/schedule/schedule';
import { loadShippedSchedule } from '../data/assets';
import { readJson } from '../data/schedule-file';
import { miis } from './bridge';
import { usePractice } from './desk-context';
import { reportProblem } from './report-problem';

export interface ScheduleInUse {
  readonly schedule: Schedule | undefined;
  /** The chosen one could not be read, and the shipped one takes its place. */
  readonly isFallback: boolean;
}

const ScheduleContext = createContext<ScheduleInUse>({ schedule: undefined, isFallback: false });

const shipped: ScheduleChoice = { is: 'shipped' };

/** Gives the schedule to the screens inside, once it is read. */
export function ScheduleProvider({ children }: { readonly children: ReactNode }) {
  const choice = usePractice()?.schedules?.at(-1)?.choice ?? shipped;
  const document = choice.is === 'loaded' ? choice.document : undefined;
  const [inUse, setInUse] = useState<ScheduleInUse>({ schedule: undefined, isFallback: false });
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      try {
        const chosen = document === undefined ? undefined : await readKept(document);
        const schedule = chosen ?? (await loadShippedSchedule());
        if (isWanted) setInUse({ schedule, isFallback: document !== undefined && chosen === undefined });
      } catch (error) {
        await reportProblem(error);
      }
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [document]);
  return <ScheduleContext value={inUse}>{children}</ScheduleContext>;
}

async function readKept(id: Extract<ScheduleChoice, { is: 'loaded' }>['document']): Promise<Schedule | undefined> {
  const kept = await miis.documents.get({ id });
  if (!kept.ok) return undefined;
  const read = readJson(id, new TextDecoder().decode(kept.value));
  return read.ok ? read.value.schedule : undefined;
}

/** The schedule; undefined while it is being read. */
export const useSchedule = (): Schedule | undefined => useContext(ScheduleContext).schedule;

/** The schedule, and whether it stands in for one that could not be read. */
export const useScheduleInUse = (): ScheduleInUse => useContext(ScheduleContext);
