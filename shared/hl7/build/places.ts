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

/**
 * Where an error points; undefined when the message has no such segment. Registries that do not say which of several segments they
 * mean are answered only where there is one of that name.
 */
export function tracePlace(places: readonly SegmentPlace[], { segment, occurrence, field }: ErrorPlace): TracedPlace | undefined {
  const named = places.filter((place) => place.segment === segment);
  const found = occurrence === undefined ? (named.length === 1 ? named[0] : undefined) : named.find((place) => place.occurrence === occurrence);
  if (found === undefined) return undefined;
  const traced = field === undefined ? undefined : found.fields[field];
  return { ...(found.dose === undefined ? {} : { dose: found.dose }), ...(traced === undefined ? {} : { field: traced }) };
}
