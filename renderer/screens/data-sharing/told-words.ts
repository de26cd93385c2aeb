/** What the sharing card says about telling the patient. Pure. */
import { formatDate } from '../../../shared/domain/calendar-date';
import type { Chart } from '../../../shared/domain/chart/chart';
import { languageName } from '../../components/languages';
import type { SharingFace } from './sharing-view';
import { words } from './words';

/** What is said beside the word of the status, and of the talk under it. */
export interface ToldWords {
  readonly meaning: string;
  readonly told: string | undefined;
}

/**
 * The talk that gave the latest answer; else the latest talk, with the word that the answer is still to come. "Nobody recorded telling"
 * is said only where no talk is recorded at all.
 */
export function toldWords(chart: Chart, face: SharingFace): ToldWords {
  const isWaiting = face === 'unknown' || face === 'yes-not-told';
  const latest = [...chart.informings].reverse();
  const answered = latest.find(({ fields }) => fields.answer !== 'no-answer-yet');
  const talk = (answered ?? latest[0])?.fields;
  if (talk === undefined) return { meaning: words.card.faces[face].meaning, told: isWaiting ? words.card.notTold : undefined };
  const say = answered === undefined ? words.card.toldNoAnswer : words.card.told;
  return {
    meaning: isWaiting ? words.card.toldMeanings[face] : words.card.faces[face].meaning,
    told: say(formatDate(talk.on), talk.by, languageName(talk.language)),
  };
}
