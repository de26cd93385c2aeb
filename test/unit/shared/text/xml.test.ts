import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeXml, findElement, readXml } from '../../../../shared/text/xml';

const textOf = (source: string): string | undefined => {
  const read = readXml(source);
  return read.ok ? read.value.text : undefined;
};
const flawOf = (source: string): string | undefined => {
  const read = readXml(source);
  return read.ok ? undefined : read.error;
};

describe('the reader of XML', () => {
  it.each([
    ['plain text', '<a>one</a>', 'one'],
    ['prefixes and attributes', `<?xml version="1.0"?><x:a xmlns:x="urn:x" b='>'>one</x:a>`, 'one'],
    ['references', '<a>&lt;&amp;&gt;&quot;&apos;&#65;&#x42;</a>', `<&>"'AB`],
    ['CDATA, as it stands', '<a><![CDATA[<b>&amp;]]></a>', '<b>&amp;'],
    ['comments, not at all', '<a>o<!-- x -->ne</a>', 'one'],
    ['raw line ends as LF, and CR that is meant as CR', '<a>1\r\n2\r3&#xD;4</a>', '1\n2\n3\r4'],
    ['a mark of the byte order before it', '\uFEFF<a>one</a>', 'one'],
  ])('reads %s', (_what, source, text) => {
    expect(textOf(source)).toBe(text);
  });

  it.each([
    ['nothing', '', 'not-xml'],
    ['text alone', 'hello', 'not-xml'],
    ['two roots', '<a/><b/>', 'not-xml'],
    ['an end that does not fit', '<a></b>', 'not-xml'],
    ['no end', '<a><b></b>', 'not-xml'],
    ['an unknown entity', '<a>&copy;</a>', 'not-xml'],
    ['a reference to no letter', '<a>&#0;</a>', 'not-xml'],
    ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'document-type'],
    ['endless depth', '<a>'.repeat(500) + '</a>'.repeat(500), 'too-deep'],
  ])('refuses %s', (_what, source, flaw) => {
    expect(flawOf(source)).toBe(flaw);
  });

  it('gives an error and never an exception for any text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('<', '>', 'a', '/', '&', ';', '"', ' ', '!', '[', ']', '-', '?', '=', '\r', 'é') }), (text) => void readXml(text)));
  });

  it('reads back every text that it lets XML hold, line ends and all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeXml(text);
        if (escaped !== undefined) expect(textOf(`<a>${escaped}</a>`)).toBe(text);
      }),
    );
  });

  it.each([['a zero', '\0'], ['half a letter', '\uD800'], ['a mark that is no letter', '\uFFFE']])('lets XML not hold %s', (_what, text) => {
    expect(escapeXml(text)).toBeUndefined();
  });

  it('finds an element at any depth, whatever its prefix and case', () => {
    const read = readXml('<a><x:b><c><MyFault>1</MyFault></c></x:b></a>');
    expect(read.ok && findElement(read.value, 'myfault')?.text).toBe('1');
    expect(read.ok && findElement(read.value, 'other')).toBeUndefined();
  });
});
