/** The port behind which every automatic way of faxing stands; one folder each implements it. */
import type { FaxReport, FaxTrouble } from '../../shared/domain/fax/fax-answer';
import type { FaxProof } from '../../shared/domain/fax/fax-report';
import type { Result } from '../../shared/result';

export type { FaxReport, FaxTrouble };

/** A fax as it is handed over. */
export interface FaxToSend {
  /** Opaque and unique: names this fax at the server, so that it can be found again. No patient data. */
  readonly tag: string;
  /** A `FaxNumber`: `+`, country code and digits. How it is dialed or written as an address is the transport's setting. */
  readonly number: string;
  /** Finished PDFs in their order: the cover first. */
  readonly documents: readonly Uint8Array[];
}

/** Where the server keeps a fax; opaque outside the transport. */
export type FaxJob = string;

/** Each call ends within its own time-out. */
export interface FaxTransport {
  /** Proves that the server is there and lets us in; sends nothing. */
  readonly check: () => Promise<Result<null, FaxTrouble>>;
  readonly submit: (fax: FaxToSend) => Promise<Result<FaxJob, FaxTrouble>>;
  /**
   * Looks for a fax by its tag, after an outcome that is not known; undefined when the server has none. A way that keeps no list fails
   * with `mayHaveBeenTaken`: then only a person can find out.
   */
  readonly find: (tag: string) => Promise<Result<FaxJob | undefined, FaxTrouble>>;
  readonly poll: (job: FaxJob) => Promise<Result<FaxReport, FaxTrouble>>;
  /** Fails where the fax is done already or cannot be called back. */
  readonly cancel: (job: FaxJob) => Promise<Result<null, FaxTrouble>>;
  /** Everything that the server tells of a sent fax; fails while it is not sent. */
  readonly proof: (job: FaxJob, fax: FaxToSend) => Promise<Result<FaxProof, FaxTrouble>>;
}
