/** What the window and the threads of the due list say to each other. */
import type { CalendarDate } from '../../../shared/domain/calendar-date';
import type { PatientId } from '../../../shared/domain/ids';
import type { ForecastPatient } from '../../../shared/forecast/patient';
import type { Schedule } from '../../../shared/forecast/schedule/schedule';
import type { DueRow } from './due-rows';

export type ToDueWorker =
  | { readonly kind: 'begin'; readonly schedule: Schedule; readonly day: CalendarDate }
  | { readonly kind: 'batch'; readonly number: number; readonly patients: readonly { readonly id: PatientId; readonly patient: ForecastPatient }[] };

export interface FromDueWorker {
  readonly number: number;
  readonly rows: readonly DueRow[];
}
