/** Whether a preferable vaccine was given (CDSi 4.6 section 6.8, table 6-26). */
import type { Ages } from '../ages';
import type { Administered } from '../patient';
import { earlier, type Day } from '../dates';
import type { SeriesDose, SeriesVaccine, Window } from '../schedule/schedule';
import type { Check } from '../series-run';

/**
 * The dose against every preferable vaccine of its type: one that fits in full is enough, and of those that do not fit the one that fits
 * best gives the reason. A volume or a trade name that nobody knows is held against nobody.
 */
export function checkPreferableVaccine({ preferableOf }: SeriesDose, dose: Administered, ages: Ages): Check {
  const step = 'preferable-vaccine';
  const vaccines = preferableOf.get(dose.cvx);
  if (vaccines === undefined) return { step, isPassed: false, reason: 'vaccine-not-allowed' };
  let isLess = false;
  let isOtherTrade = false;
  let day: Day | undefined;
  for (const vaccine of vaccines) {
    if (!isOfTrade(vaccine, dose)) isOtherTrade = true;
    else if (!ages.isIn(vaccine, dose.date)) day = earlier(day, notBefore(vaccine, dose.date, ages));
    else if (vaccine.volume !== undefined && dose.volume !== undefined && dose.volume < vaccine.volume) isLess = true;
    else return { step, isPassed: true };
  }
  if (isLess) return { step, isPassed: true, reason: 'less-volume' };
  if (isOtherTrade && day === undefined) return { step, isPassed: false, reason: 'vaccine-wrong-trade-name' };
  return { step, isPassed: false, reason: 'vaccine-wrong-age', ...(day === undefined ? {} : { day }) };
}

/** The day on which a patient is old enough for a vaccine; undefined when he or she was on the day of the dose. */
export function notBefore({ begin }: Window, date: Day, ages: Ages): Day | undefined {
  const day = ages.atIf(begin);
  return day !== undefined && date < day ? day : undefined;
}

/** Trade names are written in several ways: "ENGERIX-B ADULT" is "Engerix-B-Adult". */
const letters = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** The trade name where the schedule names one; a dose without a trade name is known by its manufacturer. */
function isOfTrade({ trade, mvx }: SeriesVaccine, dose: Administered): boolean {
  if (trade === undefined) return true;
  if (dose.trade !== undefined) return letters(dose.trade) === letters(trade);
  return mvx !== undefined && dose.mvx === mvx;
}
