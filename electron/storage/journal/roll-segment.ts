import { whereDiskAllows } from '../disk-error';
import { writeHead } from './head-file';
import { writeIndex } from './index/index-file';
import type { JournalState } from './journal-state';
import { headPath, indexPath, makeSegment } from './segment/segment-files';
import { growingIndex, type SegmentIndex } from './index/segment-index';
import { cleanEnd } from './segment/write-current';

/** Writes the head file when the journal went on since. */
export async function witness(state: JournalState): Promise<void> {
  const { current, head } = state;
  if (head === 0 || head === state.witnessed || current.isSpoiled) return;
  const tag = Buffer.from(current.lastTag).toString('hex');
  await writeHead(headPath(state.folder), state.key, state.journal, { seq: head, segment: current.header.number, end: current.size, tag });
  state.witnessed = head;
}

/**
 * Begins the next segment. What a failed write left in the present one is taken back first: the next is chained to its last
 * good frame, and nothing may stand behind that.
 * @throws the system's error when the disk refuses; the journal then goes on with the present segment
 */
export async function rollSegment(state: JournalState): Promise<void> {
  const { current } = state;
  await cleanEnd(current);
  const { name, path, header, size, lastTag } = current;
  const next = await makeSegment(state.folder, state.key, { journal: state.journal, number: header.number + 1, firstSeq: state.head + 1, chain: lastTag });
  const index = compact(current.index.view());
  state.closed.push({ name, path, header, size, lastTag, index });
  state.current = {
    name: next.name,
    path: next.path,
    header: next.header,
    index: growingIndex(next.header.firstSeq),
    handle: next.handle,
    size: next.size,
    lastTag: next.lastTag,
    lastWrite: 0,
    isSpoiled: false,
  };
  await current.handle?.close();
  await whereDiskAllows(witness(state));
  await whereDiskAllows(writeIndex(indexPath(state.folder, name), state.key, header, lastTag, index));
}

const compact = (view: SegmentIndex): SegmentIndex => ({ ...view, ids: view.ids.slice(), charts: view.charts.slice(), offsets: view.offsets.slice() });
