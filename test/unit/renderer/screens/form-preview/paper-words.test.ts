import { describe, expect, it } from 'vitest';
import { mediaName, paperName, trayName } from '../../../../../renderer/screens/form-preview/paper-words';

describe('papers and trays in words', () => {
  it.each([
    ['na_letter_8.5x11in', 'Letter, 8.5 × 11 in'],
    ['na_ledger_11x17in', 'Tabloid, 11 × 17 in'],
    ['iso_a4_210x297mm', 'A4, 210 × 297 mm'],
    ['jpn_chou3_120x235mm', 'Chou3, 120 × 235 mm'],
    ['letter', 'Letter'],
    ['Avery 5160', 'Avery 5160'],
  ])('the paper %s is "%s"', (paper, name) => {
    expect(paperName(paper)).toBe(name);
  });

  it.each([
    [trayName, 'tray-2', 'Tray 2'],
    [trayName, 'manual', 'By hand'],
    [trayName, 'Cassette 1 (left)', 'Cassette 1 (left)'],
    [mediaName, 'labels', 'Labels'],
    [mediaName, 'stationery-letterhead', 'Letterhead'],
    [mediaName, 'com.maker-thick', 'Com.maker thick'],
  ] as const)('%o of %s is "%s"', (nameOf, keyword, name) => {
    expect(nameOf(keyword)).toBe(name);
  });
});
