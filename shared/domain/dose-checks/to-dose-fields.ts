/** From a finished line to the strict record. */
import { doseFields, type DoseFields } from '../immunization';
import { fail, ok, type Result } from '../../result';
import { assertNever } from '../../assert';
import type { PartialDoseLine } from './dose-line';
import { normalLot } from './odd-lot';

/** A field that the record's schema does not accept; `missing` when it is not there at all. */
export interface UnfitField {
  /** Path in the record, such as `vis.0.edition`. */
  readonly field: string;
  readonly problem: 'missing' | 'unfit';
}

/**
 * Builds the record of a line: texts trimmed, empty ones left out, the lot in capitals, and only the fields that the kind has (a refusal
 * never carries a lot). Run `checkDose` first: it explains; this only guards.
 */
export function toDoseFields(line: PartialDoseLine): Result<DoseFields, readonly UnfitField[]> {
  const fields = withoutEmpty(fieldsOfKind(line));
  const parsed = doseFields.safeParse(fields);
  if (parsed.success) return ok(parsed.data);
  return fail(
    parsed.error.issues.map(({ path }) => ({ field: path.join('.'), problem: valueAt(fields, path) === undefined ? 'missing' : 'unfit' })),
  );
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return valueAt(new Map<PropertyKey, unknown>(Object.entries(value)).get(String(key)), rest);
}

function fieldsOfKind(line: PartialDoseLine): Readonly<Record<string, unknown>> {
  const { kind, date, cvx, product, note, answered = [] } = line;
  const common = { kind, date, cvx, product, note, answered };
  const { mvx, lotExpires, site, route, givenBy } = line;
  const given = { mvx, lot: line.lot === undefined ? undefined : normalLot(line.lot), lotExpires, site, route };
  switch (kind) {
    case 'current': {
      const { amountMl, isPartial, eligibility, vis = [] } = line;
      return { ...common, ...given, amountMl, isPartial, eligibility, vis, givenBy: textsOf(givenBy) };
    }
    case 'historical':
      return { ...common, ...given, source: line.source, givenBy: hasText(givenBy?.name) ? textsOf(givenBy) : undefined };
    case 'refusal':
      return { ...common, reason: line.reason, reasonText: line.reasonText };
    default:
      return assertNever(kind);
  }
}

const hasText = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

const textsOf = (giver: PartialDoseLine['givenBy']): Readonly<Record<string, unknown>> => withoutEmpty({ ...giver });

/** Leaves out what is not there and texts of nothing but spaces. */
function withoutEmpty(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && !(typeof value === 'string' && value.trim() === '')),
  );
}
