/**
 * A chart: one patient with everything that belongs to the person, as one aggregate. It is derived from changes alone
 * (`apply-change.ts`) and may be thrown away and rebuilt at any time.
 */
import type { DocumentId, DoseId, FormId, InformingId, PatientId, UserId, WorkItemId } from '../ids';
import type { PatientFields } from '../patient';
import type { DoseFields } from '../immunization';
import type { FormFields, FormKind, InformingFields, SharingChange, SharingStatus, StepDetail, StepName } from '../data-sharing';
import type { KeptDocumentFields, PrintoutFields } from '../kept-document';
import type { Fax } from '../fax/fax';
import type { FaxNumber } from '../fax/fax-number';
import type { Observation } from '../observation';
import type { OwnForm } from '../own-form';
import type { OwnTexts } from '../own-texts';
import type { ListImport } from '../list-import';
import type { PracticeFields } from '../practice';
import type { Batch } from '../registry/batch';
import type { RegistryCheck } from '../registry/registry-check';
import type { ChosenSchedule } from '../schedule-choice';
import type { Report } from '../registry/report';

/** Who did something, when, at which clock. */
export interface Mark {
  readonly by: UserId;
  /** Instant, ISO 8601 with offset. */
  readonly at: string;
  readonly clock: string;
}

/** A field's value that was replaced: nothing clinical is lost by a correction. */
export interface EarlierValue extends Mark {
  readonly field: string;
  /** The value before (or, when a later clock had won already, the value that lost); absent when the field was empty. */
  readonly value?: unknown;
  readonly reason?: string;
}

/** The clock of the last write of each field that was ever corrected (`*`: of all fields at once); the fold alone needs it. */
export type FieldClocks = Readonly<Record<string, string>>;

export interface Dose {
  readonly id: DoseId;
  readonly fields: DoseFields;
  readonly recorded: Mark;
  readonly earlier: readonly EarlierValue[];
  readonly fieldClocks?: FieldClocks;
  /** Entered in error (or its save undone): hidden from lists, visible in the history. */
  readonly voided?: Mark & { readonly how: 'entered-in-error' | 'save-undone'; readonly reason?: string };
  /** Typed into the MIIS web site as it is now, or, when `changed` is later, as it was before it was voided or restored. */
  readonly reported?: Mark & { readonly how: 'typed-in-miis' | 'from-registry' };
  /** Typed into the MIIS web site as it was before a correction: the registry has it in its older form. */
  readonly typedBefore?: Mark;
  /** The last correction, voiding or restoring; absent while it is as it was recorded. */
  readonly changed?: Mark;
}

export interface Informing {
  readonly id: InformingId;
  readonly fields: InformingFields;
  readonly recorded: Mark;
}

/** Absent on a chart means: not in the registry yet, because no shot was entered and no talk recorded. */
export interface Sharing {
  readonly status: SharingStatus;
  readonly change: SharingChange;
  readonly since: Mark;
}

export interface MadeForm {
  readonly id: FormId;
  readonly fields: FormFields;
  readonly made: Mark;
  readonly printed: readonly (Mark & { readonly printer?: string; readonly job?: string })[];
}

/** A paper that is kept for the patient: as a scan under this id, or in the paper file. */
export interface KeptDocument {
  readonly id: DocumentId;
  readonly fields: KeptDocumentFields;
  readonly kept: Mark;
}

/** Something that was printed for the patient. */
export interface Printout extends Mark {
  readonly document: DocumentId;
  readonly fields: PrintoutFields;
}

export type DoneStep = Mark & { readonly detail: StepDetail };

interface WorkOnce {
  readonly id: WorkItemId;
  readonly opened: Mark;
  readonly steps: Readonly<Partial<Record<StepName, DoneStep>>>;
  /** Its form was made by mistake and cancelled before it was signed: nothing is left to do, all of it stays readable. */
  readonly cancelled?: Mark & { readonly reason: string };
}

/** The way of a form: made, signed, changed in the MIIS, faxed, filed. */
export interface FormWork extends WorkOnce {
  readonly kind: FormKind;
  readonly form: FormId;
}

/** A status that changed without a form, to be changed in the MIIS, too. It belongs to the status change just before it. */
export interface StatusWork extends WorkOnce {
  readonly kind: 'status';
  readonly to: 'yes' | 'unknown';
}

export type WorkItem = FormWork | StatusWork;

export interface Chart {
  readonly id: PatientId;
  readonly patient: PatientFields;
  readonly registered: Mark;
  readonly earlier: readonly EarlierValue[];
  /** Of the patient's own fields. */
  readonly fieldClocks?: FieldClocks;
  readonly doses: readonly Dose[];
  readonly informings: readonly Informing[];
  readonly sharing?: Sharing;
  readonly forms: readonly MadeForm[];
  readonly workItems: readonly WorkItem[];
  /** Oldest first; absent while there is none. */
  readonly documents?: readonly KeptDocument[];
  /** Oldest first; absent while there is none. */
  readonly printouts?: readonly Printout[];
  /** Oldest first; absent while there is none. */
  readonly faxes?: readonly Fax[];
  /** What was told to registries, oldest first; absent while nothing was. */
  readonly reports?: readonly Report[];
  /** The patient was added by an import that was undone: in no list any more while nothing else is done, readable all the same. */
  readonly takenBack?: Mark;
  /** Looks at what the registry has, oldest first, the last ones; absent while there was none. */
  readonly registryChecks?: readonly RegistryCheck[];
  /** Conditions, immunities and reactions, oldest first, ended ones among them; absent while there is none. */
  readonly observations?: readonly Observation[];
  /** The last correction of the patient's own fields. */
  readonly patientChanged?: Mark;
  /** A person typed the patient's own data into the MIIS web site. */
  readonly patientReported?: Mark;
  /** The one before it, for taking the last one back. */
  readonly patientReportedBefore?: Mark;
  /** The latest view, for the day's list; every view is in the journal. */
  readonly viewed?: Mark;
  /** Seq of the last change in this chart. */
  readonly seq: number;
}

/** The practice's own record, derived from changes like a chart. */
export interface Practice {
  readonly fields: PracticeFields;
  readonly changed: Mark;
  /** The number of the Help Desk that somebody confirmed last by typing it once more. */
  readonly faxConfirmed?: Mark & { readonly number: FaxNumber };
  /** The texts of papers that the practice put in the place of ours. */
  readonly ownTexts?: OwnTexts;
  /** The PDFs that are used in the place of our forms. */
  readonly ownForms?: readonly OwnForm[];
  /** The marks of the scanner's files that are no papers of patients. */
  readonly scansSetAside?: readonly string[];
  /** The schedules that were chosen, the one in use last; absent while it is the shipped one from the beginning. */
  readonly schedules?: readonly ChosenSchedule[];
  /** The lists that were brought in, oldest first, the last ones. */
  readonly imports?: readonly ListImport[];
  /** The files for registries, oldest first; the journal has all of them, here are the last ones. */
  readonly batches?: readonly Batch[];
  /** What was printed for nobody in particular, the latest last; the journal has all of it, here are the last ones. */
  readonly printouts?: readonly (Mark & { readonly fields: PrintoutFields })[];
  readonly seq: number;
}
