import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../../shared/domain/card';
import { cardIndex } from '../../../../shared/matching/card-index';
import { findDuplicates } from '../../../../shared/matching/find-duplicates';
import { likelyDuplicate, type DuplicateQuery, type LikelyDuplicate } from '../../../../shared/matching/likely-duplicate';
import { cardWith } from '../../../support/made-up-card';
import { madeUpCards } from '../../../support/made-up-people';

const linh = cardWith({
  first: 'Linh',
  last: 'Nguyễn',
  birthDate: '2015-03-04',
  sex: 'F',
  phones: ['+16175550142'],
  addressLine: '12 Elm Street',
  postalCode: '02125',
  recordNumber: '00422',
  alias: { first: 'Lily', last: 'Tran' },
});
const typed: DuplicateQuery = { first: 'Linh', last: 'Nguyen', birthDate: '2015-03-04', phones: ['+16175550142'], addressLine: '12 Elm St', postalCode: '02125' };

type Facts = LikelyDuplicate['agrees'];
const four: Facts = ['given-name', 'family-name', 'birth-date', 'address-or-phone'];
const none = { phones: [], addressLine: undefined, postalCode: undefined } as const;

describe('a patient who is being added is likely the one in the practice', () => {
  it.each<[string, Partial<DuplicateQuery>, Facts]>([
    ['when all four facts agree', {}, four],
    ['without phone and address', none, ['given-name', 'family-name', 'birth-date']],
    ['at another address, by the same phone', { addressLine: '99 Oak St' }, four],
    ['by another phone, at the same address', { phones: ['+18575550100'] }, four],
    ['with another given name that is one of hers', { first: 'Lily' }, four],
    ['with the maiden name that is kept as alias', { last: 'Tran' }, four],
    ['with names the other way round', { first: 'Nguyen', last: 'Linh' }, four],
    ['with a slip in the family name', { last: 'Nguyem' }, four],
    ['with only the family name wrong', { last: 'Smith' }, ['given-name', 'birth-date', 'address-or-phone']],
    ['with a birth date that is quite another', { birthDate: '2016-11-20' }, ['given-name', 'family-name', 'address-or-phone']],
    ['before the birth date is typed', { birthDate: undefined }, ['given-name', 'family-name', 'address-or-phone']],
    ['with day and month turned round and all else right', { birthDate: '2015-04-03' }, four],
    ['with one digit of the birth date wrong and all else right', { birthDate: '2015-03-09' }, four],
    ['by the record number alone', { first: 'Bob', last: 'Smith', birthDate: '1950-01-01', ...none, recordNumber: '00422' }, ['record-number']],
    ['before the given name is typed', { first: undefined }, ['family-name', 'birth-date', 'address-or-phone']],
  ])('%s', (_title, over, agrees) => {
    expect(likelyDuplicate({ ...typed, ...over }, linh)).toEqual({ card: linh, agrees, mayBeTwin: false });
  });
});

describe('a patient who is being added is somebody else', () => {
  it.each<[string, Partial<DuplicateQuery>]>([
    ['when two facts agree', { ...none, first: 'Bob' }],
    ['when nothing is typed', { first: undefined, last: undefined, birthDate: undefined, ...none }],
    ['when only signs are typed', { first: '-', last: '.', birthDate: '', ...none }],
    ['when a half typed birth date is all there is beside the names', { ...none, birthDate: '2015-03' }],
    ['when the birth date is nearly right and one more fact is missing', { ...none, birthDate: '2015-03-09' }],
    ['when it is the patient who is being edited', { except: linh.id }],
    ['when only the postal code agrees beside the names', { ...none, birthDate: '1950-01-01', postalCode: '02125' }],
    ['when the record number only begins alike', { first: 'Bob', last: 'Smith', birthDate: '1950-01-01', ...none, recordNumber: '004' }],
  ])('%s', (_title, over) => expect(likelyDuplicate({ ...typed, ...over }, linh)).toBeUndefined());
});

