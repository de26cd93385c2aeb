/** What can't be right whatever the reason: days outside the patient's life, codes that do not exist. */
import type { CalendarDate } from '../calendar-date';
import type { DoseContext } from './context';
import type { PartialDoseLine } from './dose-line';
import type { DoseStop } from './findings';

/** Reserved, and "no vaccine administered": no kind of line can be about them. */
const noVaccine = new Set(['99', '998']);

/** "Unknown vaccine": an old paper may say no more, but what is given or refused here is known. */
const unknownVaccine = '999';

/** The stops of the date: the day of birth, today and the day of death are still good. */
export function dateStops(date: CalendarDate, { patient, today }: DoseContext): readonly DoseStop[] {
  const death = patient.providerStatus.state === 'deceased' ? patient.providerStatus.on : undefined;
  const stops: DoseStop[] = [];
  if (date < patient.birthDate) stops.push({ severity: 'stop', code: 'before-birth', field: 'date', birthDate: patient.birthDate });
  if (date > today) stops.push({ severity: 'stop', code: 'in-future', field: 'date', today });
  if (death !== undefined && date > death) stops.push({ severity: 'stop', code: 'after-death', field: 'date', death });
  return stops;
}

/** The stops of the codes. */
export function codeStops({ kind, cvx, mvx }: PartialDoseLine, { tables }: DoseContext): readonly DoseStop[] {
  const stops: DoseStop[] = [];
  if (cvx !== undefined && noVaccine.has(cvx)) stops.push({ severity: 'stop', code: 'no-vaccine', field: 'cvx', cvx });
  else if (cvx === unknownVaccine && kind !== 'historical') stops.push({ severity: 'stop', code: 'no-vaccine', field: 'cvx', cvx });
  else if (cvx !== undefined && tables.vaccine(cvx) === undefined) stops.push({ severity: 'stop', code: 'unknown-code', field: 'cvx', typed: cvx });
  const isUnknownMaker = mvx !== undefined && mvx !== '' && tables.manufacturer(mvx) === undefined;
  if (isUnknownMaker && kind !== 'refusal') stops.push({ severity: 'stop', code: 'unknown-code', field: 'mvx', typed: mvx });
  return stops;
}

/** The stops of the VIS given with a current dose: none can be given tomorrow, or before it was printed. */
export function visStops({ kind, vis = [] }: PartialDoseLine, { today }: DoseContext): readonly DoseStop[] {
  if (kind !== 'current') return [];
  return vis.flatMap(({ edition, givenOn }, index): readonly DoseStop[] => {
    if (givenOn === undefined) return [];
    const stops: DoseStop[] = [];
    if (givenOn > today) stops.push({ severity: 'stop', code: 'vis-in-future', field: 'vis', vis: index, today });
    if (edition !== undefined && edition > givenOn) {
      stops.push({ severity: 'stop', code: 'vis-published-after-given', field: 'vis', vis: index, edition, givenOn });
    }
    return stops;
  });
}
