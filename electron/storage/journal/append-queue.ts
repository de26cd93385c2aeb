/**
 * Group commit: appends that wait while the disk is busy go out together, in one write and one fsync. Each is one frame, all of
 * its changes or none; it is answered when the disk has it.
 */
import { statfs } from 'node:fs/promises';
import { fail, ok, type Result } from '../../../shared/result';
import { appError, type AppError } from '../../../shared/contract/errors';
import type { Change, ChangeDraft } from '../../../shared/domain/chart/change';
import type { UserId } from '../../../shared/domain/ids';
import { diskError, whereDiskAllows } from '../disk-error';
import { frameOverhead, sealFrame, tagOf } from './segment/frame';
import type { JournalState } from './journal-state';
import { journalDamaged, loadIndexes, reading } from './read-changes';
import { rollSegment, witness } from './roll-segment';
import { headerBytes } from './segment/segment-header';
import { stampChanges, type Stamped } from './stamp-changes';
import { textHash } from './index/text-hash';
import { writeDurably } from './segment/write-current';

type Answer = Result<readonly Change[], AppError>;

export interface AppendQueue {
  readonly append: (drafts: readonly ChangeDraft[], by: UserId) => Promise<Answer>;
  /** Waits for the appends that were asked for; later ones are answered with `journal-busy`. */
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly drafts: readonly ChangeDraft[];
  readonly by: UserId;
  readonly answer: (answer: Answer) => void;
  readonly give: (error: unknown) => void;
}

/** So many saves go out together at most, which bounds the memory of one write. */
const mostTogether = 64;
/** The head file follows after so many changes. */
const witnessEvery = 500;

/** The queue of one open journal. */
export function appendQueue(state: JournalState): AppendQueue {
  const queue: Waiting[] = [];
  let running: Promise<void> | undefined;
  let isClosed = false;

  const run = async (): Promise<void> => {
    for (let group = queue.splice(0, mostTogether); group.length > 0; group = queue.splice(0, mostTogether)) {
      await writeGroup(state, group).catch((error: unknown) => group.forEach(({ give }) => give(error)));
    }
    running = undefined;
  };

  return {
    append: (drafts, by) =>
      new Promise((answer, give) => {
        if (isClosed) return answer(fail(appError('journal-busy', 'the journal is being closed')));
        queue.push({ drafts, by, answer, give });
        running ??= run();
      }),
    close: async () => {
      isClosed = true;
      await running;
    },
  };
}

/** Stamps, writes and answers the saves of one group. */
async function writeGroup(state: JournalState, group: readonly Waiting[]): Promise<void> {
  const indexed = await loadIndexes(state);
  if (!indexed.ok) return answerAll(group, indexed);
  if (state.damage) return answerAll(group, fail(journalDamaged(state.damage)));
  const sameWrite = new Map<string, Change>();
  // An id that is there already is read back, and that may come upon damage.
  const stamped = await reading(state, () => stampGroup(state, sameWrite, group));
  if (!stamped.ok) return answerAll(group, stamped);
  const written = sameWrite.size === 0 ? ok(null) : await writeFrames(state, stamped.value);
  group.forEach(({ answer }, place) => {
    const changes = stamped.value[place]?.answer ?? [];
    const isOld = changes.every((change) => change.seq <= state.head && !sameWrite.has(change.id));
    answer(written.ok || isOld ? ok(changes) : written);
  });
  if (state.head - state.witnessed >= witnessEvery) await whereDiskAllows(witness(state));
}

async function stampGroup(state: JournalState, sameWrite: Map<string, Change>, group: readonly Waiting[]): Promise<readonly Stamped[]> {
  let nextSeq = state.head + 1;
  const stamped: Stamped[] = [];
  for (const { drafts, by } of group) {
    const one = await stampChanges(state, sameWrite, nextSeq, drafts, by);
    nextSeq += one.fresh.length;
    stamped.push(one);
  }
  return stamped;
}

/** Puts the new changes of a group on the disk. The journal moves on only when all of them are there. */
async function writeFrames(state: JournalState, group: readonly Stamped[]): Promise<Result<null, AppError>> {
  const saves = group.filter(({ fresh }) => fresh.length > 0);
  const size = saves.reduce((sum, { json }) => sum + json.length + frameOverhead, 0);
  try {
    const room = await statfs(state.folder);
    if (room.bavail * room.bsize < state.leastFreeBytes + size) return fail(appError('disk-full', 'too little room', { freeBytes: room.bavail * room.bsize }));
    if (state.current.size > headerBytes && state.current.size + size > state.segmentLimit) await rollSegment(state);
    const { current } = state;
    const write = current.lastWrite + 1;
    const frames = sealSaves(state, saves, write);
    let offset = current.size;
    await writeDurably(current, Buffer.concat(frames));
    current.lastWrite = write;
    saves.forEach(({ fresh }, place) => {
      current.index.add(fresh, offset);
      for (const change of fresh) state.ids.add(textHash(change.id));
      offset += frames[place]?.length ?? 0;
      state.head += fresh.length;
    });
    return ok(null);
  } catch (error) {
    return fail(diskError(error, 'writing the journal'));
  }
}

function sealSaves({ current }: JournalState, saves: readonly Stamped[], write: number): readonly Buffer[] {
  let chain = current.lastTag;
  return saves.map(({ json, fresh }) => {
    const frame = sealFrame(current.header, chain, { json, firstSeq: fresh[0]?.seq ?? 0, count: fresh.length, write });
    chain = tagOf(frame);
    return frame;
  });
}

const answerAll = (group: readonly Waiting[], answer: Answer): void => group.forEach((waiting) => waiting.answer(answer));
