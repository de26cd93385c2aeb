import type { PatientId } from '../../../shared/domain/ids';
import type { DocumentClass } from '../../../shared/domain/kept-document';

/** Something finished, to be looked at and printed. */
export interface Shown {
  readonly kind: DocumentClass;
  readonly title: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sheet?: 'tabloid';
  readonly notice?: string;
  /** Whose papers they are; in their records it is written when they are printed. Nobody's go into the practice's. */
  readonly patients: readonly PatientId[];
}
