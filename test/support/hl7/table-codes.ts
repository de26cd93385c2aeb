/** Codes that the program's tables know, for made-up doses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { CodeTables } from '../../../shared/codes/code-tables';

const vaccineCodes = z.object({ vaccines: z.array(z.object({ cvx: z.string() })) });
const makerCodes = z.object({ manufacturers: z.array(z.object({ mvx: z.string() })) });
const read = (file: string): unknown => JSON.parse(readFileSync(join(process.cwd(), 'assets/codes', file), 'utf8'));

/** Every vaccine that can be given and every maker. */
export function vaccines(tables: CodeTables): { readonly vaccines: readonly string[]; readonly makers: readonly string[] } {
  return {
    vaccines: vaccineCodes.parse(read('vaccines.json')).vaccines.map(({ cvx }) => cvx).filter((cvx) => tables.vaccine(cvx)?.status !== 'pending' && !['998', '999'].includes(cvx)),
    makers: makerCodes.parse(read('manufacturers.json')).manufacturers.map(({ mvx }) => mvx),
  };
}
