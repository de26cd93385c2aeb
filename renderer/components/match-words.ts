/** Why a patient was found, as shown beside the name. */
import { formatDate, parseIsoDate } from '../../shared/domain/calendar-date';
import type { MatchReason } from '../../shared/matching/match-reason';
import { formatPhone } from './phone';

const fields: Readonly<Record<MatchReason['field'], string>> = {
  name: 'name',
  alias: 'also known as',
  nickname: 'nickname of',
  spelling: 'spelled like',
  'birth-date': 'born',
  phone: 'phone',
  'record-number': 'record',
  guardian: 'guardian',
};

/** One reason: `phone (617) 555-0142`, `born 3 Sep 2022`, `nickname of Robert`. */
export function reasonWords({ field, text }: MatchReason): string {
  const day = field === 'birth-date' ? parseIsoDate(text) : undefined;
  const shown = day !== undefined ? formatDate(day) : field === 'phone' ? formatPhone(text) : text;
  return `${fields[field]} ${shown}`;
}

/** All reasons in one line; a plain match of the name is said last or not at all, because the name is in sight. */
export function reasonsWords(reasons: readonly MatchReason[]): string {
  const telling = reasons.filter((reason) => reason.field !== 'name');
  return (telling.length > 0 ? telling : reasons.slice(0, 1)).map(reasonWords).join(' · ');
}
