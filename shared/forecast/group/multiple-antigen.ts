/** The rules of a vaccine group of several antigens, as MMR and DTaP/Tdap/Td are (CDSi 4.6 section 9.3). */
import { earlier, later, type Day } from '../dates';
import type { SeriesStatus } from '../predict/forecast-need';
import type { Facts } from '../patient';
import type { Schedule, VaccineGroup } from '../schedule/schedule';
import type { PatientSeries } from '../select/scorable';
import { isRelevant } from '../ages';

const inOrder: readonly SeriesStatus[] = ['contraindicated', 'aged-out', 'not-recommended', 'not-complete'];

/**
 * Table 9-4. Where the group need not be given in full (flag "No", as DTaP/Tdap/Td), one contraindicated antigen does not stop the others:
 * a child with a contraindication against pertussis is still due for diphtheria and tetanus.
 */
export function multipleAntigenStatus({ isFull }: VaccineGroup, contained: readonly PatientSeries[]): SeriesStatus {
  const all = contained.map(({ forecast }) => forecast.status);
  const allowed = all.filter((status) => status !== 'contraindicated');
  const statuses = isFull || allowed.length === 0 ? all : allowed;
  const first = inOrder.find((status) => statuses.includes(status));
  if (first) return first;
  return statuses.every((status) => status === 'immune') ? 'immune' : 'complete';
}

/** MULTIANTVG-1. */
export function multipleAntigenEarliest(group: VaccineGroup, needed: readonly PatientSeries[], facts: Facts, schedule: Schedule): Day | undefined {
  const days = needed.flatMap(({ forecast }) => forecast.dates?.earliest.day ?? []);
  if (days.length === 0) return undefined;
  if (!needed.some(isPriority)) return Math.max(...days);
  const names = new Set(group.antigens.map(({ name }) => name));
  const lastGiven = facts.doses.reduce<Day | undefined>((day, dose) => (schedule.vaccines.get(dose.cvx)?.antigens.some(({ antigen }) => names.has(antigen)) ? later(day, dose.date) : day), undefined);
  return later(days.reduce<Day | undefined>(earlier, undefined), lastGiven);
}

/** FORECASTPRIORITY-1. */
function isPriority({ run }: PatientSeries): boolean {
  const intervals = run.targets[run.next]?.dose.intervals.filter((one) => isRelevant(one, run.patient.facts.today)) ?? [];
  return intervals.length > 0 && intervals.every((one) => one.isPriority);
}
