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

/** What counts of a chart: its doses that were given and not entered in error, and its active observations. */
export function patientOfChart(chart: Chart): ChartPatient {
  const doses = chart.doses.filter(({ voided, fields }) => voided === undefined && fields.kind !== 'refusal');
  const { birthDate, sex } = chart.patient;
  return {
    patient: {
      birthDate,
      gender: genderOf(sex),
      doses: doses.map(givenDose),
      observations: activeObservations(chart.observations).map(({ fields }) => ({ code: fields.code, ...(fields.date === undefined ? {} : { date: fields.date }) })),
    },
    doses,
  };
}

/** The schedule asks for sex at birth; what is neither female nor male is unknown to it. */
const genderOf = (sex: Chart['patient']['sex']): Gender => (sex === 'F' || sex === 'M' ? sex : 'U');

function givenDose({ fields }: Dose): GivenDose {
  return {
    date: fields.date,
    cvx: fields.cvx,
    mvx: 'mvx' in fields ? fields.mvx : undefined,
    lotExpires: 'lotExpires' in fields ? fields.lotExpires : undefined,
  };
}
