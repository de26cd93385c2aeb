/** Keys as the program names them: 'a', '/', 'enter', 'ctrl+k', "ctrl+'", 'shift+enter', 'alt+1'. */

/** The part of a keyboard event that a key name is made of. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const isLetter = (key: string): boolean => key.length === 1 && key.toLowerCase() !== key.toUpperCase();

/**
 * The name of a pressed key. Command on a Mac counts as Ctrl. Shift is named where it is not part of the sign itself: `?` is `?`
 * on every keyboard, whatever is held for it. A letter typed with Caps Lock is that letter.
 */
export function keyName(press: KeyPress): string {
  const key = press.key === ' ' ? 'space' : press.key.toLowerCase();
  const isSign = press.key.length === 1 && !isLetter(press.key) && press.key !== ' ';
  const parts = [
    ...(press.ctrlKey || press.metaKey ? ['ctrl'] : []),
    ...(press.altKey ? ['alt'] : []),
    ...(press.shiftKey && !isSign ? ['shift'] : []),
    key,
  ];
  return parts.join('+');
}

const shown: Readonly<Record<string, string>> = {
  ctrl: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  enter: 'Enter',
  escape: 'Esc',
  space: 'Space',
  delete: 'Del',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
};

/** A key name as people read it: `ctrl+enter` is "Ctrl Enter", `a` is "A". */
export function keyWords(name: string): string {
  return name
    .split('+')
    .map((part) => shown[part] ?? part.toUpperCase())
    .join(' ');
}

/** True for a key that writes into a field, or steers inside one, when pressed there. */
export function belongsToField(name: string): boolean {
  const parts = name.split('+');
  return !parts.includes('ctrl') && !parts.includes('alt') && (parts[parts.length - 1] ?? '').length === 1;
}
