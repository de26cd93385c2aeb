/** Making the documents of the office and a day's packets, as the program's window does it: same code, same fonts, same engine. */
import './no-code-from-text';
import fontkit from '@cantoo/fontkit';
import { PDFDocument } from 'pdf-lib';
import { calendarDate } from '../../../shared/domain/calendar-date';
import { workItemId } from '../../../shared/domain/ids';
import { patientFields } from '../../../shared/domain/patient';
import { familyWording } from '../../../shared/forms/family-wording';
import { makeOfficeDocument } from '../../../shared/forms/office/make-office-document';
import type { OfficeInput } from '../../../shared/forms/office/office-input';
import { officeWording } from '../../../shared/forms/office/office-wording';
import { makePackets } from '../../../shared/forms/packets/make-packets';
import { packetPlan } from '../../../shared/forms/packets/packet-plan';

export interface DocumentTimes {
  /** Milliseconds of each making, by kind. */
  readonly kinds: Readonly<Record<string, readonly number[]>>;
  readonly blanks: readonly number[];
}

/** Makes each document once to warm up, then `count` times, and as many blank pages with one embedded font. */
export async function timeDocuments(inputs: Readonly<Record<string, OfficeInput>>, count: number): Promise<DocumentTimes> {
  const fonts = await loadFonts();
  const wording = officeWording.parse(await jsonAt('/assets/forms/office-documents.en.json'));
  const kinds: Record<string, number[]> = {};
  const blanks: number[] = [];
  for (const [name, input] of Object.entries(inputs)) {
    const make = async (): Promise<void> => {
      const made = await makeOfficeDocument(input, fonts, wording);
      if (!made.ok) throw new Error(`${name} was refused: ${made.error.code}`);
    };
    await make();
    const times: number[] = [];
    for (let n = 0; n < count; n++) {
      times.push(await timed(make));
      blanks.push(await timed(() => blankPage(fonts.regular)));
    }
    kinds[name] = times;
  }
  return { kinds, blanks };
}

/** Milliseconds for `count` packets, each for another made-up patient, as one print job; and how many pages it has. */
export async function timePackets(count: number): Promise<{ readonly packets: number; readonly pages: number; readonly blank: number }> {
  const fonts = await loadFonts();
  const wordings = new Map<string, ReturnType<typeof familyWording.parse>>();
  for (const [code, file] of [['eng', 'en'], ['spa', 'es'], ['vie', 'vi']] as const) wordings.set(code, familyWording.parse(await jsonAt(`/assets/forms/family-documents.${file}.json`)));
  const madeOn = calendarDate.parse('2026-11-20');
  const patients = Array.from({ length: count }, (_, n) => ({
    workItem: workItemId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`),
    patient: patientFields.parse({
      name: { first: 'Linh', last: `Nguyễn ${n}` },
      birthDate: '2019-09-03',
      language: ['eng', 'spa', 'vie'][n % 3],
      guardians: [{ first: 'Mai', last: 'Trần', relationship: 'MTH' }],
      address: { line1: `${n} Elm Street`, city: 'Springfield', state: 'MA', postalCode: '01103', country: 'US' },
      phones: [],
      providerStatus: { state: 'active' },
    }),
  }));
  let pages = 0;
  const packets = await timed(async () => {
    const made = await makePackets(packetPlan(patients, madeOn), { fonts, wordings, practice: undefined, madeOn, isDuplex: true }, { tell: () => undefined, isCancelled: () => Promise.resolve(false) });
    if (!made.ok || made.value.packets !== count) throw new Error('Not all packets were made');
    pages = made.value.pages;
  });
  return { packets, pages, blank: await timed(() => blankPage(fonts.regular)) };
}

async function blankPage(font: Uint8Array): Promise<void> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  const embedded = await pdf.embedFont(font, { subset: true });
  pdf.addPage([612, 792]).drawText('.', { font: embedded, size: 10, x: 36, y: 36 });
  await pdf.save();
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function loadFonts() {
  const [regular, bold] = await Promise.all([bytesAt('/fonts/NotoSans_400Regular.ttf'), bytesAt('/fonts/NotoSans_700Bold.ttf')]);
  return { regular, bold };
}

const jsonAt = async (path: string): Promise<unknown> => JSON.parse(new TextDecoder().decode(await bytesAt(path)));

async function bytesAt(path: string): Promise<Uint8Array> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
