/**
 * The places of a message of ours, read back from its text: an answer may come days later, in a file, when nothing but the message is kept.
 * Doses are known by their filler number (ORC-3), fields by where the builder puts them.
 */
import { doseId, type DoseId } from '../../domain/ids';
import { delimitersOf } from '../er7/delimiters';
import { componentOf, repeatsOf, readEr7 } from '../er7/er7';
import { fieldsOfSegment, type SegmentPlace } from './places';

/** OBX-3: the eligibility; every other observation of ours is about a VIS. */
const eligibilityCode = '64994-7';

/** Empty where the text is no message. */
export function placesOfText(text: string): readonly SegmentPlace[] {
  const read = readEr7(text);
  if (!read.ok) return [];
  const delimiters = delimitersOf(text);
  const counts = new Map<string, number>();
  let dose: DoseId | undefined;
  return read.value.segments.map(({ name, fields }): SegmentPlace => {
    const occurrence = (counts.get(name) ?? 0) + 1;
    counts.set(name, occurrence);
    if (name === 'ORC') {
      const id = doseId.safeParse(componentOf(repeatsOf(fields[3], delimiters)[0], 1, delimiters));
      // A refusal has a number that names no dose (IZ-45).
      dose = id.success ? id.data : undefined;
    }
    const isOfDose = name === 'ORC' || name === 'RXA' || name === 'RXR' || name === 'OBX';
    const observed: Readonly<Record<number, string>> = name === 'OBX' ? { 5: componentOf(fields[3], 1, delimiters) === eligibilityCode ? 'eligibility' : 'vis' } : {};
    return { segment: name, occurrence, ...(isOfDose && dose !== undefined ? { dose } : {}), fields: fieldsOfSegment[name] ?? observed };
  });
}
