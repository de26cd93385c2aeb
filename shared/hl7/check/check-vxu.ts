/**
 * Looks over a message before it is sent: what would a registry reject? The rules are those of profile Z22 (guide R1.5 with the addendum
 * of 2018). A registry may have more of its own; what it says is read from its answer.
 */
import type { CodeTables } from '../../codes/code-tables';
import { componentOf, readEr7, repeatsOf } from '../er7/er7';
import type { Delimiters } from '../er7/delimiters';
import { checkDose, checkDoses } from './check-dose';
import { checkSegment, fieldOf } from './check-segment';
import { checkText } from './check-text';
import type { CheckFinding } from './finding';
import { messageShape, placeOf, type PlacedSegment } from './message-shape';

const encodingCharacters = '^~\\&';

/** What a registry would reject in a message of profile Z22, in the order of its segments first, then what concerns several at once. */
export function checkVxu(text: string, tables: CodeTables): readonly CheckFinding[] {
  const read = readEr7(text);
  if (!read.ok) return [{ place: { segment: 'MSH', occurrence: 1 }, rule: 'structure', code: 'no-message' }];
  const { delimiters } = read.value;
  const { segments, groups, findings } = messageShape(read.value.segments);
  const isAscii = ['', 'ASCII'].includes((segments[0]?.fields[18] ?? '').trim());
  return [
    ...findings,
    ...segments.flatMap((segment) => [...checkSegment(segment, delimiters, tables), ...checkText(segment, delimiters, isAscii)]),
    ...segments.filter(({ name }) => name === 'MSH').flatMap(checkDelimiters),
    ...segments.filter(({ name }) => name === 'PID').flatMap((pid) => checkLegalName(pid, delimiters)),
    ...checkNextOfKin(segments.filter(({ name }) => name === 'NK1'), delimiters),
    ...groups.flatMap((group) => checkDose(group, delimiters, tables)),
    ...checkDoses(groups, delimiters),
  ];
}

const checkDelimiters = (header: PlacedSegment): readonly CheckFinding[] =>
  header.fields[2] === encodingCharacters ? [] : [{ place: placeOf(header, 2), rule: 'IZ-13', code: header.fields[2] === '' ? 'missing' : 'wrong-value' }];

/** The first name of a patient is the legal one (PID-5). */
function checkLegalName(pid: PlacedSegment, delimiters: Delimiters): readonly CheckFinding[] {
  const [first] = repeatsOf(pid.fields[5], delimiters);
  const type = componentOf(first, 7, delimiters);
  return type === undefined || type === 'L' ? [] : [{ place: placeOf(pid, 5, 7), rule: 'legal-name', code: 'wrong-value' }];
}

/** NK1-1 counts from 1 (IZ-70). */
const checkNextOfKin = (persons: readonly PlacedSegment[], delimiters: Delimiters): readonly CheckFinding[] =>
  persons
    .filter((person, index) => fieldOf(person, delimiters)(1) !== String(index + 1))
    .map((person) => ({ place: placeOf(person, 1), rule: 'IZ-70', code: 'out-of-sequence' }));
