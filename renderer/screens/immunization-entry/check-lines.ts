/** What is to be said about each line: the dose checks, and texts that could not be read. Pure. */
import type { CalendarDate } from '../../../shared/domain/calendar-date';
import { checkDose } from '../../../shared/domain/dose-checks/check-dose';
import type { DoseContext } from '../../../shared/domain/dose-checks/context';
import type { DoseStop, DoseWarning } from '../../../shared/domain/dose-checks/findings';
import type { PartialDoseLine } from '../../../shared/domain/dose-checks/dose-line';
import type { DoseWarningCode } from '../../../shared/domain/immunization';
import type { PatientFields } from '../../../shared/domain/patient';
import { isStarted, type CellName, type EntryLine } from './entry-line';
import { shownCells } from './move-focus';
import type { ResolvedLine } from './resolve-lines';
import type { EntryContext } from './suggestions';
import { toDoseLine } from './to-dose-line';

/** What must be mended in a cell. `missing` is said only after the person tried to save. */
export type LineStop = { readonly cell: CellName } & (
  | { readonly code: 'unreadable'; readonly text: string }
  | { readonly code: 'found'; readonly finding: DoseStop }
);

/** What may be right and needs a reason: all findings of one code are answered by one reason. */
export interface LineWarning {
  readonly code: DoseWarningCode;
  readonly cell: CellName;
  readonly findings: readonly DoseWarning[];
}

export interface LineCheck {
  readonly stops: readonly LineStop[];
  readonly warnings: readonly LineWarning[];
}

export interface CheckContext extends EntryContext {
  readonly patient: PatientFields;
  readonly goLive?: CalendarDate;
}

export interface CheckedLine {
  readonly resolved: ResolvedLine;
  readonly dose: PartialDoseLine;
  readonly check: LineCheck;
  /** The lines above that are begun. */
  readonly above: readonly PartialDoseLine[];
  /** What of the lines above the check looked at. */
  readonly aboveKey: string;
}

const nothing: LineCheck = { stops: [], warnings: [] };

/** The cell that a finding belongs to. */
function cellOf(finding: DoseStop | DoseWarning): CellName {
  switch (finding.field) {
    case 'cvx':
      return 'vaccine';
    case 'mvx':
      return 'maker';
    case 'lotExpires':
      return 'expires';
    case 'givenBy.name':
    case 'givenBy.title':
      return 'givenBy';
    case 'vis':
      return isAboutGivenOn(finding) ? 'visGivenOn' : 'vis';
    case 'date':
    case 'lot':
    case 'site':
    case 'eligibility':
    case 'source':
    case 'reason':
    case 'reasonText':
      return finding.field;
  }
}

const isAboutGivenOn = (finding: DoseStop | DoseWarning): boolean =>
  finding.code === 'vis-in-future' || finding.code === 'vis-given-after-dose' || (finding.code === 'missing-vis' && finding.part === 'givenOn');

function unreadable(line: EntryLine, resolved: ResolvedLine): readonly LineStop[] {
  return shownCells(resolved).flatMap((cell): readonly LineStop[] => {
    const typed = line.cells[cell];
    return typed?.isUnreadable && typed.text !== undefined ? [{ cell, code: 'unreadable', text: typed.text }] : [];
  });
}

/** Several documents of one dose give the same finding: it is said once. */
const stopKey = (stop: LineStop): string => (stop.code === 'found' ? `${stop.cell} ${stop.finding.code}` : `${stop.cell} unreadable`);

function checkOf(resolved: ResolvedLine, dose: PartialDoseLine, context: DoseContext): LineCheck {
  const { line } = resolved;
  if (!isStarted(line)) return nothing;
  const texts = unreadable(line, resolved);
  const stops = new Map<string, LineStop>(texts.map((stop) => [stop.cell, stop]));
  const warnings = new Map<DoseWarningCode, LineWarning>();
  for (const finding of checkDose(dose, context)) {
    const cell = cellOf(finding);
    if (finding.severity === 'warning') {
      const same = warnings.get(finding.code);
      warnings.set(finding.code, { code: finding.code, cell, findings: [...(same?.findings ?? []), finding] });
    } else if (!texts.some((stop) => stop.cell === cell)) {
      const stop: LineStop = { cell, code: 'found', finding };
      if (!stops.has(stopKey(stop))) stops.set(stopKey(stop), stop);
    }
  }
  const order = shownCells(resolved);
  return {
    stops: [...stops.values()].sort((a, b) => order.indexOf(a.cell) - order.indexOf(b.cell)),
    warnings: [...warnings.values()],
  };
}

const doseKey = ({ kind, date, cvx }: PartialDoseLine): string => `${kind} ${date ?? ''} ${cvx ?? ''}`;

/**
 * Checks every line against the chart and against the lines above it, so that two lines that are too close are said once, at the
 * lower one. Lines for which nothing changed keep their check, as the same object.
 * @param before the answer of the call before, made with the same context; empty when the context is new
 */
export function checkLines(lines: readonly ResolvedLine[], context: CheckContext, before: readonly CheckedLine[]): readonly CheckedLine[] {
  const known = new Map(before.map((one) => [one.resolved.line.id, one]));
  const above: PartialDoseLine[] = [];
  return lines.map((resolved) => {
    const aboveKey = above.map(doseKey).join(';');
    const earlier = known.get(resolved.line.id);
    const isKept = earlier !== undefined && earlier.resolved === resolved && earlier.aboveKey === aboveKey;
    const checked = isKept ? earlier : checkedLine(resolved, aboveKey, [...above], context);
    if (isStarted(resolved.line)) above.push(checked.dose);
    return checked;
  });
}

function checkedLine(resolved: ResolvedLine, aboveKey: string, others: readonly PartialDoseLine[], context: CheckContext): CheckedLine {
  const { today, patient, doses, tables, goLive } = context;
  const dose = toDoseLine(resolved, context.givers);
  return { resolved, dose, above: others, aboveKey, check: checkOf(resolved, dose, { today, patient, doses, others, tables, goLive }) };
}

