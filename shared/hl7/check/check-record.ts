/** Checks what would be sent of a record, and says what is wrong in the words of the record: which dose, which field. */
import type { CodeTables } from '../../codes/code-tables';
import type { DoseId } from '../../domain/ids';
import type { Destination } from '../build/destination';
import type { Stamp } from '../build/header';
import { tracePlace, type RecordField } from '../build/places';
import { buildVxu, type BuiltMessage, type RecordToSend } from '../build/vxu';
import { checkVxu } from './check-vxu';
import type { CheckCode } from './finding';

export interface RecordFinding {
  /** Absent for what concerns the patient or the whole message. */
  readonly dose?: DoseId;
  /** Absent when no field of the record stands behind it, as in a header. */
  readonly field?: RecordField;
  readonly code: CheckCode;
}

/** HL7 v2.5.1 gives a control id 20 letters, and registries cut longer ones; the profile would let it have 199. */
const longestControlId = 20;

/** What is missing stands nowhere in the message; the record's field is known all the same. */
const fieldOfCode: Partial<Readonly<Record<CheckCode, RecordField>>> = { 'no-eligibility': 'eligibility', 'no-vis': 'vis', 'vis-incomplete': 'vis' };

/** What a registry would reject of this record; each thing once. */
export function checkRecord(record: RecordToSend, destination: Destination, stamp: Stamp, tables: CodeTables): readonly RecordFinding[] {
  return withoutRepeats([...checkBuilt(buildVxu(record, destination, stamp, tables), tables), ...checkHeader(destination, stamp)]);
}

/** What a registry would reject of a message that is built already; each thing once. */
export function checkBuilt({ text, places }: Pick<BuiltMessage, 'text' | 'places'>, tables: CodeTables): readonly RecordFinding[] {
  const found = checkVxu(text, tables).map(({ place, code }): RecordFinding => {
    const traced = tracePlace(places, place) ?? {};
    const field = fieldOfCode[code] ?? traced.field;
    return { ...(traced.dose === undefined ? {} : { dose: traced.dose }), ...(field === undefined ? {} : { field }), code };
  });
  return withoutRepeats(found);
}

/** What the profile leaves to the sender, and registries do not: who sends, who receives (MSH-4, MSH-6), and an id that is short enough (MSH-10). */
function checkHeader({ sendingFacility, receivingFacility }: Destination, { controlId }: Stamp): readonly RecordFinding[] {
  const isUnaddressed = sendingFacility.trim() === '' || receivingFacility.trim() === '';
  return [...(isUnaddressed ? [{ code: 'missing' } as const] : []), ...(controlId.length > longestControlId ? [{ code: 'too-long' } as const] : [])];
}

function withoutRepeats(findings: readonly RecordFinding[]): readonly RecordFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ dose, field, code }) => {
    const key = [dose, field, code].join('|');
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}
