/** The outbox of the open session, for the screens. It runs for people with the data-sharing duty only: nobody else may write of a fax. */
import { createContext, useContext, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { FaxId } from '../../shared/domain/ids';
import { freshWatch, type FaxWatch } from '../../shared/domain/fax/next-action';
import { faxWords } from '../components/fax-words';
import { formatPhone } from '../components/phone';
import { makeOfficeDocument } from '../data/make-form';
import { openOutbox, type Outbox } from '../data/outbox/outbox';
import { miis } from './bridge';
import { useRecords, useSession } from './desk-context';
import { localMinute } from './local-time';
import { newChangeId, newDocumentId } from './new-id';

const OutboxContext = createContext<Outbox | undefined>(undefined);

/** Keeps the outbox running while the screens inside are shown. */
export function OutboxProvider({ children }: { readonly children: ReactNode }) {
  const records = useRecords();
  const mayFax = useSession().user.duties.includes('data-sharing');
  const outbox = useMemo(() => {
    if (!mayFax) return undefined;
    return openOutbox(
      {
        records,
        bridge: miis,
        makePage: makeOfficeDocument,
        newChangeId,
        newDocumentId,
        now: Date.now,
        localMinute,
        confirmationOf: ({ remoteId, pages, job }) => faxWords.confirmation(remoteId, pages.sent, pages.total, job),
        numberWords: formatPhone,
      },
      (error) =>
        queueMicrotask(() => {
          throw error;
        }),
    );
  }, [records, mayFax]);
  useEffect(() => {
    outbox?.start();
    return () => outbox?.close();
  }, [outbox]);
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}

const silent = (): (() => void) => () => undefined;
const none = (): number => 0;

/** What was seen of a fax since the program was opened, live. */
export function useFaxWatch(fax: FaxId): FaxWatch {
  const outbox = useContext(OutboxContext);
  useSyncExternalStore(outbox?.subscribe ?? silent, outbox?.turns ?? none);
  return outbox?.watch(fax) ?? freshWatch;
}

/** Tries a fax at once. */
export function useHurry(): (fax: FaxId) => void {
  const outbox = useContext(OutboxContext);
  return (fax) => outbox?.hurry(fax);
}
