/** Record numbers in sorted order, so that the beginning of one finds its people; leading zeros may be left out. */
import { lowerBound } from './word-index';

export interface RecordIndex {
  readonly add: (record: string, place: number) => void;
  readonly remove: (record: string, place: number) => void;
  /** Adds many at once to an empty index. */
  readonly load: (entries: readonly (readonly [record: string, place: number])[]) => void;
  /** Calls back for each place whose record number starts so. */
  readonly eachWithPrefix: (prefix: string, see: (place: number, isWhole: boolean) => void) => void;
}

/** The forms under which a record number is kept: as it is, and without leading zeros. */
function formsOf(record: string): readonly string[] {
  const bare = record.replace(/^0+(?=.)/, '');
  return bare === record ? [record] : [record, bare];
}

/** An empty index. */
export function recordIndex(): RecordIndex {
  let records: string[] = [];
  let places: number[] = [];
  return {
    add: (record, place) => {
      for (const form of formsOf(record)) {
        const at = lowerBound(records, form);
        records.splice(at, 0, form);
        places.splice(at, 0, place);
      }
    },
    remove: (record, place) => {
      for (const form of formsOf(record)) {
        for (let at = lowerBound(records, form); records[at] === form; at += 1) {
          if (places[at] !== place) continue;
          records.splice(at, 1);
          places.splice(at, 1);
          break;
        }
      }
    },
    load: (entries) => {
      const all = entries.flatMap(([record, place]) => formsOf(record).map((form): readonly [string, number] => [form, place]));
      all.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
      records = all.map((entry) => entry[0]);
      places = all.map((entry) => entry[1]);
    },
    eachWithPrefix: (prefix, see) => {
      for (let at = lowerBound(records, prefix); at < records.length; at += 1) {
        const record = records[at] ?? '';
        const place = places[at];
        if (!record.startsWith(prefix) || place === undefined) return;
        see(place, record.length === prefix.length);
      }
    },
  };
}
