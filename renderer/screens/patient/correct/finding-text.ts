import type { DoseField, DoseStop, DoseWarning } from '../../../../shared/domain/dose-checks/findings';
import type { DoseWarningCode } from '../../../../shared/domain/immunization';
import { stopWords, warningWords } from '../../immunization-entry/finding-words';

/** The sentence beside a field that keeps the correction from being saved; the words are those of the entry screen. */
export function stopTextOf(stops: readonly DoseStop[], field: DoseField): string | undefined {
  const finding = stops.find((stop) => stop.field === field);
  // The entry's words for a finding do not depend on the cell, which only its grid knows.
  return finding && stopWords({ cell: 'date', code: 'found', finding });
}

/** All that one warning says. */
export function warningTextOf(code: DoseWarningCode, findings: readonly DoseWarning[]): string {
  return warningWords({ cell: 'date', code, findings });
}
