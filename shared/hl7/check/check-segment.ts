/** Holds each field of a segment against its rules: usage, repeats, parts, form, length, code. */
import type { CodeTables } from '../../codes/code-tables';
import type { Delimiters } from '../er7/delimiters';
import { componentOf, repeatsOf, type Segment } from '../er7/er7';
import { unescapeText } from '../er7/escape';
import type { ErrorPlace } from '../read/message-parts';
import { formFault } from './check-form';
import type { CheckCode, CheckFinding } from './finding';
import { placeOf, type PlacedSegment } from './message-shape';
import type { FieldRules, Neighbours, Part } from './part';
import { segmentRules } from './segment-rules';
import { valueTables, type ValueTable } from './value-tables';

/** A field's first value: the first component of its first repeat. */
export const fieldOf = ({ fields }: Segment, delimiters: Delimiters): Neighbours => (number) => componentOf(repeatsOf(fields[number], delimiters)[0], 1, delimiters);

/** What the rules say against the fields of one segment; nothing when it is none of profile Z22. */
export function checkSegment(segment: PlacedSegment, delimiters: Delimiters, tables: CodeTables): readonly CheckFinding[] {
  const rules = segmentRules.get(segment.name);
  if (rules === undefined) return [];
  const check = new FieldCheck(delimiters, tables);
  const of = fieldOf(segment, delimiters);
  for (const [key, known] of Object.entries(rules.fields)) {
    const number = Number(key);
    check.field(segment.fields[number] ?? '', placeOf(segment, number), typeof known === 'function' ? known(of) : known, of);
  }
  segment.fields.forEach((raw, number) => {
    if (number > rules.last && isSaid(raw, delimiters)) check.find(placeOf(segment, number), 'fields', 'extra-part');
  });
  return check.findings;
}

/** Whether anything but separators and blanks is there. */
function isSaid(raw: string, { component, repeat, sub }: Delimiters): boolean {
  for (const letter of raw) if (letter !== component && letter !== repeat && letter !== sub && letter.trim() !== '') return true;
  return false;
}

class FieldCheck {
  readonly findings: CheckFinding[] = [];
  readonly #delimiters: Delimiters;
  readonly #tables: CodeTables;

  constructor(delimiters: Delimiters, tables: CodeTables) {
    this.#delimiters = delimiters;
    this.#tables = tables;
  }

  find(place: ErrorPlace, rule: string, code: CheckCode): void {
    this.findings.push({ place, rule, code });
  }

  field(raw: string, place: ErrorPlace, rules: FieldRules, of: Neighbours): void {
    if (!this.#hasRightUsage(raw, place, rules, of)) return;
    const repeats = repeatsOf(raw, this.#delimiters);
    if (repeats.length > (rules.repeats ?? 1)) this.find(place, 'repeats', 'too-many');
    repeats.forEach((repeat, index) => {
      const at = repeats.length > 1 ? { ...place, repeat: index + 1 } : place;
      if (isSaid(repeat, this.#delimiters)) this.#value(repeat, at, rules, 'component');
      else if (index > 0 || repeats.length > 1) this.find(at, rules.rule ?? 'usage', 'missing');
    });
  }

  /** Whether there is something to look at further. */
  #hasRightUsage(raw: string, place: ErrorPlace, { usage, rule = 'usage' }: Part, of: Neighbours): boolean {
    const asked = typeof usage === 'function' ? usage(of) : usage;
    const said = isSaid(raw, this.#delimiters);
    if (said && asked === 'never') this.find(place, rule, 'not-allowed');
    if (!said && asked === 'required') this.find(place, rule, 'missing');
    return said && asked !== 'never';
  }

  /** @param separator between the parts of this value */
  #value(raw: string, place: ErrorPlace, part: Part, separator: 'component' | 'sub'): void {
    if (typeof part.type === 'string') {
      this.#plain(raw, place, part, part.type);
      return;
    }
    const values = raw.split(this.#delimiters[separator]);
    const of: Neighbours = (number) => (isSaid(values[number - 1] ?? '', this.#delimiters) ? this.#firstOf(values[number - 1] ?? '') : undefined);
    part.type.forEach((inner, index) => {
      const value = values[index] ?? '';
      const at = separator === 'component' ? { ...place, component: index + 1 } : { ...place, sub: index + 1 };
      if (this.#hasRightUsage(value, at, inner, of)) this.#value(value, at, inner, 'sub');
    });
    if (values.slice(part.type.length).some((extra) => isSaid(extra, this.#delimiters))) this.find(place, 'parts', 'extra-part');
    this.#code(values, place, part);
  }

  #firstOf(value: string): string {
    return unescapeText((value.split(this.#delimiters.sub, 1)[0] ?? '').trim(), this.#delimiters);
  }

  /** A value that has no parts. */
  #plain(raw: string, place: ErrorPlace, { most, table, only, rule }: Part, form: Exclude<Part['type'], readonly Part[]>): void {
    const { component, sub } = this.#delimiters;
    if (form !== 'anything' && (raw.includes(component) || raw.includes(sub))) this.find(place, 'parts', 'extra-part');
    if (most !== undefined && raw.length > most) this.find(place, 'length', 'too-long');
    const value = this.#firstOf(raw);
    if (only !== undefined && value !== only) this.find(place, rule ?? 'value', 'wrong-value');
    const fault = formFault(value, form);
    if (fault !== undefined) this.find(place, rule ?? form, fault);
    if (table !== undefined) this.#inTable(value, undefined, place, table, rule);
  }

  /** The code of a value with parts: the first, of the table that the third names. */
  #code(values: readonly string[], place: ErrorPlace, { table, rule }: Part): void {
    const code = this.#firstOf(values[0] ?? '');
    if (table !== undefined && code !== '') this.#inTable(code, this.#firstOf(values[2] ?? ''), place, table, rule);
  }

  #inTable(code: string, system: string | undefined, place: ErrorPlace, name: keyof typeof valueTables, rule: string = name): void {
    const { systems, has }: ValueTable = valueTables[name];
    const isCoded = system !== undefined;
    if (isCoded && system !== '' && systems !== undefined && !systems.includes(system)) this.find({ ...place, component: 3 }, rule, 'wrong-table');
    else if (!has(code, this.#tables, system)) this.find(isCoded ? { ...place, component: 1 } : place, rule, 'unknown-code');
  }
}
