/** The tables that are shipped, as the window loads them. Tests and their bundles run in the project's root folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeTables } from '../../shared/codes/code-tables';
import { loadCodeTables, type TableTexts } from '../../shared/codes/load-code-tables';

const text = (name: keyof TableTexts): string => readFileSync(join(process.cwd(), 'assets/codes', `${name}.json`), 'utf8');

export const tableTexts: TableTexts = {
  vaccines: text('vaccines'),
  products: text('products'),
  manufacturers: text('manufacturers'),
  vis: text('vis'),
  usual: text('usual'),
};

export function realTables(): CodeTables {
  const tables = loadCodeTables(tableTexts);
  if (!tables.ok) throw new Error(`${tables.error.file}: ${tables.error.why}`);
  return tables.value;
}
