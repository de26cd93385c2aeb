/**
 * Doses. `current`: given here; `historical`: given earlier or elsewhere, typed from a record; `refusal`: offered and refused,
 * which never asks for what only a given dose has (lot, site, maker).
 */
import * as z from 'zod';
import { calendarDate } from './calendar-date';

const text = (max: number) => z.string().trim().min(1).max(max);

/** CDC CVX, two or three digits as CDC writes it ("03", "140"). */
export const cvxCode = z.string().regex(/^\d{2,3}$/);
export const mvxCode = z.string().regex(/^[A-Z0-9]{2,4}$/);

/** HL7 table 0163, body site. */
export const siteCode = z.enum(['LA', 'RA', 'LD', 'RD', 'LT', 'RT', 'LVL', 'RVL', 'LG', 'RG', 'LLFA', 'RLFA']);
export type SiteCode = z.infer<typeof siteCode>;
/** Route by NCI Thesaurus code, as CDC prefers. */
export const routeCode = z.enum(['C38238', 'C28161', 'C38276', 'C38284', 'C38288', 'C38676', 'C38299', 'C38305']);
export type RouteCode = z.infer<typeof routeCode>;
/** HL7 table 0064: programme eligibility of the recipient for this dose. */
export const eligibilityCode = z.enum(['V01', 'V02', 'V03', 'V04', 'V05', 'V22', 'V23', 'V24', 'V25']);
export type EligibilityCode = z.infer<typeof eligibilityCode>;
/** CDC NIP001: where a historical dose was learned from. */
export const sourceCode = z.enum(['01', '02', '03', '04', '05', '06', '07', '08']);
export type SourceCode = z.infer<typeof sourceCode>;
/** CDC NIP002: why a dose was refused. */
export const refusalReason = z.enum(['00', '01', '02', '03']);
export type RefusalReason = z.infer<typeof refusalReason>;

/** One Vaccine Information Statement handed out: which document, which printed edition, when given. */
export const visGiven = z.strictObject({ document: text(24), edition: calendarDate, givenOn: calendarDate });
export type VisGiven = z.infer<typeof visGiven>;

/** Who gave the dose; 105 CMR 222.100(C) asks for name and title (the address is the practice's). */
export const giver = z.strictObject({ name: text(80), title: text(40).optional() });
export type Giver = z.infer<typeof giver>;

/** Warnings that a person may answer with a reason instead of mending the line. */
export const doseWarningCode = z.enum([
  'lot-expired',
  'too-close',
  'same-day',
  'age-outside-window',
  'inactive-code',
  'vis-not-current',
  'vis-given-after-dose',
  'before-go-live',
  'lot-looks-odd',
  'unspecified-vaccine',
  'maker-not-of-vaccine',
  'site-not-used',
]);
export type DoseWarningCode = z.infer<typeof doseWarningCode>;
export const answeredWarning = z.strictObject({ code: doseWarningCode, reason: text(200) });
export type AnsweredWarning = z.infer<typeof answeredWarning>;

const common = {
  date: calendarDate,
  cvx: cvxCode,
  /** CDC product name, when the person picked a product. */
  product: text(80).optional(),
  note: text(400).optional(),
  answered: z.array(answeredWarning).max(12),
};

/** 105 CMR 222.100(C), the part of the legal minimum that belongs to the dose. */
export const currentDose = z.strictObject({
  kind: z.literal('current'),
  ...common,
  mvx: mvxCode,
  lot: text(30),
  lotExpires: calendarDate.optional(),
  site: siteCode.optional(),
  route: routeCode.optional(),
  amountMl: z.number().positive().max(20).optional(),
  /** A dose that was not given whole. */
  isPartial: z.boolean().optional(),
  eligibility: eligibilityCode,
  vis: z.array(visGiven).max(6),
  givenBy: giver,
});

export const historicalDose = z.strictObject({
  kind: z.literal('historical'),
  ...common,
  mvx: mvxCode.optional(),
  lot: text(30).optional(),
  lotExpires: calendarDate.optional(),
  site: siteCode.optional(),
  route: routeCode.optional(),
  source: sourceCode,
  givenBy: giver.optional(),
});

export const refusal = z.strictObject({
  kind: z.literal('refusal'),
  ...common,
  reason: refusalReason,
  /** Needed with reason 02, other. */
  reasonText: text(200).optional(),
});

export const doseFields = z.discriminatedUnion('kind', [currentDose, historicalDose, refusal]);
export type CurrentDoseFields = z.infer<typeof currentDose>;
export type HistoricalDoseFields = z.infer<typeof historicalDose>;
export type RefusalFields = z.infer<typeof refusal>;
/** All that is typed about one dose or refusal. */
export type DoseFields = z.infer<typeof doseFields>;
