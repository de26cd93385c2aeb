/** Collects the segments of one message and remembers which field of which record each holds. */
import type { DoseId } from '../../domain/ids';
import { messageText, segmentText, type Component, type Field, type Repeat } from '../er7/write-er7';
import { foldAscii, isAscii } from './fold-ascii';
import type { RecordField, SegmentPlace } from './places';

/** A field of a segment: what is written, and the record's field behind it. */
export type Written = Field | { readonly value: Field; readonly of: RecordField };

export interface MessageWriter {
  /** @param fields by the number of the HL7 field */
  readonly add: (segment: string, fields: Readonly<Record<number, Written>>, dose?: DoseId) => void;
  readonly text: () => string;
  readonly places: () => readonly SegmentPlace[];
}

const isOfRecord = (written: Written): written is { readonly value: Field; readonly of: RecordField } => typeof written === 'object' && 'of' in written;

/** A message that begins with this header. */
export function messageWriter(header: string, isAsciiOnly: boolean): MessageWriter {
  const lines: string[] = [header];
  const places: SegmentPlace[] = [{ segment: 'MSH', occurrence: 1, fields: {} }];
  const counts = new Map<string, number>();
  return {
    add: (segment, fields, dose) => {
      const values: Field[] = [];
      const named: Record<number, RecordField> = {};
      // Numbers come in their own order, in whichever they were written down.
      for (const key in fields) {
        const number = Number(key);
        const written = fields[number];
        while (values.length < number - 1) values.push(undefined);
        if (isOfRecord(written)) named[number] = written.of;
        values.push(isOfRecord(written) ? written.value : written);
      }
      const occurrence = (counts.get(segment) ?? 0) + 1;
      counts.set(segment, occurrence);
      places.push({ segment, occurrence, ...(dose === undefined ? {} : { dose }), fields: named });
      const line = segmentText(segment, values);
      // Values are folded before they are escaped: a wide letter may become a separator. Most segments hold nothing to fold.
      lines.push(isAsciiOnly && !isAscii(line) ? segmentText(segment, values.map(foldedField)) : line);
    },
    text: () => messageText(lines),
    places: () => places,
  };
}

function foldedField(field: Field): Field {
  if (field === undefined || typeof field === 'string') return foldedText(field);
  if ('repeats' in field) return { repeats: field.repeats.map(foldedRepeat) };
  return field.map(foldedComponent);
}
const foldedText = (text: string | undefined): string | undefined => (text === undefined ? undefined : foldAscii(text));
const foldedRepeat = (repeat: Repeat): Repeat => (repeat === undefined || typeof repeat === 'string' ? foldedText(repeat) : repeat.map(foldedComponent));
const foldedComponent = (component: Component): Component => (component === undefined || typeof component === 'string' ? foldedText(component) : component.map(foldedText));
