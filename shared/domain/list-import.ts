/** A list of another program that was brought in: what came of it, and its undoing. */
import * as z from 'zod';
import type { Mark } from './chart/chart';
import { importId, patientId, type ImportId } from './ids';

const text = z.string().trim().min(1).max(200);

export const listImported = z.strictObject({
  import: importId,
  name: text,
  /** Patients that are new by it; their ids begin with that of the import, as do those of its doses. */
  patients: z.int().min(0),
  doses: z.int().min(0),
  /** Patients that were there and got doses. */
  known: z.array(patientId).max(20_000),
  /** Which heading was which field; remembered for the next list with these headings. */
  columns: z.array(z.strictObject({ heading: z.string().max(200), field: z.string().max(40).optional() })).max(200),
});
export type ListImported = z.infer<typeof listImported>;

export interface ListImport extends Omit<ListImported, 'import'> {
  readonly id: ImportId;
  readonly made: Mark;
  readonly undone?: Mark;
}
