/** What lies in the scanner's folder, for the whole window: asked every few seconds while the desk is open. */
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { assertDefined } from '../../shared/assert';
import type { ScannerFile, ScannerFolderView } from '../../shared/contract/ipc';
import type { Card } from '../../shared/domain/card';
import { digestMark } from '../../shared/domain/scanner-folder';
import { miis } from './bridge';
import { useCards, usePractice } from './desk-context';

interface Scanner {
  /** Undefined until it is known. */
  readonly view: ScannerFolderView | undefined;
  readonly look: () => Promise<void>;
}

const ScannerContext = createContext<Scanner | undefined>(undefined);
const everyMs = 3000;

/** Gives the scanner's folder to the pages inside. */
export function ScannerProvider({ children }: { readonly children: ReactNode }) {
  const [view, setView] = useState<ScannerFolderView>();
  const look = useCallback(async () => {
    const answer = await miis.documents.scannerFolder();
    // Settings that cannot be read are as none: the Practice page says so when they are set.
    setView(answer.ok ? answer.value : undefined);
  }, []);
  useEffect(() => {
    let isOpen = true;
    let timer: number | undefined;
    const again = async (): Promise<void> => {
      await look();
      if (isOpen) timer = window.setTimeout(() => void again(), everyMs);
    };
    void again();
    return () => {
      isOpen = false;
      window.clearTimeout(timer);
    };
  }, [look]);
  const scanner = useMemo(() => ({ view, look }), [view, look]);
  return <ScannerContext value={scanner}>{children}</ScannerContext>;
}

const known = new WeakMap<readonly Card[], ReadonlySet<string>>();

/** The marks of all scans that are kept; gone through once after each change. */
function keptMarks(cards: readonly Card[]): ReadonlySet<string> {
  const before = known.get(cards);
  if (before) return before;
  const marks = new Set(cards.flatMap(({ scans }) => scans ?? []));
  known.set(cards, marks);
  return marks;
}

/** The files that nobody kept or set aside yet, the latest first. The same scan is never offered twice, whatever its name. */
export function newFiles(files: readonly ScannerFile[], marks: ReadonlySet<string>): readonly ScannerFile[] {
  const seen = new Set(marks);
  return files.filter(({ state }) => {
    if (state.is !== 'ready' && state.is !== 'refused') return true;
    const mark = digestMark(state.sha256);
    if (seen.has(mark)) return false;
    seen.add(mark);
    return true;
  });
}

/** The scanner's folder and what is new in it. */
export function useScanner(): Scanner & { readonly fresh: readonly ScannerFile[] } {
  const scanner = assertDefined(useContext(ScannerContext), 'pages are shown inside ScannerProvider');
  const cards = useCards();
  const setAside = usePractice()?.scansSetAside;
  const fresh = useMemo(() => newFiles(scanner.view?.files ?? [], new Set([...keptMarks(cards), ...(setAside ?? [])])), [scanner.view, cards, setAside]);
  return { ...scanner, fresh };
}
