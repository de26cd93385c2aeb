/** Which immunization schedule the practice forecasts by: the one that came with the program, or one that was loaded. */
import * as z from 'zod';
import type { Mark } from './chart/chart';
import { calendarDate } from './calendar-date';
import { documentId } from './ids';

export const scheduleChoice = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('shipped') }),
  z.strictObject({
    is: z.literal('loaded'),
    /** The schedule in our own form, sealed. */
    document: documentId,
    authority: z.string().min(1).max(120),
    version: z.string().min(1).max(20),
    date: calendarDate,
    checksum: z.string().regex(/^[0-9a-f]{64}$/),
  }),
]);
export type ScheduleChoice = z.infer<typeof scheduleChoice>;

export interface ChosenSchedule extends Mark {
  readonly choice: ScheduleChoice;
}
