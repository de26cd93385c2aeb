/** Work items in words, for every list that shows them. */
import type { StatusWork } from '../../shared/domain/chart/chart';
import type { StepName } from '../../shared/domain/data-sharing';
import type { WorkSubject } from '../../shared/domain/work-items';

const kinds: Readonly<Record<WorkSubject, string>> = {
  objection: 'Objection form',
  withdrawal: 'Withdrawal of objection',
  'status-yes': 'Status set to Yes',
  'status-unknown': 'Status set to Unknown',
};

const statusSet: Readonly<Record<StatusWork['to'], string>> = { yes: 'status set to Yes', unknown: 'status set to Unknown' };

const stepNames: Readonly<Record<StepName, string>> = {
  made: 'form made',
  signed: 'signed',
  'changed-in-miis': 'changed in MIIS',
  faxed: 'faxed',
  filed: 'filed',
};

const nextSteps: Readonly<Record<StepName, string>> = {
  made: 'Make the form',
  signed: 'Get it signed',
  'changed-in-miis': 'Change it in the MIIS',
  faxed: 'Fax the form',
  filed: 'File the form',
};

export const workWords = {
  kind: (kind: WorkSubject): string => kinds[kind],
  /** That a status was set, as the link before its step in the MIIS. */
  statusSet: (to: StatusWork['to']): string => statusSet[to],
  /** A step as a link of the row of steps. */
  step: (step: StepName): string => stepNames[step],
  /** A step as the thing to do next. */
  next: (step: StepName): string => nextSteps[step],
};
