/** Reads the plain XML of answers and of releases. No document type, no entities but the five and the numbered: nothing in it can grow or fetch. */
import { fail, ok, type Result } from '../result';

export interface XmlElement {
  /** Without its prefix: servers choose prefixes as they like. */
  readonly name: string;
  readonly children: readonly XmlElement[];
  /** The text of the element itself, references resolved, line ends as XML reads them. */
  readonly text: string;
}

export type XmlFlaw = 'not-xml' | 'document-type' | 'too-deep';

const deepest = 60;
const token = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<\/([^\s<>/]+)\s*>|<([^\s<>/!?][^\s<>/]*)((?:\s+[^\s<>=/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;

interface Open {
  readonly tag: string;
  readonly children: XmlElement[];
  text: string;
}

/** The root element of a document. */
export function readXml(source: string): Result<XmlElement, XmlFlaw> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(source)) return fail('document-type');
  // XML 1.0, 2.11: a raw CR never reaches the reader of the text; one that is meant is written as a reference.
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const document: Open = { tag: '', children: [], text: '' };
  const open: Open[] = [document];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const found = token.exec(text);
    const here = open.at(-1);
    if (found === null || here === undefined) return fail('not-xml');
    const [, cdata, closed, opened, , isEmpty, words] = found;
    if (cdata !== undefined) here.text += cdata;
    else if (words !== undefined) {
      const resolved = resolveReferences(words);
      if (resolved === undefined || (here === document && resolved.trim() !== '')) return fail('not-xml');
      here.text += resolved;
    } else if (opened !== undefined) {
      if (open.length > deepest) return fail('too-deep');
      open.push({ tag: opened, children: [], text: '' });
      if (isEmpty === '/') close(open);
    } else if (closed !== undefined) {
      if (here.tag !== closed || here === document) return fail('not-xml');
      close(open);
    }
  }
  const [root, ...others] = document.children;
  return open.length === 1 && root !== undefined && others.length === 0 ? ok(root) : fail('not-xml');
}

function close(open: Open[]): void {
  const done = open.pop();
  if (done) open.at(-1)?.children.push({ name: done.tag.replace(/^[^:]*:/, ''), children: done.children, text: done.text });
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Undefined where a reference names nothing that is known. */
function resolveReferences(words: string): string | undefined {
  let isKnown = true;
  const text = words.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([^;\s&]{0,12}));?/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const point = decimal !== undefined ? Number(decimal) : hex === undefined ? undefined : Number.parseInt(hex, 16);
    const letter = point === undefined ? named[name ?? ''] : isXmlPoint(point) ? String.fromCodePoint(point) : undefined;
    if (letter === undefined || !whole.endsWith(';')) isKnown = false;
    return letter ?? '';
  });
  return isKnown ? text : undefined;
}

/** Production 2, Char, of XML 1.0. */
const isXmlPoint = (point: number): boolean =>
  point === 0x9 || point === 0xa || point === 0xd || (point >= 0x20 && point <= 0xd7ff) || (point >= 0xe000 && point <= 0xfffd) || (point >= 0x10000 && point <= 0x10ffff);

/** A text that XML can hold, escaped. CR is written as a reference: a raw one would arrive as LF. Undefined where XML cannot hold it. */
export function escapeXml(text: string): string | undefined {
  for (const letter of text) if (!isXmlPoint(letter.codePointAt(0) ?? 0)) return undefined;
  return text.replace(/[&<>"'\r]/g, (letter) => escapes[letter] ?? letter);
}
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\r': '&#xD;' };

/** The first element of this name at any depth, itself included; names are compared without their case. */
export function findElement(element: XmlElement, name: string): XmlElement | undefined {
  if (element.name.toLowerCase() === name.toLowerCase()) return element;
  for (const child of element.children) {
    const found = findElement(child, name);
    if (found) return found;
  }
  return undefined;
}
