/** Work items in words, for every list that shows them. */
import type { FormKind, StepName } from '../../shared/domain/data-sharing';

const kinds: Readonly<Record<FormKind, string>> = { objection: 'Objection form', withdrawal: 'Withdrawal of objection' };

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
  kind: (kind: FormKind): string => kinds[kind],
  /** A step as a link of the row of steps. */
  step: (step: StepName): string => stepNames[step],
  /** A step as the thing to do next. */
  next: (step: StepName): string => nextSteps[step],
};
