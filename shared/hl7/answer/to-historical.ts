/** A dose as a registry tells it, as the record that is kept of it here. */
import type { CodeTables } from '../../codes/code-tables';
import { historicalDose, mvxCode, routeCode, siteCode, type HistoricalDoseFields } from '../../domain/immunization';
import type { ReadDose } from '../read/message-parts';
import { fail, ok, type Result } from '../../result';

/** Why it cannot be taken over. */
export type NotTaken = 'no-date' | 'no-vaccine' | 'not-given';

/** NIP001: learned from a registry. */
const fromRegistry = '05';

/** True for what is no dose given: a refusal, an order that was not carried out, or a record that is taken back (RXA-21). */
export const isNotGiven = ({ completion, refusal, action }: ReadDose): boolean => completion === 'RE' || completion === 'NA' || refusal?.code !== undefined || action === 'D';

/** The historical record of the dose. What the registry says beside it and we have no place for is left out; what it says wrongly, too. */
export function toHistorical(dose: ReadDose, tables: Pick<CodeTables, 'vaccine'>): Result<HistoricalDoseFields, NotTaken> {
  const { date, cvx, lot, expires, maker, route, site, giver, place } = dose;
  if (isNotGiven(dose)) return fail('not-given');
  if (date === undefined) return fail('no-date');
  if (cvx === undefined || tables.vaccine(cvx) === undefined || cvx === '998') return fail('no-vaccine');
  const mvx = mvxCode.safeParse(maker?.code);
  const routed = routeCode.safeParse(route?.code);
  const sited = siteCode.safeParse(site?.code);
  const name = [giver?.first, giver?.last].filter((part) => part !== undefined).join(' ') || place;
  const read = historicalDose.safeParse({
    kind: 'historical',
    date,
    cvx,
    source: fromRegistry,
    answered: [],
    ...(lot === undefined ? {} : { lot: lot.slice(0, 30) }),
    ...(lot === undefined || expires === undefined ? {} : { lotExpires: expires }),
    ...(mvx.success ? { mvx: mvx.data } : {}),
    ...(routed.success ? { route: routed.data } : {}),
    ...(sited.success && routed.success ? { site: sited.data } : {}),
    ...(name === undefined || name.trim() === '' ? {} : { givenBy: { name: name.trim().slice(0, 80) } }),
  });
  return read.success ? ok(read.data) : fail('no-vaccine');
}
