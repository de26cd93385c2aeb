/** Saves of one dose through the program's own records, and the bare put that they are held against. */
import { calendarDate } from '../../../shared/domain/calendar-date';
import { changeId, doseId, type PatientId } from '../../../shared/domain/ids';
import { recordsOnScreen } from './records-on-screen';
import { rowSizes, strictPutter } from './reference';

export interface Saver {
  /** Bytes of an average sealed chart: what a bare put writes. */
  readonly rowBytes: number;
  /** Milliseconds from the call until the screen may say "Saved"; each call another patient. */
  readonly save: () => Promise<number>;
  /** Milliseconds of one bare strict put of `rowBytes`. */
  readonly put: () => Promise<number>;
}

/** Sets a saver up over the patients of the open practice. */
export async function saver(): Promise<Saver> {
  const records = recordsOnScreen();
  const patients = records.cards().map(({ id }) => id);
  const sizes = await rowSizes('miis-working-copy', 'charts');
  const rowBytes = Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length);
  const putBytes = await strictPutter();
  let n = 0;
  return {
    rowBytes,
    put: () => putBytes(rowBytes),
    save: async () => {
      n += 1;
      // Far from each other, so that each chart is read from the store first, as in daily work.
      const patient = patients[(n * 7919) % patients.length];
      if (patient === undefined) throw new Error('There are no patients');
      const started = performance.now();
      const saved = await records.commit([dose(patient)]);
      const time = performance.now() - started;
      if (!saved.ok) throw new Error(`Not saved: ${saved.error.code}`);
      return time;
    },
  };
}

const dose = (chart: PatientId): Parameters<ReturnType<typeof recordsOnScreen>['commit']>[0][number] => ({
  id: changeId.parse(crypto.randomUUID()),
  verb: 'dose-recorded',
  entity: 'dose',
  entityId: doseId.parse(crypto.randomUUID()),
  chart,
  set: { dose: { kind: 'historical', date: calendarDate.parse('2026-10-12'), cvx: '150', answered: [], source: '01', lot: 'U7731A', mvx: 'PMC' } },
});
