/** The keys under which drafts are kept, and what each means: the desk opens the right screen from the key alone. */
import type { FormKind, StepName } from '../../shared/domain/data-sharing';
import type { DoseId, PatientId, WorkItemId } from '../../shared/domain/ids';
import { readPatientId, shotKinds, type ShotKind } from './routes';

type TypedStep = Exclude<StepName, 'made'>;
/** One letter a step: with two ids a key is as long as keys may be. */
const stepLetters: Readonly<Record<TypedStep, string>> = { signed: 's', 'changed-in-miis': 'm', faxed: 'x', filed: 'f' };

/** Makes the key of each screen's draft. */
export const draftKeys = {
  newPatient: 'new-patient',
  editPatient: (id: PatientId): string => `edit-patient-${id}`,
  shots: (id: PatientId, kind: ShotKind): string => `shots-${kind}-${id}`,
  correction: (id: PatientId, dose: DoseId): string => `dose-${id}-${dose}`,
  voiding: (id: PatientId, dose: DoseId): string => `void-${id}-${dose}`,
  talk: (id: PatientId): string => `talk-${id}`,
  form: (id: PatientId, kind: FormKind): string => `form-${kind}-${id}`,
  cancelForm: (id: PatientId, item: WorkItemId): string => `cancel-${id}-${item}`,
  condition: (id: PatientId): string => `condition-${id}`,
  step: (id: PatientId, item: WorkItemId, step: TypedStep): string => `step-${stepLetters[step]}-${id}-${item}`,
  practice: 'practice-details',
  setUp: 'set-up-practice',
} as const;

/** Which screen a draft belongs to. */
export type DraftPlace =
  | { readonly screen: 'new-patient' }
  | { readonly screen: 'practice' }
  | { readonly screen: 'edit-patient'; readonly id: PatientId }
  | { readonly screen: 'shots'; readonly id: PatientId; readonly kind: ShotKind }
  /** In place on the patient's page. */
  | { readonly screen: 'correction' | 'voiding' | 'talk' | 'form' | 'cancel-form' | 'condition' | 'step'; readonly id: PatientId };

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const onThePage = [
  { screen: 'correction', pattern: new RegExp(`^dose-(${uuid})-${uuid}$`) },
  { screen: 'voiding', pattern: new RegExp(`^void-(${uuid})-${uuid}$`) },
  { screen: 'form', pattern: new RegExp(`^form-(?:objection|withdrawal)-(${uuid})$`) },
  { screen: 'cancel-form', pattern: new RegExp(`^cancel-(${uuid})-${uuid}$`) },
  { screen: 'talk', pattern: new RegExp(`^talk-(${uuid})$`) },
  { screen: 'condition', pattern: new RegExp(`^condition-(${uuid})$`) },
  { screen: 'step', pattern: new RegExp(`^step-[smxf]-(${uuid})-${uuid}$`) },
] as const;

/** Reads a draft's key; undefined for keys that no screen opens. */
export function readDraftKey(key: string): DraftPlace | undefined {
  if (key === draftKeys.newPatient) return { screen: 'new-patient' };
  if (key === draftKeys.practice) return { screen: 'practice' };
  const edited = readAfter(key, 'edit-patient-');
  if (edited) return { screen: 'edit-patient', id: edited };
  for (const kind of shotKinds) {
    const id = readAfter(key, `shots-${kind}-`);
    if (id) return { screen: 'shots', id, kind };
  }
  for (const { screen, pattern } of onThePage) {
    const id = readPatientId(pattern.exec(key)?.[1]);
    if (id) return { screen, id };
  }
  return undefined;
}

const readAfter = (key: string, start: string): PatientId | undefined =>
  key.startsWith(start) ? readPatientId(key.slice(start.length)) : undefined;
