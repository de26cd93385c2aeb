/** Runs as a process of its own: appends without end, and prints each change's id when it was told that it is safe. */
import { randomUUID } from 'node:crypto';
import { stationId } from '../../../../shared/domain/ids';
import { journalId } from '../../../../electron/storage/journal/journal-id';
import { openJournal } from '../../../../electron/storage/journal/open-journal';
import { registered, recorded, someone } from './changes';

const [folder = '', key = '', id = ''] = process.argv.slice(2);

async function appendForEver(): Promise<void> {
  const journal = await openJournal({ folder, key: Buffer.from(key, 'hex'), journal: journalId.parse(id), station: stationId.parse('station-0001'), now: Date.now, segmentLimit: 60_000 });
  if (!journal.ok) throw new Error(journal.error.message);
  process.stdout.write('open\n');
  const one = async (): Promise<void> => {
    for (;;) {
      const chart = randomUUID();
      const saved = await journal.value.append([registered(chart), recorded(chart)], someone);
      if (!saved.ok) throw new Error(saved.error.message);
      process.stdout.write(saved.value.map((change) => `${change.id}\n`).join(''));
    }
  };
  await Promise.all([one(), one(), one()]);
}

void appendForEver();
