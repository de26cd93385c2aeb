/** A look at what the registry has of a patient: when, what came of it, and what it says is due next. */
import * as z from 'zod';
import type { Mark } from '../chart/chart';
import { calendarDate } from '../calendar-date';
import { documentId } from '../ids';

const text = z.string().trim().min(1).max(120);

/** What the registry says is due, in its own words; it is shown with its source, and never mixed with a reckoning of ours. */
export const registryForecast = z.strictObject({
  group: text,
  status: z.string().max(120).optional(),
  earliest: calendarDate.optional(),
  recommended: calendarDate.optional(),
  overdue: calendarDate.optional(),
});
export type RegistryForecast = z.infer<typeof registryForecast>;

export const registryAsked = z.strictObject({
  how: z.enum(['file', 'service']),
  outcome: z.enum(['history', 'candidates', 'not-found', 'too-many', 'error']),
  /** Doses that the answer holds, and those that were taken over. */
  doses: z.int().min(0),
  taken: z.int().min(0),
  forecast: z.array(registryForecast).max(80),
  /** The exact answer, sealed. */
  answer: documentId.optional(),
});
export type RegistryAsked = z.infer<typeof registryAsked>;

export interface RegistryCheck extends RegistryAsked, Mark {}
