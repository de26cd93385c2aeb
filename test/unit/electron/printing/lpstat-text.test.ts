import { describe, expect, it } from 'vitest';
import { readDefault, readNames, readPrinters, readRejecting, readRequestId } from '../../../../electron/printing/lpstat-text';

const details = ['\tForm mounted:', '\tContent types: any', '\tDescription: Front desk', '\tAlerts: none', '\tLocation: ', '\tUsers allowed:', '\t\t(all)', '\tBanner required', '\tDefault page size:'];

describe('what lpstat prints', () => {
  it.each([
    ['printer A is idle.  enabled since Mon Nov 23 03:14:50 2026', { name: 'A', state: 'idle' }],
    ['printer A-1_x now printing A-1_x-12.  enabled since Mon Nov 23 03:14:50 2026', { name: 'A-1_x', state: 'printing' }],
  ])('reads %s', (head, printer) => {
    expect(readPrinters([head, ...details].join('\n'))).toEqual([{ ...printer, description: 'Front desk' }]);
  });

  it('reads the reason of a stopped printer, and only that printer’s', () => {
    const text = ['printer A disabled since Mon Nov 23 03:14:52 2026 -', '\ttoner out', ...details, 'printer B is idle.  enabled since Mon', ...details].join('\n');
    expect(readPrinters(text)).toEqual([
      { name: 'A', state: 'stopped', description: 'Front desk', message: 'toner out' },
      { name: 'B', state: 'idle', description: 'Front desk' },
    ]);
  });

  it('names a printer without description by its queue', () => {
    expect(readPrinters('printer A is idle.  enabled since Mon\n\tDescription: \n')).toEqual([{ name: 'A', state: 'idle', description: 'A' }]);
  });

  it('reads which queues reject, with the reason where there is one', () => {
    const text = 'A accepting requests since Mon\nB not accepting requests since Mon -\n\tno paper here\nC not accepting requests since Mon -\n';
    expect([...readRejecting(text)]).toEqual([['B', 'no paper here'], ['C', '']]);
  });

  it.each([
    ['system default destination: PDF\n', 'PDF'],
    ['system default destination: PDF/draft\n', 'PDF'],
    ['no system default destination\n', undefined],
  ])('reads the default of %j', (text, name) => {
    expect(readDefault(text)).toBe(name);
  });

  it('reads the names of destinations', () => {
    expect(readNames('PDF\nOffice_Laser\n\n')).toEqual(['PDF', 'Office_Laser']);
  });

  it.each([
    ['request id is PDF-12 (0 file(s))\n', 'PDF-12'],
    ['request id is front-desk-3 (1 file(s))\n', 'front-desk-3'],
    ['lp: error\n', undefined],
  ])('reads the job of %j', (text, job) => {
    expect(readRequestId(text)).toBe(job);
  });

  it('finds nothing in nothing', () => {
    expect([readPrinters(''), [...readRejecting('')], readDefault(''), readNames('')]).toEqual([[], [], undefined, []]);
  });
});
