import { applyChange } from '../../../shared/domain/chart/apply-change';
import type { Chart, Practice } from '../../../shared/domain/chart/chart';
import type { ChartChange } from '../../../shared/domain/chart/change';
import type { PatientId } from '../../../shared/domain/ids';
import type { Snapshot } from './read-snapshot';
import type { SnapshotChunk } from './write-snapshot';

/** A chunk's content, as the contract names it. */
export interface ChunkContent {
  readonly charts: readonly Chart[];
  /** The practice's record stands in the first chunk. */
  readonly practice?: Practice;
}

/** Changes of charts by chart, each chart's in the order of seq. */
export type ChangesByChart = ReadonlyMap<PatientId, readonly ChartChange[]>;

const chartsInChunk = 256;

/** What a chunk's JSON holds. Only `foldChunks` makes such JSON. */
export const readChunk = (json: Buffer): ChunkContent => JSON.parse(json.toString('utf8')) as ChunkContent;

/**
 * The chunks of the next snapshot: those of the former one with the changes folded in, then the new charts. A chunk that no
 * change touches goes through as it is; one chunk at a time is in memory.
 */
export async function* foldChunks(former: Snapshot | undefined, changes: ChangesByChart, practice: Practice | undefined): AsyncGenerator<SnapshotChunk> {
  const chunks = former?.directory.chunks ?? [];
  const last = chunks.length - 1;
  const known = new Set(chunks.flatMap(({ charts }) => charts));
  const added = [...changes].filter(([id]) => !known.has(id)).flatMap(([, ofChart]) => fold(undefined, ofChart) ?? []);
  let count = 0;
  const make = (charts: readonly Chart[]): SnapshotChunk => chunkOf(charts, count++ === 0 ? practice : undefined);

  for (const [index, { charts: ids }] of chunks.entries()) {
    const json = await former?.chunk(index);
    if (!json) throw new Error('a chunk of the former snapshot does not open');
    // The first chunk holds the practice; the last is filled up with new charts.
    const isKept = index > 0 && !(index === last && added.length > 0 && ids.length < chartsInChunk) && !ids.some((id) => changes.has(id));
    if (isKept) {
      count += 1;
      yield { charts: ids, json };
      continue;
    }
    const charts = readChunk(json).charts.map((chart) => fold(chart, changes.get(chart.id) ?? []) ?? chart);
    yield make(index === last ? [...charts, ...added.splice(0, chartsInChunk - charts.length)] : charts);
  }
  while (added.length > 0 || (count === 0 && practice)) yield make(added.splice(0, chartsInChunk));
}

const fold = (chart: Chart | undefined, changes: readonly ChartChange[]): Chart | undefined =>
  changes.reduce<Chart | undefined>((now, change) => applyChange(now, change), chart);

function chunkOf(charts: readonly Chart[], practice: Practice | undefined): SnapshotChunk {
  const content: ChunkContent = practice ? { charts, practice } : { charts };
  return { charts: charts.map(({ id }) => id), json: Buffer.from(JSON.stringify(content)) };
}
