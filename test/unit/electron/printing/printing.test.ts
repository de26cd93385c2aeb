import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cups, usualLimits } from '../../../../electron/printing/cups';
import { printingHandlers } from '../../../../electron/printing/printing-handlers';
import { usualPatience } from '../../../../electron/printing/print-document';
import { assertDefined } from '../../../../shared/assert';
import { appError } from '../../../../shared/contract/errors';
import type { PrintJob } from '../../../../shared/contract/ipc';
import type { PrintPaper } from '../../../../shared/domain/printing';
import { makeSharingForm } from '../../../../shared/forms/make-sharing-form';
import { fail, ok } from '../../../../shared/result';
import { startCupsLab, whyNoCups, type CupsLab } from '../../../support/cups-lab';
import { childWithdrawal, englishWording, formFonts } from '../../../support/form-material';
import { freshFolder } from '../../../support/fresh-folder';
import { likeness, pictureOf, whyNoPoppler } from '../../../support/page-pictures';
import { holdsLetters, nameLikeness, onPaper, otherName, sameName, samePage } from '../../../support/printed-name';

const reason = whyNoCups();
if (reason !== undefined) console.warn(`Printing is not tried on a real print server: ${reason}`);
const noPictures = whyNoPoppler();
if (noPictures !== undefined) console.warn(`Printed pages are not compared as pictures: ${noPictures}`);

const title = 'Objection form 3f0c9a52';

async function form(name = childWithdrawal.patient.name): Promise<Uint8Array> {
  const made = await makeSharingForm({ ...childWithdrawal, patient: { ...childWithdrawal.patient, name } }, formFonts, englishWording);
  if (!made.ok) throw new Error('refused');
  return made.value;
}

/** A document of one page is never printed on both sides: the print system turns that off. */
async function twoPages(): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  for (const _page of [1, 2]) document.addPage([612, 792]).drawRectangle({ x: 72, y: 72, width: 100, height: 100 });
  return new Uint8Array(await document.save());
}

/** Nobody is signed in, and the dialog is not opened. */
const program = { desk: fail(appError('locked', 'nobody is signed in')), printInDialog: () => Promise.resolve(ok(null)) };

