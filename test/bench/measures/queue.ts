/** The queue to the registry: from the cards of a practice to the lines that are drawn, beside sorting the same cards by name. */
import { cardOf, type Card } from '../../../shared/domain/card';
import { assertDefined } from '../../../shared/assert';
import { linesIn, registryLines } from '../../../renderer/screens/registry/registry-lines';
import { madeUpChart, madeUpRandom } from '../../support/made-up-people';
import { figure, type Figure, type Measure } from '../figure';
import { machine } from '../runtime';
import { median } from '../statistics';

const doses = 10_000;
const rounds = 15;
const now = '2026-11-27T09:00';

export const queue: Measure = { names: ['queue.10k'], run: () => Promise.resolve(measureQueue()) };

/** Cards of made-up people, two shots each, until ten thousand wait. */
function waitingCards(): readonly Card[] {
  const random = madeUpRandom(20261127);
  const cards: Card[] = [];
  let waiting = 0;
  for (let n = 1; waiting < doses; n += 1) {
    const chart = madeUpChart(random, n, 2);
    const card = cardOf({ ...chart, doses: chart.doses.map(({ reported: _reported, ...dose }) => dose) });
    cards.push(card);
    waiting += card.toReport.length + card.historyToReport;
  }
  return cards;
}

function timeOf(job: () => unknown): number {
  job();
  return median(
    Array.from({ length: rounds }, () => {
      const started = performance.now();
      job();
      return performance.now() - started;
    }),
  );
}

function measureQueue(): readonly Figure[] {
  const cards = waitingCards();
  const waiting = cards.reduce((sum, { toReport, historyToReport }) => sum + toReport.length + historyToReport, 0);
  const listed = timeOf(() => assertDefined(linesIn('all', registryLines(cards, now), '').slice(0, 50), 'the first lines'));
  const sorted = timeOf(() => [...cards].sort((a, b) => (a.last < b.last ? -1 : 1)));
  return [figure('queue.10k', 'ms', listed, sorted, { ...machine(), patients: cards.length, doses: waiting, reference: 'the same cards sorted by name' })];
}
