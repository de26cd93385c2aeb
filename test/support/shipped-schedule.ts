/** The schedule that the program ships, read once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSchedule } from '../../shared/forecast/schedule/load-schedule';
import type { Schedule } from '../../shared/forecast/schedule/schedule';

export const shippedScheduleFile = 'assets/schedules/cdc-4.64.json';

let read: Schedule | undefined;

/** Throws when the file is no schedule: then the build of it is broken. */
export function shippedSchedule(): Schedule {
  if (read) return read;
  const loaded = loadSchedule(JSON.parse(readFileSync(join(process.cwd(), shippedScheduleFile), 'utf8')));
  if (!loaded.ok) throw new Error(`${shippedScheduleFile}: ${loaded.error.path} ${loaded.error.flaw}`);
  read = loaded.value;
  return read;
}
