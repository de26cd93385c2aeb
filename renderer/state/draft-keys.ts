/** The keys under which drafts are kept, and what each means: the desk opens the right screen from the key alone. */
import type { PatientId } from '../../shared/domain/ids';
import { readPatientId, shotKinds, type ShotKind } from './routes';

/** Makes the key of each screen's draft. */
export const draftKeys = {
  newPatient: 'new-patient',
  editPatient: (id: PatientId): string => `edit-patient-${id}`,
  shots: (id: PatientId, kind: ShotKind): string => `shots-${kind}-${id}`,
  setUp: 'set-up-practice',
} as const;

/** Which screen a draft belongs to. */
export type DraftPlace =
  | { readonly screen: 'new-patient' }
  | { readonly screen: 'edit-patient'; readonly id: PatientId }
  | { readonly screen: 'shots'; readonly id: PatientId; readonly kind: ShotKind };

/** Reads a draft's key; undefined for keys that no screen opens. */
export function readDraftKey(key: string): DraftPlace | undefined {
  if (key === draftKeys.newPatient) return { screen: 'new-patient' };
  const edited = readAfter(key, 'edit-patient-');
  if (edited) return { screen: 'edit-patient', id: edited };
  for (const kind of shotKinds) {
    const id = readAfter(key, `shots-${kind}-`);
    if (id) return { screen: 'shots', id, kind };
  }
  return undefined;
}

const readAfter = (key: string, start: string): PatientId | undefined =>
  key.startsWith(start) ? readPatientId(key.slice(start.length)) : undefined;
