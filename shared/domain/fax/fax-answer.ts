/** What a way of faxing answers, as it crosses from the main process to the window. */
import type { FaxCause, FaxState } from './fax-report';

/** Why a call to the server brought nothing. */
export interface FaxTrouble {
  readonly cause: FaxCause;
  /** The server's or the system's own words; never patient data. */
  readonly said: string;
  /** True when the server may have taken the fax all the same: whoever sends again without looking may send twice. */
  readonly mayHaveBeenTaken: boolean;
}

export interface FaxReport {
  readonly state: FaxState;
  /** Calls made so far. */
  readonly tries: number;
  /** Calls that the server makes at most, where it says so. */
  readonly allowed?: number;
  /** ISO 8601: when the server calls next, while it waits to do so. */
  readonly nextCallAt?: string;
  readonly pages?: { readonly sent: number; readonly total: number };
}
