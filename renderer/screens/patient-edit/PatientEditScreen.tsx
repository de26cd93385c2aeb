import { useOpenRecord } from '../patient/open-chart';
import { EditPatient } from './EditPatient';
import { NewPatient } from './NewPatient';

/** `/patients/new`: adding a patient. */
export function NewPatientScreen() {
  return <NewPatient />;
}

/** `/patients/:id/edit`: changing a patient's details, inside the gate. */
export function PatientEditScreen() {
  const { chart } = useOpenRecord();
  return <EditPatient key={chart.id} chart={chart} />;
}
