/** Makes a schedule ready for the engine. */
import { assertDefined } from '../../assert';
import { dayNumber, type CalendarDate } from '../../domain/calendar-date';
import { fail, ok, type Result } from '../../result';
import { readSpan, type Period } from './period';
import { scheduleFile, type AntigenFile, type ScheduleFile, type SeriesDoseFile, type SeriesFile } from './schedule-file';
import type { Antigen, Conflict, Effect, Interval, Schedule, Series, SeriesDose, SeriesVaccine, SkipCondition, Window } from './schedule';

/** Where a file is not a schedule: the path of the field, and what is wrong there. */
export interface ScheduleFlaw {
  readonly path: string;
  readonly flaw: string;
}

/** Checks what came from a file and makes it ready; the value is frozen and can be shared. */
export function loadSchedule(json: unknown): Result<Schedule, ScheduleFlaw> {
  const read = scheduleFile.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    return fail({ path: issue?.path.join('.') ?? '', flaw: issue?.message ?? 'not a schedule' });
  }
  const flaw = repeatedIn(read.data) ?? unlinkedIn(read.data);
  return flaw ? fail(flaw) : ok(deepFreeze(new Loader(read.data).load()));
}

/** Names and codes that stand for one thing and are there twice: only one of the two would count, and nobody could tell which. */
function repeatedIn({ antigens, vaccines, groups }: ScheduleFile): ScheduleFlaw | undefined {
  const lists = [
    { path: 'antigens', is: 'the antigen', names: antigens.map(({ name }) => name) },
    { path: 'vaccines', is: 'the vaccine', names: vaccines.map(({ cvx }) => cvx) },
    { path: 'groups', is: 'the vaccine group', names: groups.map(({ name }) => name) },
    { path: 'groups', is: 'in the vaccine groups the antigen', names: groups.flatMap((group) => group.antigens) },
    { path: 'antigens', is: 'the series', names: antigens.flatMap(({ series }) => series.map(({ id }) => id)) },
  ];
  for (const { path, is, names } of lists) {
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) return { path: `${path}.${twice}`, flaw: `${is} "${twice}" is there twice` };
  }
  return undefined;
}

/** Names that lead nowhere. */
function unlinkedIn(file: ScheduleFile): ScheduleFlaw | undefined {
  const antigens = new Set(file.antigens.map(({ name }) => name));
  const grouped = new Set(file.groups.flatMap((group) => group.antigens));
  for (const group of file.groups) for (const name of group.antigens) if (!antigens.has(name)) return { path: `groups.${group.name}`, flaw: `there is no antigen "${name}"` };
  for (const vaccine of file.vaccines) for (const { antigen } of vaccine.antigens) if (!antigens.has(antigen)) return { path: `vaccines.${vaccine.cvx}`, flaw: `there is no antigen "${antigen}"` };
  for (const { name, series } of file.antigens) {
    if (!grouped.has(name)) return { path: `antigens.${name}`, flaw: 'it is in no vaccine group' };
    for (const one of series) for (const dose of one.doses) if (file.lists[dose.preferable] === undefined || file.lists[dose.allowable] === undefined) return { path: one.id, flaw: 'a list of vaccines is missing' };
  }
  return undefined;
}

class Loader {
  readonly #file: ScheduleFile;
  readonly #periods = new Map<string, Period>();
  readonly #lists: readonly (readonly SeriesVaccine[])[];
  readonly #listMaps: readonly ReadonlyMap<string, readonly SeriesVaccine[]>[];

