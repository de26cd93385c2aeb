/** What the window and the form worker say to each other. */
import type { CalendarDate } from '../../../shared/domain/calendar-date';
import type { OwnForm } from '../../../shared/domain/own-form';
import type { PatientFields } from '../../../shared/domain/patient';
import type { PracticeFields } from '../../../shared/domain/practice';
import type { FormError } from '../../../shared/forms/form-error';
import type { OfficeInput } from '../../../shared/forms/office/office-input';
import type { MadePackets, PacketsNotMade } from '../../../shared/forms/packets/make-packets';
import type { Packet } from '../../../shared/forms/packets/packet-plan';
import type { SharingFormRecords } from '../../../shared/forms/sharing-form-input';
import type { Result } from '../../../shared/result';

/** The records behind one form; its language says the locale. */
export interface FormRecords extends Omit<SharingFormRecords, 'locale'> {
  /** ISO 639-2; English where it is absent. */
  readonly language?: string;
  /** The practice's PDF that is filled in the place of ours. */
  readonly own?: { readonly form: OwnForm; readonly pdf: Uint8Array };
}

/** A document for families that nobody signs. */
export type FamilyDocument = 'fact-sheet' | 'letter' | 'instructions';

export interface FamilyOrder {
  readonly document: FamilyDocument;
  /** ISO 639-2. */
  readonly language: string;
  readonly madeOn: CalendarDate;
  readonly practice: PracticeFields | undefined;
  /** What the paper is found again by, in its barcode. Printable ASCII. */
  readonly id: string;
  /** Whom it is about; a letter needs one, a sheet without one is for everybody. */
  readonly patient?: PatientFields;
}

export interface FinishedForm {
  /** A whole PDF. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Kept with the form: which wording was signed. */
  readonly wordingVersion: string;
  readonly pages: number;
  /** Whether a speaker of its language has read the text; said on the screen, never on the paper. */
  readonly isReviewed: boolean;
}

export type FormAnswer = Result<FinishedForm, FormError>;

/** A day's packets: the plan and what all of them share. */
export interface PacketOrder {
  readonly plan: readonly Packet[];
  readonly practice: PracticeFields | undefined;
  readonly madeOn: CalendarDate;
  readonly isDuplex: boolean;
}

export type PacketsAnswer = Result<MadePackets, PacketsNotMade>;

/** A family wording beyond the materials' own, sent to a worker once before the first document that needs it. */
export interface WordingSupply {
  /** ISO 639-2. */
  readonly language: string;
  /** The wording's file, UTF-8 JSON. */
  readonly bytes: Uint8Array;
}

/** What forms are made of; sent once, before the first form. */
export interface FormMaterials {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  /** The wording's file, UTF-8 JSON. */
  readonly wording: Uint8Array;
  /** The same of the documents of the office. */
  readonly office: Uint8Array;
}

export type ToFormWorker =
  | { readonly kind: 'materials'; readonly materials: FormMaterials }
  /** There is time before the first form: what the fonts give for the wording may be worked out now. */
  | { readonly kind: 'warm-up' }
  | { readonly kind: 'supply'; readonly supply: WordingSupply }
  | { readonly kind: 'make'; readonly number: number; readonly records: FormRecords }
  | { readonly kind: 'make-family'; readonly number: number; readonly order: FamilyOrder }
  | { readonly kind: 'make-office'; readonly number: number; readonly input: OfficeInput }
  | { readonly kind: 'make-packets'; readonly number: number; readonly order: PacketOrder }
  /** Ends the making of packets before its next packet. */
  | { readonly kind: 'cancel'; readonly number: number };

/** `broken`: a bug, named without the record's words. */
export type FromFormWorker =
  | { readonly kind: 'made'; readonly number: number; readonly answer: FormAnswer }
  | { readonly kind: 'packets-progress'; readonly number: number; readonly done: number; readonly total: number }
  | { readonly kind: 'packets-made'; readonly number: number; readonly answer: PacketsAnswer }
  | { readonly kind: 'broken'; readonly number: number; readonly cause: string };
