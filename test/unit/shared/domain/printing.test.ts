import { describe, expect, it } from 'vitest';
import { fitting, printChoice, type PrinterOptions } from '../../../../shared/domain/printing';

const options: PrinterOptions = { papers: ['na_letter_8.5x11in', 'na_legal_8.5x14in'], media: [], trays: ['tray-1', 'tray-2'], sides: ['one-sided', 'long-edge'] };

describe('a choice at another printer', () => {
  it.each([
    [{}, {}],
    [{ paper: 'na_legal_8.5x14in', tray: 'tray-2', sides: 'long-edge' }, { paper: 'na_legal_8.5x14in', tray: 'tray-2', sides: 'long-edge' }],
    [{ paper: 'iso_a4_210x297mm', media: 'labels', tray: 'manual', sides: 'short-edge' }, {}],
    [{ tray: 'tray-1', media: 'labels' }, { tray: 'tray-1' }],
  ] as const)('%o keeps only what that printer has: %o', (wanted, kept) => {
    expect(fitting(wanted, options)).toEqual(kept);
  });
});

describe('a choice that is kept', () => {
  it.each([
    ['a tray that would begin another setting', { tray: 'tray-1,collate=true' }],
    ['a paper with a line break', { paper: 'Letter\n-o raw' }],
    ['an empty tray', { tray: '' }],
  ])('is refused: %s', (_what, wrong) => {
    expect(printChoice.safeParse({ printer: 'PDF', ...wrong }).success).toBe(false);
    expect(printChoice.safeParse({ printer: 'PDF', tray: 'Tray 2 (back)' }).success).toBe(true);
  });
});
