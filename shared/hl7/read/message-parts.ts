/** What a message says, once it is read. Everything may be missing: real registries leave out what the guide requires. */
import type { CalendarDate } from '../../domain/calendar-date';
import type { Segment } from '../er7/er7';
import type { Coded } from './coded';

export interface Header {
  readonly sendingApplication?: string;
  readonly sendingFacility?: string;
  /** As written: `YYYYMMDDHHMMSS±ZZZZ`, often without the offset. */
  readonly at?: string;
  /** `VXU`, `RSP`, `ACK`, ... */
  readonly message: string;
  /** `V04`, `K11`, ... */
  readonly trigger?: string;
  readonly controlId?: string;
  readonly processing?: string;
  readonly version?: string;
  /** `Z22`, `Z42`, ...: a hint, no more. */
  readonly profile?: string;
}

/** A place in a message (ERR-2): `occurrence` counts the segments of this name over the whole message. */
export interface ErrorPlace {
  readonly segment: string;
  readonly occurrence?: number;
  readonly field?: number;
  readonly repeat?: number;
  readonly component?: number;
  readonly sub?: number;
}

export interface ReadError {
  readonly place?: ErrorPlace;
  /** HL7 table 0357. */
  readonly code: Coded;
  /** E, W or I; undefined when it is not said. */
  readonly severity?: 'E' | 'W' | 'I';
  /** HL7 table 0533 or free text. */
  readonly application: Coded;
  /** What a person may read, all of it. */
  readonly text?: string;
}

export interface Acknowledgement {
  /** MSA-1: AA, AE, AR, CA, CE, CR; the first when it is repeated. */
  readonly code?: string;
  /** MSA-2: the control id of the message that is answered. */
  readonly answers?: string;
  readonly text?: string;
  readonly errors: readonly ReadError[];
}

export interface Query {
  /** Of the query that is answered (QAK-1), or of this query (QPD-2). */
  readonly tag?: string;
  /** QAK-2: OK, NF, TM, AE, AR. */
  readonly status?: string;
}

export interface ReadId {
  readonly id: string;
  readonly authority?: string;
  /** MR ours, SR the registry's, ... */
  readonly type?: string;
}

export interface ReadName {
  readonly last?: string;
  readonly first?: string;
  readonly middle?: string;
  readonly suffix?: string;
  readonly type?: string;
}

export interface ReadAddress {
  readonly line1?: string;
  readonly line2?: string;
  readonly city?: string;
  readonly state?: string;
  readonly postalCode?: string;
  readonly country?: string;
  readonly type?: string;
}

export interface ReadPhone {
  /** Digits as they came together: area and number, or the whole text. */
  readonly number?: string;
  readonly email?: string;
  readonly use?: string;
  readonly equipment?: string;
}

export interface ReadGuardian {
  readonly name: ReadName;
  readonly relationship: Coded;
  readonly phone?: ReadPhone;
  readonly address?: ReadAddress;
}

/** Whether a dose counts, by the registry, for one vaccine group. */
export interface ReadEvaluation {
  readonly group: Coded;
  readonly schedule?: Coded;
  readonly series?: string;
  readonly doseNumber?: string;
  readonly isValid?: boolean;
  readonly reason?: string;
}

export interface ReadVis {
  /** The encoded string of the document (24 digits), when that was sent. */
  readonly encoded?: string;
  readonly vaccine?: Coded;
  readonly edition?: CalendarDate;
  readonly givenOn?: CalendarDate;
}

/** An observation that has no place of its own here, as it came. */
export interface ReadObservation {
  readonly code: Coded;
  readonly value: string;
  readonly on?: CalendarDate;
}

export interface ReadDose {
  readonly filler?: ReadId;
  readonly placer?: ReadId;
  /** The day on which it was given or refused. */
  readonly date?: CalendarDate;
  /** RXA-3 as written, when it names no day. */
  readonly dateText?: string;
  /** Code and alternate code: CVX, NDC, CPT, a local one. */
  readonly vaccine: readonly Coded[];
  readonly cvx?: string;
  readonly ndc?: string;
  /** In the unit of `unit`; undefined when it is not known (999). */
  readonly amount?: number;
  readonly unit?: string;
  /** NIP001: 00 new, 01 to 08 historical. */
  readonly source?: Coded;
  /** Free text that came beside the source. */
  readonly note?: string;
  readonly giver?: ReadName;
  readonly place?: string;
  readonly lot?: string;
  readonly expires?: CalendarDate;
  readonly maker?: Coded;
  /** NIP002, with RXA-20 RE. */
  readonly refusal?: Coded;
  /** RXA-20: CP, PA, RE, NA. */
  readonly completion?: string;
  /** RXA-21: A, U, D. */
  readonly action?: string;
  readonly route?: Coded;
  readonly site?: Coded;
  readonly eligibility?: Coded;
  readonly funding?: Coded;
  readonly vis: readonly ReadVis[];
  readonly evaluations: readonly ReadEvaluation[];
  readonly observations: readonly ReadObservation[];
}

export type SeriesStatus = 'complete' | 'on-schedule' | 'overdue' | 'too-old' | 'immune' | 'contraindicated' | 'not-recommended';

/** What the registry says is due next, for one vaccine group. */
export interface ReadForecast {
  readonly group: Coded;
  readonly schedule?: Coded;
  readonly series?: string;
  readonly doseNumber?: string;
  readonly dosesInSeries?: string;
  readonly earliest?: CalendarDate;
  readonly recommended?: CalendarDate;
  readonly overdue?: CalendarDate;
  readonly latest?: CalendarDate;
  readonly status?: SeriesStatus;
  /** The registry's own words on the status. */
  readonly statusText?: string;
  readonly reason?: string;
}

/** A history of disease or a titre instead of a dose. */
export interface ReadEvidence {
  readonly code: Coded;
  readonly value: Coded;
  readonly on?: CalendarDate;
}

export interface ReadPatient {
  readonly ids: readonly ReadId[];
  /** The legal name first. */
  readonly names: readonly ReadName[];
  readonly motherMaidenName?: string;
  readonly birthDate?: CalendarDate;
  readonly birthDateText?: string;
  readonly sex?: string;
  readonly races: readonly Coded[];
  readonly ethnicity?: Coded;
  readonly language?: Coded;
  readonly addresses: readonly ReadAddress[];
  readonly phones: readonly ReadPhone[];
  readonly isMultipleBirth?: boolean;
  readonly birthOrder?: string;
  readonly isDead?: boolean;
  readonly diedOn?: CalendarDate;
  /** PD1-12: true when the record is not to be shared; undefined when nothing is said. */
  readonly isProtected?: boolean;
  /** PD1-16. */
  readonly status?: string;
  readonly guardians: readonly ReadGuardian[];
  readonly doses: readonly ReadDose[];
  readonly forecasts: readonly ReadForecast[];
  readonly evidence: readonly ReadEvidence[];
}

export interface ReadMessage {
  readonly header: Header;
  /** In an ACK and in an answer to a query. */
  readonly acknowledgement?: Acknowledgement;
  readonly query?: Query;
  /** One in a VXU, several candidates in an answer, none in an ACK. */
  readonly patients: readonly ReadPatient[];
  /** Segments that nothing here speaks of, as they came. */
  readonly unread: readonly Segment[];
}
