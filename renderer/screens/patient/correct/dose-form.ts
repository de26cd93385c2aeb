/** A dose as it stands in the correction form, and what the checks say about it. Pure. */
import type { AnsweredWarning, DoseFields, DoseWarningCode } from '../../../../shared/domain/immunization';
import type { Chart, Dose } from '../../../../shared/domain/chart/chart';
import { checkDose } from '../../../../shared/domain/dose-checks/check-dose';
import type { DoseContext } from '../../../../shared/domain/dose-checks/context';
import type { PartialDoseLine, PartialVisGiven } from '../../../../shared/domain/dose-checks/dose-line';
import type { DoseStop, DoseWarning } from '../../../../shared/domain/dose-checks/findings';
import { toDoseFields } from '../../../../shared/domain/dose-checks/to-dose-fields';
import { missingForCurrentDose, type PatientMinimumField } from '../../../../shared/domain/patient-minimum';
import { fail, ok, type Result } from '../../../../shared/result';

/** The fields as typed. A field of another kind stays while the kind is switched to and fro. */
export interface DoseForm {
  readonly line: PartialDoseLine;
  /** The amount as text, until it reads as a number. */
  readonly amount: string;
  /** Reasons for warnings, by code. */
  readonly answers: Readonly<Partial<Record<DoseWarningCode, string>>>;
}

/** Date fields of the form: `date`, `lotExpires`, and `vis.0` for the day on which the first VIS was given. */
export type DateKey = 'date' | 'lotExpires' | `vis.${number}`;

/** The form as it opens over a dose on record. */
export function formOfDose(fields: DoseFields): DoseForm {
  const { answered, ...line } = fields;
  return {
    line,
    amount: fields.kind === 'current' && fields.amountMl !== undefined ? String(fields.amountMl) : '',
    answers: Object.fromEntries(answered.map(({ code, reason }) => [code, reason])),
  };
}

/** Millilitres as typed: "0.5", "0,5", ".5 ml". Undefined when it is no number above 0 and up to 20. */
export function readAmount(typed: string): number | undefined {
  const match = /^(\d*(?:[.,]\d+)?)\s*(?:ml)?\.?$/i.exec(typed.trim());
  const amount = match?.[1] ? Number(match[1].replace(',', '.')) : Number.NaN;
  return amount > 0 && amount <= 20 ? amount : undefined;
}

export interface FormFinding {
  /** What the patient's record lacks for a dose given here (105 CMR 222.100(C)), when the correction makes it one. */
  readonly patientLacks: readonly PatientMinimumField[];
  readonly stops: readonly DoseStop[];
  /** Every warning of the line, answered or not; findings of one code are answered by one reason. */
  readonly warnings: readonly { readonly code: DoseWarningCode; readonly findings: readonly DoseWarning[] }[];
}

/** The record as typed, with the amount read. */
export function lineOf(form: DoseForm): PartialDoseLine {
  const amountMl = form.amount.trim() === '' ? undefined : readAmount(form.amount);
  return { ...form.line, amountMl };
}

/** What is to be said about the form, against the rest of the chart. */
export function checkForm(form: DoseForm, chart: Chart, dose: Dose, context: Omit<DoseContext, 'patient' | 'doses' | 'others'>): FormFinding {
  const doses = chart.doses.filter((one) => one.id !== dose.id && one.voided === undefined);
  const findings = checkDose({ ...lineOf(form), answered: [] }, { ...context, patient: chart.patient, doses, others: [] });
  const stops = findings.filter((finding): finding is DoseStop => finding.severity === 'stop');
  const warnings = findings.filter((finding): finding is DoseWarning => finding.severity === 'warning');
  const codes = [...new Set(warnings.map(({ code }) => code))];
  const becomesCurrent = form.line.kind === 'current' && dose.fields.kind !== 'current';
  const patientLacks = becomesCurrent ? missingForCurrentDose(chart.patient) : [];
  return { patientLacks, stops, warnings: codes.map((code) => ({ code, findings: warnings.filter((warning) => warning.code === code) })) };
}

/** Why a correction cannot be saved yet. */
export type FormObstacle =
  | { readonly why: 'stop' }
  | { readonly why: 'patient'; readonly lacks: readonly PatientMinimumField[] }
  | { readonly why: 'amount' }
  | { readonly why: 'date'; readonly key: DateKey }
  | { readonly why: 'warning'; readonly code: DoseWarningCode }
  | { readonly why: 'unfit' };

/**
 * The corrected record.
 * @param unreadable date fields that hold a text which is no date
 */
export function readForm(form: DoseForm, found: FormFinding, unreadable: ReadonlySet<DateKey>): Result<DoseFields, FormObstacle> {
  const [key] = unreadable;
  if (key !== undefined) return fail({ why: 'date', key });
  if (found.stops.length > 0) return fail({ why: 'stop' });
  if (form.line.kind === 'current' && form.amount.trim() !== '' && readAmount(form.amount) === undefined) return fail({ why: 'amount' });
  if (found.patientLacks.length > 0) return fail({ why: 'patient', lacks: found.patientLacks });
  const answered: AnsweredWarning[] = [];
  for (const { code } of found.warnings) {
    const reason = form.answers[code]?.trim() ?? '';
    if (reason === '') return fail({ why: 'warning', code });
    answered.push({ code, reason });
  }
  const fields = toDoseFields({ ...lineOf(form), answered });
  return fields.ok ? ok(fields.value) : fail({ why: 'unfit' });
}

/** Puts one VIS in the place of another; undefined takes it out. */
export function withVis(line: PartialDoseLine, place: number, vis: PartialVisGiven | undefined): PartialDoseLine {
  const all = line.vis ?? [];
  const next = vis === undefined ? all.filter((_one, index) => index !== place) : place < all.length ? all.map((one, index) => (index === place ? vis : one)) : [...all, vis];
  return { ...line, vis: next };
}
