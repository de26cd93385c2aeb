/**
 * The labelled schedules whose doses lie less than 24 days apart. Sources: CDC, CDSi supporting data 4.64 (the interval of the series
 * that is named); where CDSi has no such series, the ACIP recommendation of the product.
 */

/** A schedule of two doses that both belong to it. */
export interface ShortSchedule {
  /** CDC vaccine group. */
  readonly group: string;
  /** The products of the schedule; every one of the group when absent. */
  readonly cvx?: readonly string[];
  /** The shortest interval of the schedule, in days. */
  readonly days: number;
  /** Where it is written. */
  readonly source: string;
}

/** Everything else is four weeks apart at the least, or once. */
export const shortSchedules: readonly ShortSchedule[] = [
  { group: 'RABIES', days: 3, source: 'ACIP, MMWR 2010;59(RR-2): after exposure on days 0, 3, 7 and 14' },
  {
    group: 'COVID-19',
    cvx: ['208', '217', '218', '219', '300', '301', '302', '308', '309', '310'],
    days: 21,
    source: 'CDSi COVID-19, Pfizer series: 21 days',
  },
  { group: 'COVID-19', cvx: ['211', '313'], days: 21, source: 'CDSi COVID-19, Novavax series: 3 weeks' },
  { group: 'HepA', cvx: ['104'], days: 7, source: 'CDSi HepA, Twinrix 4-dose series: 7 days' },
  { group: 'HepB', cvx: ['104'], days: 7, source: 'CDSi HepB, Twinrix 4-dose series: 7 days' },
  { group: 'Japanese encephalitis', cvx: ['134'], days: 7, source: 'CDSi JE, 2-dose series 18 to 65 years: 7 days' },
  { group: 'Tick-borne encephalitis', cvx: ['223', '224'], days: 14, source: 'CDSi TBE, 3-dose series from 16 years: 14 days' },
  { group: 'ANTHRAX', days: 14, source: 'ACIP, MMWR 2019;68(RR-4): after exposure in weeks 0, 2 and 4' },
  { group: 'TYPHOID', cvx: ['25'], days: 2, source: 'ACIP, MMWR 2015;64:305: four capsules, one every other day' },
];

/** The schedule of a group that both products belong to; undefined when the ordinary four weeks hold for them. */
export function shortSchedule(group: string, one: string, other: string): ShortSchedule | undefined {
  return shortSchedules.find((row) => row.group === group && (row.cvx === undefined || (row.cvx.includes(one) && row.cvx.includes(other))));
}
