/** Making forms, as the program's window does it: same code, same fonts, same engine. */
import './no-code-from-text';
import fontkit from '@cantoo/fontkit';
import { PDFDocument } from 'pdf-lib';
import { calendarDate } from '../../../shared/domain/calendar-date';
import { workItemId } from '../../../shared/domain/ids';
import { makeSharingForm } from '../../../shared/forms/make-sharing-form';
import type { SharingFormInput } from '../../../shared/forms/sharing-form-input';
import { familyWording } from '../../../shared/forms/family-wording';
import type { SharingFormWording } from '../../../shared/forms/sharing-form-wording';

export interface FormTimes {
  /** Milliseconds of the first form after the fonts were read: nothing is remembered yet. */
  readonly first: number;
  readonly forms: readonly number[];
  readonly blanks: readonly number[];
}

const letter: [number, number] = [612, 792];

/** Makes `count` objection forms, each for another made-up person, and as many blank pages with one embedded font, in turns. */
export async function timeForms(count: number): Promise<FormTimes> {
  const [regular, bold] = await Promise.all([bytesAt('/fonts/NotoSans_400Regular.ttf'), bytesAt('/fonts/NotoSans_700Bold.ttf')]);
  const wording = familyWording.parse(JSON.parse(new TextDecoder().decode(await bytesAt('/assets/forms/family-documents.en.json'))));
  const first = await timed(() => objection(0, { regular, bold }, wording));
  const forms: number[] = [];
  const blanks: number[] = [];
  for (let n = 1; n <= count; n++) {
    forms.push(await timed(() => objection(n, { regular, bold }, wording)));
    blanks.push(await timed(() => blankPage(regular)));
  }
  return { first, forms, blanks };
}

async function objection(n: number, fonts: Parameters<typeof makeSharingForm>[1], wording: SharingFormWording): Promise<void> {
  const made = await makeSharingForm(input(n), fonts, wording);
  if (!made.ok) throw new Error(`The form was refused: ${made.error.code}`);
}

const names = ['Trần Thị Mỹ Linh', 'Ольга Ковальчук', 'Γεωργία Παπαδοπούλου', 'Siobhán Ní Bhriain', 'Mary Ann Smith-Jones'] as const;

const input = (n: number): SharingFormInput => {
  const name = `${names[n % names.length] ?? ''} ${String.fromCharCode(65 + (n % 26))}.`;
  return {
    kind: 'objection',
    madeOn: calendarDate.parse('2026-11-20'),
    workItem: workItemId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`),
    patient: {
      name,
      birthDate: calendarDate.parse('2019-09-03'),
      sex: 'F',
      address: `${n} Elm Street, Apartment 4, Dorchester, MA 02125`,
      phone: '(617) 555-0142',
      motherMaidenName: 'Nguyễn',
      isMinor: true,
    },
    signer: { name: 'Trần Mai', relationship: 'MTH' },
    practice: { name: 'Made-up Pediatrics', address: '1 Example Street, Springfield, MA 01103', phone: '(413) 555-0100', sitePin: '00123', helpDeskFax: '(617) 983-4301' },
  };
};

async function blankPage(font: Uint8Array): Promise<void> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  const embedded = await pdf.embedFont(font, { subset: true });
  pdf.addPage(letter).drawText('.', { font: embedded, size: 10, x: 36, y: 36 });
  await pdf.save();
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function bytesAt(path: string): Promise<Uint8Array> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
