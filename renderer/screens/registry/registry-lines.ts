/** The queue of the whole practice as lines, one a patient, read off the cards. Pure; the clock comes in as `now`. */
import type { Card } from '../../../shared/domain/card';
import type { CalendarDate } from '../../../shared/domain/calendar-date';
import { reportingClock, type ReportingClock } from '../../../shared/domain/reporting-clock';

export interface RegistryLine {
  readonly card: Card;
  /** The day of the oldest shot given here that the registry does not have; only such have a clock (product rule 7). */
  readonly oldest?: CalendarDate;
  readonly waits: Waiting;
}

/** How the oldest of a patient's news stands: by the clock of the law, or only with its age. */
export type Waiting = { readonly by: 'clock'; readonly clock: ReportingClock } | { readonly by: 'age'; readonly hours: number };

export const registryViews = ['all', 'late', 'today', 'refused', 'unknown', 'sent'] as const;
export type RegistryView = (typeof registryViews)[number];

export interface RegistryLines {
  /** Those with a clock first, oldest first. */
  readonly lines: readonly RegistryLine[];
  readonly counts: Readonly<Record<RegistryView, number>>;
  /** Shots given here by their clock, and shots from records. */
  readonly shots: { readonly late: number; readonly today: number; readonly plenty: number; readonly fromRecords: number };
}

const isOpenCard = ({ toReport, historyToReport, queue }: Card): boolean => toReport.length > 0 || historyToReport > 0 || queue !== undefined;

const isIn: Readonly<Record<RegistryView, (line: RegistryLine) => boolean>> = {
  all: () => true,
  late: ({ waits }) => waits.by === 'clock' && waits.clock.state === 'late',
  today: ({ waits }) => waits.by === 'clock' && waits.clock.state === 'today',
  refused: ({ card }) => (card.queue?.rejected ?? 0) > 0,
  unknown: ({ card }) => (card.queue?.unknown ?? 0) > 0,
  sent: ({ card }) => (card.queue?.sent ?? 0) > 0,
};

/** How many patients have something open; for the rail. */
export const patientsInQueue = (cards: readonly Card[]): number => cards.reduce((sum, card) => sum + (isOpenCard(card) ? 1 : 0), 0);

/** @param now local civil time, `YYYY-MM-DDTHH:MM` */
export function registryLines(cards: readonly Card[], now: string): RegistryLines {
  const clocks = new Map<CalendarDate, ReportingClock>();
  const clockOf = (day: CalendarDate): ReportingClock => {
    const known = clocks.get(day) ?? reportingClock(day, now);
    clocks.set(day, known);
    return known;
  };
  const shots = { late: 0, today: 0, plenty: 0, fromRecords: 0 };
  const lines: RegistryLine[] = [];
  for (const card of cards) {
    if (!isOpenCard(card)) continue;
    let oldest: CalendarDate | undefined;
    for (const { date } of card.toReport) {
      shots[clockOf(date).state] += 1;
      if (oldest === undefined || date < oldest) oldest = date;
    }
    shots.fromRecords += card.historyToReport;
    lines.push(oldest === undefined ? { card, waits: { by: 'age', hours: hoursSince(card.queue?.since, now) } } : { card, oldest, waits: { by: 'clock', clock: clockOf(oldest) } });
  }
  lines.sort(byAge);
  const count = (view: RegistryView): number => lines.reduce((sum, line) => sum + (isIn[view](line) ? 1 : 0), 0);
  return { lines, counts: { all: lines.length, late: count('late'), today: count('today'), refused: count('refused'), unknown: count('unknown'), sent: count('sent') }, shots };
}

const hoursOf = ({ waits }: RegistryLine): number => (waits.by === 'clock' ? waits.clock.hoursOld : waits.hours);
const byAge = (a: RegistryLine, b: RegistryLine): number => Number(a.oldest === undefined) - Number(b.oldest === undefined) || hoursOf(b) - hoursOf(a) || (a.card.id < b.card.id ? -1 : 1);

/** The lines of a view whose patient's name holds what was typed. */
export function linesIn(view: RegistryView, { lines }: RegistryLines, typed: string): readonly RegistryLine[] {
  const wanted = typed.trim().toLowerCase();
  return lines.filter((line) => isIn[view](line) && (wanted === '' || `${line.card.last}, ${line.card.first} ${line.card.last}`.toLowerCase().includes(wanted)));
}

/** Whole hours between two local times, by their civil text; 0 without a beginning. */
function hoursSince(since: string | undefined, now: string): number {
  if (since === undefined) return 0;
  const minutes = (text: string): number => Date.parse(`${text.slice(0, 16)}Z`) / 60_000;
  return Math.max(0, Math.floor((minutes(now) - minutes(since)) / 60));
}
