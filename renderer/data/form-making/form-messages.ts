/** What the window and the form worker say to each other. */
import type { FormError } from '../../../shared/forms/form-error';
import type { OfficeInput } from '../../../shared/forms/office/office-input';
import type { SharingFormRecords } from '../../../shared/forms/sharing-form-input';
import type { Result } from '../../../shared/result';

/** The records behind one form; the form's language says the locale. */
export type FormRecords = Omit<SharingFormRecords, 'locale'>;

export interface FinishedForm {
  /** A PDF of one page. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Kept with the form: which wording was signed. */
  readonly wordingVersion: string;
}

export type FormAnswer = Result<FinishedForm, FormError>;

/** A document of the office, with the count of its pages. */
export type OfficeAnswer = Result<FinishedForm & { readonly pages: number }, FormError>;

/** What forms are made of; sent once, before the first form. */
export interface FormMaterials {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  /** The wording's file, UTF-8 JSON. */
  readonly wording: Uint8Array;
  /** The wording of the documents of the office, UTF-8 JSON. */
  readonly office: Uint8Array;
}

export type ToFormWorker =
  | { readonly kind: 'materials'; readonly materials: FormMaterials }
  /** There is time before the first form: what the fonts give for the wording may be worked out now. */
  | { readonly kind: 'warm-up' }
  | { readonly kind: 'make'; readonly number: number; readonly records: FormRecords }
  | { readonly kind: 'make-office'; readonly number: number; readonly input: OfficeInput };

/** `broken`: a bug, named without the record's words. */
export type FromFormWorker =
  | { readonly kind: 'made'; readonly number: number; readonly answer: FormAnswer }
  | { readonly kind: 'office-made'; readonly number: number; readonly answer: OfficeAnswer }
  | { readonly kind: 'broken'; readonly number: number; readonly cause: string };
