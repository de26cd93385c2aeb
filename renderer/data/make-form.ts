/** The one way to a finished form or document. The libraries that set the page live in a worker and load with the first one. */
import { formMaker, type LoadWording, type MakingPackets, type StartFormWorker } from './form-making/form-maker';
import type { FamilyOrder, FormAnswer, FormMaterials, FormRecords, FromFormWorker, PacketOrder } from './form-making/form-messages';
import { tryWording, type WordingProblem } from './try-wording';
import { onOtherTexts, wordingFile } from './wording-file';
import type { CalendarDate } from '../../shared/domain/calendar-date';
import type { OwnWording, WordingId } from '../../shared/domain/own-texts';
import type { PracticeFields } from '../../shared/domain/practice';
import type { Result } from '../../shared/result';
import type { OfficeInput } from '../../shared/forms/office/office-input';

/** The worker begins with English; the other languages come with the first document that needs them. */
const firstLanguage = 'eng';

const startWorker: StartFormWorker = (hear, fail) => {
  const worker = new Worker(new URL('./form-making/form.worker.ts', import.meta.url), { type: 'module', name: 'forms' });
  worker.addEventListener('message', (event: MessageEvent<FromFormWorker>) => hear(event.data));
  worker.addEventListener('error', fail);
  return { post: (message) => worker.postMessage(message, []), end: () => worker.terminate() };
};

const loadWording: LoadWording = wordingFile;

const maker = formMaker(startWorker, loadMaterials, loadWording);
onOtherTexts(maker.forget);

/**
 * Makes the form of these records as a PDF. Nothing is stored: the caller keeps `bytes` sealed before anything of the form is in
 * the journal, so that a form in the journal always has its paper.
 * @returns the form, or what of the record the printed page cannot show
 */
export const makeForm = (records: FormRecords): Promise<FormAnswer> => maker.make(records);

/** Makes a document for families as a PDF; nothing is stored. @returns the document, or what of the record it cannot show */
export const makeFamilyDocument = (order: FamilyOrder): Promise<FormAnswer> => maker.makeFamily(order);

/** Makes a document of the office as a PDF; nothing is stored. @returns the document, or what of the record it cannot show */
export const makeOfficeDocument = (input: OfficeInput): Promise<FormAnswer> => maker.makeOffice(input);

/** Makes a day's packets as one PDF to be printed; `tell` hears how many are done. */
export const makePackets = (order: PacketOrder, tell: (done: number, total: number) => void): MakingPackets => maker.makePackets(order, tell);

/** Starts the worker ahead of the first form; to be called when a form is likely to be asked for. */
export const prepareForms = (): Promise<void> => maker.prepare();

/** Tries changed texts of a wording, before they are saved, on every paper that holds them. */
export const tryTexts = (id: WordingId, own: OwnWording, practice: PracticeFields | undefined, today: CalendarDate): Promise<Result<null, WordingProblem>> =>
  tryWording(startWorker, loadFonts, id, own, practice, today);

async function loadMaterials(): Promise<FormMaterials> {
  const [fonts, wording, office] = await Promise.all([loadFonts(), wordingFile(firstLanguage), wordingFile('office')]);
  return { ...fonts, wording, office };
}

async function loadFonts(): Promise<Pick<FormMaterials, 'regular' | 'bold'>> {
  const [regular, bold] = await Promise.all([loadFont('NotoSans_400Regular.ttf'), loadFont('NotoSans_700Bold.ttf')]);
  return { regular, bold };
}

async function loadFont(file: string): Promise<Uint8Array> {
  const response = await fetch(new URL(`/fonts/${file}`, window.location.href));
  if (!response.ok) throw new Error(`The font ${file} is missing: the program answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
