/** The little of a queue that lists need, for every patient in memory. */
import type { CalendarDate } from '../calendar-date';
import type { Chart } from '../chart/chart';
import type { DoseId } from '../ids';
import { isOpen, isUnsent, queueOf, type DoseItem } from './queue';
import { miis } from './report';

/** What is open beside new doses; absent when nothing is. */
export interface CardQueue {
  /** Doses that the registry has in an older form. */
  readonly changed: number;
  /** Doses that it has and that were entered in error. */
  readonly deleted: number;
  /** Items that it refused. */
  readonly rejected: number;
  /** Items of which nobody knows whether it has them. */
  readonly unknown: number;
  /** Items in a file whose answers are not read yet. */
  readonly sent: number;
  /** The patient's own data are to be told. */
  readonly patient?: 'new' | 'changed';
  /** Since when the oldest of these has been waiting: the instant of its change. */
  readonly since: string;
}

export interface QueueOfCard {
  /** Doses given here that the registry does not have (product rule 7), each with the day it was given and the instant it was typed. */
  readonly toReport: readonly { readonly dose: DoseId; readonly date: CalendarDate; readonly recordedAt: string }[];
  /** Historical doses that it does not have; they have no clock. */
  readonly historyToReport: number;
  readonly queue?: CardQueue;
}

/** Reads it off the chart; of the registry that the law means. */
export function queueOfCard(chart: Chart): QueueOfCard {
  const { doses, patient } = queueOf(chart, miis);
  const owed = doses.filter(({ isOwed, state }) => isOwed && isOpen(state));
  const isNew = ({ action, state }: DoseItem): boolean => action === 'A' && isUnsent(state);
  const toReport = owed.filter((item) => isNew(item) && item.dose.fields.kind === 'current').map(({ dose }) => ({ dose: dose.id, date: dose.fields.date, recordedAt: dose.recorded.at }));
  const historyToReport = owed.filter((item) => isNew(item) && item.dose.fields.kind === 'historical').length;
  // What goes along with a new dose of the same patient needs no word of its own.
  const openPatient = patient !== undefined && isOpen(patient.state) ? patient : undefined;
  const states = [...owed.map(({ state }) => state), ...(openPatient ? [openPatient.state] : [])];
  const count = (is: 'rejected' | 'unknown' | 'sent'): number => states.filter((state) => state.is === is).length;
  const queue = {
    changed: owed.filter(({ action, state }) => action === 'U' && state.is !== 'sent').length,
    deleted: owed.filter(({ action, state }) => action === 'D' && state.is !== 'sent').length,
    rejected: count('rejected'),
    unknown: count('unknown'),
    sent: count('sent'),
    ...(openPatient && isUnsent(openPatient.state) ? { patient: openPatient.isNew ? ('new' as const) : ('changed' as const) } : {}),
  };
  const isNothing = queue.changed + queue.deleted + queue.rejected + queue.unknown + queue.sent === 0 && queue.patient === undefined;
  const since = [...owed.map(({ dose }) => (dose.changed ?? dose.recorded).at), ...(openPatient ? [openPatient.since.at] : [])].sort()[0];
  return { toReport, historyToReport, ...(isNothing || since === undefined ? {} : { queue: { ...queue, since } }) };
}
