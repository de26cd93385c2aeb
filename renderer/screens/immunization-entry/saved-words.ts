/** What is said after a save. Pure. */
import type { Chart } from '../../../shared/domain/chart/chart';
import { isInformed } from '../../../shared/domain/sharing-rules';
import { spokenName } from '../patient/header/header-lines';
import type { SavePlan } from './plan-save';
import { entryWords as words } from './words';

/** Shots and refusals among the kinds of some lines or doses. */
export function countKinds(kinds: readonly string[]): readonly [shots: number, refusals: number] {
  const refusals = kinds.filter((kind) => kind === 'refusal').length;
  return [kinds.length - refusals, refusals];
}

const countDoses = (plan: SavePlan) => countKinds(plan.doses.map(({ fields }) => fields.kind));

/**
 * How much was saved and for whom (Undo works from other pages too), what it did to the sharing status, and the talk that is still owed (product rules 1 and 2).
 * @param chart the chart as it was before the save
 */
export function savedWords(plan: SavePlan, chart: Chart): string {
  const sharing = plan.sharing?.to === 'unknown' ? [words.nowUnknown] : plan.sharing?.to === 'yes' ? [words.nowYes] : [];
  const isTalkOwed = plan.doses.some(({ fields }) => fields.kind === 'current') && !isInformed(chart);
  return [words.saved(...countDoses(plan), spokenName(chart.patient.name)), ...sharing, ...(isTalkOwed ? [words.talkNext] : [])].join(' ');
}

/** What is said after the save was taken back. */
export const undoneWords = (plan: SavePlan, chart: Chart): string => words.undone(...countDoses(plan), spokenName(chart.patient.name));
