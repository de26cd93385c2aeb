/** Which field of which record stands where in a message, so that an error (ERR-2) is led back to the very field. */
import type { DoseId } from '../../domain/ids';
import type { ErrorPlace } from '../read/message-parts';

/** A field of a record as the screens name it: `name`, `lot`, `guardians`. */
export type RecordField = string;

export interface SegmentPlace {
  readonly segment: string;
  /** Of this name, counted over the message from 1. */
  readonly occurrence: number;
  /** The dose that the segment belongs to; absent for the patient's own. */
  readonly dose?: DoseId;
  /** By the number of the HL7 field. */
  readonly fields: Readonly<Record<number, RecordField>>;
}

export interface TracedPlace {
  readonly dose?: DoseId;
  readonly field?: RecordField;
}

/** Which field of the record the builder puts where, written or not: a registry also complains of what is missing. */
export const fieldsOfSegment: Readonly<Record<string, Readonly<Record<number, RecordField>>>> = {
  PID: { 5: 'name', 6: 'motherMaidenName', 7: 'birthDate', 8: 'sex', 10: 'race', 11: 'address', 13: 'phones', 22: 'ethnicity', 24: 'multipleBirth', 25: 'multipleBirth', 29: 'providerStatus', 30: 'providerStatus' },
  PD1: { 16: 'providerStatus', 17: 'providerStatus' },
  NK1: { 2: 'guardians', 3: 'guardians', 5: 'guardians' },
  RXA: { 3: 'date', 4: 'date', 5: 'cvx', 6: 'amountMl', 7: 'amountMl', 9: 'source', 10: 'givenBy', 15: 'lot', 16: 'lotExpires', 17: 'mvx', 18: 'reason' },
  RXR: { 1: 'route', 2: 'site' },
};
/**
 * Where an error points; undefined when the message has no such segment. Registries that do not say which of several segments they
 * mean are answered only where there is one of that name.
 */
export function tracePlace(places: readonly SegmentPlace[], { segment, occurrence, field }: ErrorPlace): TracedPlace | undefined {
  const named = places.filter((place) => place.segment === segment);
  const found = occurrence === undefined ? (named.length === 1 ? named[0] : undefined) : named.find((place) => place.occurrence === occurrence);
  if (found === undefined) return undefined;
  const traced = field === undefined ? undefined : (found.fields[field] ?? fieldsOfSegment[segment]?.[field]);
  return { ...(found.dose === undefined ? {} : { dose: found.dose }), ...(traced === undefined ? {} : { field: traced }) };
}
