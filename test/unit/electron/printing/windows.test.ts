import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { usualLimits } from '../../../../electron/printing/cups';
import type { CommandEnd } from '../../../../electron/printing/run-command';
import { scripts, windowsPrinting, type RunProgram } from '../../../../electron/printing/windows';
import { readWindowsJob, readWindowsOptions, readWindowsPrinters, sumatraArguments } from '../../../../electron/printing/windows-text';

const order = { printer: 'Front "desk", 2', title: 'Objection form 3f0c9a52', copies: 2, bytes: new TextEncoder().encode('%PDF-1.7\n') };

describe('what SumatraPDF is told', () => {
  it.each([
    [{ copies: 1 }, 'paper=letter'],
    [{ copies: 3, duplex: 'long-edge', tray: 'Tray 2', paper: 'tabloid' }, '3x,duplexlong,paper=tabloid,bin=Tray 2'],
    [{ copies: 1, duplex: 'one-sided' }, 'simplex,paper=letter'],
    [{ copies: 1, tray: 'Tray 2,noscale' }, 'paper=letter'],
  ] as const)('for %o is "%s"', (settings, said) => {
    expect(sumatraArguments('Front desk', 'C:\\t\\f.pdf', settings)).toEqual(['-print-to', 'Front desk', '-print-settings', said, '-silent', 'C:\\t\\f.pdf']);
  });
});

describe('what PowerShell says', () => {
  it.each([
    ['', []],
    ['{"Name":"Front","Comment":"","PrinterStatus":0}', [['Front', 'Front', 'idle', true, undefined]]],
    ['[{"Name":"Front","Comment":"By the door","PrinterStatus":1024},{"Name":"Back","Comment":null,"PrinterStatus":16}]', [['Front', 'By the door', 'printing', true, undefined], ['Back', 'Back', 'stopped', false, 'out of paper']]],
    ['\uFEFF[{"Name":"Back","PrinterStatus":1}]', [['Back', 'Back', 'stopped', false, 'paused']]],
    ['Get-Printer : access denied', undefined],
    ['[{"Name":7}]', undefined],
  ])('%j of printers is read', (text, expected) => {
    expect(readWindowsPrinters(text, 'Front\r\n')?.map((one) => [one.name, one.description, one.state, one.isDefault, one.message])).toEqual(expected);
  });

  it.each([
    ['', 'done'],
    ['{"Id":4,"DocumentName":"other","JobStatus":16}', 'done'],
    ['{"Id":4,"DocumentName":"form abc","JobStatus":16}', 'printing'],
    ['[{"Id":4,"DocumentName":"form abc","JobStatus":8}]', 'queued'],
    ['[{"Id":4,"DocumentName":"form abc","JobStatus":64}]', 'held'],
    ['[{"Id":4,"DocumentName":"form abc","JobStatus":18}]', 'failed'],
    ['[{"Id":4,"DocumentName":"form abc","JobStatus":256}]', 'cancelled'],
    ['nonsense', undefined],
  ])('%j of jobs is %s', (text, state) => {
    expect(readWindowsJob(text, 'abc')?.state).toBe(state);
  });
});

describe('what can be chosen at a printer of Windows', () => {
  it.each([
    ['{"Papers":["Letter","Legal 8.5 x 14","A4","Oficio"],"Trays":["Tray 1"," Tray 2 ","Tray 1","A,B"],"Duplex":true}', { papers: ['letter', 'legal', 'a4'], media: [], trays: ['Tray 1', 'Tray 2'], sides: ['one-sided', 'long-edge', 'short-edge'] }],
    ['{"Papers":["Letter"],"Trays":["Auto"],"Duplex":false}', { papers: [], media: [], trays: [], sides: [] }],
    ['no such printer', { papers: [], media: [], trays: [], sides: [] }],
  ])('is read of %j', (text, expected) => {
    expect(readWindowsOptions(text)).toEqual(expected);
  });

  it('is asked with the printer’s name in the environment, and told to SumatraPDF in its words', async () => {
    const seen: { readonly args: readonly string[]; readonly printer: string | undefined }[] = [];
    const run: RunProgram = (_program, args, { env }) => {
      seen.push({ args, printer: env['MIIS_PRINTER'] });
      return Promise.resolve({ kind: 'ended', code: 0, stdout: '', stderr: '' });
    };
    const system = windowsPrinting({}, usualLimits, 'S.exe', run);
    await system.options(order.printer);
    expect(seen[0]).toEqual({ args: ['-NoProfile', '-NonInteractive', '-Command', scripts.options], printer: order.printer });
    await system.submit({ ...order, paper: 'legal', tray: 'Tray 2', sides: 'long-edge' });
    expect(seen[1]?.args.slice(2, 4)).toEqual(['-print-settings', '2x,duplexlong,paper=legal,bin=Tray 2']);
  });
});

describe('printing on Windows', () => {
  it('hands over a file that is gone afterwards, and finds its job by the mark in its name', async () => {
    const seen: { readonly program: string; readonly args: readonly string[]; readonly printer: string | undefined; readonly file: string }[] = [];
    const run: RunProgram = async (program, args, { env }): Promise<CommandEnd> => {
      const path = args.at(-1) ?? '';
      const file = program === 'S.exe' ? readFileSync(path, 'latin1') : '';
      seen.push({ program, args, printer: env['MIIS_PRINTER'], file });
      return { kind: 'ended', code: 0, stdout: '', stderr: '' };
    };
    const system = windowsPrinting({}, usualLimits, 'S.exe', run);
    const job = await system.submit(order);
    if (!job.ok) throw new Error(job.error.code);
    const path = seen[0]?.args.at(-1) ?? '';
    expect(seen[0]).toMatchObject({ program: 'S.exe', file: '%PDF-1.7\n' });
    expect(seen[0]?.args.slice(0, 5)).toEqual(['-print-to', order.printer, '-print-settings', '2x,paper=letter', '-silent']);
    expect(() => readFileSync(path)).toThrow(/ENOENT/);
    expect(await system.job(job.value)).toEqual({ ok: true, value: { job: job.value, printer: order.printer, state: 'done' } });
    expect(seen[1]).toMatchObject({ program: 'powershell.exe', args: ['-NoProfile', '-NonInteractive', '-Command', scripts.jobs], printer: order.printer });
    expect(await system.cancel(job.value)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it.each([
    [{ kind: 'missing' }, 'print-no-system'],
    [{ kind: 'timed-out' }, 'print-timeout'],
    [{ kind: 'ended', code: 1, stdout: '', stderr: 'x' }, 'print-failed'],
  ] as const)('says why it did not: %o', async (end, code) => {
    const system = windowsPrinting({}, usualLimits, 'S.exe', () => Promise.resolve(end));
    expect(await system.submit(order)).toMatchObject({ ok: false, error: { code } });
    expect(await system.printers()).toMatchObject({ ok: false, error: { code } });
  });

  it('lists printers but prints nothing without SumatraPDF', async () => {
    const system = windowsPrinting({}, usualLimits, undefined, () => Promise.resolve({ kind: 'ended', code: 0, stdout: '{"Name":"Front","PrinterStatus":0}', stderr: '' }));
    expect(await system.printers()).toMatchObject({ ok: true, value: [{ name: 'Front' }] });
    expect(await system.submit(order)).toMatchObject({ ok: false, error: { code: 'print-no-system' } });
  });
});
