/** A chart as the forecaster takes a patient. */
import type { Chart, Dose } from '../domain/chart/chart';
import { activeObservations } from '../domain/observation';
import type { ForecastPatient, GivenDose } from './patient';
import type { Gender } from './schedule/schedule';

export interface ChartPatient {
  readonly patient: ForecastPatient;
  /** The doses in the order of `patient.doses`: those that were given. */
  readonly doses: readonly Dose[];
}

/**
 * What counts of a chart: its doses that were given and not entered in error, and its active observations. The doses stand in the order in
 * which they were recorded, whichever change arrived first: of two that are alike the one that was recorded first is evaluated first.
 */
export function patientOfChart(chart: Chart): ChartPatient {
  const doses = chart.doses.filter(({ voided, fields }) => voided === undefined && fields.kind !== 'refusal').sort(byRecord);
  const { birthDate, sex } = chart.patient;
  return {
    patient: {
      birthDate,
      gender: genderOf(sex),
      doses: doses.map(({ fields }) => givenDose(fields)),
      observations: activeObservations(chart.observations).map(({ fields }) => ({ code: fields.code, ...(fields.date === undefined ? {} : { date: fields.date }) })),
    },
    doses,
  };
}

/** The schedule asks for sex at birth; what is neither female nor male is unknown to it. */
const genderOf = (sex: Chart['patient']['sex']): Gender => (sex === 'F' || sex === 'M' ? sex : 'U');

function byRecord(a: Dose, b: Dose): number {
  const [x, y] = a.recorded.clock === b.recorded.clock ? [a.id, b.id] : [a.recorded.clock, b.recorded.clock];
  return x === y ? 0 : x < y ? -1 : 1;
}

/** What is known of a dose, whether it is saved or still typed. */
export interface KnownDose {
  readonly date: string;
  readonly cvx: string;
  readonly mvx?: string | undefined;
  readonly product?: string | undefined;
  readonly amountMl?: number | undefined;
  readonly isPartial?: boolean | undefined;
  readonly lotExpires?: string | undefined;
}

/**
 * A dose as the forecaster takes one, with what tables 6-3 and 6-26 ask for. One that was not given whole has to be repeated, so its dose
 * condition flag is set (CDSi 4.6 section 6.1).
 */
export function givenDose({ date, cvx, mvx, product, amountMl, isPartial, lotExpires }: KnownDose): GivenDose {
  return { date, cvx, mvx, trade: product, volume: amountMl, isSubstandard: isPartial, lotExpires };
}
