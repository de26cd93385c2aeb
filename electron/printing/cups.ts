/** Printers and jobs of CUPS (Linux, macOS) through its own programs; what became of a job is asked by IPP, because only there it is said exactly. */
import { userInfo } from 'node:os';
import { appError, type AppError } from '../../shared/contract/errors';
import type { PrinterInfo, PrintJob } from '../../shared/contract/ipc';
import { noOptions, type PrinterOptions, type PrintPaper } from '../../shared/domain/printing';
import { fail, ok, type Result } from '../../shared/result';
import { askForJob, askForPrinter, queuePath, readAnswer } from './ipp-message';
import { postIpp, readCupsAddress, type CupsAddress } from './ipp-transport';
import { jobAttributes, jobOf } from './job-state';
import { readDefault, readNames, readPrinters, readRejecting, readRequestId, type ListedPrinter } from './lpstat-text';
import { optionAttributes, optionsOf, sidesKeyword } from './printer-options';
import { runCommand, type CommandEnd } from './run-command';

export interface PrintOrder extends PrintPaper {
  readonly printer: string;
  /** Seen in the queue by everyone: no patient's name. */
  readonly title: string;
  readonly copies: number;
  readonly bytes: Uint8Array;
}

export interface PrintSystem {
  readonly printers: () => Promise<Result<readonly PrinterInfo[], AppError>>;
  /** What can be chosen at a printer; nothing where the system does not say. */
  readonly options: (printer: string) => Promise<Result<PrinterOptions, AppError>>;
  /** Hands over a PDF; answers the job's id when the queue took it. */
  readonly submit: (order: PrintOrder) => Promise<Result<string, AppError>>;
  /** What became of a job; `not-found` when the system no longer knows it. */
  readonly job: (job: string) => Promise<Result<PrintJob, AppError>>;
  readonly cancel: (job: string) => Promise<Result<null, AppError>>;
}

/** Milliseconds that each kind of call may take. */
export interface PrintLimits {
  readonly ask: number;
  /** Looking for printers in the network; what is not found by then is left out. */
  readonly discover: number;
  readonly submit: number;
}
export const usualLimits: PrintLimits = { ask: 5000, discover: 2000, submit: 20_000 };

const notFound = 0x0406;
const splitJob = /^(.+)-(\d{1,9})$/;

