/** What every screen behind the lock may ask for: who is signed in, the records, the code tables. */
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { assertDefined } from '../../shared/assert';
import type { CodeTables } from '../../shared/codes/code-tables';
import type { Session } from '../../shared/contract/ipc';
import type { Card } from '../../shared/domain/card';
import type { Chart, Practice } from '../../shared/domain/chart/chart';
import type { PatientId, UserId } from '../../shared/domain/ids';
import type { Records } from '../data/records';

interface Desk {
  readonly session: Session;
  readonly records: Records;
  readonly codeTables: CodeTables;
}

const DeskContext = createContext<Desk | undefined>(undefined);

/** Gives the open desk to the screens inside. */
export function DeskProvider({ session, records, codeTables, children }: Desk & { readonly children: ReactNode }) {
  const desk = useMemo(() => ({ session, records, codeTables }), [session, records, codeTables]);
  return <DeskContext value={desk}>{children}</DeskContext>;
}

const useDesk = (): Desk => assertDefined(useContext(DeskContext), 'screens are shown inside DeskProvider, after the unlock');

/** Who is signed in, and the names of all users. */
export const useSession = (): Session => useDesk().session;

/** Charts, cards, search, and the one way to save. */
export const useRecords = (): Records => useDesk().records;

/** The vaccine code tables. */
export const useCodeTables = (): CodeTables => useDesk().codeTables;

/** The practice's record, live; undefined until the set-up is finished. */
export function usePractice(): Practice | undefined {
  const records = useRecords();
  return useSyncExternalStore(records.subscribe, records.practice);
}

/** Every patient's card, live, in no order. */
export function useCards(): readonly Card[] {
  const records = useRecords();
  return useSyncExternalStore(records.subscribe, records.cards);
}

/** What is known of one chart just now. */
export type ChartState =
  | { readonly state: 'loading' }
  | { readonly state: 'missing' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly chart: Chart };

const loading: ChartState = { state: 'loading' };

/** One chart, live: read again after each commit that changes it. While it is read again, the chart before stays. */
export function useChart(id: PatientId): ChartState {
  const records = useRecords();
  const [read, setRead] = useState<{ readonly id: PatientId; readonly state: ChartState }>({ id, state: loading });
  useEffect(() => {
    let latest = 0;
    const load = async (): Promise<void> => {
      latest += 1;
      const turn = latest;
      const state = await readChart(records, id);
      if (turn === latest) setRead({ id, state });
    };
    void load();
    const stop = records.subscribe((changed) => {
      if (changed.has(id)) void load();
    });
    return () => {
      latest = -1;
      stop();
    };
  }, [records, id]);
  return read.id === id ? read.state : loading;
}

async function readChart(records: Records, id: PatientId): Promise<ChartState> {
  try {
    const chart = await records.chart(id);
    return chart === undefined ? { state: 'missing' } : { state: 'ready', chart };
  } catch {
    return { state: 'failed' };
  }
}

/** The name of a user for "who"; the id's start when the user is not known on this workstation. */
export function personName(session: Session, userId: UserId): string {
  return session.people.find((person) => person.id === userId)?.displayName ?? userId.slice(0, 8);
}

/** The initials of a user for narrow places. */
export function initials(session: Session, userId: UserId): string {
  return session.people.find((person) => person.id === userId)?.initials ?? userId.slice(0, 2);
}
