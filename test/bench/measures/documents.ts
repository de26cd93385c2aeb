/** Making each document of the office, and 500 packets as one print job, in the window; beside a blank page with one embedded font. */
import { launchDesk } from '../../journeys/support/launch';
import { madeUpOfficeInputs } from '../../support/office-material';
import { figure, type Figure, type Measure } from '../figure';
import { bringIn } from '../in-window';
import { machine } from '../runtime';
import { median, percentile, rounded } from '../statistics';

const count = 12;
const packetCount = 500;
const reference = 'a blank page with one embedded font by the same library';

export const documentMaking: Measure = { names: ['documents'], run: measureDocuments };
export const packetMaking: Measure = { names: [`packets.${packetCount}`], run: measurePackets };

/** The slowest kind is the figure; the others are told beside it. */
async function measureDocuments(): Promise<readonly Figure[]> {
  const desk = await launchDesk();
  try {
    await bringIn(desk.window, 'documents');
    const { kinds, blanks } = await desk.window.evaluate(({ inputs, wanted }) => globalThis.bench.documents.timeDocuments(inputs, wanted), { inputs: madeUpOfficeInputs, wanted: count });
    const medians = Object.fromEntries(Object.entries(kinds).map(([kind, times]) => [kind, rounded(median(times))]));
    return [
      figure('documents', 'ms', Math.max(...Object.values(medians)), median(blanks), {
        ...machine(),
        each: count,
        ...medians,
        p95: rounded(percentile(Object.values(kinds).flat(), 0.95)),
        reference,
      }),
    ];
  } finally {
    await desk.close();
  }
}

async function measurePackets(): Promise<readonly Figure[]> {
  const desk = await launchDesk();
  try {
    await bringIn(desk.window, 'documents');
    const { packets, pages, blank } = await desk.window.evaluate((wanted) => globalThis.bench.documents.timePackets(wanted), packetCount);
    return [figure(`packets.${packetCount}`, 'ms', packets, blank, { ...machine(), packets: packetCount, pages, reference })];
  } finally {
    await desk.close();
  }
}
