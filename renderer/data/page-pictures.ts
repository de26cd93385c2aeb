/** Pictures of the pages of a PDF, for putting values on them. The library loads with the first. */
import { fail, ok, type Result } from '../../shared/result';

/** Draws a page into a canvas; `scale` 1 is a point a pixel. */
export interface PagePictures {
  readonly pages: number;
  readonly draw: (page: number, canvas: HTMLCanvasElement, scale: number) => Promise<void>;
  readonly close: () => void;
}

/** Opens a PDF; error when it is none that can be drawn. */
export async function pagePictures(bytes: Uint8Array): Promise<Result<PagePictures, 'not-drawable'>> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const worker = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module', name: 'pages' });
  const port = pdfjs.PDFWorker.fromPort({ port: worker });
  // The library takes what it is given away.
  const loading = pdfjs.getDocument({ data: bytes.slice(), worker: port, isEvalSupported: false, useSystemFonts: false, stopAtErrors: false });
  const close = (): void => {
    void loading.destroy().finally(() => worker.terminate());
  };
  try {
    const document = await loading.promise;
    return ok({
      pages: document.numPages,
      draw: async (number, canvas, scale) => {
        const page = await document.getPage(number + 1);
        const viewport = page.getViewport({ scale });
        const context = canvas.getContext('2d');
        if (context === null) return;
        canvas.width = Math.floor(viewport.width);
        canvas.height = Math.floor(viewport.height);
        await page.render({ canvasContext: context, viewport }).promise;
      },
      close,
    });
  } catch {
    close();
    return fail('not-drawable');
  }
}
