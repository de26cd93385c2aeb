import { describe, expect, it } from 'vitest';
import { pdfFileName } from '../../../../electron/files/pdf-file-name';

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
    expect(pdfFileName(suggested)).toBe(name);
  });
});
