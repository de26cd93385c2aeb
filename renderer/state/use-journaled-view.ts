/** Product rule 6: every view of a record is in the audit trail. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../shared/contract/errors';
import type { PatientId } from '../../shared/domain/ids';
import { useRecords } from './desk-context';
import { newChangeId } from './new-id';

export type Journaling = { readonly state: 'writing' } | { readonly state: 'written' } | { readonly state: 'failed'; readonly error: AppError };

/** True where nothing of the record may be shown: the duty is missing, or the desk is locked. Any other failure is told, and the record shown. */
export const isRefused = (journaling: Journaling): boolean => journaling.state === 'failed' && (journaling.error.code === 'not-allowed' || journaling.error.code === 'locked');

/** The records whose view is written already, where one visit of a page shows several and comes back to them. */
export type Visit = Set<PatientId>;

/** Writes the view of a record into the journal, once for each time that the record is opened, or once a visit; `write` tries again. */
export function useJournaledView(id: PatientId, visit?: Visit): { readonly journaling: Journaling; readonly write: () => Promise<void> } {
  const records = useRecords();
  const [journaling, setJournaling] = useState<Journaling>({ state: visit?.has(id) === true ? 'written' : 'writing' });
  const written = useRef(visit?.has(id) === true ? id : undefined);
  const write = useCallback(async () => {
    const answer = await records.commit([{ id: newChangeId(), verb: 'record-viewed', entity: 'patient', entityId: id, chart: id, set: {} }]);
    if (answer.ok) visit?.add(id);
    setJournaling(answer.ok ? { state: 'written' } : { state: 'failed', error: answer.error });
  }, [records, id, visit]);
  useEffect(() => {
    if (written.current === id) return;
    written.current = id;
    void write();
  }, [write, id]);
  return { journaling, write };
}
