/** Whether the patient is immune without vaccination (CDSi 4.6 section 7.2, table 7-3). */
import type { Facts } from '../patient';
import type { Antigen } from '../schedule/schedule';

/** What shows it: an observation, or birth before a day. */
export type Immunity = { readonly by: 'observation'; readonly code: string } | { readonly by: 'birth-date'; readonly before: number };

export function evidenceOfImmunity({ immunityHistory, immunityBirths }: Antigen, { birth, birthCountry, observations }: Facts): Immunity | undefined {
  const code = immunityHistory.find((one) => observations.has(one));
  if (code !== undefined) return { by: 'observation', code };
  const born = immunityBirths.find(
    ({ before, country, exclusions }) => birth < before && !exclusions.some((one) => observations.has(one)) && (country === undefined || isCountry(country, birthCountry)),
  );
  return born && { by: 'birth-date', before: born.before };
}

const letters = (text: string): string => text.toUpperCase().replace(/[^A-Z]/g, '');
const unitedStates = ['US', 'USA', 'UNITEDSTATES', 'UNITEDSTATESOFAMERICA'];

/** Countries are written in several ways: "U.S." is "USA". */
function isCountry(wanted: string, of: string | undefined): boolean {
  if (of === undefined) return false;
  return letters(wanted) === letters(of) || (unitedStates.includes(letters(wanted)) && unitedStates.includes(letters(of)));
}
