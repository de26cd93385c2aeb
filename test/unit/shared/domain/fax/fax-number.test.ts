import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialedDigits, faxNumber, fillAddressTemplate, fillDialTemplate, parseFaxNumber } from '../../../../../shared/domain/fax/fax-number';

const read = (text: string): string => {
  const answer = parseFaxNumber(text);
  return answer.ok ? answer.value : answer.error;
};

describe('a typed fax number', () => {
  it.each([
    ['617-983-4301', '+16179834301'],
    ['6179834301', '+16179834301'],
    ['(617) 983-4301', '+16179834301'],
    ['617.983.4301', '+16179834301'],
    ['617/983-4301', '+16179834301'],
    ['617 983 4301', '+16179834301'],
    ['617–983—4301', '+16179834301'],
    ['617\u00a0983\u20114301', '+16179834301'],
    ['1-617-983-4301', '+16179834301'],
    ['1 (617) 983 4301', '+16179834301'],
    ['+1 617 983 4301', '+16179834301'],
    ['0111 617 983 4301', '+16179834301'],
    ['  617-983-4301  ', '+16179834301'],
    ['617-555-0142', '+16175550142'],
    ['+44 20 7946 0958', '+442079460958'],
    ['011 44 20 7946 0958', '+442079460958'],
    ['+55 (11) 2345-6789', '+551123456789'],
  ])('"%s" is %s', (text, number) => expect(read(text)).toBe(number));

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['---', 'not-a-number'],
    ['fax', 'not-a-number'],
    ['617-983-FAXX', 'not-a-number'],
    ['617-983-4301 x12', 'not-a-number'],
    ['617-983-4301; rm', 'not-a-number'],
    ['617-983-4301\n', '+16179834301'],
    ['617-983\n4301', 'not-a-number'],
    ['617"9834301', 'not-a-number'],
    ['٦١٧٩٨٣٤٣٠١', 'not-a-number'],
    ['617+9834301', 'not-a-number'],
    ['983-4301', 'no-area-code'],
    ['911', 'too-short'],
    ['617-983-430', 'too-short'],
    ['617-983-43011', 'too-long'],
    ['+1 617 983 430', 'too-short'],
    ['+1 617 983 43011', 'too-long'],
    ['117-983-4301', 'bad-area-code'],
    ['017-983-4301', 'bad-area-code'],
    ['911-983-4301', 'bad-area-code'],
    ['617-183-4301', 'bad-exchange'],
    ['617-911-4301', 'bad-exchange'],
    ['+0 20 7946 0958', 'no-such-country'],
    ['+999 20 7946 0958', 'no-such-country'],
    ['+44 207', 'too-short'],
    ['+44 20 7946 0958 1234 5678', 'too-long'],
  ])('"%s": %s', (text, outcome) => expect(read(text)).toBe(outcome));

  it('answers every text with a number that may be dialed or with a code', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[+()0-9 .-]{0,24}$/));
    fc.assert(
      fc.property(texts, (text) => {
        const answer = parseFaxNumber(text);
        if (answer.ok) expect(faxNumber.safeParse(answer.value).success).toBe(true);
        else expect(answer.error).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 2000 },
    );
  });

  const american = fc.stringMatching(/^[2-9]0\d[2-9]2\d\d{4}$/);

  it('reads an American number the same, however it is parted', () => {
    const separator = fc.constantFrom('', ' ', '-', '.', ') ');
    fc.assert(
      fc.property(american, fc.constantFrom('', '1', '+1 ', '1-'), separator, separator, (digits, before, first, second) => {
        expect(read(`${before}${digits.slice(0, 3)}${first}${digits.slice(3, 6)}${second}${digits.slice(6)}`)).toBe(`+1${digits}`);
      }),
    );
  });

  it('reads what it dials as the same number again', () => {
    fc.assert(
      fc.property(fc.oneof(american.map((digits) => `+1${digits}`), fc.constantFrom('+442079460958', '+551123456789')), (text) => {
        const number = faxNumber.parse(text);
        expect(read(dialedDigits(number))).toBe(number);
      }),
    );
  });
});

describe('a template for the number', () => {
  const [ours, london] = [faxNumber.parse('+16179834301'), faxNumber.parse('+442079460958')];
  const word = (answer: ReturnType<typeof fillDialTemplate>): string => (answer.ok ? answer.value : answer.error);

  it.each([
    ['{digits11}@fax.example', '16179834301@fax.example'],
    ['{digits}@fax.example', '6179834301@fax.example'],
    ['+{e164digits}@tls.fax.example', '+16179834301@tls.fax.example'],
    ['desk.{digits}@fax.example', 'desk.6179834301@fax.example'],
    ['desk@fax.example', 'no-place-for-number'],
    ['{number}@fax.example', 'no-place-for-number'],
    ['{digits}{digits}@fax.example', 'no-place-for-number'],
    ['{digits}', 'bad-characters'],
    ['{digits}@', 'bad-characters'],
    ['{digits}@-fax.example', 'bad-characters'],
    ['{digits}@fax..example', 'bad-characters'],
    ['{digits}@fax.example, other@else.example', 'bad-characters'],
    ['<{digits}@fax.example>', 'bad-characters'],
    ['{digits}@fax.example\r\nBcc: other@else.example', 'bad-characters'],
    ['{digits}@a@fax.example', 'bad-characters'],
  ])('"%s" makes %s', (template, expected) => expect(word(fillAddressTemplate(template, ours))).toBe(expected));

  it.each([
    ['{digits}', '6179834301'],
    ['{digits11}', '16179834301'],
    ['9,{digits11}', '9,16179834301'],
    ['*67{digits}', '*676179834301'],
    ['{e164digits}', '16179834301'],
    ['9', 'no-place-for-number'],
    ['{digits}"; rm', 'bad-characters'],
    ['{digits}@x', 'bad-characters'],
    ['W{digits}\r\nJSUBM', 'bad-characters'],
  ])('"%s" dials %s', (template, expected) => expect(word(fillDialTemplate(template, ours))).toBe(expected));

  it('writes a number of another country with 011 or its country code, and has no eleven digits for it', () => {
    expect(word(fillDialTemplate('{digits}', london))).toBe('011442079460958');
    expect(word(fillDialTemplate('{e164digits}', london))).toBe('442079460958');
    expect(word(fillDialTemplate('{digits11}', london))).toBe('not-for-other-countries');
  });
});
