import { describe, expect, it } from 'vitest';
import { material } from '../../../../../shared/domain/data-sharing';
import { freshTalk, readTalk, talkDraft, talkToKeep, toggleMaterial, type TalkValues } from '../../../../../renderer/screens/data-sharing/talk/talk-form';
import { day } from '../made-up-chart';

const today = day('2026-11-22');
const context = { today, birthDate: day('2022-09-03'), isDayUnreadable: false };
const fresh: TalkValues = { ...freshTalk(today, 'Jo Marsh', 'eng'), materials: ['fact-sheet'], answer: 'does-not-object' };

describe('a half-typed talk', () => {
  const signer = { chosen: undefined, name: '', relationship: '' } as const;
  const opened = { talk: freshTalk(today, 'Jo Marsh', 'eng'), signer };

  it('is kept only when something differs from the fields as they opened', () => {
    expect(talkToKeep(opened, { ...opened.talk, materials: toggleMaterial(toggleMaterial([], 'letter', material.options), 'letter', material.options) }, signer)).toBeUndefined();
    expect(talkToKeep(opened, { ...opened.talk, language: 'vie' }, signer)).toMatchObject({ talk: { language: 'vie' } });
    expect(talkToKeep(opened, opened.talk, { ...signer, name: 'Mai' })).toMatchObject({ signer: { name: 'Mai' } });
  });

  it('comes back from the disk as it was typed', () => {
    const typed = talkToKeep(opened, { ...opened.talk, on: undefined, answer: 'objects' }, { chosen: 'other', name: 'Mai', relationship: 'MTH' });
    expect(talkDraft.parse(JSON.parse(JSON.stringify(typed)))).toEqual(JSON.parse(JSON.stringify(typed)));
  });
});

describe('a talk about the MIIS', () => {
  it.each([
    ['vie', 'vie'],
    ['eng', 'eng'],
    ['declined', undefined],
    ['not-asked', undefined],
    [undefined, undefined],
  ] as const)('opens with today and the person signed in, for the language %s with %s, without material or answer', (language, expected) => {
    expect(freshTalk(today, 'Jo Marsh', language)).toEqual({ on: today, by: 'Jo Marsh', language: expected, materials: [], answer: undefined });
  });

  it('is read as an informing', () => {
    expect(readTalk({ ...fresh, by: ' Jo Marsh ' }, context)).toEqual({
      ok: true,
      value: { on: today, by: 'Jo Marsh', language: 'eng', materials: ['fact-sheet'], answer: 'does-not-object' },
    });
  });

  it.each<[string, Partial<TalkValues>, boolean, string, string]>([
    ['no answer', { answer: undefined }, false, 'answer', 'no-answer'],
    ['no day', { on: undefined }, false, 'on', 'no-day'],
    ['a day that is no date', { on: undefined }, true, 'on', 'not-a-date'],
    ['tomorrow', { on: day('2026-11-23') }, false, 'on', 'in-the-future'],
    ['a day before the birth', { on: day('2022-09-02') }, false, 'on', 'before-birth'],
    ['nobody', { by: '  ' }, false, 'by', 'nobody'],
    ['no language', { language: undefined }, false, 'language', 'no-language'],
    ['no material', { materials: [] }, false, 'materials', 'nothing-given'],
  ])('is not taken with %s', (_name, change, isDayUnreadable, field, code) => {
    expect(readTalk({ ...fresh, ...change }, { ...context, isDayUnreadable })).toEqual({ ok: false, error: [{ field, code }] });
  });

  it('names what is missing in reading order', () => {
    const answer = readTalk({ on: undefined, by: '', language: undefined, materials: [], answer: undefined }, context);
    expect(!answer.ok && answer.error.map((error) => error.field)).toEqual(['answer', 'on', 'by', 'language', 'materials']);
  });

  it('keeps the materials in the order in which they are offered', () => {
    expect(toggleMaterial(['letter'], 'fact-sheet', material.options)).toEqual(['fact-sheet', 'letter']);
    expect(toggleMaterial(['fact-sheet', 'letter'], 'fact-sheet', material.options)).toEqual(['letter']);
  });
});
