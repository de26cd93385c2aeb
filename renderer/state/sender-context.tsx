/** The sender of the open session, for the screens. It runs for people who enter shots or have the data-sharing duty. */
import { createContext, useContext, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { openSender, type Sender, type SenderState } from '../data/registry/sender';
import { miis } from './bridge';
import { useCodeTables, useRecords, useSession } from './desk-context';
import { localSecond } from './local-time';
import { newChangeId, newControlNumber, newDocumentId, newReportId } from './new-id';

const SenderContext = createContext<Sender | undefined>(undefined);

/** Keeps the sender running while the screens inside are shown. */
export function SenderProvider({ children }: { readonly children: ReactNode }) {
  const records = useRecords();
  const tables = useCodeTables();
  const session = useSession();
  const mayReport = session.user.duties.some((duty) => duty === 'enter-shots' || duty === 'data-sharing');
  const sender = useMemo(() => {
    if (!mayReport) return undefined;
    return openSender(
      {
        records,
        bridge: miis,
        tables,
        nameOf: ({ by }) => session.people.find(({ id }) => id === by)?.displayName,
        newChangeId,
        newDocumentId,
        newReportId,
        newControlNumber,
        now: Date.now,
        localSecond,
      },
      (error) =>
        queueMicrotask(() => {
          throw error;
        }),
    );
  }, [records, tables, session, mayReport]);
  useEffect(() => {
    sender?.start();
    return () => sender?.close();
  }, [sender]);
  return <SenderContext value={sender}>{children}</SenderContext>;
}

const silent = (): (() => void) => () => undefined;
const off = (): SenderState => 'off';

/** What the sender does just now, live, and the way to make it try at once. */
export function useSender(): { readonly state: SenderState; readonly hurry: () => void } {
  const sender = useContext(SenderContext);
  const state = useSyncExternalStore(sender?.subscribe ?? silent, sender?.state ?? off);
  return { state, hurry: () => sender?.hurry() };
}