/** CUPS as its programs find it with this environment (`CUPS_SERVER` names another server). */
export function cups(env: NodeJS.ProcessEnv, limits: PrintLimits): PrintSystem {
  const ask = (program: string, args: readonly string[]): Promise<CommandEnd> => runCommand(program, args, { env, timeoutMs: limits.ask });

  /** A job that waits does not itself say that its printer stands still. */
  const behindItsPrinter = async (job: PrintJob): Promise<PrintJob> => {
    const [printer] = readPrinters(textOf(await ask('lpstat', ['-l', '-p', job.printer])));
    if (printer?.state !== 'stopped') return job;
    return { ...job, state: 'held', ...(printer.message === undefined ? {} : { message: printer.message }) };
  };

  const whereCupsListens = async (): Promise<Result<CupsAddress, AppError>> => {
    const where = await ask('lpstat', ['-H']);
    if (where.kind === 'timed-out') return fail(timedOut('lpstat -H'));
    const address = readCupsAddress(textOf(where));
    return address === undefined ? fail(appError('print-no-system', 'CUPS does not say where it listens')) : ok(address);
  };

  return {
    printers: async () => {
      const running = succeeded(await ask('lpstat', ['-r']), 'lpstat -r');
      if (!running.ok) return running;
      if (!/^scheduler is running/m.test(running.value)) return fail(appError('print-no-system', 'the CUPS scheduler does not run'));
      const [states, accepting, preferred, names] = await Promise.all([
        ask('lpstat', ['-l', '-p']),
        ask('lpstat', ['-l', '-a']),
        ask('lpstat', ['-d']),
        runCommand('lpstat', ['-e'], { env, timeoutMs: limits.discover }),
      ]);
      if (states.kind === 'timed-out' || accepting.kind === 'timed-out') return fail(timedOut('lpstat'));
      // Without any queue lpstat ends with an error and says nothing on its output.
      const printers = readPrinters(textOf(states));
      const rejecting = readRejecting(textOf(accepting));
      const isDefault = readDefault(textOf(preferred));
      const discovered = readNames(textOf(names))
        .filter((name) => printers.every((printer) => printer.name !== name))
        .map((name): ListedPrinter => ({ name, description: name, state: 'idle' }));
      return ok(
        [...printers, ...discovered].map((printer): PrinterInfo => {
          const reason = rejecting.get(printer.name);
          const message = reason === undefined || reason === '' ? printer.message : reason;
          return { ...printer, isDefault: printer.name === isDefault, isAccepting: reason === undefined, ...(message === undefined ? {} : { message }) };
        }),
      );
    },

    options: async (printer) => {
      const address = await whereCupsListens();
      if (!address.ok) return address;
      const bytes = await postIpp(address.value, queuePath(printer), askForPrinter(printer, userInfo().username, optionAttributes), limits.ask);
      const answer = bytes && readAnswer(bytes);
      if (answer === undefined) return fail(appError('print-timeout', 'CUPS did not answer about a printer'));
      // A printer that was only found in the network is no queue yet, and cannot be asked before its first page.
      return ok(answer.status < 0x0100 ? optionsOf(answer.attributes) : noOptions);
    },

    submit: async ({ printer, title, copies, bytes, ...paper }) => {
      const args = ['-d', printer, '-t', title, '-n', String(copies), ...paperArguments(paper), '-'];
      const end = await runCommand('lp', args, { env, timeoutMs: limits.submit, input: bytes });
      if (end.kind === 'missing') return fail(appError('print-no-system', 'lp is not installed'));
      if (end.kind === 'timed-out') return fail(timedOut('lp'));
      const job = end.code === 0 ? readRequestId(end.stdout) : undefined;
      return job === undefined ? fail(refusal(printer, end.stderr.trim())) : ok(job);
    },

    job: async (job) => {
      const [, printer = '', number = ''] = splitJob.exec(job) ?? [];
      if (number === '') return fail(appError('not-found', 'not the name of a job'));
      const address = await whereCupsListens();
      if (!address.ok) return address;
      const bytes = await postIpp(address.value, `/jobs/${number}`, askForJob(Number(number), userInfo().username, jobAttributes), limits.ask);
      const answer = bytes && readAnswer(bytes);
      if (answer === undefined) return fail(appError('print-timeout', 'CUPS did not answer about a job'));
      const found = answer.status < 0x0100 ? jobOf(job, printer, answer.attributes) : undefined;
      if (found !== undefined) return ok(found.state === 'queued' ? await behindItsPrinter(found) : found);
      return fail(answer.status === notFound ? appError('not-found', 'CUPS no longer knows the job') : appError('print-failed', `CUPS answered ${answer.status} about a job`));
    },

    cancel: async (job) => {
      if (!splitJob.test(job)) return fail(appError('not-found', 'not the name of a job'));
      const end = await ask('cancel', [job]);
      if (end.kind === 'ended' && end.code !== 0) return fail(appError('not-found', `cancel: ${end.stderr.trim()}`));
      const done = succeeded(end, 'cancel');
      return done.ok ? ok(null) : done;
    },
  };
}

/** The options of `lp`: size, source and type go together as `media`. A sheet of Letter where nothing is said: many queues still have A4. */
function paperArguments({ paper = 'Letter', tray, media, sides }: PrintPaper): readonly string[] {
  const sheet = [paper, tray, media].filter((one) => one !== undefined).join(',');
  return ['-o', `media=${sheet}`, ...(sides === undefined ? [] : ['-o', `sides=${sidesKeyword(sides)}`])];
}

const textOf = (end: CommandEnd): string => (end.kind === 'ended' ? end.stdout : '');
const timedOut = (program: string): AppError => appError('print-timeout', `${program} did not end in time`);

function succeeded(end: CommandEnd, what: string): Result<string, AppError> {
  if (end.kind === 'missing') return fail(appError('print-no-system', `${what}: not installed`));
  if (end.kind === 'timed-out') return fail(timedOut(what));
  return ok(end.stdout);
}

/** Why `lp` did not take the PDF, by its own words. */
function refusal(printer: string, words: string): AppError {
  const detail = { printer, message: words };
  if (/not accepting (jobs|requests)/.test(words)) return appError('print-rejecting', words, detail);
  if (/does not exist|unknown destination/i.test(words)) return appError('print-unknown-printer', words, detail);
  if (/scheduler is not (running|responding)|unable to connect/i.test(words)) return appError('print-no-system', words, detail);
  return appError('print-failed', words === '' ? 'lp gave no job' : words, detail);
}
