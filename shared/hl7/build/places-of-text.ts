/**
 * The places of a message of ours, read back from its text: an answer may come days later, in a file, when nothing but the message is kept.
 * Doses are known by their filler number (ORC-3), fields by where the builder puts them.
 */
import { doseId, type DoseId } from '../../domain/ids';
import { delimitersOf } from '../er7/delimiters';
import { componentOf, repeatsOf, readEr7 } from '../er7/er7';
import type { RecordField, SegmentPlace } from './places';

type Fields = Readonly<Record<number, RecordField>>;

const known: Readonly<Record<string, Fields>> = {
  PID: { 5: 'name', 6: 'motherMaidenName', 7: 'birthDate', 8: 'sex', 10: 'race', 11: 'address', 13: 'phones', 22: 'ethnicity', 24: 'multipleBirth', 25: 'multipleBirth', 29: 'providerStatus', 30: 'providerStatus' },
  PD1: { 16: 'providerStatus', 17: 'providerStatus' },
  NK1: { 2: 'guardians', 3: 'guardians', 5: 'guardians' },
  RXA: { 3: 'date', 4: 'date', 5: 'cvx', 6: 'amountMl', 7: 'amountMl', 9: 'source', 10: 'givenBy', 15: 'lot', 16: 'lotExpires', 17: 'mvx', 18: 'reason' },
  RXR: { 1: 'route', 2: 'site' },
};
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
    const observed: Fields = name === 'OBX' ? { 5: componentOf(fields[3], 1, delimiters) === eligibilityCode ? 'eligibility' : 'vis' } : {};
    return { segment: name, occurrence, ...(isOfDose && dose !== undefined ? { dose } : {}), fields: known[name] ?? observed };
  });
}
