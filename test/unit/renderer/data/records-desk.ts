/** Starting the records over one journal again and again, as a program is started day after day. */
import Dexie from 'dexie';
import { expect } from 'vitest';
import { openRecords } from '../../../../renderer/data/open-records';
import type { OpeningProgress, Records } from '../../../../renderer/data/records';
import type { SealedCopy } from '../../../../renderer/data/working-copy/read-ahead';
import { workingCopyName } from '../../../../renderer/data/working-copy/working-copy';
import type { Session } from '../../../../shared/contract/ipc';
import { cardOf, type Card } from '../../../../shared/domain/card';
import { memoryBridge, memorySession, type MemoryBridge } from '../../../support/memory-bridge';
import { foldAll, memoryJournal, type MemoryJournal } from '../../../support/memory-journal';

export interface Desk {
  readonly records: Records;
  readonly bridge: MemoryBridge;
  readonly journal: MemoryJournal;
  readonly progress: readonly OpeningProgress[];
}

const opened: Records[] = [];

/** Opens the records over a journal; the working copy is the one that the start before has left. */
export async function startDesk(journal: MemoryJournal = memoryJournal(), options: { readonly session?: Session; readonly bridge?: MemoryBridge; readonly ahead?: Promise<SealedCopy | undefined> } = {}): Promise<Desk> {
  const bridge = options.bridge ?? memoryBridge({ journal, chartsPerPiece: 3 });
  const progress: OpeningProgress[] = [];
  const answer = await openRecords(bridge, options.session ?? memorySession(), (step) => progress.push(step), options.ahead);
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  opened.push(answer.value);
  return { records: answer.value, bridge, journal, progress };
}

/** Closes what was opened and deletes the working copy. */
export async function clearDesk(): Promise<void> {
  for (const records of opened.splice(0)) records.close();
  await Dexie.delete(workingCopyName);
}

const byId = (cards: readonly Card[]): readonly Card[] => [...cards].sort((a, b) => (a.id < b.id ? -1 : 1));

/** The records are exactly what the journal makes: every chart, every card, the practice, and no more. */
export async function expectLikeJournal({ records, journal }: Desk): Promise<void> {
  const { charts, practice } = foldAll(journal.changes);
  expect(byId(records.cards())).toEqual(byId([...charts.values()].map(cardOf)));
  for (const [id, chart] of charts) expect(await records.chart(id)).toEqual(chart);
  expect(records.practice()).toEqual(practice);
}

/** Why the copy was made again at this start; undefined when it was not. */
export const rebuildCause = ({ progress }: Desk): OpeningProgress['cause'] => progress.find((step) => step.step === 'rebuilding')?.cause;