describe('twins', () => {
  it.each<[string, Partial<DuplicateQuery>, Partial<Card>, boolean]>([
    ['another given name, same day, family and phone', { first: 'Thanh' }, {}, true],
    ['the same given name is the same child', {}, {}, false],
    ['a pet name is the same child', { first: 'Lily' }, {}, false],
    ['given names alike, marked as a multiple birth', { first: 'Linn' }, { isMultipleBirth: true }, true],
    ['given names alike, typed as a multiple birth', { first: 'Linn', isMultipleBirth: true }, {}, true],
    ['given names alike, of another sex', { first: 'Linn', sex: 'M' }, {}, true],
    ['given names alike, of the same sex', { first: 'Linn', sex: 'F' }, {}, false],
    ['the same given name, even when marked as a multiple birth', {}, { isMultipleBirth: true }, false],
  ])('%s', (_title, over, card, mayBeTwin) => {
    expect(likelyDuplicate({ ...typed, ...over }, { ...linh, ...card })?.mayBeTwin).toBe(mayBeTwin);
  });

  it('of another family are two children', () => {
    expect(likelyDuplicate({ ...typed, first: 'Thanh', last: 'Smith' }, linh)).toBeUndefined();
  });
});

describe('parent and child of one name at one address', () => {
  const senior = cardWith({ first: 'Robert', last: 'Jones', suffix: 'Sr', birthDate: '1984-05-06', phones: ['+16175550150'] });
  const junior: DuplicateQuery = { first: 'Robert', last: 'Jones', phones: ['+16175550150'], birthDate: '2012-08-09' };

  it('are two people when a generation lies between them', () => expect(likelyDuplicate(junior, senior)).toBeUndefined());
  it('are two people when their suffixes differ', () => expect(likelyDuplicate({ ...junior, birthDate: '1990-08-09', suffix: 'Jr' }, senior)).toBeUndefined());
  it('are one when the birth date agrees, whatever the suffix', () => {
    expect(likelyDuplicate({ ...junior, birthDate: '1984-05-06', suffix: 'Jr' }, senior)?.agrees).toHaveLength(4);
  });
  it('may be one while the birth date is not typed', () => expect(likelyDuplicate({ ...junior, birthDate: undefined }, senior)).toBeDefined());
});

describe('likely duplicates among all cards', () => {
  const cards = madeUpCards(1_500, 11);
  const index = cardIndex();
  index.load(cards);
  const someCard = fc.nat({ max: cards.length - 1 }).map((at) => cards[at] as Card);
  const queryOf = (card: Card): DuplicateQuery => ({
    first: card.first,
    last: card.last,
    birthDate: card.birthDate,
    phones: card.phones,
    ...(card.addressLine === undefined ? {} : { addressLine: card.addressLine }),
    ...(card.recordNumber === undefined ? {} : { recordNumber: card.recordNumber }),
  });
  const without = (query: DuplicateQuery, left: readonly (keyof DuplicateQuery)[]): DuplicateQuery =>
    Object.fromEntries(Object.entries(query).filter(([fact]) => !left.some((gone) => gone === fact)));
  const holes = fc.subarray<keyof DuplicateQuery>(['first', 'last', 'birthDate', 'phones', 'addressLine', 'recordNumber']);

  it('are exactly those that are found by comparing with every card', () => {
    fc.assert(
      fc.property(someCard, someCard, holes, holes, (one, other, left, mixed) => {
        const query = { ...without(queryOf(one), left), ...without(queryOf(other), ['first', 'last', 'birthDate', 'phones', 'addressLine', 'recordNumber'].filter((fact) => !mixed.some((kept) => kept === fact)) as (keyof DuplicateQuery)[]) };
        const expected = cards.filter((card) => likelyDuplicate(query, card)).map((card) => card.id);
        const found = findDuplicates(index, query).map((likely) => likely.card.id);
        expect(found).toHaveLength(Math.min(10, expected.length));
        for (const id of found) expect(expected).toContain(id);
      }),
      { numRuns: 60 },
    );
  });

  it('have the very patient first, and never the one that is being edited', () => {
    fc.assert(
      fc.property(someCard, (card) => {
        expect(findDuplicates(index, queryOf(card))[0]?.card).toBe(card);
        expect(findDuplicates(index, { ...queryOf(card), except: card.id }).map((likely) => likely.card)).not.toContain(card);
      }),
      { numRuns: 60 },
    );
  });

  it('have the same record number first, and twins last', () => {
    const base = { last: 'Duarte', birthDate: '2020-01-02', phones: ['+16175550166'] };
    const [twin, same, record] = [cardWith({ ...base, first: 'Rui' }), cardWith({ ...base, first: 'Ana' }), cardWith({ first: 'Otto', last: 'Klein', recordNumber: '9' })];
    const few = cardIndex();
    few.load([twin, same, record]);
    const found = findDuplicates(few, { ...base, first: 'Ana', recordNumber: '9' });
    expect(found.map((likely) => likely.card)).toEqual([record, same, twin]);
    expect(found.map((likely) => likely.mayBeTwin)).toEqual([false, false, true]);
  });
});