  constructor(file: ScheduleFile) {
    this.#file = file;
    this.#lists = file.lists.map((list) =>
      list.map((one) => ({ cvx: one.cvx, ...this.#window(one), trade: one.trade, mvx: one.mvx, volume: one.volume, isForecast: one.isForecast ?? false })),
    );
    this.#listMaps = this.#lists.map((list) => groupBy(list, ({ cvx }) => cvx));
  }

  load(): Schedule {
    const { authority, version, date, source, checksum, groups, vaccines, conflicts, observations, antigens } = this.#file;
    const antigenOf = new Map(antigens.map((one) => [one.name, this.#antigen(one)]));
    const conflictsOf = new Map<string, Map<string, Conflict>>();
    for (const [earlier, later, begin, endAfterValid, end] of conflicts) {
      const of = conflictsOf.get(later) ?? new Map<string, Conflict>();
      of.set(earlier, { begin: this.#needed(begin), endAfterValid: this.#needed(endAfterValid), end: this.#needed(end) });
      conflictsOf.set(later, of);
    }
    return {
      authority,
      version,
      date,
      source,
      checksum,
      groups: groups.map(({ name, isFull, antigens: names }) => ({ name, isFull, antigens: names.map((one) => assertDefined(antigenOf.get(one), 'the links were checked')) })),
      vaccines: new Map(vaccines.map((one) => [one.cvx, { cvx: one.cvx, name: one.name, antigens: one.antigens.map((part) => ({ antigen: part.antigen, ...this.#window(part) })) }])),
      conflicts: conflictsOf,
      observations: new Map(observations.map((one) => [one.code, one.name])),
      periods: this.#periods.size,
    };
  }

  #period(text: string | undefined): Period | undefined {
    return text === undefined ? undefined : this.#needed(text);
  }

  #needed(text: string): Period {
    const known = this.#periods.get(text);
    if (known) return known;
    const period = { id: this.#periods.size, ...assertDefined(readSpan(text), 'spans were checked') };
    this.#periods.set(text, period);
    return period;
  }

  #window({ begin, end }: { readonly begin?: string | undefined; readonly end?: string | undefined }): Window {
    return { begin: this.#period(begin), end: this.#period(end) };
  }

  #antigen({ name, immunity, contraindications, vaccineContraindications, series }: AntigenFile): Antigen {
    return {
      name,
      immunityHistory: immunity.history,
      immunityBirths: immunity.births.map(({ before, country, exclusions }) => ({ before: dayNumber(before), country, exclusions })),
      contraindications: contraindications.map((one) => ({ code: one.code, ...this.#window(one), guidance: one.guidance })),
      vaccineContraindications: vaccineContraindications.map(({ code, guidance, vaccines }) => ({
        code,
        guidance,
        vaccines: groupBy(
          vaccines.map((one) => ({ cvx: one.cvx, ...this.#window(one) })),
          ({ cvx }) => cvx,
        ),
      })),
      series: series.map((one) => this.#series(one, name)),
    };
  }

  #series(file: SeriesFile, antigen: string): Series {
    const { id, name, group, type, equivalentGroups, genders, isDefault, isProduct, seriesGroup, seriesGroupName, priority, guidance, indications, doses } = file;
    return {
      id,
      name,
      group,
      type,
      equivalentGroups,
      genders,
      isDefault,
      isProduct,
      seriesGroup,
      seriesGroupName,
      priority,
      guidance,
      antigen,
      preference: file.preference,
      maxAgeToStart: this.#period(file.maxAgeToStart),
      indications: indications.map((one) => ({ code: one.code, ...this.#window(one), guidance: one.guidance })),
      doses: doses.map((dose, index) => this.#dose(dose, index + 1)),
    };
  }

  #dose(dose: SeriesDoseFile, number: number): SeriesDose {
    return {
      number,
      ages: dose.ages.map((one) => ({
        absMin: this.#period(one.absMin),
        min: this.#period(one.min),
        earliestRec: this.#period(one.earliestRec),
        latestRec: this.#period(one.latestRec),
        max: this.#period(one.max),
        ...effectOf(one),
      })),
      intervals: dose.intervals.map((one) => this.#interval(one)),
      allowableIntervals: dose.allowableIntervals.map((one) => this.#interval(one)),
      preferable: assertDefined(this.#lists[dose.preferable], 'the links were checked'),
      preferableOf: assertDefined(this.#listMaps[dose.preferable], 'the links were checked'),
      allowableOf: assertDefined(this.#listMaps[dose.allowable], 'the links were checked'),
      inadvertent: new Set(dose.inadvertent),
      skips: dose.skips.map(({ context, logic, sets }) => ({
        context,
        logic,
        sets: sets.map((set) => ({ id: set.id, logic: set.logic, ...effectOf(set), conditions: set.conditions.map((one) => this.#condition(one)) })),
      })),
      isRecurring: dose.isRecurring ?? false,
      seasonStart: dayIf(dose.season?.start),
      seasonEnd: dayIf(dose.season?.end),
    };
  }

  #interval(one: SeriesDoseFile['intervals'][number]): Interval {
    return {
      from: fromOf(one.from),
      absMin: this.#period(one.absMin),
      min: this.#period(one.min),
      earliestRec: this.#period(one.earliestRec),
      latestRec: this.#period(one.latestRec),
      isPriority: one.isPriority ?? false,
      ...effectOf(one),
    };
  }

  #condition(one: SeriesDoseFile['skips'][number]['sets'][number]['conditions'][number]): SkipCondition {
    switch (one.type) {
      case 'age':
        return { type: 'age', ...this.#window(one) };
      case 'interval':
        return { type: 'interval', interval: this.#needed(one.interval) };
      case 'completed-series':
        return one;
      case 'count': {
        const { count, isValidOnly, logic, types } = one;
        return { type: 'count', ...this.#window(one), start: dayIf(one.start), before: dayIf(one.before), count, isValidOnly, logic, types: types && new Set(types) };
      }
    }
  }
}

function fromOf(from: SeriesDoseFile['intervals'][number]['from']): Interval['from'] {
  if (from === 'previous') return { is: 'previous' };
  if ('dose' in from) return { is: 'dose', dose: from.dose };
  if ('types' in from) return { is: 'types', types: new Set(from.types) };
  return { is: 'observation', observation: from.observation };
}

const dayIf = (date: CalendarDate | undefined): number | undefined => (date === undefined ? undefined : dayNumber(date));
const effectOf = ({ effective, cessation }: { readonly effective?: CalendarDate | undefined; readonly cessation?: CalendarDate | undefined }): Effect => ({ effective: dayIf(effective), cessation: dayIf(cessation) });

function groupBy<T>(list: readonly T[], key: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (value instanceof Map) for (const one of value.values()) deepFreeze(one);
  else for (const one of Object.values(value)) deepFreeze(one);
  return value;
}
