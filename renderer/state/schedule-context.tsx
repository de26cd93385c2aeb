/** The schedule by which the practice forecasts. It is read after the desk is open: nothing that a clerk does first waits for it. */
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { Schedule } from '../../shared/forecast/schedule/schedule';
import { loadShippedSchedule } from '../data/assets';
import { reportProblem } from './report-problem';

const ScheduleContext = createContext<Schedule | undefined>(undefined);

/** Gives the schedule to the screens inside, once it is read. */
export function ScheduleProvider({ children }: { readonly children: ReactNode }) {
  const [schedule, setSchedule] = useState<Schedule>();
  useEffect(() => {
    let isWanted = true;
    loadShippedSchedule().then(
      (loaded) => isWanted && setSchedule(loaded),
      (error: unknown) => void reportProblem(error),
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return <ScheduleContext value={schedule}>{children}</ScheduleContext>;
}

/** The schedule; undefined while it is being read. */
export const useSchedule = (): Schedule | undefined => useContext(ScheduleContext);
