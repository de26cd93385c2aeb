import { describe, expect, it } from 'vitest';
import { newFiles } from '../../../../renderer/state/scanner-context';
import type { ScannerFile, ScanState } from '../../../../shared/contract/ipc';
import { digestMark } from '../../../../shared/domain/scanner-folder';

const digest = (letter: string): string => letter.repeat(64);
const file = (name: string, state: ScanState): ScannerFile => ({ name, size: 10, modifiedAt: '2026-11-26T10:00:00.000Z', state });
const names = (files: readonly ScannerFile[], ...marks: readonly string[]): readonly string[] => newFiles(files, new Set(marks.map(digestMark))).map(({ name }) => name);

describe('new scans', () => {
  const ready = (name: string, letter: string): ScannerFile => file(name, { is: 'ready', sha256: digest(letter), pages: 1 });

  it('are those that nobody kept or set aside, whatever their name', () => {
    expect(names([ready('a.pdf', 'a'), ready('b.pdf', 'b'), ready('copy of a.pdf', 'a')], digest('b'))).toEqual(['a.pdf']);
  });

  it('are also those that are still written or refused, each refusal once', () => {
    expect(names([file('a', { is: 'arriving' }), file('b', { is: 'checking' }), file('c', { is: 'refused', sha256: digest('c'), code: 'scan-damaged' }), file('d', { is: 'refused', sha256: digest('c'), code: 'scan-damaged' })])).toEqual(['a', 'b', 'c']);
    expect(names([file('c', { is: 'refused', sha256: digest('c'), code: 'scan-damaged' })], digest('c'))).toEqual([]);
  });
});
