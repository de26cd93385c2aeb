import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, type CsvTable } from '../../../../shared/import/csv';
import { quoted } from '../../../../shared/export/patient-csv';

const tableOf = (text: string): CsvTable | undefined => {
  const read = readCsv(text);
  return read.ok ? read.value : undefined;
};

describe('a table', () => {
  it.each([
    ['with commas', 'a,b\n1,2\n'],
    ['with semicolons', 'a;b\r\n1;2\r\n'],
    ['with tabs', 'a\tb\r1\t2'],
    ['with a mark of the byte order and quotes', '\uFEFF"a","b"\r\n"1","2"'],
    ['with spaces and empty lines', 'a , b\n\n 1 , 2 \n\n,\n'],
  ])('%s is read', (_what, text) => {
    expect(tableOf(text)).toMatchObject({ headings: ['a', 'b'], rows: [{ cells: ['1', '2'] }] });
  });

  it('keeps quotes, separators and line breaks of a cell, and counts its lines by the file', () => {
    expect(tableOf('a,b\n"say ""x"", y","two\nlines"\n3,4\n')?.rows).toEqual([
      { line: 2, cells: ['say "x", y', 'two\nlines'] },
      { line: 4, cells: ['3', '4'] },
    ]);
  });

  it('fills short rows and leaves out what is beyond the headings', () => {
    expect(tableOf('a,b\n1\n1,2,3\n')?.rows.map(({ cells }) => cells)).toEqual([['1', ''], ['1', '2']]);
  });

  it.each([
    ['', { is: 'empty' }],
    [' \n ', { is: 'empty' }],
    ['a,b\n', { is: 'no-rows' }],
    ['a,b\n1,"2\n3,4\n', { is: 'open-quote', line: 2 }],
  ])('that is %j is refused with a reason', (text, flaw) => {
    expect(readCsv(text)).toEqual({ ok: false, error: flaw });
  });

  it('that we write ourselves is read back', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'B', ' ', ',', ';', '"', '\n', 'é', '漢'), minLength: 1 }).filter((text) => text.trim() === text && text !== '');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = [['one', 'two'], ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n');
        expect(tableOf(text)?.rows.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  it('gives a reason and never an exception for any text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ',', ';', '"', '\n', '\r', '\t', ' ') }), (text) => void readCsv(text)));
  });
});
