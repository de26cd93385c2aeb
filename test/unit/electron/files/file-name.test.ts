import { describe, expect, it } from 'vitest';
import { fileName } from '../../../../electron/files/file-name';

it('ends as it is told', () => {
  expect([fileName('record 3f0c', 'json'), fileName('record.CSV', 'csv'), fileName('record.pdf', 'hl7')]).toEqual(['record 3f0c.json', 'record.csv', 'record.pdf.hl7']);
});

describe('the suggested name of a PDF', () => {
  it.each([
    ['Objection form', 'Objection form.pdf'],
    ['Objection form.PDF', 'Objection form.pdf'],
    ['Nguyễn Thị Linh (2022)', 'Nguyễn Thị Linh (2022).pdf'],
    ['../../etc/passwd', 'etc passwd.pdf'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.pdf'],
    ['con\0trol\nchars', 'con trol chars.pdf'],
    ['...hidden', 'hidden.pdf'],
    ['   ', 'document.pdf'],
    ['///', 'document.pdf'],
    ['x'.repeat(300), `${'x'.repeat(100)}.pdf`],
  ])('%j becomes %j', (suggested, name) => {
    expect(fileName(suggested, 'pdf')).toBe(name);
  });
});
