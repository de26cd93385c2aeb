/** Whether a preferable vaccine was given (CDSi 4.6 section 6.8, table 6-26). */
import type { Ages } from '../ages';
import type { Administered } from '../patient';
import type { Day } from '../dates';
import type { SeriesDose, SeriesVaccine, Window } from '../schedule/schedule';
import type { Check } from '../series-run';

export function checkPreferableVaccine({ preferableOf }: SeriesDose, dose: Administered, ages: Ages): Check {
  const vaccines = preferableOf.get(dose.cvx);
  if (vaccines === undefined) return { step: 'preferable-vaccine', isPassed: false, reason: 'vaccine-not-allowed' };
  let reason: Check['reason'];
  let day: Check['day'];
  for (const vaccine of vaccines) {
    if (!ages.isIn(vaccine, dose.date)) {
      reason ??= 'vaccine-wrong-age';
      day ??= notBefore(vaccine, dose.date, ages);
    } else if (!isOfTrade(vaccine, dose)) reason = 'vaccine-wrong-trade-name';
    else if (vaccine.volume !== undefined && dose.volume !== undefined && dose.volume < vaccine.volume) return { step: 'preferable-vaccine', isPassed: true, reason: 'less-volume' };
    else return { step: 'preferable-vaccine', isPassed: true };
  }
  return { step: 'preferable-vaccine', isPassed: false, reason: reason ?? 'vaccine-not-allowed', ...(day === undefined ? {} : { day }) };
}

/** The day on which a patient is old enough for a vaccine; undefined when he or she was on the day of the dose. */
export function notBefore({ begin }: Window, date: Day, ages: Ages): Day | undefined {
  const day = ages.atIf(begin);
  return day !== undefined && date < day ? day : undefined;
}

/** The trade name where the schedule names one; a dose without a trade name is known by its manufacturer. */
function isOfTrade({ trade, mvx }: SeriesVaccine, dose: Administered): boolean {
  if (trade === undefined) return true;
  if (dose.trade !== undefined) return dose.trade.toLowerCase() === trade.toLowerCase();
  return mvx !== undefined && dose.mvx === mvx;
}
