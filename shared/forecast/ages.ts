/** The days on which a patient reaches the ages of a schedule; each is reckoned once. */
import { addSpan, type Day } from './dates';
import type { Effect, Window } from './schedule/schedule';
import type { Period } from './schedule/period';

export class Ages {
  readonly #birth: Day;
  readonly #days: (Day | undefined)[] = [];

  constructor(birth: Day) {
    this.#birth = birth;
  }

  /** The birth date plus a span (CALCDTAGE, CALCDTPREF, CALCDTALLOW, CALCDTSKIP-3 and -4, CALCDTIND, CALCDTCI). */
  at(period: Period): Day {
    const known = this.#days[period.id];
    if (known !== undefined) return known;
    const day = addSpan(this.#birth, period);
    this.#days[period.id] = day;
    return day;
  }

  atIf(period: Period | undefined): Day | undefined {
    return period === undefined ? undefined : this.at(period);
  }

  /** Whether a day is on or after the begin and before the end of a window of ages. */
  isIn({ begin, end }: Window, day: Day): boolean {
    return (begin === undefined || day >= this.at(begin)) && (end === undefined || day < this.at(end));
  }
}

/** Whether supporting data holds on a day (CDSi 4.6 section 3.3, RELEVANT-1 and -2). */
export const isRelevant = ({ effective, cessation }: Effect, day: Day): boolean => (effective === undefined || day >= effective) && (cessation === undefined || day <= cessation);
