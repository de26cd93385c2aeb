/**
 * Printers of Windows: PowerShell lists printers and jobs, SumatraPDF prints where it is installed. No shell is between: names go
 * in as arguments or by the environment, never as text of a command.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appError, type AppError } from '../../shared/contract/errors';
import { fail, ok, type Result } from '../../shared/result';
import type { PrintLimits, PrintSystem } from './cups';
import { runCommand, type CommandEnd, type CommandOptions } from './run-command';
import { readWindowsJob, readWindowsOptions, readWindowsPrinters, sumatraArguments } from './windows-text';

export type RunProgram = (program: string, args: readonly string[], options: CommandOptions) => Promise<CommandEnd>;

const utf8 = '[Console]::OutputEncoding = [Text.Encoding]::UTF8; ';
export const scripts = {
  printers: `${utf8}Get-Printer | Select-Object Name, Comment, @{ n = 'PrinterStatus'; e = { [int]$_.PrinterStatus } } | ConvertTo-Json -Compress`,
  preferred: `${utf8}(Get-CimInstance -ClassName Win32_Printer -Filter 'Default=True').Name`,
  jobs: `${utf8}Get-PrintJob -PrinterName $env:MIIS_PRINTER | Select-Object Id, DocumentName, @{ n = 'JobStatus'; e = { [int]$_.JobStatus } } | ConvertTo-Json -Compress`,
  options: `${utf8}Add-Type -AssemblyName System.Drawing; $s = New-Object System.Drawing.Printing.PrinterSettings; $s.PrinterName = $env:MIIS_PRINTER; @{ Papers = @($s.PaperSizes | ForEach-Object PaperName); Trays = @($s.PaperSources | ForEach-Object SourceName); Duplex = $s.CanDuplex } | ConvertTo-Json -Compress`,
  remove: 'Remove-PrintJob -PrinterName $env:MIIS_PRINTER -ID $env:MIIS_JOB',
} as const;

/** Where SumatraPDF is usually installed; undefined when it is in none of these places. */
export function findSumatra(env: NodeJS.ProcessEnv): string | undefined {
  const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter((folder) => folder !== undefined);
  return folders.map((folder) => join(folder, 'SumatraPDF', 'SumatraPDF.exe')).find((path) => existsSync(path));
}

/** A job's name is the mark in its file's name, then the printer: `3f0c9a52@Front desk`. */
const splitJob = /^([0-9a-f]{16})@(.+)$/;

/** Windows with this environment. @param sumatra the program that prints; without it nothing can be handed over */
export function windowsPrinting(env: NodeJS.ProcessEnv, limits: PrintLimits, sumatra: string | undefined, run: RunProgram = runCommand): PrintSystem {
  const ask = async (script: string, more: NodeJS.ProcessEnv = {}): Promise<Result<string, AppError>> => {
    const end = await run('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', script], { env: { ...env, ...more }, timeoutMs: limits.ask });
    if (end.kind === 'missing') return fail(appError('print-no-system', 'PowerShell is not there'));
    if (end.kind === 'timed-out') return fail(appError('print-timeout', 'PowerShell did not end in time'));
    return end.code === 0 ? ok(end.stdout) : fail(appError('print-failed', end.stderr.trim().slice(0, 400)));
  };
  const jobNow = async (mark: string, printer: string) => {
    const jobs = await ask(scripts.jobs, { MIIS_PRINTER: printer });
    if (!jobs.ok) return jobs;
    const job = readWindowsJob(jobs.value, mark);
    return job === undefined ? fail(appError('print-failed', 'the list of jobs cannot be read')) : ok(job);
  };
  return {
    printers: async () => {
      const [printers, preferred] = await Promise.all([ask(scripts.printers), ask(scripts.preferred)]);
      if (!printers.ok) return printers;
      const read = readWindowsPrinters(printers.value, preferred.ok ? preferred.value : '');
      return read === undefined ? fail(appError('print-failed', 'the list of printers cannot be read')) : ok(read);
    },
    options: async (printer) => {
      const read = await ask(scripts.options, { MIIS_PRINTER: printer });
      return read.ok ? ok(readWindowsOptions(read.value)) : read;
    },
    submit: async ({ printer, title, copies, bytes, paper, tray, sides }) => {
      if (sumatra === undefined) return fail(appError('print-no-system', 'SumatraPDF is not installed'));
      const mark = randomBytes(8).toString('hex');
      // SumatraPDF prints files only: the page lies in a folder of this user's own as long as it runs.
      const folder = await mkdtemp(join(tmpdir(), 'miis-print-'));
      try {
        const file = join(folder, `${title.replace(/[^\w -]/g, ' ')} ${mark}.pdf`);
        await writeFile(file, bytes, { mode: 0o600 });
        const end = await run(sumatra, sumatraArguments(printer, file, { copies, ...(paper === undefined ? {} : { paper }), ...(tray === undefined ? {} : { tray }), ...(sides === undefined ? {} : { duplex: sides }) }), { env, timeoutMs: limits.submit });
        if (end.kind === 'missing') return fail(appError('print-no-system', 'SumatraPDF is not there'));
        if (end.kind === 'timed-out') return fail(appError('print-timeout', 'SumatraPDF did not end in time'));
        return end.code === 0 ? ok(`${mark}@${printer}`) : fail(appError('print-failed', 'SumatraPDF did not print', { printer }));
      } finally {
        await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      }
    },
    job: async (name) => {
      const [, mark = '', printer = ''] = splitJob.exec(name) ?? [];
      if (mark === '') return fail(appError('not-found', 'not the name of a job'));
      const job = await jobNow(mark, printer);
      return job.ok ? ok({ job: name, printer, state: job.value.state }) : job;
    },
    cancel: async (name) => {
      const [, mark = '', printer = ''] = splitJob.exec(name) ?? [];
      const job = mark === '' ? undefined : await jobNow(mark, printer);
      if (job?.ok === false) return job;
      if (job?.value.id === undefined) return fail(appError('not-found', 'the spooler does not hold this job'));
      const removed = await ask(scripts.remove, { MIIS_PRINTER: printer, MIIS_JOB: String(job.value.id) });
      return removed.ok ? ok(null) : removed;
    },
  };
}
