/** Small schedules of made-up antigens, for the tests of the forecaster's steps: each names only what its rule is about. */
import { calendarDate, dateOfDayNumber } from '../../shared/domain/calendar-date';
import { forecast, type PatientForecast } from '../../shared/forecast/forecast';
import type { ForecastPatient, GivenDose } from '../../shared/forecast/patient';
import { loadSchedule } from '../../shared/forecast/schedule/load-schedule';
import type { AntigenFile, ScheduleFile, SeriesDoseFile, SeriesFile } from '../../shared/forecast/schedule/schedule-file';
import type { Schedule } from '../../shared/forecast/schedule/schedule';
import type { PatientSeries } from '../../shared/forecast/select/scorable';

type VaccineOfDose = ScheduleFile['lists'][number][number];

/** A target dose: what is left out is not asked for. Without vaccines it takes CVX 901 alone. */
export type MadeUpDose = Partial<Omit<SeriesDoseFile, 'preferable' | 'allowable'>> & { readonly preferable?: VaccineOfDose[]; readonly allowable?: VaccineOfDose[] };
export type MadeUpSeries = Partial<Omit<SeriesFile, 'doses'>> & { readonly doses: readonly MadeUpDose[] };

export interface MadeUpAntigen extends Partial<Omit<AntigenFile, 'series'>> {
  readonly series: readonly MadeUpSeries[];
}

export interface MadeUp extends Partial<Omit<ScheduleFile, 'antigens' | 'lists'>> {
  /** "Amber" when one list of series is enough. */
  readonly antigens: readonly MadeUpAntigen[];
}

/** The file of a schedule: CVX 901, 902, 903 hold the first, second and third antigen, 904 all of them, 905 the first one. */
export function madeUpFile({ antigens, ...rest }: MadeUp): ScheduleFile {
  const lists: VaccineOfDose[][] = [];
  const listed = (list: VaccineOfDose[]): number => lists.push(list) - 1;
  const names = antigens.map(({ name }, index) => name ?? ['Amber', 'Beryl', 'Coral'][index] ?? `Antigen ${index}`);
  const madeDose = ({ preferable, allowable, ...dose }: MadeUpDose, cvx: string): SeriesDoseFile => ({
    ages: [],
    intervals: [],
    allowableIntervals: [],
    inadvertent: [],
    skips: [],
    ...dose,
    preferable: listed(preferable ?? [{ cvx }]),
    allowable: listed(allowable ?? []),
  });
  const madeSeries = ({ doses, ...one }: MadeUpSeries, antigen: number, index: number): SeriesFile => ({
    id: `${names[antigen]}-${index + 1}`,
    name: `${names[antigen]} series ${index + 1}`,
    group: names[antigen] ?? '',
    type: 'standard',
    equivalentGroups: [],
    genders: [],
    isDefault: index === 0,
    isProduct: false,
    seriesGroup: 1,
    seriesGroupName: 'everybody',
    priority: 'A',
    preference: index + 1,
    guidance: [],
    indications: [],
    ...one,
    doses: doses.map((dose) => madeDose(dose, `90${antigen + 1}`)),
  });
  const made = antigens.map(({ series, ...one }, antigen): AntigenFile => ({
    immunity: { history: [], births: [] },
    contraindications: [],
    vaccineContraindications: [],
    ...one,
    name: names[antigen] ?? '',
    series: series.map((each, index) => madeSeries(each, antigen, index)),
  }));
  return {
    authority: 'Made up',
    version: '1',
    date: calendarDate.parse('2020-01-01'),
    source: 'made up for a test',
    checksum: '0'.repeat(64),
    groups: names.map((name) => ({ name, isFull: true, antigens: [name] })),
    vaccines: [
      ...names.map((antigen, index) => ({ cvx: `90${index + 1}`, name: `${antigen} alone`, antigens: [{ antigen }] })),
      { cvx: '904', name: 'all together', antigens: names.map((antigen) => ({ antigen })) },
      { cvx: '905', name: 'another one of the first', antigens: [{ antigen: names[0] ?? '' }] },
    ],
    conflicts: [],
    observations: ['801', '802', '803'].map((code) => ({ code, name: `Condition ${code}` })),
    ...rest,
    lists,
    antigens: made,
  };
}

export function madeUpSchedule(madeUp: MadeUp): Schedule {
  const loaded = loadSchedule(madeUpFile(madeUp));
  if (!loaded.ok) throw new Error(`${loaded.error.path}: ${loaded.error.flaw}`);
  return loaded.value;
}

/** A schedule of one antigen with one series of these doses. */
export const oneSeries = (...doses: readonly MadeUpDose[]): Schedule => madeUpSchedule({ antigens: [{ series: [{ doses }] }] });

/** The birthday of everybody in these tests. */
export const born = '2020-01-01';

export type Given = GivenDose | string;

/** A dose as CVX 901, where only its day matters. */
export const given = (dose: Given): GivenDose => (typeof dose === 'string' ? { date: dose, cvx: '901' } : dose);

/** A patient born on 1 January 2020 with these doses. */
export const patientWith = (doses: readonly Given[], more: Partial<ForecastPatient> = {}): ForecastPatient => ({ birthDate: born, gender: 'F', observations: [], doses: doses.map(given), ...more });

export function made(schedule: Schedule, doses: readonly Given[], today: string, more: Partial<ForecastPatient> = {}): PatientForecast {
  const answer = forecast(schedule, patientWith(doses, more), today);
  if (!answer.ok) throw new Error(`${answer.error.field}: ${answer.error.flaw}`);
  return answer.value;
}

/** A series after everything; the first one of the first antigen where none is named. */
export function seriesIn(forecastMade: PatientForecast, id?: string): PatientSeries {
  const all = forecastMade.antigens.flatMap(({ series }) => series);
  const found = id === undefined ? all[0] : all.find(({ run }) => run.series.id === id);
  if (found === undefined) throw new Error(`no relevant series ${id ?? ''}`);
  return found;
}

/** What became of each dose, oldest first: "1 valid", "2 not-valid: interval-too-soon". */
export const judged = ({ run }: PatientSeries): readonly string[] =>
  run.evaluations.map(({ target, status, reasons }) => `${target} ${status}${reasons.length > 0 ? `: ${reasons.join(', ')}` : ''}`);

/** The same for the first series of a schedule, asked in 2040. */
export const judgedBy = (schedule: Schedule, doses: readonly Given[], more: Partial<ForecastPatient> = {}): readonly string[] => judged(seriesIn(made(schedule, doses, '2040-01-01', more)));

/** Dates of the forecast of a series as text; absent ones are left out. */
export function datesOf({ forecast: { dates } }: PatientSeries): Readonly<Record<string, string>> {
  if (dates === undefined) return {};
  const { earliest, recommended, pastDue, latest } = dates;
  return Object.fromEntries(Object.entries({ earliest, recommended, pastDue, latest }).flatMap(([name, date]) => (date === undefined ? [] : [[name, dateOfDayNumber(date.day)]])));
}
