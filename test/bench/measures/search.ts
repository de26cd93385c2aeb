/** One key in the real search box, from its event to the laid-out result list, beside a plain filter over the same people. */
import { madeUpRandom } from '../../support/made-up-people';
import { patientsOf } from '../../support/practice/practice-changes';
import { typedQueries } from '../../support/practice/queries';
import { figure, type Figure, type Measure } from '../figure';
import { machine } from '../runtime';
import { practiceOf, sizeOf, type SizeName } from '../seeded';
import { percentile, rounded } from '../statistics';
import { openUnlocked } from '../unlocked-desk';
import { timeKeys, timePlainFilter } from './search-keys';

const queryCount = 300;

export const search20k: Measure = measureOf('20k');
export const search100k: Measure = measureOf('100k');

function measureOf(size: SizeName): Measure {
  return { names: [`search.${size}.p50`, `search.${size}.p99`], run: () => measureSearch(size) };
}

async function measureSearch(size: SizeName): Promise<readonly Figure[]> {
  const practice = await practiceOf(size);
  const people = [...patientsOf(sizeOf(size))];
  const desk = await openUnlocked(practice, await practice.copy());
  try {
    const queries = typedQueries(madeUpRandom(11), people, queryCount);
    const keys = await timeKeys(desk.window, queries);
    const texts = people.map(({ name, birthDate, phones, recordNumber }) => `${name.first} ${name.last} ${birthDate} ${phones.map(({ number }) => number).join(' ')} ${recordNumber ?? ''}`.toLowerCase());
    const plain = await timePlainFilter(desk.window, texts, keys.map(({ typed }) => typed.toLowerCase()));
    const drawn = keys.map(({ laidOut }) => laidOut);
    const slowest = keys.reduce((a, b) => (a.laidOut > b.laidOut ? a : b));
    return [0.5, 0.99].map((share) =>
      figure(`search.${size}.p${share * 100}`, 'ms', percentile(drawn, share), percentile(plain, share), {
        ...machine(),
        patients: practice.patients,
        doses: practice.doses,
        keys: keys.length,
        untilNextFrame: rounded(percentile(keys.map(({ nextFrame }) => nextFrame), share)),
        slowest: rounded(slowest.laidOut),
        slowestLength: slowest.typed.length,
        reference: 'a plain substring filter over the same people in the window',
      }),
    );
  } finally {
    await desk.close();
  }
}
