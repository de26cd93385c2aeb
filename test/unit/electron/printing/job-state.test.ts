import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askForJob, readAnswer } from '../../../../electron/printing/ipp-message';
import { readCupsAddress } from '../../../../electron/printing/ipp-transport';
import { isSettled, jobOf } from '../../../../electron/printing/job-state';

const attributes = (state: number, reasons: readonly string[] = ['none'], message = '', printerReasons: readonly string[] = ['none']) =>
  new Map<string, readonly (string | number)[]>([
    ['job-state', [state]],
    ['job-state-reasons', reasons],
    ['job-printer-state-message', [message]],
    ['job-printer-state-reasons', printerReasons],
  ]);

describe('what a job’s attributes mean', () => {
  it.each([
    [3, ['none'], ['none'], 'queued', false],
    [3, ['printer-stopped'], ['none'], 'held', true],
    [3, ['none'], ['paused'], 'held', true],
    [3, ['resources-are-not-ready'], ['none'], 'queued', false],
    [4, ['job-hold-until-specified'], ['none'], 'held', true],
    [5, ['job-printing'], ['connecting-to-device'], 'printing', false],
    [6, ['none'], ['none'], 'held', true],
    [6, ['job-completed-with-errors'], ['none'], 'failed', true],
    [7, ['job-canceled-by-user'], ['none'], 'cancelled', true],
    [8, ['processing-to-stop-point'], ['none'], 'failed', true],
    [9, ['processing-to-stop-point'], ['none'], 'done', true],
    [9, ['job-completed-successfully'], ['none'], 'done', true],
    [9, ['job-completed-with-errors'], ['none'], 'failed', true],
  ] as const)('state %i with %j and printer %j is %s', (state, reasons, printerReasons, meaning, settled) => {
    const job = jobOf('PDF-1', 'PDF', attributes(state, reasons, '', printerReasons));
    expect(job).toEqual({ job: 'PDF-1', printer: 'PDF', state: meaning });
    expect(job && isSettled(job)).toBe(settled);
  });

  it('passes on the printer’s own words, when there are any', () => {
    expect(jobOf('PDF-1', 'PDF', attributes(8, [], 'The lid is open'))?.message).toBe('The lid is open');
  });

  it('is nothing without a state', () => {
    expect(jobOf('PDF-1', 'PDF', new Map())).toBeUndefined();
    expect(jobOf('PDF-1', 'PDF', attributes(12))).toBeUndefined();
  });
});

describe('the bytes of the Internet Printing Protocol', () => {
  it('reads its own request back: every attribute with its values', () => {
    expect(readAnswer(askForJob(12, 'clerk', ['job-state', 'job-state-reasons']))?.attributes).toEqual(
      new Map([
        ['attributes-charset', ['utf-8']],
        ['attributes-natural-language', ['en']],
        ['job-uri', ['ipp://localhost/jobs/12']],
        ['requesting-user-name', ['clerk']],
        ['requested-attributes', ['job-state', 'job-state-reasons']],
      ]),
    );
  });

  it('refuses what ends in the middle, and never reads past the end', () => {
    const whole = askForJob(12, 'clerk', ['job-state']);
    for (let length = 0; length < whole.length; length += 1) expect(readAnswer(whole.subarray(0, length))).toBeUndefined();
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => readAnswer(Buffer.from(noise)) === undefined || noise.includes(3)));
  });

  it.each([
    ['/run/cups/cups.sock\n', { socketPath: '/run/cups/cups.sock' }],
    ['127.0.0.1:6310\n', { host: '127.0.0.1', port: 6310 }],
    ['[::1]:631', { host: '::1', port: 631 }],
    ['print.example.org:631', { host: 'print.example.org', port: 631 }],
    ['', undefined],
    ['localhost', undefined],
  ])('reads the address %j', (text, address) => {
    expect(readCupsAddress(text)).toEqual(address);
  });
});
