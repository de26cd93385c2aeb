import { describe, expect, it } from 'vitest';
import { choosePrinter, isReady } from '../../../../../renderer/screens/form-preview/choose-printer';
import { formFileName, formJobTitle } from '../../../../../renderer/screens/form-preview/form-names';
import { jobWords, printErrorWords, printerLabel, printerTrouble } from '../../../../../renderer/screens/form-preview/words';
import type { PrinterInfo, PrintJob } from '../../../../../shared/contract/ipc';
import { madeUpWorkItem } from '../../../../support/form-material';

const printer = (name: string, changes: Partial<PrinterInfo> = {}): PrinterInfo => ({ name, description: name, isDefault: false, state: 'idle', isAccepting: true, ...changes });

describe('the printer that is offered first', () => {
  const list = [printer('A', { state: 'stopped' }), printer('B'), printer('C', { isDefault: true })];

  it.each([
    ['the one used last', list, 'B', 'B'],
    ['the one used last even while it is stopped: the person sees why', list, 'A', 'A'],
    ['the default when the one used last is gone', list, 'Z', 'C'],
    ['the default when none was used', list, undefined, 'C'],
    ['the first that is ready when there is no default', list.slice(0, 2), undefined, 'B'],
    ['any when none is ready', list.slice(0, 1), undefined, 'A'],
    ['none when there is none', [], 'A', undefined],
  ] as const)('is %s', (_, printers, usual, chosen) => {
    expect(choosePrinter(printers, usual)?.name).toBe(chosen);
  });

  it.each([
    [{}, true],
    [{ state: 'printing' }, true],
    [{ state: 'stopped' }, false],
    [{ isAccepting: false }, false],
  ] as const)('with %o is ready: %s', (changes, ready) => {
    expect(isReady(printer('A', changes))).toBe(ready);
    expect(printerTrouble(printer('A', changes)) === undefined).toBe(ready);
  });
});

describe('the words of printing', () => {
  it.each([
    [printer('PDF'), 'PDF'],
    [printer('PDF', { description: 'Front desk', isDefault: true }), 'Front desk (PDF), default'],
    [printer('PDF', { state: 'stopped', isAccepting: false }), 'PDF, takes no pages, stopped'],
    [printer('PDF', { state: 'printing', isDefault: true }), 'PDF, printing'],
  ])('name a printer %o as %s', (one, label) => {
    expect(printerLabel(one)).toBe(label);
  });

  it('say why a printer cannot print, in the system’s own words', () => {
    expect(printerTrouble(printer('PDF', { state: 'stopped', message: 'toner out' }))).toBe('This printer is stopped. The print system says: “toner out”');
  });

  it.each([
    ['done', 'good'],
    ['queued', 'waiting'],
    ['printing', 'waiting'],
    ['held', 'waiting'],
    ['failed', 'bad'],
    ['cancelled', 'waiting'],
  ] as const satisfies readonly (readonly [PrintJob['state'], string])[])('call a job that is %s %s', (state, tone) => {
    expect(jobWords({ job: 'PDF-1', printer: 'PDF', state }, 'Front desk').tone).toBe(tone);
  });

  it('never say that paper came out: the system only knows that it handed the page over', () => {
    const said = jobWords({ job: 'PDF-1', printer: 'PDF', state: 'done' }, 'Front desk');
    expect(`${said.title} ${said.text}`).toBe('Handed to Front desk. Look whether the page came out.');
  });

  it('pass on what the print system says with an error, and nothing where it says nothing', () => {
    expect(printErrorWords({ code: 'print-stopped', message: 'x', detail: { printer: 'PDF', message: 'toner out' } }).whatToDo).toMatch(/“toner out”$/);
    expect(printErrorWords({ code: 'print-stopped', message: 'x', detail: { printer: 'PDF' } }).whatToDo).not.toMatch(/says/);
  });
});

describe('what a form is called in queues and folders', () => {
  it('is the form and the number on its paper, never the patient', () => {
    expect(formJobTitle('objection', madeUpWorkItem)).toBe('Objection form 3f0c9a52');
    expect(formFileName('withdrawal', madeUpWorkItem)).toBe('withdrawal-form-3f0c9a52.pdf');
  });
});
