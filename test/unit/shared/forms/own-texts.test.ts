import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteReview, replaceText, type OwnTexts } from '../../../../shared/domain/own-texts';
import { familyWording } from '../../../../shared/forms/family-wording';
import { checkPlaces, textsOf, withOwnTexts } from '../../../../shared/forms/own-texts';
import { officeWording as officeWordingSchema } from '../../../../shared/forms/office/office-wording';
import { calendarDate } from '../../../../shared/domain/calendar-date';
import { assertDefined } from '../../../../shared/assert';
import { englishWording, wordings } from '../../../support/form-material';
import { officeWording } from '../../../support/office-material';

const texts = textsOf(englishWording);
const own = (path: string, text: string): OwnTexts => replaceText({}, { wording: 'eng', path, text });

describe('the texts that a practice may replace', () => {
  it('are all that is read on the paper, and nothing that the paper is built with', () => {
    const paths = texts.map(({ path }) => path);
    for (const path of ['factSheet.title', 'factSheet.pages[0][0].heading', 'objection.columns[1].paragraphs[0]', 'letter.closing', 'notIssued', 'foot.page']) expect(paths).toContain(path);
    for (const path of ['version', 'language', 'locale', 'direction', 'months[0]', 'datePattern', 'contacts.helpDeskFax']) expect(paths).not.toContain(path);
    expect(textsOf(officeWording).map(({ path }) => path).some((path) => (path.endsWith('.version') && path !== 'foot.version') || path.startsWith('families'))).toBe(false);
  });

  it('are at places that a change in the journal can name, in every language', () => {
    for (const wording of [officeWording, ...wordings.map((one) => one.wording)]) {
      for (const { path } of textsOf(wording)) expect(() => replaceText({}, { wording: 'eng', path, text: 'x' })).not.toThrow();
    }
  });
});

describe('a wording with own texts', () => {
  it('prints the practice’s text, with a version that says so, and everything else as before', () => {
    const laid = familyWording.parse(withOwnTexts(englishWording, own('letter.closing', 'Warmly,')['eng']));
    expect(laid).toEqual({ ...englishWording, version: `${englishWording.version} + own 1`, letter: { ...englishWording.letter, closing: 'Warmly,' } });
  });

  it('takes ours again without forgetting how often it was changed', () => {
    const back = replaceText(own('letter.closing', 'Warmly,'), { wording: 'eng', path: 'letter.closing' });
    expect(back['eng']).toEqual({ edition: 2, texts: {} });
    expect(withOwnTexts(englishWording, back['eng'])).toEqual(englishWording);
    expect(familyWording.parse(withOwnTexts(englishWording, replaceText(back, { wording: 'eng', path: 'letter.closing', text: 'Bye,' })['eng'])).version).toBe(`${englishWording.version} + own 3`);
  });

  it('gives the parts of the office’s wording that version, too', () => {
    const path = assertDefined(textsOf(officeWording).find(({ path: one }) => one === 'poster.title'), 'the poster has a title').path;
    const laid = officeWordingSchema.parse(withOwnTexts(officeWording, { edition: 4, texts: { [path]: 'Ask us' } }));
    expect(laid.poster).toMatchObject({ title: 'Ask us', version: `${officeWording.poster.version} + own 4` });
  });

  it('leaves out a text for a place that is gone, or into which other values come now', () => {
    const texts = { 'letter.gone': 'x', 'letter.paragraphs[99]': 'x', 'letter.toGuardian': 'Hello', version: 'mine', 'foot.page': 'Page {page}' };
    const laid = familyWording.parse(withOwnTexts(englishWording, { edition: 1, texts }));
    expect(laid).toEqual({ ...englishWording, version: `${englishWording.version} + own 1` });
  });

  it('counts as checked when a speaker was noted, until a text changes', () => {
    const [, unchecked] = wordings;
    const wording = { ...assertDefined(unchecked, 'there is a second language').wording, reviewed: false };
    const noted = noteReview({}, { wording: 'spa', by: 'Ana Reyes', on: calendarDate.parse('2026-11-26') });
    const isReviewed = (texts: OwnTexts): boolean => familyWording.parse(withOwnTexts(wording, texts['spa'])).reviewed;
    expect(isReviewed(noted)).toBe(true);
    expect(isReviewed(replaceText(noted, { wording: 'spa', path: 'letter.closing', text: 'x' }))).toBe(false);
    expect(isReviewed(noteReview(noted, { wording: 'spa', on: calendarDate.parse('2026-11-26') }))).toBe(false);
  });

  it('is a wording for any text that fits its place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.stringMatching(/^[^{}]{1,24}$/).filter((text) => text.trim() !== ''), ({ path, text }, typed) => {
        const places = [...text.matchAll(/\{.*?\}/g)].map(([place]) => place).join(' ');
        const laid = withOwnTexts(englishWording, { edition: 1, texts: { [path]: `${typed.trim()} ${places}`.trim().slice(0, 30 + places.length) } });
        expect(typeof laid).toBe('object');
        expect(textsOf(laid).map((one) => one.path)).toEqual(texts.map((one) => one.path));
      }),
    );
  });
});

describe('the values in a text', () => {
  it.each([
    ['Phone {phone}', 'Call {phone}', undefined],
    ['Phone {phone}', 'Call us', { code: 'lost-place', place: '{phone}' }],
    ['Sincerely,', 'Yours, {practice}', { code: 'unknown-place', place: '{practice}' }],
    ['Page {page} of {pages}', '{pages} pages, this is {page}', undefined],
  ] as const)('of %j against %j', (ours, theirs, problem) => {
    const checked = checkPlaces(ours, theirs);
    expect(checked.ok ? undefined : checked.error).toEqual(problem);
  });
});
