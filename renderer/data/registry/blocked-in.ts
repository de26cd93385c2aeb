import type { CodeTables } from '../../../shared/codes/code-tables';
import type { Chart } from '../../../shared/domain/chart/chart';
import type { PracticeFields } from '../../../shared/domain/practice';
import { miis } from '../../../shared/domain/registry/report';
import type { RecordFinding } from '../../../shared/hl7/check/check-record';
import { reportMessage } from '../../../shared/hl7/report-message';
import { fileDestination } from './destination-of';

/** Any number and instant will do: what the registry would reject does not depend on them. */
const anyStamp = { controlId: 'CHECK', at: '20000101000000-0500' };

/** What the registry would reject of what is open in this chart. */
export function blockedIn(chart: Chart, practice: PracticeFields | undefined, tables: CodeTables): readonly RecordFinding[] {
  const destination = fileDestination(practice?.sitePin);
  return reportMessage(chart, { destinationId: miis, destination, practiceName: practice?.name ?? destination.sendingFacility, nameOf: () => undefined, tables, now: 0 }, anyStamp).blocked;
}
