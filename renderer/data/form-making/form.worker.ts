/** The form worker: setting a page takes tens of milliseconds, which the window must not stand still for. */
import type { FurtherScript } from '../../../shared/forms/form-fonts';
import { formWorkshop, type FormWorkshop, type LoadFonts } from './form-workshop';
import type { FromFormWorker, ToFormWorker } from './form-messages';

let workshop: FormWorkshop | undefined;
/** The packets that are being made and that nobody wants any more. */
const cancelled = new Set<number>();

const answer = (message: FromFormWorker, transfer: readonly Transferable[] = []): void => self.postMessage(message, { transfer: [...transfer] });

self.addEventListener('message', ({ data }: MessageEvent<ToFormWorker>) => {
  switch (data.kind) {
    case 'materials':
      workshop = formWorkshop(data.materials, loadFonts);
      return;
    case 'warm-up':
      void workshop?.warmUp();
      return;
    case 'supply':
      workshop?.supply(data.supply);
      return;
    case 'make':
      void answering(data.number, async (shop) => {
        const made = await shop.make(data.records);
        answer({ kind: 'made', number: data.number, answer: made }, made.ok ? [made.value.bytes.buffer] : []);
      });
      return;
    case 'make-family':
      void answering(data.number, async (shop) => {
        const made = await shop.makeFamily(data.order);
        answer({ kind: 'made', number: data.number, answer: made }, made.ok ? [made.value.bytes.buffer] : []);
      });
      return;
    case 'make-office':
      void answering(data.number, async (shop) => {
        const made = await shop.makeOffice(data.input);
        answer({ kind: 'made', number: data.number, answer: made }, made.ok ? [made.value.bytes.buffer] : []);
      });
      return;
    case 'make-packets':
      void answering(data.number, async (shop) => {
        const { number, order } = data;
        const made = await shop.makePackets(order, { tell: (done, total) => answer({ kind: 'packets-progress', number, done, total }), isCancelled: () => isCancelled(number) });
        cancelled.delete(number);
        answer({ kind: 'packets-made', number, answer: made }, made.ok ? [made.value.bytes.buffer] : []);
      });
      return;
    case 'cancel':
      cancelled.add(data.number);
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

/** Waits until messages that came meanwhile were heard. */
async function isCancelled(number: number): Promise<boolean> {
  await new Promise<void>((resolve) => setTimeout(resolve, 0));
  return cancelled.has(number);
}

async function answering(number: number, work: (shop: FormWorkshop) => Promise<void>): Promise<void> {
  try {
    if (!workshop) throw new Error('No materials came before the first form');
    await work(workshop);
  } catch (error) {
    answer({ kind: 'broken', number, cause: error instanceof Error ? error.name : typeof error });
  }
}
