/** The form worker: setting a page takes tens of milliseconds, which the window must not stand still for. */
import type { FurtherScript } from '../../../shared/forms/form-fonts';
import { formWorkshop, type FormWorkshop, type LoadFonts } from './form-workshop';
import type { FormRecords, FromFormWorker, ToFormWorker } from './form-messages';

let workshop: FormWorkshop | undefined;

const answer = (message: FromFormWorker, transfer: readonly Transferable[] = []): void => self.postMessage(message, { transfer: [...transfer] });

self.addEventListener('message', ({ data }: MessageEvent<ToFormWorker>) => {
  switch (data.kind) {
    case 'materials':
      workshop = formWorkshop(data.materials, loadFonts);
      return;
    case 'warm-up':
      void workshop?.warmUp();
      return;
    case 'make':
      void answerFor(data.number, data.records);
  }
});

const fontFiles: Readonly<Record<FurtherScript, string>> = { han: 'NotoSansSC', arabic: 'NotoSansArabic', khmer: 'NotoSansKhmer' };

const loadFonts: LoadFonts = async (script) => {
  const [regular, bold] = await Promise.all([loadFont(`${fontFiles[script]}_400Regular.ttf`), loadFont(`${fontFiles[script]}_700Bold.ttf`)]);
  return { regular, bold };
};

async function loadFont(file: string): Promise<Uint8Array> {
  const response = await fetch(new URL(`/fonts/${file}`, self.location.href));
  if (!response.ok) throw new Error(`The font ${file} is missing: the program answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function answerFor(number: number, records: FormRecords): Promise<void> {
  try {
    if (!workshop) throw new Error('No materials came before the first form');
    const made = await workshop.make(records);
    answer({ kind: 'made', number, answer: made }, made.ok ? [made.value.bytes.buffer] : []);
  } catch (error) {
    answer({ kind: 'broken', number, cause: error instanceof Error ? error.name : typeof error });
  }
}
