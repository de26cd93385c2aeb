/**
 * What schools ask for, as data: one table a school year, each row one vaccine at one level. The table says where it comes from; a
 * practice replaces it when the Department publishes the next one.
 */
import * as z from 'zod';
import { fail, ok, type Result } from '../../result';
import { calendarDate } from '../calendar-date';
import { cvxCode } from '../immunization';

const words = (max: number) => z.string().trim().min(1).max(max);
const whole = z.int().min(1).max(999);

/** A stretch of time in one unit. */
export const span = z.union([
  z.strictObject({ years: whole }),
  z.strictObject({ months: whole }),
  z.strictObject({ weeks: whole }),
  z.strictObject({ days: whole }),
]);
export type Span = z.infer<typeof span>;

const nth = z.int().min(1).max(9);

/** One way to have what a row asks for; `text` is how the paper puts it. */
export const rowPath = z.strictObject({
  text: words(120),
  doses: nth,
  /** The nth counted dose was given on or after the day on which the person became that old. */
  ages: z.array(z.strictObject({ dose: nth, from: span })).max(4).optional(),
  /** The nth counted dose was given that long after an earlier one, or longer. */
  intervals: z.array(z.strictObject({ dose: nth, since: nth, atLeast: span })).max(4).optional(),
});
export type RowPath = z.infer<typeof rowPath>;

export const schoolRow = z.strictObject({
  vaccine: words(60),
  /** CDC vaccine groups whose doses are listed in this row. */
  families: z.array(words(40)).min(1).max(4),
  /** Of those, the vaccines that count: a measles vaccine alone stands in the MMR group and is no MMR. */
  counts: z.array(cvxCode).min(1).max(60),
  /** A dose given before this age does not count. */
  firstFrom: span.optional(),
  /** A dose given sooner than this after the last that counts does not count. Without it two doses must be on different days. */
  apart: span.optional(),
  /** Asked only of a person who is not yet this old. */
  until: span.optional(),
  /** What may stand in for doses, which the dates cannot show. */
  orProof: words(160).optional(),
  judged: z.discriminatedUnion('kind', [
    /** Any of the paths is enough. The first is the one that the table leads with. */
    z.strictObject({ kind: z.literal('by-dates'), paths: z.array(rowPath).min(1).max(4) }),
    /** Depends on more than dates: the doses are listed and nothing is said about them. */
    z.strictObject({ kind: z.literal('not-by-dates'), text: words(160) }),
  ]),
});
export type SchoolRow = z.infer<typeof schoolRow>;

export const schoolLevel = z.strictObject({ id: z.string().regex(/^[a-z0-9-]{2,40}$/), name: words(80), rows: z.array(schoolRow).min(1).max(20) });
export type SchoolLevel = z.infer<typeof schoolLevel>;

export const schoolTable = z.strictObject({
  schoolYear: z.string().regex(/^\d{4}-\d{2}$/),
  authority: words(160),
  regulation: words(60),
  source: words(240),
  /** The day the table was written down here. */
  date: calendarDate,
  /** Whether a person has held it against the Department's own table of that year. */
  isConfirmed: z.boolean(),
  levels: z.array(schoolLevel).min(1).max(12),
});
export type SchoolTable = z.infer<typeof schoolTable>;

/** Why a table cannot be used, for who edits it. */
export interface SchoolTableUnusable {
  readonly why: string;
}

/** Reads a table from its file's text (JSON). Refuses what no reader could apply: conditions on doses that a path does not have. */
export function readSchoolTable(text: string): Result<SchoolTable, SchoolTableUnusable> {
  const json = parseJson(text);
  if (json === undefined) return fail({ why: 'it is no JSON' });
  const parsed = schoolTable.safeParse(json);
  if (!parsed.success) return fail({ why: z.prettifyError(parsed.error) });
  const { levels, schoolYear } = parsed.data;
  if ((Number(schoolYear.slice(0, 4)) + 1) % 100 !== Number(schoolYear.slice(5))) return fail({ why: `${schoolYear} is no school year` });
  if (new Set(levels.map(({ id }) => id)).size !== levels.length) return fail({ why: 'two levels have the same id' });
  for (const { id, rows } of levels) {
    for (const row of rows) {
      if (row.judged.kind !== 'by-dates') continue;
      const odd = row.judged.paths.find((path) => !isApplicable(path));
      if (odd) return fail({ why: `${id}, ${row.vaccine}: "${odd.text}" asks something of a dose that it does not have` });
    }
  }
  return ok(parsed.data);
}

function isApplicable({ doses, ages = [], intervals = [] }: RowPath): boolean {
  return ages.every(({ dose }) => dose <= doses) && intervals.every(({ dose, since }) => dose <= doses && since < dose);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
