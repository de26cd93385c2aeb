/**
 * The form in which a schedule is kept (`assets/schedules/*.json`): codes, ages, intervals, names, the links between them, and ids.
 * Spans are short text ("12m-4d"), dates are ISO; what is absent is left out.
 */
import * as z from 'zod';
import { calendarDate } from '../../domain/calendar-date';
import { readSpan } from './period';

const span = z.string().refine((text) => readSpan(text) !== undefined, 'not a span of time');
const cvx = z.string().regex(/^\d{2,3}$/);
const code = z.string().regex(/^\d{3}$/);
const name = z.string().min(1).max(400);
const window = { begin: span.optional(), end: span.optional() };
const effect = { effective: calendarDate.optional(), cessation: calendarDate.optional() };
/** An index into the lists of the file. */
const index = z.int().min(0);

const age = z.strictObject({ absMin: span.optional(), min: span.optional(), earliestRec: span.optional(), latestRec: span.optional(), max: span.optional(), ...effect });

const interval = z.strictObject({
  /** From the immediate previous dose, from a target dose by its number, from the most recent dose of these types, or from an observation. */
  from: z.union([z.literal('previous'), z.strictObject({ dose: z.int().min(1) }), z.strictObject({ types: z.array(cvx).min(1) }), z.strictObject({ observation: code })]),
  absMin: span.optional(),
  min: span.optional(),
  earliestRec: span.optional(),
  latestRec: span.optional(),
  isPriority: z.literal(true).optional(),
  ...effect,
});

const condition = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('age'), ...window }),
  z.strictObject({ type: z.literal('interval'), interval: span }),
  z.strictObject({ type: z.literal('completed-series'), groups: z.array(z.int()).min(1) }),
  z.strictObject({
    type: z.literal('count'),
    ...window,
    start: calendarDate.optional(),
    before: calendarDate.optional(),
    count: z.int().min(0),
    isValidOnly: z.boolean(),
    logic: z.enum(['greater', 'equal', 'less']),
    /** Absent: doses of every type. */
    types: z.array(cvx).optional(),
  }),
]);

const skip = z.strictObject({
  context: z.enum(['evaluation', 'forecast', 'both']),
  logic: z.enum(['and', 'or']),
  sets: z.array(z.strictObject({ id: name, logic: z.enum(['and', 'or']), conditions: z.array(condition).min(1), ...effect })).min(1),
});

const seriesDose = z.strictObject({
  ages: z.array(age),
  intervals: z.array(interval),
  allowableIntervals: z.array(interval),
  preferable: index,
  allowable: index,
  inadvertent: z.array(cvx),
  skips: z.array(skip),
  isRecurring: z.literal(true).optional(),
  season: z.strictObject({ start: calendarDate.optional(), end: calendarDate.optional() }).optional(),
});

const series = z.strictObject({
  id: name,
  name,
  group: name,
  type: z.enum(['standard', 'risk', 'evaluation-only']),
  equivalentGroups: z.array(z.int()),
  genders: z.array(z.enum(['F', 'M', 'U'])),
  isDefault: z.boolean(),
  isProduct: z.boolean(),
  seriesGroup: z.int(),
  seriesGroupName: name,
  priority: z.enum(['A', 'B', 'C', 'D', 'E']),
  preference: z.int().optional(),
  minAgeToStart: span.optional(),
  maxAgeToStart: span.optional(),
  /** Ids of the texts that the release has for the clinician. */
  guidance: z.array(name),
  indications: z.array(z.strictObject({ code, ...window, guidance: name.optional() })),
  doses: z.array(seriesDose).min(1),
});

const contraindication = z.strictObject({ code, ...window, guidance: name.optional() });

const antigen = z.strictObject({
  name,
  immunity: z.strictObject({
    history: z.array(code),
    births: z.array(z.strictObject({ before: calendarDate, country: name.optional(), exclusions: z.array(code) })),
  }),
  contraindications: z.array(contraindication),
  vaccineContraindications: z.array(contraindication.extend({ vaccines: z.array(z.strictObject({ cvx, ...window })).min(1) })),
  series: z.array(series).min(1),
});

export const scheduleFile = z.strictObject({
  authority: name,
  version: z.string().regex(/^[0-9A-Za-z.-]{1,20}$/),
  date: calendarDate,
  source: name,
  /** SHA-256 over the files of the release, hex. */
  checksum: z.string().regex(/^[0-9a-f]{64}$/),
  groups: z.array(z.strictObject({ name, isFull: z.boolean(), antigens: z.array(name).min(1) })).min(1),
  vaccines: z.array(z.strictObject({ cvx, name, antigens: z.array(z.strictObject({ antigen: name, ...window })).min(1) })).min(1),
  /** Earlier dose, later dose, begin, end after a valid dose, end after any other. */
  conflicts: z.array(z.tuple([cvx, cvx, span, span, span])),
  observations: z.array(z.strictObject({ code, name: z.string().min(1).max(1000) })),
  /** Lists of vaccines that series doses share. */
  lists: z.array(z.array(z.strictObject({ cvx, ...window, trade: name.optional(), mvx: z.string().optional(), volume: z.number().optional(), isForecast: z.literal(true).optional() }))),
  antigens: z.array(antigen).min(1),
});
export type ScheduleFile = z.infer<typeof scheduleFile>;
export type AntigenFile = ScheduleFile['antigens'][number];
export type SeriesFile = AntigenFile['series'][number];
export type SeriesDoseFile = SeriesFile['doses'][number];
