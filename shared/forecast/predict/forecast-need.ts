/** Whether another dose is needed (CDSi 4.6 section 7.4, table 7-10). */
import type { Antigen } from '../schedule/schedule';
import type { SeriesRun } from '../series-run';
import { ageOn } from '../evaluate/age';
import { contraindicationOf, type ActiveContraindications, type Contraindicated } from './contraindications';
import { evidenceOfImmunity, type Immunity } from './evidence-of-immunity';
import { candidateEarliest, type OriginatedDate } from './forecast-dates';

export type SeriesStatus = 'not-complete' | 'complete' | 'not-recommended' | 'immune' | 'contraindicated' | 'aged-out';

export type ForecastReason = 'complete' | 'past-history' | 'immunity' | 'contraindication' | 'season-past' | 'maximum-age' | 'cannot-finish-before-maximum-age';

export type ForecastNeed =
  | { readonly status: 'not-complete'; readonly earliest: OriginatedDate | undefined }
  | { readonly status: Exclude<SeriesStatus, 'not-complete'>; readonly reason: ForecastReason; readonly immunity?: Immunity; readonly contraindicated?: Contraindicated };

/** The columns of table 7-10, from the left. */
export function forecastNeed(run: SeriesRun, antigen: Antigen, active: ActiveContraindications): ForecastNeed {
  const { facts, ages } = run.patient;
  const target = run.targets[run.next];
  if (target === undefined) {
    return run.targets.some(({ status }) => status === 'satisfied') ? { status: 'complete', reason: 'complete' } : { status: 'not-recommended', reason: 'past-history' };
  }
  const immunity = evidenceOfImmunity(antigen, facts);
  if (immunity) return { status: 'immune', reason: 'immunity', immunity };
  const contraindicated = contraindicationOf(active, run.series, run.patient);
  if (contraindicated) return { status: 'contraindicated', reason: 'contraindication', contraindicated };
  if (target.dose.seasonEnd !== undefined && facts.today > target.dose.seasonEnd) return { status: 'not-recommended', reason: 'season-past' };
  const max = ages.atIf(ageOn(target.dose, facts.today)?.max);
  if (max !== undefined && facts.today >= max) return { status: 'aged-out', reason: 'maximum-age' };
  const earliest = candidateEarliest(run, target.dose);
  if (max !== undefined && earliest !== undefined && earliest.day >= max) return { status: 'aged-out', reason: 'cannot-finish-before-maximum-age' };
  return { status: 'not-complete', earliest };
}
