/** What is unfinished in the whole practice, read off the cards in one pass. Pure; the clock comes in as `now`. */
import type { CalendarDate } from '../../shared/domain/calendar-date';
import type { Card } from '../../shared/domain/card';
import type { StepName } from '../../shared/domain/data-sharing';
import type { FaxState } from '../../shared/domain/fax/fax-report';
import type { WorkItemId } from '../../shared/domain/ids';
import type { WorkSubject } from '../../shared/domain/work-items';
import { reportingClock, type ReportingClock } from '../../shared/domain/reporting-clock';

/** A status change on its way (product rule 5), by a form or without one, with the step that is next. */
export interface WorkLine {
  readonly card: Card;
  readonly item: WorkItemId;
  readonly kind: WorkSubject;
  readonly step: StepName;
  readonly openedAt: string;
  /** Its fax failed, or nobody knows what became of it: a person has to decide. */
  readonly fax?: FaxState;
}

/** Doses of one patient that the MIIS does not have yet (product rule 7). */
export interface ReportLine {
  readonly card: Card;
  readonly doses: number;
  readonly oldest: CalendarDate;
}

/** A patient whose status is Yes or who got shots here, and who was not told about the MIIS yet (product rule 1). */
export interface TalkLine {
  readonly card: Card;
  readonly since: string;
}

export interface ToDo {
  /** What failed on its way first, then the oldest. */
  readonly work: readonly WorkLine[];
  /** The patient with the oldest dose first. */
  readonly report: readonly ReportLine[];
  readonly dosesToReport: number;
  /** Longest waiting first. */
  readonly talks: readonly TalkLine[];
  /** Records with the status Unknown; each asks its question when it is opened. */
  readonly unknown: number;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Everything that is open, from all cards. */
export function toDoOf(cards: readonly Card[]): ToDo {
  const work: WorkLine[] = [];
  const report: ReportLine[] = [];
  const talks: TalkLine[] = [];
  let dosesToReport = 0;
  let unknown = 0;
  for (const card of cards) {
    for (const open of card.work) {
      const raised = card.faxes?.find(({ item, turn }) => item === open.item && turn === 'person');
      work.push({ card, ...open, ...(raised ? { fax: raised.state } : {}) });
    }
    const oldest = oldestDose(card);
    if (oldest !== undefined) {
      report.push({ card, doses: card.toReport.length, oldest });
      dosesToReport += card.toReport.length;
    }
    if (card.needsTalk) talks.push({ card, since: card.needsTalk.since });
    if (card.sharing === 'unknown') unknown += 1;
  }
  work.sort((a, b) => Number(b.fax !== undefined) - Number(a.fax !== undefined) || byText(a.openedAt, b.openedAt));
  report.sort((a, b) => byText(a.oldest, b.oldest));
  talks.sort((a, b) => byText(a.since, b.since));
  return { work, report, dosesToReport, talks, unknown };
}

function oldestDose(card: Card): CalendarDate | undefined {
  let oldest: CalendarDate | undefined;
  for (const dose of card.toReport) if (oldest === undefined || dose.date < oldest) oldest = dose.date;
  return oldest;
}

/** The light of the day: how many doses wait, and the clock of the oldest. Undefined when none waits. */
export interface ReportingLight {
  readonly doses: number;
  readonly clock: ReportingClock;
}

/** @param now local civil time, `YYYY-MM-DDTHH:MM` */
export function reportingLight(toDo: ToDo, now: string): ReportingLight | undefined {
  const first = toDo.report[0];
  return first && { doses: toDo.dosesToReport, clock: reportingClock(first.oldest, now) };
}

/** Patients whose record was opened on this day, the latest first. Instants carry the practice's local offset, so their text starts with the local day. */
export function seenOn(cards: readonly Card[], day: CalendarDate): readonly Card[] {
  return cards
    .filter((card) => card.viewedAt?.startsWith(day))
    .sort((a, b) => byText(b.viewedAt ?? '', a.viewedAt ?? ''));
}

/** Patients whose record was opened last, the latest first. */
export function seenLately(cards: readonly Card[], limit: number): readonly Card[] {
  const seen = cards.filter((card) => card.viewedAt !== undefined);
  return seen.sort((a, b) => byText(b.viewedAt ?? '', a.viewedAt ?? '')).slice(0, limit);
}
