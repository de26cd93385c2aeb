/** Edits of a message's text, to break it on purpose. */
export type Edit = (message: string) => string;

const segmentsOf = (message: string): readonly string[] => message.split('\r').filter((line) => line !== '');
const joined = (segments: readonly string[]): string => segments.map((line) => `${line}\r`).join('');

/** A copy in which these stand in place of the one at an index. */
const replaced = (list: readonly string[], at: number, ...by: readonly string[]): string[] => [...list.slice(0, at), ...by, ...list.slice(at + 1)];

/** The index of the n-th segment of this name. */
function indexOf(segments: readonly string[], name: string, occurrence: number): number {
  const all = segments.flatMap((line, index) => (line.startsWith(name) ? [index] : []));
  const index = all[occurrence - 1];
  if (index === undefined) throw new Error(`the message has no ${name} ${occurrence}`);
  return index;
}

/** Fields as the standard numbers them: the separator itself is MSH-1. */
const fieldsOf = (line: string): string[] => (line.startsWith('MSH') ? ['MSH', '|', ...line.split('|').slice(1)] : line.split('|'));
const lineOf = ([name = '', ...fields]: readonly string[]): string => (name === 'MSH' ? `MSH${[fields[0], ...fields.slice(1)].join('|').slice(1)}` : [name, ...fields].join('|'));

/** @param change of the field as it is written; one that is not there is empty */
export const changeField = (segment: string, occurrence: number, field: number, change: (raw: string) => string): Edit => (message) => {
  const segments = segmentsOf(message);
  const at = indexOf(segments, segment, occurrence);
  const fields = fieldsOf(segments[at] ?? '');
  while (fields.length <= field) fields.push('');
  fields[field] = change(fields[field] ?? '');
  return joined(replaced(segments, at, lineOf(fields)));
};

export const setField = (segment: string, occurrence: number, field: number, raw: string): Edit => changeField(segment, occurrence, field, () => raw);

export const setComponent = (segment: string, occurrence: number, field: number, component: number, raw: string): Edit =>
  changeField(segment, occurrence, field, (old) => {
    const parts = old.split('^');
    while (parts.length < component) parts.push('');
    return replaced(parts, component - 1, raw).join('^');
  });

export const withoutSegment = (segment: string, occurrence: number): Edit => (message) => {
  const segments = segmentsOf(message);
  return joined(replaced(segments, indexOf(segments, segment, occurrence)));
};

/** Puts a line before the n-th segment of a name. */
export const insertBefore = (segment: string, occurrence: number, line: string): Edit => (message) => {
  const segments = segmentsOf(message);
  const at = indexOf(segments, segment, occurrence);
  return joined(replaced(segments, at, line, segments[at] ?? ''));
};

export const insertLast = (...lines: readonly string[]): Edit => (message) => joined([...segmentsOf(message), ...lines]);

export const twice = (segment: string, occurrence: number): Edit => (message) => {
  const segments = segmentsOf(message);
  const at = indexOf(segments, segment, occurrence);
  return joined(replaced(segments, at, segments[at] ?? '', segments[at] ?? ''));
};

export const allOf = (...edits: readonly Edit[]): Edit => (message) => edits.reduce((text, edit) => edit(text), message);

/**
 * Every field and component that the message says, taken out or spoiled in several ways; every segment taken out or said twice.
 * @param isMeant whether a field is to be broken
 */
export function everyEdit(message: string, isMeant: (segment: string, field: number) => boolean): readonly (readonly [what: string, edit: Edit])[] {
  const counts = new Map<string, number>();
  return segmentsOf(message).flatMap((line) => {
    const name = line.slice(0, 3);
    const occurrence = (counts.get(name) ?? 0) + 1;
    counts.set(name, occurrence);
    const label = `${name}[${occurrence}]`;
    const inFields = fieldsOf(line).flatMap((raw, field): readonly (readonly [string, Edit])[] => {
      if (field === 0 || (name === 'MSH' && field <= 2) || !isMeant(name, field)) return [];
      const parts = raw.includes('~') || raw === '' ? [] : raw.split('^').map((_, index) => index + 1);
      return [
        ...spoiled.map(([how, value]) => [`${label}-${field} ${how}`, setField(name, occurrence, field, value)] as const),
        [`${label}-${field} said twice`, changeField(name, occurrence, field, (old) => (old === '' ? old : `${old}~${old}`))] as const,
        ...parts.flatMap((component) => spoiled.map(([how, value]) => [`${label}-${field}.${component} ${how}`, setComponent(name, occurrence, field, component, value)] as const)),
      ];
    });
    return [...inFields, [`${label} taken out`, withoutSegment(name, occurrence)] as const, [`${label} said twice`, twice(name, occurrence)] as const];
  });
}

const spoiled: readonly (readonly [how: string, value: string])[] = [
  ['emptied', ''],
  ['made QQ', 'QQ'],
  ['made 20261399', '20261399'],
  ['made long', 'x'.repeat(251)],
];
