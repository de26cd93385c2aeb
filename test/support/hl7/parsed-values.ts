/** What parsers make of a message, in one shape, so that they can be compared. */
import { componentsOf, readEr7, repeatsOf } from '../../../shared/hl7/er7/er7';

/** A field's repeats, each its components: what the first sub-component of each means. */
export type FieldValues = readonly (readonly string[])[];

export interface SegmentValues {
  readonly name: string;
  /** From field 1 on; of a header from field 3 on, because 1 and 2 are the delimiters. */
  readonly fields: readonly FieldValues[];
}

/** As our reader has them. */
export function ourValues(text: string): readonly SegmentValues[] {
  const read = readEr7(text);
  if (!read.ok) throw new Error(read.error);
  const { delimiters, segments } = read.value;
  return segments.map(({ name, fields }) =>
    plainSegment(
      name,
      fields.slice(firstField(name)).map((raw) => repeatsOf(raw, delimiters).map((repeat) => componentsOf(repeat, delimiters).map((value) => value ?? ''))),
    ),
  );
}

/** Where the fields begin that hold values. */
export const firstField = (name: string): number => (name === 'MSH' ? 3 : 1);

/** Empty parts at the end say nothing, and blanks around a value neither; `""` asks to delete and holds no value. */
export function plainSegment(name: string, fields: readonly FieldValues[]): SegmentValues {
  const plainField = (field: FieldValues): FieldValues => withoutTail(field.map((repeat) => withoutTail(repeat.map(plainValue), (value) => value === '')), (repeat) => repeat.length === 0);
  return { name: name.trim(), fields: withoutTail(fields.map(plainField), (field) => field.length === 0) };
}

const plainValue = (value: string): string => (value.trim() === '""' ? '' : value.trim());

function withoutTail<T>(list: readonly T[], isEmpty: (one: T) => boolean): readonly T[] {
  const said = list.map((one) => !isEmpty(one)).lastIndexOf(true);
  return list.slice(0, said + 1);
}

/** Where two parsers differ, such as `PID[1]-5: [["a"]] | [["b"]]`; empty when nowhere. */
export function differences(ours: readonly SegmentValues[], theirs: readonly SegmentValues[]): readonly string[] {
  const counts = new Map<string, number>();
  return Array.from({ length: Math.max(ours.length, theirs.length) }, (_, index) => index).flatMap((index) => {
    const [one, other] = [ours[index], theirs[index]];
    if (one?.name !== other?.name) return [`segment ${index + 1}: ${one?.name ?? 'none'} | ${other?.name ?? 'none'}`];
    const name = one?.name ?? '';
    const occurrence = (counts.get(name) ?? 0) + 1;
    counts.set(name, occurrence);
    return Array.from({ length: Math.max(one?.fields.length ?? 0, other?.fields.length ?? 0) }, (_, at) => at).flatMap((at) => {
      const values = [one, other].map((segment) => JSON.stringify(segment?.fields[at] ?? []));
      return values[0] === values[1] ? [] : [`${name}[${occurrence}]-${at + firstField(name)}: ${values.join(' | ')}`];
    });
  });
}
