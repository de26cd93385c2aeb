import { describe, expect, it } from 'vitest';
import { belongsToField, keyName, keyWords, type KeyPress } from '../../../../renderer/state/key-names';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('the name of a key', () => {
  it.each([
    ['a letter is itself', press('a'), 'a'],
    ['a letter with Caps Lock is the same letter', press('A'), 'a'],
    ['a letter with Shift is named with Shift', press('A', { shiftKey: true }), 'shift+a'],
    ['a sign is itself, whatever is held to type it', press('?', { shiftKey: true }), '?'],
    ['a sign without Shift is the same sign', press('/'), '/'],
    ['Enter with Ctrl', press('Enter', { ctrlKey: true }), 'ctrl+enter'],
    ['Command counts as Ctrl', press('k', { metaKey: true }), 'ctrl+k'],
    ['Enter with Shift', press('Enter', { shiftKey: true }), 'shift+enter'],
    ['an apostrophe with Ctrl', press("'", { ctrlKey: true }), "ctrl+'"],
    ['a digit with Alt', press('1', { altKey: true }), 'alt+1'],
    ['the space bar has a word', press(' '), 'space'],
    ['an arrow', press('ArrowDown'), 'arrowdown'],
  ])('%s', (_title, pressed, name) => {
    expect(keyName(pressed)).toBe(name);
  });
});

describe('keys as people read them', () => {
  it.each([
    ['a', 'A'],
    ['ctrl+enter', 'Ctrl Enter'],
    ["ctrl+'", "Ctrl '"],
    ['arrowdown', '↓'],
    ['escape', 'Esc'],
    ['/', '/'],
  ])('%s reads %s', (name, words) => {
    expect(keyWords(name)).toBe(words);
  });
});

describe('keys that belong to a field while someone types', () => {
  it.each(['a', '/', '?', '1', 'shift+a'])('%s is typed into the field', (name) => {
    expect(belongsToField(name)).toBe(true);
  });
  it.each(['ctrl+k', 'alt+1', 'escape', 'ctrl+enter', 'shift+enter', 'arrowdown'])('%s is heard by the page', (name) => {
    expect(belongsToField(name)).toBe(false);
  });
});
