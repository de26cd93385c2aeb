import { describe, expect, it } from 'vitest';
import { chosenVisKey, eligibilityOffer, giverOffer, lotOffer, makerOffer, visNames, visOffer, visText } from '../../../../../renderer/screens/immunization-entry/cell-choices';
import { nothingGiven, rememberGiven } from '../../../../../renderer/screens/immunization-entry/given-today';
import { currentDose, day } from '../made-up-chart';
import { today } from './entry-lines';
import { smallTables } from './small-tables';

const mmr = { cvx: '03', product: 'M-M-R II', mvx: 'MSD' };
const texts = (choices: readonly { readonly text: string; readonly detail?: string }[]) => choices.map(({ text, detail }) => (detail === undefined ? text : `${text} | ${detail}`));

describe('the VIS of a vaccine with one document', () => {
  it('offers the current edition, earlier ones, and none', () => {
    expect(texts(visOffer(smallTables, mmr, today)(''))).toEqual(['31 Jan 2025 | MMR · current', '6 Aug 2021 | MMR · earlier edition', 'None given']);
  });

  it('is found by the year on the paper', () => {
    expect(texts(visOffer(smallTables, mmr, today)('2021'))).toEqual(['6 Aug 2021 | MMR · earlier edition']);
  });

  it('is the edition of that day for a dose of an earlier day', () => {
    expect(visOffer(smallTables, mmr, day('2024-10-02'))('')[0]?.text).toBe('6 Aug 2021');
  });
});

describe('the VIS of a combination', () => {
  const offer = visOffer(smallTables, { cvx: '110' }, today);

  it('offers all documents together, and the one that stands for all', () => {
    expect(texts(offer('')).slice(0, 2)).toEqual([
      '3 VIS | DTaP 6 Aug 2021 · Hepatitis B 31 Jan 2025 · Polio 31 Jan 2025',
      '24 Jul 2023 | Your child\'s first vaccines · in place of the others',
    ]);
  });

  it('marks what is chosen', () => {
    const [all] = offer('');
    expect(chosenVisKey(all?.value)).toBe(all?.key);
    expect(visText([])).toBe('None given');
    expect(visNames(smallTables, all?.value.slice(0, 1) ?? [])).toBe('DTaP 6 Aug 2021');
  });
});

describe('the other lists', () => {
  it('offer the lots used today with maker and expiry', () => {
    const given = rememberGiven(nothingGiven, [currentDose({ lot: 'A1000', lotExpires: '2027-05-31' }), currentDose({ lot: 'B2000' })]);
    expect(texts(lotOffer(smallTables, given, mmr)(''))).toEqual([
      'B2000 | used today · Merck Sharp & Dohme',
      'A1000 | used today · Merck Sharp & Dohme · expires 31 May 2027',
    ]);
    expect(lotOffer(smallTables, given, undefined)('')).toEqual([]);
  });

  it('find a maker by name or code, a giver by any part of the name', () => {
    expect(makerOffer(smallTables, mmr)('gl')[0]?.value).toBe('SKB');
    expect(makerOffer(smallTables, undefined)('msd')[0]?.value).toBe('MSD');
    expect(giverOffer([{ name: 'Ann Nurse', title: 'RN' }, { name: 'Bo Medic' }])('med')[0]?.value).toBe('Bo Medic');
  });

  it('find an eligibility by its code and by its words', () => {
    expect(eligibilityOffer('v03')[0]?.value).toBe('V03');
    expect(eligibilityOffer('medicaid')[0]?.value).toBe('V02');
    expect(eligibilityOffer('not')[0]?.value).toBe('V01');
  });
});
