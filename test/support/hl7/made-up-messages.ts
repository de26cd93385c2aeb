/** Messages built from made-up records, the same each time. */
import * as fc from 'fast-check';
import { miisDestination } from '../../../shared/hl7/build/destination';
import { buildVxu, type RecordToSend } from '../../../shared/hl7/build/vxu';
import { realTables } from '../real-tables';
import { anyRecord } from './any-record';
import { vaccines } from './table-codes';

const seed = 20_261_126;

/** So many valid records: every kind of dose, every code, odd names. */
export function madeUpRecords(count: number): readonly RecordToSend[] {
  const tables = realTables();
  const codes = vaccines(tables);
  return fc.sample(anyRecord(tables, codes.vaccines, codes.makers), { numRuns: count, seed });
}

/** So many VXU Z22, every second one with letters of every script. The same count gives the same texts. */
export function madeUpMessages(count: number): readonly string[] {
  const tables = realTables();
  return madeUpRecords(count).map((record, index) => {
    const stamp = { controlId: `MADE-UP-${String(index + 1).padStart(6, '0')}`, at: '20261126140203-0500' };
    return buildVxu(record, { ...miisDestination('04711'), processing: 'T', isAsciiOnly: index % 2 === 0 }, stamp, tables).text;
  });
}
