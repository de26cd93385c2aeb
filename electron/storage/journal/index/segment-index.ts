/**
 * What is kept in memory of a segment: for each change twelve bytes, in the order of seq. Ids are kept as 32-bit hashes, which
 * find candidates; the frame itself decides.
 */
import { isPracticeChange, practiceEntityId, type Change } from '../../../../shared/domain/chart/change';
import { textHash } from './text-hash';

/** The index of a segment that is complete and does not grow any more. */
export interface SegmentIndex {
  readonly firstSeq: number;
  readonly count: number;
  /** Hash of each change's id. */
  readonly ids: Uint32Array;
  /** Hash of the chart that each change belongs to. */
  readonly charts: Uint32Array;
  /** Offset of the frame that holds each change. */
  readonly offsets: Uint32Array;
}

/** Which aggregate a change belongs to: its chart, or the practice. */
export const aggregateOf = (change: Change): string => (isPracticeChange(change) ? practiceEntityId : change.chart);

/** An index that still grows. */
export interface GrowingIndex {
  /** Adds the changes of the frame at `offset`. */
  readonly add: (changes: readonly Change[], offset: number) => void;
  /** A view on what is there now; later additions do not show in it. */
  readonly view: () => SegmentIndex;
}

/** An empty index of the segment that begins with this seq. */
export function growingIndex(firstSeq: number): GrowingIndex {
  let count = 0;
  let ids = new Uint32Array(1024);
  let charts = new Uint32Array(1024);
  let offsets = new Uint32Array(1024);
  return {
    add: (changes, offset) => {
      if (count + changes.length > ids.length) {
        const size = Math.max(count + changes.length, ids.length * 2);
        [ids, charts, offsets] = [grown(ids, size), grown(charts, size), grown(offsets, size)];
      }
      for (const change of changes) {
        ids[count] = textHash(change.id);
        charts[count] = textHash(aggregateOf(change));
        offsets[count] = offset;
        count += 1;
      }
    },
    view: () => ({ firstSeq, count, ids: ids.subarray(0, count), charts: charts.subarray(0, count), offsets: offsets.subarray(0, count) }),
  };
}

/** The seqs whose change id hashes to this. */
export function seqsOfId(index: SegmentIndex, idHash: number): readonly number[] {
  const seqs: number[] = [];
  for (let place = index.ids.indexOf(idHash); place >= 0; place = index.ids.indexOf(idHash, place + 1)) seqs.push(index.firstSeq + place);
  return seqs;
}

/** The offsets, without repetition and in order, of the frames that may hold changes of this aggregate. */
export function framesOfChart(index: SegmentIndex, chartHash: number): readonly number[] {
  const frames: number[] = [];
  for (let place = index.charts.indexOf(chartHash); place >= 0; place = index.charts.indexOf(chartHash, place + 1)) {
    const offset = index.offsets[place] ?? 0;
    if (frames[frames.length - 1] !== offset) frames.push(offset);
  }
  return frames;
}

function grown(array: Uint32Array<ArrayBuffer>, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(size);
  larger.set(array);
  return larger;
}
