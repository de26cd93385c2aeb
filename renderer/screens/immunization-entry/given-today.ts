/**
 * What was given today on this workstation, to any patient: the lots in use and who gave the latest shot. It names no patient;
 * it is kept sealed for the day, so that it outlives a restart.
 */
import * as z from 'zod';
import { calendarDate, type CalendarDate } from '../../../shared/domain/calendar-date';
import { cvxCode, giver, mvxCode, type DoseFields } from '../../../shared/domain/immunization';
import type { PickedVaccine } from '../../components/picked-vaccine';

const usedLot = z.strictObject({
  cvx: cvxCode,
  product: z.string().max(80).optional(),
  mvx: mvxCode,
  lot: z.string().max(30),
  expires: calendarDate.optional(),
});
/** A lot that was used, with its vaccine and maker. */
export type UsedLot = Readonly<z.infer<typeof usedLot>>;

export const givenToday = z.strictObject({
  /** Latest first, each once. */
  lots: z.array(usedLot),
  givenBy: giver.optional(),
});
export type GivenToday = Readonly<z.infer<typeof givenToday>>;

/** Nothing given yet. */
export const nothingGiven: GivenToday = { lots: [] };

const lotsKept = 60;
const keyStart = 'lots-';

/** The key under which a day's lots are kept. */
export const givenTodayKey = (day: CalendarDate): string => `${keyStart}${day}`;

/** True for the key of another day, which is of no use any more. */
export const isOutdatedKey = (key: string, today: CalendarDate): boolean => key.startsWith(keyStart) && key !== givenTodayKey(today);

const isSameLot = (a: UsedLot, b: UsedLot): boolean => a.cvx === b.cvx && a.mvx === b.mvx && a.lot.toUpperCase() === b.lot.toUpperCase();

/** Adds what was just saved: lots used come first, the latest giver stays. Historical doses and refusals tell nothing of today. */
export function rememberGiven(before: GivenToday, saved: readonly DoseFields[]): GivenToday {
  return saved.reduce<GivenToday>((known, dose) => {
    if (dose.kind !== 'current') return known;
    const used: UsedLot = {
      cvx: dose.cvx,
      ...(dose.product === undefined ? {} : { product: dose.product }),
      mvx: dose.mvx,
      lot: dose.lot,
      ...(dose.lotExpires === undefined ? {} : { expires: dose.lotExpires }),
    };
    return { lots: [used, ...known.lots.filter((one) => !isSameLot(one, used))].slice(0, lotsKept), givenBy: dose.givenBy };
  }, before);
}

/** Today's lots of a picked vaccine, latest first. When a product was picked, only lots of that product. */
export function lotsOf(given: GivenToday, picked: PickedVaccine): readonly UsedLot[] {
  return given.lots.filter(
    (one) => one.cvx === picked.cvx && (picked.product === undefined || one.product === undefined || one.product === picked.product),
  );
}
