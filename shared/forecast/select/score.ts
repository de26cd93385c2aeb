/** Points for the series that have a chance (CDSi 4.6 sections 8.4 to 8.6). */
import type { Day } from '../dates';
import { finishDate, hasAllValidDoses, isCompletable, unsatisfiedDoses, validDoses, type PatientSeries } from './scorable';

/** Why a series has its points: each condition of the table, and what it gave. */
export interface Score {
  readonly total: number;
  readonly points: readonly { readonly for: Condition; readonly points: number }[];
}

type Condition = 'most-valid-doses' | 'product-and-all-valid' | 'completable' | 'closest-to-completion' | 'finishes-earliest' | 'starts-earliest' | 'product';

type Points = Score['points'][number];

const scoreOf = (points: readonly Points[]): Score => ({ total: points.reduce((sum, one) => sum + one.points, 0), points });

/** Points for the one that is best; nothing for those that share the place; the points off for the others. */
function forBest(condition: Condition, isBest: (one: PatientSeries) => boolean, all: readonly PatientSeries[], points: number): (one: PatientSeries) => Points {
  const best = all.filter(isBest).length;
  return (one) => ({ for: condition, points: isBest(one) ? (best === 1 ? points : 0) : -points });
}

const forTrue = (condition: Condition, isTrue: boolean, points: number): Points => ({ for: condition, points: isTrue ? points : -points });

const most = (all: readonly PatientSeries[]) => {
  const max = Math.max(...all.map(validDoses));
  return (one: PatientSeries) => validDoses(one) === max;
};

const earliestOf = (all: readonly PatientSeries[], dayOf: (one: PatientSeries) => Day | undefined) => {
  const days = all.flatMap((one) => dayOf(one) ?? []);
  const first = days.length === 0 ? undefined : Math.min(...days);
  return (one: PatientSeries) => first !== undefined && dayOf(one) === first;
};

/** Table 8-7. */
export function scoreComplete(all: readonly PatientSeries[]): readonly Score[] {
  const mostValid = forBest('most-valid-doses', most(all), all, 1);
  return all.map((one) => scoreOf([mostValid(one)]));
}

/** Table 8-9. */
export function scoreInProcess(all: readonly PatientSeries[]): readonly Score[] {
  const mostValid = forBest('most-valid-doses', most(all), all, 2);
  const fewest = Math.min(...all.map(unsatisfiedDoses));
  const closest = forBest('closest-to-completion', (one) => unsatisfiedDoses(one) === fewest, all, 2);
  const earliest = forBest('finishes-earliest', earliestOf(all, (one) => (isCompletable(one) ? finishDate(one) : undefined)), all, 1);
  return all.map((one) =>
    scoreOf([
      forTrue('product-and-all-valid', one.run.series.isProduct && hasAllValidDoses(one), 2),
      forTrue('completable', isCompletable(one), 3),
      mostValid(one),
      closest(one),
      earliest(one),
    ]),
  );
}

/** Table 8-11. */
export function scoreNoValidDoses(all: readonly PatientSeries[]): readonly Score[] {
  const earliest = forBest('starts-earliest', earliestOf(all, ({ forecast }) => forecast.dates?.earliest.day), all, 1);
  return all.map((one) => scoreOf([earliest(one), forTrue('completable', isCompletable(one), 1), forTrue('product', !one.run.series.isProduct, 1)]));
}
