/** What the forecaster is told of a patient, and the check of it. */
import { calendarDate, dayNumber } from '../domain/calendar-date';
import { fail, ok, type Result } from '../result';
import type { Day } from './dates';
import type { Gender, Schedule } from './schedule/schedule';

export interface GivenDose {
  /** ISO day. */
  readonly date: string;
  /** Two or three digits. */
  readonly cvx: string;
  readonly mvx?: string | undefined;
  readonly trade?: string | undefined;
  /** Millilitres. */
  readonly volume?: number | undefined;
  /** Recalled, spoiled, wrongly given: it has to be repeated (CDSi 4.6 section 6.1). */
  readonly isSubstandard?: boolean | undefined;
  /** The last day on which the lot may be given, ISO. */
  readonly lotExpires?: string | undefined;
}

export interface GivenObservation {
  /** CDSi observation code, three digits. */
  readonly code: string;
  /** ISO day; absent where nobody knows. */
  readonly date?: string | undefined;
}

export interface ForecastPatient {
  /** ISO day. */
  readonly birthDate: string | undefined;
  readonly gender: Gender;
  readonly birthCountry?: string | undefined;
  readonly doses: readonly GivenDose[];
  readonly observations: readonly GivenObservation[];
}

/** What cannot be read: the field ("doses.2.date") and why. */
export interface PatientFlaw {
  readonly field: string;
  readonly flaw: 'missing' | 'not-a-date' | 'before-birth' | 'unknown-vaccine' | 'unknown-observation';
}

/** One dose as the engine sees it. */
export interface Administered {
  /** Its place among the doses that were given to the engine. */
  readonly index: number;
  readonly cvx: string;
  readonly mvx: string | undefined;
  readonly trade: string | undefined;
  readonly volume: number | undefined;
  readonly date: Day;
  readonly isSubstandard: boolean;
  readonly lotExpires: Day | undefined;
}

/** A patient, read. */
export interface Facts {
  readonly birth: Day;
  readonly gender: Gender;
  readonly birthCountry: string | undefined;
  readonly today: Day;
  /** In the order of their days, those until today. */
  readonly doses: readonly Administered[];
  /** Active observations: code -> the latest day, where one is known. */
  readonly observations: ReadonlyMap<string, Day | undefined>;
}

/**
 * Reads a patient. Without a birth date, with a date that is none, or with a dose before birth there is no forecast: the flaw is the error.
 * What the schedule does not know (a CVX code, an observation) is told and left out; it never stops the rest.
 * Doses and observations after `today` do not count: the question is what is due on that day.
 */
export function readPatient(schedule: Schedule, patient: ForecastPatient, today: string): Result<{ readonly facts: Facts; readonly passedOver: readonly PatientFlaw[] }, PatientFlaw> {
  if (patient.birthDate === undefined) return fail({ field: 'birthDate', flaw: 'missing' });
  const birth = dayOfText(patient.birthDate);
  if (birth === undefined) return fail({ field: 'birthDate', flaw: 'not-a-date' });
  const on = dayOfText(today);
  if (on === undefined) return fail({ field: 'today', flaw: 'not-a-date' });
  if (on < birth) return fail({ field: 'today', flaw: 'before-birth' });
  const passedOver: PatientFlaw[] = [];
  const doses: Administered[] = [];
  for (const [index, dose] of patient.doses.entries()) {
    const date = dayOfText(dose.date);
    if (date === undefined) return fail({ field: `doses.${index}.date`, flaw: 'not-a-date' });
    if (date < birth) return fail({ field: `doses.${index}.date`, flaw: 'before-birth' });
    const lotExpires = dose.lotExpires === undefined ? undefined : dayOfText(dose.lotExpires);
    if (dose.lotExpires !== undefined && lotExpires === undefined) return fail({ field: `doses.${index}.lotExpires`, flaw: 'not-a-date' });
    const cvx = dose.cvx.padStart(2, '0');
    if (!schedule.vaccines.has(cvx)) passedOver.push({ field: `doses.${index}.cvx`, flaw: 'unknown-vaccine' });
    else if (date <= on) doses.push({ index, cvx, mvx: dose.mvx, trade: dose.trade, volume: dose.volume, date, isSubstandard: dose.isSubstandard ?? false, lotExpires });
  }
  doses.sort(inOrder);
  const observations = new Map<string, Day | undefined>();
  for (const [index, { code, date }] of patient.observations.entries()) {
    const day = date === undefined ? undefined : dayOfText(date);
    if (date !== undefined && day === undefined) return fail({ field: `observations.${index}.date`, flaw: 'not-a-date' });
    if (!schedule.observations.has(code)) passedOver.push({ field: `observations.${index}.code`, flaw: 'unknown-observation' });
    else if (day === undefined || day <= on) {
      const known = observations.get(code);
      observations.set(code, known === undefined ? day : day === undefined ? known : Math.max(known, day));
    }
  }
  return ok({ facts: { birth, gender: patient.gender, birthCountry: patient.birthCountry, today: on, doses, observations }, passedOver });
}

const dayOfText = (text: string): Day | undefined => {
  const read = calendarDate.safeParse(text);
  return read.success ? dayNumber(read.data) : undefined;
};

/**
 * By day, then by what distinguishes doses of one day, so that the order of the input plays no part (CDSi 4.6 section 4.2 asks for the order
 * of days alone). Of two doses of one vaccine the one that cannot count comes before the one that mended it, and the full volume before the
 * smaller one. Doses that are alike in everything stay in the order in which they were told.
 */
function inOrder(a: Administered, b: Administered): number {
  return (
    a.date - b.date ||
    inText(a.cvx, b.cvx) ||
    Number(b.isSubstandard) - Number(a.isSubstandard) ||
    (a.lotExpires === b.lotExpires ? 0 : a.lotExpires === undefined ? 1 : b.lotExpires === undefined ? -1 : a.lotExpires - b.lotExpires) ||
    (b.volume ?? 0) - (a.volume ?? 0) ||
    inText(a.mvx, b.mvx) ||
    inText(a.trade, b.trade) ||
    a.index - b.index
  );
}

const inText = (a = '', b = ''): number => (a === b ? 0 : a < b ? -1 : 1);
