/** Made-up people in any number, the same ones for the same seed. Nobody is meant: names are put together at random. */
import type { Card } from '../../shared/domain/card';
import { cardOf } from '../../shared/domain/card';
import { addDays, dateOfDayNumber, dayNumber, parseIsoDate, type CalendarDate } from '../../shared/domain/calendar-date';
import type { Chart, Dose, Mark } from '../../shared/domain/chart/chart';
import type { DoseId, PatientId, UserId } from '../../shared/domain/ids';
import type { DoseFields } from '../../shared/domain/immunization';
import type { Guardian, PatientFields, Phone } from '../../shared/domain/patient';
import { assertDefined } from '../../shared/assert';
import { areaCodes, nameStocks, rareNameParts, streets, towns, type NameStock } from './made-up-names';

/** Numbers from 0 up to 1, always the same for a seed (mulberry32). */
export function madeUpRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;
const upTo = (random: Random, n: number): number => Math.floor(random() * n);
const chance = (random: Random, share: number): boolean => random() < share;
const pick = <T>(random: Random, from: readonly T[]): T => assertDefined(from[upTo(random, from.length)], 'the list is not empty');
/** Earlier entries more often, as with real names. */
const pickCommon = <T>(random: Random, from: readonly T[]): T => assertDefined(from[Math.floor(random() ** 1.6 * from.length)], 'the list is not empty');
const hex = (random: Random, digits: number): string => Array.from({ length: digits }, () => upTo(random, 16).toString(16)).join('');
const day = (text: string): CalendarDate => assertDefined(parseIsoDate(text), 'a date written out here');

/** A random UUID from the seed. */
export const madeUpId = (random: Random): string => `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`;

const oldest = dayNumber(day('1930-01-01'));
const youngest = dayNumber(day('2026-10-31'));
const lately = dayNumber(day('2008-01-01'));

function stock(random: Random): NameStock {
  const all = nameStocks.reduce((sum, one) => sum + one.share, 0);
  let left = random() * all;
  return nameStocks.find((one) => (left -= one.share) < 0) ?? pick(random, nameStocks);
}

function family(random: Random, from: NameStock): string {
  if (chance(random, 0.3)) {
    const rare = pick(random, rareNameParts.first) + pick(random, rareNameParts.middle) + pick(random, rareNameParts.last);
    return rare;
  }
  const one = pickCommon(random, from.families);
  if (chance(random, from.doubled ? 0.35 : 0.04)) return `${one}${from.doubled ?? '-'}${pickCommon(random, from.families)}`;
  return one;
}

const phone = (random: Random): Phone => ({
  number: `+1${pick(random, areaCodes)}555${String(upTo(random, 10_000)).padStart(4, '0')}`,
  kind: pick(random, ['mobile', 'mobile', 'home', 'work']),
});

function guardians(random: Random, from: NameStock, last: string): Guardian[] {
  const first: Guardian = { first: pickCommon(random, from.girls), last: chance(random, 0.7) ? last : family(random, from), relationship: 'MTH' };
  return [chance(random, 0.4) ? { ...first, phone: phone(random) } : first];
}

/** One made-up person: two thirds children, of all the origins in `made-up-names.ts`. */
export function madeUpPatient(random: Random, recordNumber: number): PatientFields {
  const from = stock(random);
  const isGirl = chance(random, 0.5);
  const given = isGirl ? from.girls : from.boys;
  const last = family(random, from);
  const birthDate = dateOfDayNumber(chance(random, 0.66) ? lately + upTo(random, youngest - lately) : oldest + upTo(random, lately - oldest));
  const isChild = birthDate > '2008-12-31';
  const town = pick(random, towns);
  return {
    name: {
      first: pickCommon(random, given),
      ...(chance(random, 0.3) ? { middle: pick(random, given) } : {}),
      last,
      ...(chance(random, 0.02) ? { suffix: pick(random, ['Jr', 'Sr', 'III']) } : {}),
    },
    ...(chance(random, 0.04) ? { alias: { first: pick(random, given) } } : {}),
    birthDate,
    sex: isGirl ? 'F' : 'M',
    guardians: isChild ? guardians(random, from, last) : [],
    address: { line1: `${1 + upTo(random, 400)} ${pick(random, streets)}`, city: town.city, state: 'MA', postalCode: town.postalCode, country: 'US' },
    phones: [phone(random), ...(chance(random, 0.25) ? [phone(random)] : [])],
    ...(chance(random, 0.8) ? { recordNumber: String(10_000 + recordNumber) } : {}),
    ...(chance(random, 0.03) ? { multipleBirth: { isMultiple: true } } : {}),
    providerStatus: chance(random, 0.08) ? { state: 'moved' } : chance(random, 0.01) ? { state: 'deceased', on: day('2025-02-03') } : { state: 'active' },
  };
}

const vaccines = ['08', '20', '49', '10', '133', '116', '03', '21', '83', '94', '114', '115', '150', '208', '62'] as const;
// Ids of the tests' own making, in the form that the schema asks for.
const by = 'user-0001' as UserId;
const mark: Mark = { by, at: '2026-11-02T09:14:00-05:00', clock: '1793628840000-0000-station-01' };

function madeUpDose(random: Random, birthDate: CalendarDate): Dose {
  const age = Math.max(1, youngest - dayNumber(birthDate));
  const date = addDays(birthDate, Math.floor(random() ** 2 * age));
  const cvx = pick(random, vaccines);
  const fields: DoseFields = chance(random, 0.5)
    ? { kind: 'historical', date, cvx, answered: [], source: '01' }
    : {
        kind: 'current',
        date,
        cvx,
        answered: [],
        mvx: pick(random, ['PMC', 'SKB', 'MSD', 'PFR']),
        lot: `U${hex(random, 6).toUpperCase()}`,
        site: 'LD',
        route: 'C28161',
        eligibility: 'V01',
        vis: [{ document: '253088698300001211', edition: day('2021-08-06'), givenOn: date }],
        givenBy: { name: 'Pat Example', title: 'RN' },
      };
  // As above: an id of the tests' own making.
  return { id: madeUpId(random) as DoseId, fields, recorded: mark, earlier: [], ...(chance(random, 0.995) ? { reported: { ...mark, how: 'typed-in-miis' } } : {}) };
}

/** One made-up chart with about `doses` doses. */
export function madeUpChart(random: Random, n: number, doses = 0): Chart {
  const patient = madeUpPatient(random, n);
  return {
    // As above: an id of the tests' own making.
    id: madeUpId(random) as PatientId,
    patient,
    registered: mark,
    earlier: [],
    doses: Array.from({ length: doses }, () => madeUpDose(random, patient.birthDate)),
    informings: [],
    sharing: { status: 'unknown', change: { cause: 'historical-only', from: 'unset', to: 'unknown' }, since: mark },
    forms: [],
    workItems: [],
    seq: n + 1,
  };
}

/** `count` made-up cards. */
export function madeUpCards(count: number, seed = 1): readonly Card[] {
  const random = madeUpRandom(seed);
  return Array.from({ length: count }, (_, n) => cardOf(madeUpChart(random, n)));
}
