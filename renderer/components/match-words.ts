/** Why a patient was found, as shown beside the name. */
import { formatDate, parseIsoDate } from '../../shared/domain/calendar-date';
import type { Card } from '../../shared/domain/card';
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

/** Said of a record that is still shut without what matched: a phone number and a guardian are part of what is not shown yet. */
const isOfRecord = (field: MatchReason['field']): boolean => field === 'phone' || field === 'guardian';

/** One reason: `phone (617) 555-0142`, `born 3 Sep 2022`, `nickname of Robert`; of a shut record `phone` alone. */
function reasonWords({ field, text }: MatchReason, isShut: boolean): string {
  if (isShut && isOfRecord(field)) return fields[field];
  const day = field === 'birth-date' ? parseIsoDate(text) : undefined;
  const shown = day !== undefined ? formatDate(day) : field === 'phone' ? formatPhone(text) : text;
  return `${fields[field]} ${shown}`;
}

/** All reasons in one line; a plain match of the name is said last or not at all, because the name is in sight. */
export function reasonsWords(reasons: readonly MatchReason[], isShut: boolean): string {
  const telling = reasons.filter((reason) => reason.field !== 'name');
  return (telling.length > 0 ? telling : reasons.slice(0, 1)).map((reason) => reasonWords(reason, isShut)).join(' · ');
}

/** True where the record asks before it opens (product rule 3): a list shows the name, birth date and number by which it is found, and no more. */
export const isShutRecord = (card: Pick<Card, 'sharing'>): boolean => card.sharing === 'unknown';
