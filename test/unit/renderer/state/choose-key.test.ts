import { describe, expect, it } from 'vitest';
import { chooseKey, type PageKey, type Registration } from '../../../../renderer/state/choose-key';

const key = (name: string, label: string, more: Partial<PageKey> = {}): PageKey => ({ key: name, label, run: () => undefined, ...more });
const page = (...keys: readonly PageKey[]): Registration => ({ keys: () => keys, isDialog: false, isGlobal: false });
const frame = (...keys: readonly PageKey[]): Registration => ({ ...page(...keys), isGlobal: true });
const dialog = (...keys: readonly PageKey[]): Registration => ({ ...page(...keys), isDialog: true });
const chosen = (registrations: readonly Registration[], name: string, isDialogOpen = false): string | undefined =>
  chooseKey(registrations, { name, target: null, isDialogOpen })?.label;

describe('the key that is meant', () => {
  it('is none when nobody registered it', () => {
    expect(chosen([page(key('a', 'page'))], 'b')).toBeUndefined();
  });

  it('is the latest page\'s before that of the page around it', () => {
    expect(chosen([page(key('a', 'inner')), page(key('a', 'outer'))], 'a')).toBe('inner');
  });

  it('is the page\'s before the frame\'s, whichever came later', () => {
    expect(chosen([frame(key('1', 'frame')), page(key('1', 'page'))], '1')).toBe('page');
  });

  it('is only a dialog\'s while one is open', () => {
    const all = [dialog(key('s', 'dialog')), page(key('p', 'page')), frame(key('/', 'frame'))];
    expect([chosen(all, 's', true), chosen(all, 'p', true), chosen(all, '/', true)]).toEqual(['dialog', undefined, undefined]);
  });

  it('passes over keys that are off, to the next that has it', () => {
    expect(chosen([page(key('a', 'inner', { isOff: true })), page(key('a', 'outer'))], 'a')).toBe('outer');
  });

  it('passes over keys that leave this place to the field', () => {
    expect(chosen([frame(key('ctrl+z', 'undo', { isHeard: () => false }))], 'ctrl+z')).toBeUndefined();
  });
});
