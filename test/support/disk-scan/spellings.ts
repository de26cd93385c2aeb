/** The bytes as which a text may lie on a disk. */

/** One text as one run of bytes. */
export interface Spelling {
  readonly text: string;
  readonly as: string;
  readonly bytes: Buffer;
  /** Letters of either case count: the bytes are in lower case and so must be what is searched. */
  readonly anyCase: boolean;
}

/** Every spelling of a text: character sets, percent and JSON escapes, and base64 at each of its three positions. */
export function spellingsOf(text: string): readonly Spelling[] {
  const spelling = (as: string, bytes: Buffer, anyCase = true): Spelling => ({ text, as, bytes: anyCase ? lowerCase(bytes) : bytes, anyCase });
  const utf16 = Buffer.from(text, 'utf16le');
  const all = [
    spelling('utf-8', Buffer.from(text, 'utf8')),
    spelling('utf-16 little endian', utf16),
    spelling('utf-16 big endian', Buffer.from(utf16).swap16()),
    spelling('percent', Buffer.from(encodeURIComponent(text))),
    spelling('json', Buffer.from(jsonEscaped(text))),
    spelling('hex', Buffer.from(Buffer.from(text, 'utf8').toString('hex'))),
    ...(isLatin1(text) ? [spelling('latin-1', Buffer.from(text, 'latin1'))] : []),
    ...base64Forms(Buffer.from(text, 'utf8')).map((form) => spelling('base64 of utf-8', Buffer.from(form), false)),
    ...base64Forms(utf16).map((form) => spelling('base64 of utf-16', Buffer.from(form), false)),
  ];
  const seen = new Set<string>();
  return all.filter(({ bytes, anyCase }) => {
    const key = `${anyCase}${bytes.toString('hex')}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** The same bytes with A to Z made small; a byte of another character is never in that range in the encodings above. */
export function lowerCase(bytes: Buffer): Buffer {
  const small = Buffer.from(bytes);
  for (let i = 0; i < small.length; i++) {
    const byte = small[i] ?? 0;
    if (byte >= 0x41 && byte <= 0x5a) small[i] = byte | 0x20;
  }
  return small;
}

/** The characters of base64 that these bytes alone decide, when 0, 1 or 2 unknown bytes come before them; both alphabets. */
function base64Forms(bytes: Buffer): readonly string[] {
  const forms = [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64').replace(/=+$/, '');
    const first = before === 0 ? 0 : before + 1;
    // The last character is shared with the bytes after, unless the bytes end a group of three.
    const last = (before + bytes.length) % 3 === 0 ? encoded.length : encoded.length - 1;
    return encoded.slice(first, last);
  });
  return forms.flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
}

const jsonEscaped = (text: string): string =>
  [...text].map((letter) => (letter.charCodeAt(0) < 128 ? letter : [...Array(letter.length).keys()].map((i) => `\\u${letter.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''))).join('');

const isLatin1 = (text: string): boolean => [...text].every((letter) => letter.charCodeAt(0) < 256);
