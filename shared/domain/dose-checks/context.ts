/** What a line is checked against. */
import type { CalendarDate } from '../calendar-date';
import type { Dose } from '../chart/chart';
import type { PatientFields } from '../patient';
import type { DoseTables, PartialDoseLine } from './dose-line';

export interface DoseContext {
  readonly today: CalendarDate;
  readonly patient: PatientFields;
  /** The doses in the record; voided ones are passed over. When a dose is corrected, leave out that dose. */
  readonly doses: readonly Dose[];
  /** The other lines of this entry. */
  readonly others: readonly PartialDoseLine[];
  readonly tables: DoseTables;
  /** The day from which doses given here are current. */
  readonly goLive?: CalendarDate;
}
