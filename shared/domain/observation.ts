/**
 * What is known of a patient besides shots and decides what is due: a condition, an immunity, a reaction, an exposure, in the CDC's own
 * codes (CDSi coded observations). The forecaster asks for these and for nothing else.
 */
import * as z from 'zod';
import type { Mark } from './chart/chart';
import { calendarDate } from './calendar-date';
import type { ObservationId } from './ids';

/** Who or what says so. */
export const observationSource = z.enum(['patient-or-family', 'record', 'laboratory', 'clinician']);
export type ObservationSource = z.infer<typeof observationSource>;

export const observationFields = z.strictObject({
  /** CDSi observation code, three digits ("007"). */
  code: z.string().regex(/^\d{3}$/),
  /** Since when, or when it was found; absent where nobody knows. */
  date: calendarDate.optional(),
  source: observationSource,
});
export type ObservationFields = z.infer<typeof observationFields>;

/** Why it counts no longer. */
export const observationEnd = z.enum(['no-longer', 'entered-in-error']);
export type ObservationEnd = z.infer<typeof observationEnd>;

export interface Observation {
  readonly id: ObservationId;
  readonly fields: ObservationFields;
  readonly recorded: Mark;
  readonly ended?: Mark & { readonly why: ObservationEnd };
}

/** Those that count now. */
export const activeObservations = (observations: readonly Observation[] = []): readonly Observation[] => observations.filter(({ ended }) => ended === undefined);
