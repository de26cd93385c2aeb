/** From the files of `assets/codes/` to the tables that the program asks. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod';
import { fail, ok, type Result } from '../result';
import type { CodeTables } from './code-tables';
import { manufacturerLookup } from './manufacturers';
import { productLookup } from './products';
import { vaccineSearch } from './search';
import { manufacturersFile, productsFile, usualFile, vaccinesFile, visFile, type TableFiles, type TableHeader } from './table-files';
import { vaccinesOf } from './vaccines';
import { visLookup } from './vis';

/** The table files as texts (JSON), by name without ending. */
export type TableTexts = Readonly<Record<keyof TableFiles, string>>;

/** Why the tables can't be used: which file, and what is wrong with it, for the log. */
export interface TablesUnusable {
  readonly file: keyof TableFiles;
  readonly why: string;
}

/**
 * Parses and joins the tables. Fails when a file is not what the build script writes, or when its content does not have the count and
 * checksum of its own header. Takes some 10 ms; to be called once.
 */
export function loadCodeTables(texts: TableTexts): Result<CodeTables, TablesUnusable> {
  const vaccines = read('vaccines', texts, vaccinesFile, (file) => file.vaccines.length);
  if (!vaccines.ok) return vaccines;
  const products = read('products', texts, productsFile, (file) => file.products.length);
  if (!products.ok) return products;
  const manufacturers = read('manufacturers', texts, manufacturersFile, (file) => file.manufacturers.length);
  if (!manufacturers.ok) return manufacturers;
  const vis = read('vis', texts, visFile, (file) => file.documents.reduce((sum, document) => sum + document.editions.length, 0));
  if (!vis.ok) return vis;
  const usual = read('usual', texts, usualFile, (file) => file.vaccines.length);
  if (!usual.ok) return usual;
  return ok(
    tablesOf({
      vaccines: vaccines.value,
      products: products.value,
      manufacturers: manufacturers.value,
      vis: vis.value,
      usual: usual.value,
    }),
  );
}

function read<F extends { readonly header: TableHeader }>(
  file: keyof TableFiles,
  texts: TableTexts,
  schema: z.ZodType<F>,
  countOf: (parsed: F) => number,
): Result<F, TablesUnusable> {
  const refuse = (why: string) => fail({ file, why });
  const json = parseJson(texts[file]);
  if (json === undefined) return refuse('it is no JSON');
  const parsed = schema.safeParse(json);
  if (!parsed.success) return refuse(z.prettifyError(parsed.error));
  const { header } = parsed.data;
  const count = countOf(parsed.data);
  if (count !== header.count) return refuse(`it holds ${count} records, its header says ${header.count}`);
  const content = Object.fromEntries(Object.entries(json).filter(([key]) => key !== 'header'));
  if (hash(JSON.stringify(content)) !== header.checksum) return refuse('its content has not the checksum of its header');
  return ok(parsed.data);
}

function parseJson(text: string): object | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? json : undefined;
  } catch {
    return undefined;
  }
}

const hash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

function tablesOf(files: TableFiles): CodeTables {
  const vaccines = vaccinesOf(files.vaccines, files.usual);
  const byCvx = new Map(vaccines.map((vaccine) => [vaccine.cvx, vaccine]));
  const products = productLookup(files.products);
  const { vaccines: coded } = files;
  const headers = [coded, files.products, files.manufacturers, files.vis, files.usual].map(({ header }) => header);
  return {
    source: {
      authority: coded.header.authority,
      date: coded.header.date,
      // One checksum for all tables: a change of any of them shows.
      checksum: hash(headers.map(({ checksum }) => checksum).join('\n')),
    },
    vaccine: (cvx) => byCvx.get(cvx),
    vaccines,
    products,
    ...manufacturerLookup(files.manufacturers, products),
    ...visLookup(files.vis, files.usual.multiVaccineStatements),
    search: vaccineSearch({ vaccines, products, aliases: files.usual.aliases, groups: coded.groups, order: files.usual.vaccines.map(({ cvx }) => cvx) }),
  };
}
