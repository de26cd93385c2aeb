/** Looks for texts in every byte of every file of a folder. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { logContents, tableContents, unpackedValue } from './leveldb';
import { lowerCase, spellingsOf } from './spellings';

export interface Finding {
  readonly file: string;
  readonly text: string;
  /** The spelling in which it was found, and whether the file had to be unpacked for it. */
  readonly as: string;
}

export interface Scan {
  readonly files: readonly string[];
  readonly bytes: number;
  readonly findings: readonly Finding[];
}

/**
 * Every place below `folder` where one of `texts` lies, in any of its spellings, in the raw bytes or in what a packed file holds:
 * LevelDB tables compress their blocks with Snappy, which cuts repeated text into pieces, and its logs cut records at 32 kB.
 */
export async function scanFolder(folder: string, texts: readonly string[]): Promise<Scan> {
  const spellings = texts.flatMap(spellingsOf);
  const files = await filesBelow(folder);
  const findings: Finding[] = [];
  let bytes = 0;
  for (const file of files) {
    const raw = await readFile(join(folder, file));
    bytes += raw.length;
    for (const { how, content } of [{ how: '', content: raw }, ...unpacked(file, raw)]) {
      const small = lowerCase(content);
      for (const { text, as, bytes: wanted, anyCase } of spellings) {
        if ((anyCase ? small : content).includes(wanted)) findings.push({ file, text, as: `${as}${how}` });
      }
    }
  }
  return { files, bytes, findings };
}

async function filesBelow(folder: string, below = ''): Promise<readonly string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const found = entries.map(async (entry) => {
    const path = join(below, entry.name);
    if (entry.isDirectory()) return filesBelow(folder, path);
    return entry.isFile() ? [path] : [];
  });
  return (await Promise.all(found)).flat().sort();
}

/** What a file holds when it is unpacked, for each packing that it may have. */
function unpacked(file: string, raw: Buffer): readonly { readonly how: string; readonly content: Buffer }[] {
  const name = basename(file);
  const table = tableContents(raw);
  if (table) return [{ how: ', in a table', content: table }];
  if (/\.log$|^MANIFEST-/.test(name)) return [{ how: ', in a log', content: logContents(raw) }];
  const [, value] = unpackedValue(raw);
  if (value) return [{ how: ', in a packed value', content: value }];
  return [gunzipSync, inflateSync, brotliDecompressSync].flatMap((unpack) => {
    const content = tried(() => unpack(raw));
    return content && content.length > 0 ? [{ how: ', compressed', content }] : [];
  });
}

function tried(unpack: () => Buffer): Buffer | undefined {
  try {
    return unpack();
  } catch {
    return undefined;
  }
}
