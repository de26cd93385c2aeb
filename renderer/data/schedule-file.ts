/** Reads a schedule that a person chose: a zip of a CDSi release, or a schedule in our own form. */
import { strFromU8, unzipSync } from 'fflate';
import type { CalendarDate } from '../../shared/domain/calendar-date';
import { readRelease, type ReleaseText } from '../../shared/forecast/release/read-release';
import { loadSchedule } from '../../shared/forecast/schedule/load-schedule';
import type { Schedule } from '../../shared/forecast/schedule/schedule';
import { fail, ok, type Result } from '../../shared/result';

/** What the files of a release do not say of themselves. */
export interface SaidOfRelease {
  readonly authority: string;
  readonly version: string;
  readonly date: CalendarDate;
}

export type ScheduleFileFlaw =
  | { readonly is: 'not-a-schedule' }
  /** A release whose version and day have to be said first; the version where its name tells it. */
  | { readonly is: 'unsaid'; readonly version: string }
  | { readonly is: 'refused'; readonly file: string; readonly element: string; readonly flaw: string };

export interface ReadSchedule {
  readonly schedule: Schedule;
  /** The schedule in our own form, as it is kept. */
  readonly json: string;
}

/** The version in the name of a release: "CDSi-4.65.zip". */
const versionIn = (name: string): string => /(\d+\.\d+)\D*$/.exec(name.replace(/\.zip$/i, ''))?.[1] ?? '';

export async function readScheduleFile(name: string, bytes: Uint8Array, said: SaidOfRelease | undefined): Promise<Result<ReadSchedule, ScheduleFileFlaw>> {
  // "PK": a zip.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return readOwn(name, bytes);
  const files = filesIn(bytes);
  if (files === undefined || files.length === 0) return fail({ is: 'not-a-schedule' });
  if (said === undefined) return fail({ is: 'unsaid', version: versionIn(name) });
  const read = readRelease(files, { ...said, source: `CDSi supporting data ${said.version}`, checksum: await checksumOf(files) });
  if (!read.ok) return fail({ is: 'refused', ...read.error });
  const json = JSON.stringify(read.value);
  return readJson(name, json);
}

function readOwn(name: string, bytes: Uint8Array): Result<ReadSchedule, ScheduleFileFlaw> {
  return readJson(name, new TextDecoder().decode(bytes));
}

/** Reads a schedule in our own form, also one that is kept. */
export function readJson(name: string, json: string): Result<ReadSchedule, ScheduleFileFlaw> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return fail({ is: 'not-a-schedule' });
  }
  const loaded = loadSchedule(parsed);
  return loaded.ok ? ok({ schedule: loaded.value, json }) : fail({ is: 'refused', file: name, element: loaded.error.path, flaw: loaded.error.flaw });
}

const mostBytes = 60_000_000;

/** The XML files of a zip; undefined when it is none that can be read, or one that unfolds to more than any release has. */
function filesIn(bytes: Uint8Array): readonly ReleaseText[] | undefined {
  let total = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isWanted = /\.xml$/i.test(name) && !name.startsWith('__MACOSX/');
        if (isWanted) total += originalSize;
        return isWanted && total <= mostBytes;
      },
    });
    if (total > mostBytes) return undefined;
    return Object.entries(entries)
      .map(([path, content]) => ({ name: path.slice(path.lastIndexOf('/') + 1), text: strFromU8(content) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return undefined;
  }
}

/** As the build script reckons it: SHA-256 over names and contents, in the order of the names. */
async function checksumOf(files: readonly ReleaseText[]): Promise<string> {
  const lines = await Promise.all(files.map(async ({ name, text }) => `${name}\n${await sha256(text)}\n`));
  return sha256(lines.join(''));
}

async function sha256(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
