/** Doses as a paper record holds them: the usual shots at the usual ages, a little early or late, the flu shot each autumn. */
import { addDays, dateParts, dayNumber, makeDate, type CalendarDate } from '../../../shared/domain/calendar-date';
import { assertDefined } from '../../../shared/assert';
import type { HistoricalDoseFields } from '../../../shared/domain/immunization';

type Random = () => number;

/** CVX and the days after birth at which it is usually given; a rough picture, good enough to be the size and shape of real life. */
const usual: readonly (readonly [cvx: string, days: number])[] = [
  ['08', 1], ['08', 35], ['08', 190],
  ['20', 61], ['20', 122], ['20', 183], ['20', 470], ['130', 1520],
  ['10', 61], ['10', 122], ['10', 200],
  ['133', 61], ['133', 122], ['133', 183], ['133', 380],
  ['48', 61], ['48', 122], ['48', 183], ['48', 400],
  ['116', 61], ['116', 122], ['116', 183],
  ['03', 370], ['94', 1520], ['21', 370],
  ['83', 380], ['83', 570],
  ['115', 4060], ['165', 4060], ['165', 4250], ['114', 4060], ['114', 5900],
  ['113', 7700], ['113', 11_400], ['115', 15_000], ['113', 18_700], ['187', 18_400], ['187', 18_500], ['33', 23_800],
];
const fluCode = '150';
const makers = ['PMC', 'SKB', 'MSD', 'PFR', 'SEQ'] as const;
const sources = ['01', '01', '01', '02', '04', '07'] as const;

/** At most `limit` doses of one person before `lastDay`, oldest first; a person too young for so many has fewer. */
export function shotHistory(random: Random, birthDate: CalendarDate, lastDay: CalendarDate, limit: number): readonly HistoricalDoseFields[] {
  const days = [...usualDays(random, birthDate), ...fluDays(random, birthDate, lastDay)]
    .filter(({ date }) => date <= lastDay)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return thinnedOut(days, limit).map(({ cvx, date }) => dose(random, cvx, date));
}

interface Shot {
  readonly cvx: string;
  readonly date: CalendarDate;
}

const usualDays = (random: Random, birthDate: CalendarDate): readonly Shot[] =>
  usual.map(([cvx, days]) => ({ cvx, date: addDays(birthDate, days + Math.floor(random() * Math.min(40, 2 + days / 3))) }));

function fluDays(random: Random, birthDate: CalendarDate, lastDay: CalendarDate): readonly Shot[] {
  const last = dateParts(lastDay).year;
  const first = Math.max(dateParts(birthDate).year + 1, last - 20);
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return years.map((year) => ({ cvx: fluCode, date: addDays(assertDefined(makeDate(year, 9, 15), 'each year has a 15 September'), Math.floor(random() * 70)) }));
}

/** Every n-th shot, spread over the whole life. */
function thinnedOut(shots: readonly Shot[], limit: number): readonly Shot[] {
  if (shots.length <= limit) return shots;
  return Array.from({ length: limit }, (_, index) => assertDefined(shots[Math.floor((index * shots.length) / limit)], 'limit is below the count'));
}

function dose(random: Random, cvx: string, date: CalendarDate): HistoricalDoseFields {
  const pick = <T>(from: readonly T[]): T => assertDefined(from[Math.floor(random() * from.length)], 'the list is not empty');
  const isWellWritten = random() < 0.6;
  return {
    kind: 'historical',
    date,
    cvx,
    answered: [],
    source: pick(sources),
    ...(isWellWritten
      ? { mvx: pick(makers), lot: `${pick(['U', 'AC', 'K', 'FX'])}${1000 + (dayNumber(date) % 9000)}${pick(['A', 'B', 'AA'])}`, givenBy: { name: 'Dr. Example' } }
      : {}),
  };
}
