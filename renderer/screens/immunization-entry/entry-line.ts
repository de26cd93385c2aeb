/**
 * One line of the entry grid as it is typed: which kind of dose, and what stands in each cell. A line keeps the cells of every
 * kind, so that switching the kind loses nothing. Plain values: a draft is these lines as JSON.
 */
import * as z from 'zod';
import { calendarDate } from '../../../shared/domain/calendar-date';
import { doseId, type DoseId } from '../../../shared/domain/ids';
import {
  cvxCode,
  doseWarningCode,
  eligibilityCode,
  mvxCode,
  refusalReason,
  routeCode,
  siteCode,
  sourceCode,
} from '../../../shared/domain/immunization';

const typedText = z.string().max(200);

/**
 * A cell that a person touched. `accepted`: the program's suggestion, taken over by going on. `text` is what is typed and not
 * read as a value (yet); `isUnreadable` says that the person left it like that. A touched cell with neither was emptied.
 */
const cell = <V extends z.ZodType>(value: V) =>
  z
    .strictObject({
      by: z.enum(['typed', 'accepted']),
      value: value.optional(),
      text: typedText.optional(),
      isUnreadable: z.literal(true).optional(),
    })
    .optional();

const pickedVaccine = z.strictObject({ cvx: cvxCode, product: z.string().max(80).optional(), mvx: mvxCode.optional() });
const visEditionGiven = z.strictObject({ document: z.string().max(24), edition: calendarDate });

export const cellsSchema = z.strictObject({
  date: cell(calendarDate),
  vaccine: cell(pickedVaccine),
  maker: cell(mvxCode),
  lot: cell(typedText),
  expires: cell(calendarDate),
  site: cell(siteCode),
  route: cell(routeCode),
  /** Millilitres. */
  amount: cell(z.number()),
  eligibility: cell(eligibilityCode),
  vis: cell(z.array(visEditionGiven).max(6)),
  visGivenOn: cell(calendarDate),
  /** Name and title as typed: "Mary Jones, RN". */
  givenBy: cell(typedText),
  source: cell(sourceCode),
  reason: cell(refusalReason),
  reasonText: cell(typedText),
});

export type Cells = Readonly<z.infer<typeof cellsSchema>>;
export type CellName = keyof Cells;
/** A touched cell. */
export type Cell<N extends CellName = CellName> = NonNullable<Cells[N]>;
export type CellValue<N extends CellName> = NonNullable<Cell<N>['value']>;

export const lineKinds = ['current', 'historical', 'refusal'] as const;
export type LineKind = (typeof lineKinds)[number];

export const entryLine = z.strictObject({
  /** The dose's id, made with the line: a line that was saved before a crash is known by it. */
  id: doseId,
  kind: z.enum(lineKinds),
  cells: cellsSchema,
  /** Reasons given for warnings, by the warning's code. */
  answered: z.partialRecord(doseWarningCode, typedText),
});
export type EntryLine = Readonly<z.infer<typeof entryLine>>;

/** A line in which nothing is typed yet. */
export const emptyLine = (id: DoseId, kind: LineKind): EntryLine => ({ id, kind, cells: {}, answered: {} });

/** The cells of each kind in reading order. */
const cellsOfKind = {
  current: ['date', 'vaccine', 'maker', 'lot', 'expires', 'site', 'route', 'amount', 'eligibility', 'vis', 'visGivenOn', 'givenBy'],
  historical: ['date', 'vaccine', 'source', 'lot', 'givenBy'],
  refusal: ['date', 'vaccine', 'reason', 'reasonText'],
} as const satisfies Record<LineKind, readonly CellName[]>;

/** The cells that a line of this kind shows, in reading order. Only these are checked and saved. */
export const cellNames = (kind: LineKind): readonly CellName[] => cellsOfKind[kind];

/** True when the person typed something into the line that has not been emptied again. What was only accepted does not count. */
export function isStarted(line: EntryLine): boolean {
  return Object.values(line.cells).some(
    (one) => one?.by === 'typed' && ((one.text ?? '').trim() !== '' || (one.value !== undefined && one.value !== '')),
  );
}
