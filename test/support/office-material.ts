/** Wording, tables and a made-up family for tests of the documents of the office. */
import { readFileSync } from 'node:fs';
import { loadCodeTables } from '../../shared/codes/load-code-tables';
import { readSchoolTable } from '../../shared/domain/school/school-table';
import type { Result } from '../../shared/result';

const textOf = (path: string): string => readFileSync(new URL(`../../assets/${path}`, import.meta.url), 'utf8');
function valueOf<T>(result: Result<T, { readonly why: string }>): T {
  if (!result.ok) throw new Error(result.error.why);
  return result.value;
}

/** The code tables that the program ships. */
export const shippedCodes = valueOf(
  loadCodeTables({
    vaccines: textOf('codes/vaccines.json'),
    products: textOf('codes/products.json'),
    manufacturers: textOf('codes/manufacturers.json'),
    vis: textOf('codes/vis.json'),
    usual: textOf('codes/usual.json'),
  }),
);

/** The school table that the program ships. */
export const shippedSchoolTable = valueOf(readSchoolTable(textOf('school/requirements.2025-26.json')));