describe.skipIf(reason !== undefined)('printing on a real CUPS server', () => {
  let lab: CupsLab;
  let bytes = new Uint8Array();
  beforeAll(async () => {
    bytes = new Uint8Array(await form());
    lab = await startCupsLab();
  }, 60_000);
  afterAll(() => lab.stop());

  const printing = (patience = usualPatience) => printingHandlers(program, cups(lab.env, usualLimits), patience);
  const print = (printer: string, pdf = bytes, patience = usualPatience) => printing(patience).print({ printer, title, bytes: pdf, copies: 1 });
  const settled = async (job: string): Promise<PrintJob['state'] | undefined> => {
    for (let tries = 0; tries < 40; tries += 1) {
      const now = await printing().job({ job });
      if (now.ok && now.value.state !== 'queued' && now.value.state !== 'printing') return now.value.state;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    return undefined;
  };

  it('lists the queues with their words, state and default', async () => {
    const printers = await printing().printers();
    expect(printers.ok && printers.value.map(({ name }) => name)).toEqual(['BROKEN', 'DROPS', 'HANG', 'PDF', 'TRAYS']);
    expect(printers.ok && printers.value[3]).toEqual({ name: 'PDF', description: 'Front desk', isDefault: true, state: 'idle', isAccepting: true });
  });

  it('prints: the job is done, and the paper shows the form', { timeout: 60_000 }, async () => {
    const job = await print('PDF');
    expect(job).toMatchObject({ ok: true, value: { printer: 'PDF', state: 'done' } });
    const printed = assertDefined(lab.takePrinted().at(-1), 'a done job left its file');
    if (noPictures !== undefined) return;
    expect(likeness(onPaper(printed), onPaper(bytes))).toBeGreaterThan(samePage);
    // The band of the patient's name alone: another name there, or none, is seen.
    expect(nameLikeness(printed, bytes)).toBeGreaterThan(sameName);
    for (const name of ['Somebody Else Entirely', '.']) expect(nameLikeness(printed, await form(name)), name).toBeLessThan(otherName);
    expect(holdsLetters(printed, childWithdrawal.patient.name)).toBe(true);
    expect(holdsLetters(printed, 'Somebody Else Entirely')).toBe(false);
  });

  it('prints on Letter although the queue’s own default is A4', async () => {
    expect(await print('PDF')).toMatchObject({ ok: true });
    const [printed] = lab.takePrinted().slice(-1);
    const { width, height } = pictureOf(assertDefined(printed, 'a done job left its file'), 72);
    expect([width, height]).toEqual([612, 792]);
  });

  it('says what can be chosen at a printer, in the system’s names', async () => {
    expect(await printing().options({ printer: 'TRAYS' })).toEqual({
      ok: true,
      value: {
        papers: ['iso_a4_210x297mm', 'na_letter_8.5x11in', 'na_legal_8.5x14in', 'na_ledger_11x17in'],
        media: ['stationery', 'labels'],
        trays: ['tray-1', 'tray-2', 'manual'],
        sides: ['one-sided', 'long-edge', 'short-edge'],
      },
    });
    expect(await printing().options({ printer: 'NOPE' })).toEqual({ ok: true, value: { papers: [], media: [], trays: [], sides: [] } });
  });

  it.each<[PrintPaper, readonly string[]]>([
    [{}, ['PageSize=Letter', 'InputSlot=Tray1', 'MediaType=Plain', 'Duplex=None']],
    [{ paper: 'na_ledger_11x17in' }, ['PageSize=Tabloid', 'InputSlot=Tray1', 'MediaType=Plain', 'Duplex=None']],
    [{ paper: 'na_letter_8.5x11in', media: 'labels', tray: 'tray-2', sides: 'short-edge' }, ['PageSize=Letter', 'InputSlot=Tray2', 'MediaType=Labels', 'Duplex=DuplexTumble']],
    [{ tray: 'manual', sides: 'long-edge' }, ['PageSize=Letter', 'InputSlot=Manual', 'MediaType=Plain', 'Duplex=DuplexNoTumble']],
  ])('the printer is told %o', async (paper, told) => {
    lab.takeCaught();
    expect(await printing().print({ printer: 'TRAYS', title, copies: 2, ...paper, bytes: await twoPages() })).toMatchObject({ ok: true, value: { state: 'done' } });
    const [caught = ''] = lab.takeCaught();
    const features = [...caught.matchAll(/%%BeginFeature: \*(\w+) (\w+)/g)].map(([, feature, value]) => `${feature}=${value}`);
    for (const one of told) expect(features, one).toContain(one);
  });

  it('refuses an unknown queue', async () => {
    expect(await print('NOPE')).toMatchObject({ ok: false, error: { code: 'print-unknown-printer', detail: { printer: 'NOPE' } } });
  });

  it('refuses a queue whose name is made to look like an option', async () => {
    expect(await print('-o')).toMatchObject({ ok: false, error: { code: 'print-unknown-printer' } });
  });

  it('refuses a queue that takes no jobs, with its reason, and nothing is queued', async () => {
    lab.run('cupsreject', '-r', 'moving house', 'PDF');
    expect(await print('PDF')).toMatchObject({ ok: false, error: { code: 'print-rejecting', detail: { message: 'moving house' } } });
    lab.run('cupsaccept', 'PDF');
    expect(lab.run('lpstat', '-W', 'not-completed', '-o', 'PDF')).toBe('');
  });

  it('refuses a stopped printer before anything is queued, with the system’s message', async () => {
    lab.run('cupsdisable', '-r', 'toner out', 'PDF');
    expect(await print('PDF')).toMatchObject({ ok: false, error: { code: 'print-stopped', detail: { message: 'toner out' } } });
    expect(lab.run('lpstat', '-W', 'not-completed', '-o', 'PDF')).toBe('');
    lab.run('cupsenable', 'PDF');
  });

  it('takes a queue’s refusal that comes only when the job is handed over', async () => {
    const system = cups(lab.env, usualLimits);
    lab.run('cupsreject', 'PDF');
    expect(await system.submit({ printer: 'PDF', title, bytes, copies: 1 })).toMatchObject({ ok: false, error: { code: 'print-rejecting' } });
    lab.run('cupsaccept', 'PDF');
    expect(await system.submit({ printer: 'NOPE', title, bytes, copies: 1 })).toMatchObject({ ok: false, error: { code: 'print-unknown-printer' } });
  });

  it('says held, not done, when the printer stops while the job is waiting', async () => {
    lab.run('cupsdisable', '-r', 'out of paper', 'PDF');
    const job = await cups(lab.env, usualLimits).submit({ printer: 'PDF', title, bytes, copies: 1 });
    if (!job.ok) throw new Error(job.error.message);
    expect(await printing().job({ job: job.value })).toMatchObject({ ok: true, value: { state: 'held' } });
    expect(await printing().cancel({ job: job.value })).toEqual({ ok: true, value: null });
    expect(await settled(job.value)).toBe('cancelled');
    lab.run('cupsenable', 'PDF');
  });

  it('refuses what is not a PDF, without asking any printer', async () => {
    expect(await print('PDF', new TextEncoder().encode('Dear Sir'))).toMatchObject({ ok: false, error: { code: 'print-bad-file' } });
  });

  it('calls a damaged PDF failed, though the system calls its job completed', async () => {
    expect(await print('PDF', bytes.slice(0, 3000))).toMatchObject({ ok: false, error: { code: 'print-failed', detail: { printer: 'PDF' } } });
    lab.takePrinted();
  });

  it('calls a job failed that the printer threw away, with the printer’s words', async () => {
    expect(await print('DROPS')).toMatchObject({ ok: false, error: { code: 'print-failed', detail: { message: 'The lid is open' } } });
  });

  it('says held when the printer failed and keeps the job', async () => {
    expect(await print('BROKEN')).toMatchObject({ ok: true, value: { state: 'held', message: 'The lid is open' } });
    expect(await print('BROKEN')).toMatchObject({ ok: false, error: { code: 'print-stopped' } });
  });

  it('does not wait for ever for a printer that never ends, and can cancel its job', async () => {
    const before = performance.now();
    const job = await print('HANG', bytes, { total: 1500, step: 100 });
    expect(performance.now() - before).toBeLessThan(8000);
    expect(job).toMatchObject({ ok: true, value: { state: 'printing' } });
    if (!job.ok) return;
    expect(await printing().cancel({ job: job.value.job })).toEqual({ ok: true, value: null });
    expect(await settled(job.value.job)).toBe('cancelled');
  });

  it('knows no job that was never made', async () => {
    for (const job of ['PDF-9999', 'PDF', '', 'PDF-1; rm -rf']) expect(await printing().job({ job })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await printing().cancel({ job: 'PDF-9999' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('keeps patient data out of the queue: the job is named as the caller names it', async () => {
    const job = await print('PDF');
    lab.takePrinted();
    expect(JSON.stringify(job)).not.toMatch(/Nguyễn|Linh/);
  });
});

describe('printing where there is nothing to print with', () => {
  const pdf = new TextEncoder().encode('%PDF-1.7\n');
  const onSystem = (env: NodeJS.ProcessEnv, limits = usualLimits) => printingHandlers(program, cups(env, limits), usualPatience);

  it('says so without the programs of CUPS', async () => {
    const printing = onSystem({ PATH: '' });
    expect(await printing.printers()).toMatchObject({ ok: false, error: { code: 'print-no-system' } });
    expect(await printing.print({ printer: 'PDF', title, bytes: pdf, copies: 1 })).toMatchObject({ ok: false, error: { code: 'print-no-system' } });
  });

  it.skipIf(reason !== undefined)('says so when no CUPS server listens', async () => {
    expect(await onSystem({ ...process.env, CUPS_SERVER: '127.0.0.1:1' }).printers()).toMatchObject({ ok: false, error: { code: 'print-no-system' } });
  });

  it.skipIf(process.platform === 'win32')('answers a time-out when the print system does not answer', async () => {
    const folder = freshFolder('silent-cups-');
    for (const program of ['lpstat', 'lp', 'cancel']) writeFileSync(join(folder, program), '#!/bin/sh\nexec sleep 60\n', { mode: 0o755 });
    const env = { ...process.env, PATH: `${folder}:${process.env.PATH ?? ''}` };
    const before = performance.now();
    const printing = onSystem(env, { ask: 300, discover: 300, submit: 300 });
    expect(await printing.printers()).toMatchObject({ ok: false, error: { code: 'print-timeout' } });
    expect(await printing.print({ printer: 'PDF', title, bytes: pdf, copies: 1 })).toMatchObject({ ok: false, error: { code: 'print-timeout' } });
    expect(await printing.job({ job: 'PDF-1' })).toMatchObject({ ok: false, error: { code: 'print-timeout' } });
    expect(await printing.cancel({ job: 'PDF-1' })).toMatchObject({ ok: false, error: { code: 'print-timeout' } });
    expect(await cups(env, { ask: 300, discover: 300, submit: 300 }).submit({ printer: 'PDF', title, bytes: pdf, copies: 1 })).toMatchObject({ ok: false, error: { code: 'print-timeout' } });
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
