/** Reads what PowerShell prints of printers and jobs, and says settings in the words of SumatraPDF. */
import * as z from 'zod';
import type { PrinterInfo, PrintJob } from '../../shared/contract/ipc';
import { noOptions, type PrinterOptions, type PrintSides } from '../../shared/domain/printing';

const printerRow = z.object({ Name: z.string().min(1), Comment: z.string().nullish(), PrinterStatus: z.int() });
const jobRow = z.object({ Id: z.int(), DocumentName: z.string().nullish(), JobStatus: z.int() });

/** Bits of `PrinterStatus` (Win32 PRINTER_INFO_2): paused, error, jam, no paper, paper problem, offline, no toner, needs a person, door open. */
const stoppedBits = 0x1 | 0x2 | 0x8 | 0x10 | 0x40 | 0x80 | 0x4_0000 | 0x10_0000 | 0x40_0000;
const printingBits = 0x400 | 0x4000;
const reasons: readonly (readonly [bit: number, words: string])[] = [
  [0x1, 'paused'],
  [0x8, 'paper jam'],
  [0x10, 'out of paper'],
  [0x80, 'offline'],
  [0x4_0000, 'no toner'],
  [0x40_0000, 'door open'],
];

/** Rows of `ConvertTo-Json`, which prints a list of one as the one itself and an empty list as nothing. */
function rows<T>(row: z.ZodType<T>, text: string): readonly T[] | undefined {
  if (text.trim() === '') return [];
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const read = z.array(row).safeParse(Array.isArray(value) ? value : [value]);
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** The printers of `Get-Printer`; undefined when it is not such a list. */
export function readWindowsPrinters(text: string, preferred: string): readonly PrinterInfo[] | undefined {
  return rows(printerRow, text)?.map(({ Name: name, Comment, PrinterStatus: status }) => {
    const message = reasons.find(([bit]) => status & bit)?.[1];
    const state = status & stoppedBits ? 'stopped' : status & printingBits ? 'printing' : 'idle';
    const description = Comment === null || Comment === undefined || Comment.trim() === '' ? name : Comment.trim();
    return { name, description, isDefault: name === preferred.trim(), state, isAccepting: true, ...(message === undefined ? {} : { message }) };
  });
}

const optionsRow = z.object({ Papers: z.array(z.string()), Trays: z.array(z.string()), Duplex: z.boolean() });
/** The sizes that SumatraPDF knows, as its manual lists them. */
const sumatraPapers = ['letter', 'legal', 'tabloid', 'statement', 'a2', 'a3', 'a4', 'a5', 'a6'];

/** What can be chosen at a printer; nothing when the text is something else. Only sizes that SumatraPDF can be told are offered. */
export function readWindowsOptions(text: string): PrinterOptions {
  const [read] = rows(optionsRow, text) ?? [];
  if (read === undefined) return noOptions;
  const has = (paper: string): boolean => read.Papers.some((name) => name.toLowerCase().split(/[^a-z0-9]+/)[0] === paper);
  const trays = [...new Set(read.Trays.map((name) => name.trim()).filter((name) => name !== '' && !name.includes(',')))];
  const papers = sumatraPapers.filter(has);
  return { papers: papers.length > 1 ? papers : [], media: [], trays: trays.length > 1 ? trays : [], sides: read.Duplex ? ['one-sided', 'long-edge', 'short-edge'] : [] };
}

/** A job of `Get-PrintJob` by the mark in its document's name; `done` when the spooler holds none, undefined when the list cannot be read. */
export function readWindowsJob(text: string, mark: string): { readonly state: PrintJob['state']; readonly id?: number } | undefined {
  const found = rows(jobRow, text);
  if (found === undefined) return undefined;
  const job = found.find(({ DocumentName }) => DocumentName?.includes(mark));
  return job === undefined ? { state: 'done' } : { state: stateOf(job.JobStatus), id: job.Id };
}

/** Bits of `JobStatus` (Win32 JOB_INFO_2). */
function stateOf(status: number): PrintJob['state'] {
  if (status & 0x2) return 'failed';
  if (status & (0x4 | 0x100)) return 'cancelled';
  if (status & 0x80) return 'done';
  if (status & (0x1 | 0x20 | 0x40 | 0x200 | 0x400)) return 'held';
  return status & 0x10 ? 'printing' : 'queued';
}

export interface SumatraSettings {
  readonly copies: number;
  readonly duplex?: PrintSides;
  readonly tray?: string;
  readonly paper?: string;
}

const duplexWords = { 'one-sided': 'simplex', 'long-edge': 'duplexlong', 'short-edge': 'duplexshort' } as const;

/** The arguments of SumatraPDF as its manual of command-line arguments has them. Paper is Letter where nothing else is said. */
export function sumatraArguments(printer: string, file: string, { copies, duplex, tray, paper = 'letter' }: SumatraSettings): readonly string[] {
  // A comma in a bin's name would begin another setting.
  const bin = tray === undefined || tray.includes(',') ? [] : [`bin=${tray}`];
  const settings = [...(copies === 1 ? [] : [`${copies}x`]), ...(duplex === undefined ? [] : [duplexWords[duplex]]), `paper=${paper}`, ...bin];
  return ['-print-to', printer, '-print-settings', settings.join(','), '-silent', file];
}
