/** The one way to the files of `assets/`: fetched from the program's own address and checked against the manifest before use. */
import * as z from 'zod';
import type { CodeTables } from '../../shared/codes/code-tables';
import { loadSchedule } from '../../shared/forecast/schedule/load-schedule';
import type { Schedule } from '../../shared/forecast/schedule/schedule';
import { loadCodeTables as tablesOf, type TableTexts } from '../../shared/codes/load-code-tables';

const manifestSchema = z.record(z.string(), z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().min(0) }));
type Manifest = ReadonlyMap<string, z.infer<typeof manifestSchema>[string]>;

/** Reads the bytes of a file below `assets/`. */
export type ReadAsset = (path: string) => Promise<Uint8Array>;

/** An asset that is missing or not what was shipped: the installation is damaged, so this is thrown, not answered. */
export class AssetDamaged extends Error {
  readonly path: string;
  constructor(path: string, why: string) {
    super(`Asset ${path}: ${why}`);
    this.name = 'AssetDamaged';
    this.path = path;
  }
}

/**
 * Builds a reader that checks size and SHA-256 of each file against `manifest.json`, which it reads once.
 * @param fetchBytes reads a file below `assets/` as it lies there
 */
export function checkedAssets(fetchBytes: ReadAsset): ReadAsset {
  let reading: Promise<Manifest> | undefined;
  const manifest = (): Promise<Manifest> => {
    reading ??= readManifest(fetchBytes).catch((error: unknown) => {
      // A failed first read must not be the answer for ever.
      reading = undefined;
      throw error;
    });
    return reading;
  };
  return async (path) => {
    const expected = (await manifest()).get(path);
    if (expected === undefined) throw new AssetDamaged(path, 'it is not in the manifest');
    const bytes = await fetchBytes(path);
    if (bytes.length !== expected.bytes) throw new AssetDamaged(path, `it has ${bytes.length} bytes, the manifest says ${expected.bytes}`);
    if ((await sha256(bytes)) !== expected.sha256) throw new AssetDamaged(path, 'its content is not the one of the manifest');
    return bytes;
  };
}

/** Reads a file below `assets/`, for example `forms/objection.json`, checked. Throws AssetDamaged. */
export const loadAsset: ReadAsset = checkedAssets(fetchFromProgram);

/** The schedule that the program ships. */
export const shippedSchedule = 'cdc-4.64';

/** Reads and checks a schedule of `assets/schedules`; some 40 ms. Throws AssetDamaged. */
export async function loadShippedSchedule(readAsset: ReadAsset = loadAsset): Promise<Schedule> {
  const path = `schedules/${shippedSchedule}.json`;
  const read = loadSchedule(JSON.parse(new TextDecoder().decode(await readAsset(path))));
  if (!read.ok) throw new AssetDamaged(path, `${read.error.path}: ${read.error.flaw}`);
  return read.value;
}

/** Reads, checks and joins the vaccine code tables; some 10 ms. Throws AssetDamaged. */
export async function loadCodeTables(readAsset: ReadAsset = loadAsset): Promise<CodeTables> {
  const read = async (name: keyof TableTexts): Promise<string> => new TextDecoder().decode(await readAsset(`codes/${name}.json`));
  const [vaccines, products, manufacturers, vis, usual] = await Promise.all([
    read('vaccines'),
    read('products'),
    read('manufacturers'),
    read('vis'),
    read('usual'),
  ]);
  const tables = tablesOf({ vaccines, products, manufacturers, vis, usual });
  if (!tables.ok) throw new AssetDamaged(`codes/${tables.error.file}.json`, tables.error.why);
  return tables.value;
}

async function readManifest(fetchBytes: ReadAsset): Promise<Manifest> {
  const path = 'manifest.json';
  const text = new TextDecoder().decode(await fetchBytes(path));
  try {
    return new Map(Object.entries(manifestSchema.parse(JSON.parse(text))));
  } catch (error) {
    throw new AssetDamaged(path, error instanceof Error ? error.message : 'it cannot be read');
  }
}

async function fetchFromProgram(path: string): Promise<Uint8Array> {
  const response = await fetch(new URL(`/assets/${path}`, window.location.href));
  if (!response.ok) throw new AssetDamaged(path, `the program answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
