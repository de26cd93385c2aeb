import { ListChecks } from 'lucide-react';
import { Link } from 'react-router';
import { missingForCurrentDose, notAskedFields, type PatientMinimumField } from '../../../../shared/domain/patient-minimum';
import { routes } from '../../../state/routes';
import { useOpenRecord } from '../open-chart';
import { words } from '../words';
import classes from './papers.module.css';

const named = (fields: readonly PatientMinimumField[]): string => fields.map((field) => words.minimum.fields[field]).join(', ');

/** What 105 CMR 222.100(C) asks about the patient of a shot given here and the record does not say yet. Nothing when all is said. */
export function MinimumNote() {
  const { chart } = useOpenRecord();
  const missing = missingForCurrentDose(chart.patient);
  const putOff = notAskedFields(chart.patient);
  if (missing.length === 0 && putOff.length === 0) return null;
  return (
    <p className={classes.minimum}>
      <ListChecks size={16} aria-hidden="true" className={classes.minimumIcon} />
      <span>
        {missing.length > 0 && (
          <>
            {words.minimum.title}: {named(missing)}.{' '}
          </>
        )}
        {putOff.length > 0 && (
          <>
            {words.minimum.notAsked}: {named(putOff)}.{' '}
          </>
        )}
        <Link to={routes.editPatient(chart.id)}>{words.minimum.fill}</Link>
      </span>
    </p>
  );
}
