/** What a person types of a fax whose end the program did not see. */
import type { CalendarDate } from '../../../shared/domain/calendar-date';
import type { FaxResult } from '../../../shared/domain/fax/fax';
import { fail, ok, type Result } from '../../../shared/result';
import { parseTypedTime } from '../data-sharing/work-item/typed-time';

export interface TypedResult {
  readonly outcome: FaxResult['outcome'] | undefined;
  readonly on: CalendarDate | undefined;
  readonly time: string;
  readonly said: string;
  /** The text of the reply, to be kept as a page; empty when there is none. */
  readonly pasted: string;
}

/** Letters of the longest reply that is kept as text; a longer one is kept as a file. */
export const longestReply = 8000;

/** Reads it, or says which fields do not fit. */
export function readResult({ outcome, on, time, said, pasted }: TypedResult, today: CalendarDate): Result<FaxResult, readonly (keyof TypedResult)[]> {
  const at = parseTypedTime(time);
  const words = said.trim();
  const isDay = on !== undefined && on <= today;
  const wrong: readonly (keyof TypedResult)[] = [
    ...(outcome === undefined ? (['outcome'] as const) : []),
    ...(isDay ? [] : (['on'] as const)),
    ...(at === undefined ? (['time'] as const) : []),
    ...(words === '' || words.length > 400 ? (['said'] as const) : []),
    ...(pasted.length > longestReply ? (['pasted'] as const) : []),
  ];
  return outcome === undefined || !isDay || at === undefined || wrong.length > 0 ? fail(wrong) : ok({ outcome, on, time: at, said: words });
}
