import { Info } from 'lucide-react';
import { useMemo } from 'react';
import { givenDose, patientOfChart } from '../../../shared/forecast/chart-patient';
import type { GivenDose } from '../../../shared/forecast/patient';
import { whatIf } from '../../../shared/forecast/what-if';
import { whatIfSentence } from '../../components/forecast-words';
import { useSchedule } from '../../state/schedule-context';
import { useOpenRecord } from '../patient/open-chart';
import type { CheckedLine } from './check-lines';
import type { PartialDoseLine } from '../../../shared/domain/dose-checks/dose-line';
import classes from './line-forecast.module.css';

/** Under a line: what the shot would not count as, and from when on it would, by the practice's schedule. It asks for nothing and stops nothing. */
export function LineForecast({ checked: { dose, above, check } }: { readonly checked: CheckedLine }) {
  const { chart } = useOpenRecord();
  const schedule = useSchedule();
  const sentences = useMemo(() => {
    const given = givenOf(dose);
    // A date that has to be mended first is judged by nobody.
    if (schedule === undefined || given === undefined || check.stops.some(({ cell }) => cell === 'date' || cell === 'vaccine')) return [];
    const { patient } = patientOfChart(chart);
    const told = whatIf(schedule, { ...patient, doses: [...patient.doses, ...above.flatMap((one) => givenOf(one) ?? [])] }, given);
    return told.ok ? told.value.map((finding) => whatIfSentence(finding, schedule)) : [];
  }, [chart, schedule, dose, above, check]);
  if (sentences.length === 0) return null;
  return (
    <ul aria-live="polite" className={classes.forecast}>
      {sentences.map((sentence) => (
        <li key={sentence}>
          <Info size={14} aria-hidden="true" /> {sentence}
        </li>
      ))}
    </ul>
  );
}

/** Fields that only a shot given here has stay with a line whose kind was changed; they do not count then. */
function givenOf({ kind, date, cvx, mvx, product, lotExpires, amountMl, isPartial }: PartialDoseLine): GivenDose | undefined {
  if (kind === 'refusal' || date === undefined || cvx === undefined) return undefined;
  return givenDose({ date, cvx, mvx, product, lotExpires, ...(kind === 'current' ? { amountMl, isPartial } : {}) });
}
