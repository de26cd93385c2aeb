/** The rules of a vaccine group of one antigen (CDSi 4.6 section 9.2, table 9-3). */
import type { Day } from '../dates';
import type { SeriesStatus } from '../predict/forecast-need';
import type { Contained } from './vaccine-group';

/** SINGLEANTVG-1: a series group has one best series, and it alone speaks for the group. */
export const singleAntigenStatus = ([only]: Contained): SeriesStatus => only.forecast.status;

/** SINGLEANTVG-2: undefined when no dose is needed, or no date can be reckoned. */
export const singleAntigenEarliest = ([only]: Contained): Day | undefined => only.forecast.dates?.earliest.day;
