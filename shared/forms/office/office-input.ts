/** What the documents of the office are filled with: plain values that a screen can hand to the worker. */
import type { CalendarDate } from '../../domain/calendar-date';
import type { FormKind } from '../../domain/data-sharing';
import type { FaxProof } from '../../domain/fax/fax-report';
import type { DocumentId, WorkItemId } from '../../domain/ids';
import type { SchoolDose } from '../../domain/school/check-school-row';
import type { SchoolLevel, SchoolTable } from '../../domain/school/school-table';
import type { LabelSheet } from '../page-size';
import type { Practice } from '../letterhead';
import type { DoseHistory } from './dose-history';

/** What every document is made with. */
export interface OfficeFacts {
  /** The day it is made; nothing on it depends on any other clock. */
  readonly madeOn: CalendarDate;
  /** An absent value is left empty to be written in by hand. */
  readonly practice: Practice;
}

export interface PosterInput extends OfficeFacts {
  readonly document: 'poster';
  readonly paper: 'letter' | 'tabloid';
}

export interface RegistrationPageInput extends OfficeFacts {
  readonly document: 'registration-page';
}

export interface InformingLogInput extends OfficeFacts {
  readonly document: 'informing-log';
  /** How many full pages of lines, 1 to 20. */
  readonly pages: number;
}

export interface FaxCoverInput extends OfficeFacts {
  readonly document: 'fax-cover';
  readonly kind: FormKind;
  /** The only thing by which the cover says what it is about: no patient is named on it. */
  readonly workItem: WorkItemId;
  readonly to: { readonly organization: string; readonly fax: string };
  readonly from: { readonly person: string; readonly fax?: string };
  readonly on: CalendarDate;
  /** Local, `HH:MM`. */
  readonly time: string;
  /** With the cover. */
  readonly pages: number;
}

interface FaxedForm extends OfficeFacts {
  readonly workItem: WorkItemId;
  readonly kind: FormKind;
  /** For the patient's file. */
  readonly patient?: { readonly name: string; readonly birthDate: CalendarDate };
}

export interface FaxConfirmationInput extends FaxedForm {
  readonly document: 'fax-confirmation';
  readonly proof: FaxProof;
}

/** A fax sent on the office machine: what is known of it, the rest to be written in. */
export interface FaxByHandInput extends FaxedForm {
  readonly document: 'fax-by-hand';
  readonly number?: string;
  readonly on?: CalendarDate;
  /** Local, `HH:MM`. */
  readonly time?: string;
  readonly pages?: number;
  readonly confirmation?: string;
  readonly by?: string;
}

/** The reply of a fax service as it was pasted, made a page that can be kept. */
export interface FaxReplyInput extends FaxedForm {
  readonly document: 'fax-reply';
  readonly number: string;
  /** The day and the time that the reply bears. */
  readonly on: CalendarDate;
  /** Local, `HH:MM`. */
  readonly time: string;
  /** Who pasted it. */
  readonly by: string;
  /** Lines parted by line feeds. */
  readonly text: string;
}

export interface RecordPatient {
  readonly name: string;
  readonly birthDate: CalendarDate;
  readonly recordNumber?: string;
  readonly address?: string;
}

export interface ImmunizationRecordInput extends OfficeFacts {
  readonly document: 'immunization-record';
  readonly id: DocumentId;
  readonly patient: RecordPatient;
  readonly history: DoseHistory;
}

export interface SchoolCertificateInput extends OfficeFacts {
  readonly document: 'school-certificate';
  readonly id: DocumentId;
  readonly purpose: 'school' | 'camp';
  readonly patient: RecordPatient;
  readonly doses: readonly SchoolDose[];
  /** The level that the doses are held against; without it they are only listed. */
  readonly asked?: { readonly table: SchoolTable; readonly level: SchoolLevel };
}

export interface LabelPatient {
  readonly name: string;
  readonly birthDate: CalendarDate;
  readonly recordNumber?: string;
}

export interface LabelsInput extends OfficeFacts {
  readonly document: 'labels';
  readonly sheet: LabelSheet;
  /** The first label that is still on the sheet, counted along the rows from 1. */
  readonly startAt: number;
  readonly labels: readonly LabelPatient[];
}

/** A value to be typed, with the name of its field. */
export interface WorksheetValue {
  readonly label: string;
  readonly value: string;
}

export interface RegistryWorksheetInput extends OfficeFacts {
  readonly document: 'registry-worksheet';
  readonly patients: readonly {
    readonly name: string;
    /** What is to be done about the patient's own data there; absent when nothing is. */
    readonly news?: string;
    readonly fields: readonly WorksheetValue[];
    readonly shots: readonly { readonly title: string; readonly news?: string; readonly fields: readonly WorksheetValue[] }[];
  }[];
}

export type OfficeInput =
  | PosterInput
  | RegistrationPageInput
  | InformingLogInput
  | FaxCoverInput
  | FaxConfirmationInput
  | FaxByHandInput
  | FaxReplyInput
  | ImmunizationRecordInput
  | SchoolCertificateInput
  | LabelsInput
  | RegistryWorksheetInput;

export type OfficeDocument = OfficeInput['document'];
