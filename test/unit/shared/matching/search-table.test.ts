import { describe, expect, it } from 'vitest';
import { cardWith } from '../../../support/made-up-card';
import { searchOver } from './search-for';

/** A small practice in which names come close to each other. Nobody in it exists. */
const practice = {
  robert: cardWith({ first: 'Robert', last: 'Jones', birthDate: '2015-03-04', phones: ['+16175550142'], recordNumber: '10422' }),
  james: cardWith({ first: 'James', middle: 'Patrick', last: 'Jones', birthDate: '1984-11-30', phones: ['+16175550199'] }),
  smithJo: cardWith({ first: 'John', last: 'Smith', birthDate: '2015-03-04', phones: ['+15085550111'], recordNumber: '00077' }),
  smithAnn: cardWith({ first: 'Ann', last: 'Smith', birthDate: '1961-04-03', guardians: [] }),
  smithson: cardWith({ first: 'Joanna', last: 'Smithson', birthDate: '2015-12-01' }),
  joSmi: cardWith({ first: 'Smilla', last: 'Johansen', birthDate: '2019-07-07' }),
  linh: cardWith({ first: 'Linh', middle: 'Thị', last: 'Nguyễn', birthDate: '2022-09-03', guardians: ['Mai Trần'], phones: ['+16175550123'] }),
  dang: cardWith({ first: 'Đức', last: 'Đặng', birthDate: '2010-01-09' }),
  obrien: cardWith({ first: 'Siobhán', last: "O'Brien", birthDate: '2001-02-28' }),
  garcia: cardWith({ first: 'José Luis', last: 'García-López', birthDate: '2013-08-15', recordNumber: 'A-204' }),
  garciaMoved: cardWith({ first: 'Jose', last: 'Garcia', birthDate: '1990-08-15', state: 'moved' }),
  garciaActive: cardWith({ first: 'Jose', last: 'Garcia', birthDate: '1991-08-15' }),
  cruz: cardWith({ first: 'Guadalupe', last: 'De La Cruz', birthDate: '2017-05-05' }),
  delacruz: cardWith({ first: 'Ramón', last: 'Delacruz', birthDate: '2018-05-05' }),
  maryann: cardWith({ first: 'Maryann', last: 'Kowalski', birthDate: '1955-10-10' }),
  maryAnnTwo: cardWith({ first: 'Mary Ann', last: 'Walsh', birthDate: '1956-10-10' }),
  elizabeth: cardWith({ first: 'Elizabeth', last: 'Turner', alias: { last: 'Fitzgerald' }, birthDate: '1975-06-20' }),
  william: cardWith({ first: 'William', last: 'Turner', suffix: 'Jr', birthDate: '2006-01-31' }),
  katherine: cardWith({ first: 'Katherine', last: 'McLaughlin', birthDate: '1988-12-24', phones: ['+17815550177'] }),
  sorensen: cardWith({ first: 'Jürgen', last: 'Sørensen', birthDate: '1949-07-14' }),
  dos: cardWith({ first: 'João', last: 'dos Santos', birthDate: '2020-02-29' }),
  may: cardWith({ first: 'April', last: 'May', birthDate: '2016-06-12', recordNumber: '31200' }),
  mayApril: cardWith({ first: 'May', last: 'April', birthDate: '1999-09-09' }),
  lina: cardWith({ first: 'Lina', last: 'Bauer', birthDate: '1970-02-02' }),
  ivan: cardWith({ first: 'Иван', last: 'Петров', birthDate: '2011-11-11' }),
} as const;
type Person = keyof typeof practice;

const search = searchOver(Object.values(practice));
const nameOf = new Map(Object.entries(practice).map(([person, card]) => [card.id, person]));
const found = (query: string, limit?: number): readonly (string | undefined)[] => search(query, limit).map((hit) => nameOf.get(hit.card.id));

describe('what is typed finds whom, first of all', () => {
  it.each<[string, Person]>([
    ['jones, bob', 'robert'],
    ['Jones, Bob', 'robert'],
    ['bob jones', 'robert'],
    ['robert jones', 'robert'],
    ['JONES ROBERT', 'robert'],
    ['rob jon', 'robert'],
    ['jones 3/4/2015', 'robert'],
    ['3/4/2015 jones', 'robert'],
    ['jones 03042015', 'robert'],
    ['jones 2015-03-04', 'robert'],
    ['jones 4 mar 2015', 'robert'],
    ['jones 20150304', 'robert'],
    ['jones 2015/03/04', 'robert'],
    ['jones mar-04-2015', 'robert'],
    ['jones Mar 4th 2015', 'robert'],
    ['jones 4th of march 2015', 'robert'],
    ['jones march 4, 2015', 'robert'],
    ['10422', 'robert'],
    ['#10422', 'robert'],
    ['104', 'robert'],
    ['(617) 555-0142', 'robert'],
    ['617 555 0142', 'robert'],
    ['6175550142', 'robert'],
    ['+1 617 555 0142', 'robert'],
    ['555-0142', 'robert'],
    ['0142', 'robert'],
    ['smi 2015', 'smithJo'],
    ['smith 3/4/15', 'smithJo'],
    ['smith 3/4/201', 'smithJo'],
    ['smith 3/4', 'smithJo'],
    ['smith 3/2015', 'smithJo'],
    ['smiht jon', 'smithJo'],
    ['smyth john', 'smithJo'],
    ['77', 'smithJo'],
    ['00077', 'smithJo'],
    ['smith 4/3/2015', 'smithJo'],
    ['smith 3/5/2015', 'smithJo'],
    ['nguyen', 'linh'],
    ['nguyen linh', 'linh'],
    ['Nguyễn', 'linh'],
    ['nguyen thi linh', 'linh'],
    ['tran mai', 'linh'],
    ['ngyuen', 'linh'],
    ['dang duc', 'dang'],
    ["o'brien", 'obrien'],
    ['obrien', 'obrien'],
    ['o brien', 'obrien'],
    ['brien siobhan', 'obrien'],
    ['garcia-lopez', 'garcia'],
    ['garcialopez', 'garcia'],
    ['lopez pepe', 'garcia'],
    ['jose luis garcia', 'garcia'],
    ['a-204', 'garcia'],
    ['a204', 'garcia'],
    ['lupe de la cruz', 'cruz'],
    ['delacruz', 'delacruz'],
    ['de la cruz ramon', 'delacruz'],
    ['mary ann kowalski', 'maryann'],
    ['maryann walsh', 'maryAnnTwo'],
    ['liz turner', 'elizabeth'],
    ['fitzgerald', 'elizabeth'],
    ['turner jr', 'william'],
    ['bill turner', 'william'],
    ['mclauglin', 'katherine'],
    ['mclaghlin kathy', 'katherine'],
    ['kate mcl', 'katherine'],
    ['sorensen jurgen', 'sorensen'],
    ['sørensen', 'sorensen'],
    ['7/14/49', 'sorensen'],
    ['santos joao', 'dos'],
    ['2/29/2020', 'dos'],
    ['may 31', 'may'],
    ['may 312', 'may'],
    ['петр', 'ivan'],
  ])('"%s" is %s', (query, person) => expect(found(query)[0]).toBe(person));
});

describe('the order of hits', () => {
  it.each<[string, string, readonly Person[]]>([
    ['an exact name comes before a longer one', 'smith', ['smithAnn', 'smithJo', 'smithson']],
    ['beginnings are found in either order', 'smi jo', ['joSmi', 'smithJo', 'smithson']],
    ['beginnings are found in either order', 'jo smi', ['joSmi', 'smithJo', 'smithson']],
    ['two words are two names: "j jones" is not Robert Jones', 'j jones', ['james']],
    ['a whole name comes before one word of a name, active before moved', 'garcia', ['garciaActive', 'garciaMoved', 'garcia']],
    ['a beginning comes before a pet name', 'jon', ['james', 'robert', 'smithJo']],
    ['last names come before first names', 'jo', ['joSmi', 'james', 'robert', 'dos', 'garciaActive', 'garcia', 'smithJo', 'smithson', 'garciaMoved']],
    ['a pet name comes before another spelling', 'lisa', ['elizabeth', 'lina']],
    ['a comma says which name is which, and the other way round comes after', 'may, april', ['may', 'mayApril']],
    ['a comma says which name is which, and the other way round comes after', 'april, may', ['mayApril', 'may']],
  ])('%s (%s)', (_, query, people) => expect(found(query)).toEqual(people));
});

describe('why a card was found', () => {
  it.each([
    ['bob jones', [{ field: 'nickname', text: 'Robert' }, { field: 'name', text: 'Jones' }]],
    ['tran', [{ field: 'guardian', text: 'Mai Trần' }]],
    ['fitz', [{ field: 'alias', text: 'Fitzgerald' }]],
    ['mclauglin', [{ field: 'spelling', text: 'McLaughlin' }]],
    ['0142', [{ field: 'phone', text: '+16175550142' }]],
    ['10422', [{ field: 'record-number', text: '10422' }]],
    ['sørensen 7/14/49', [{ field: 'name', text: 'Sørensen' }, { field: 'birth-date', text: '1949-07-14' }]],
  ])('"%s" says so', (query, reasons) => expect(search(query)[0]?.reasons).toEqual(reasons));
});

describe('what finds nobody', () => {
  it.each(['', '   ', ',', '-', 'xqzwv', 'jones 1/1/1901', '13/45/2015', 'smith jones', '99999999'])('"%s"', (query) => expect(found(query)).toEqual([]));
});

it('answers no more than the limit', () => expect(found('jo', 3)).toHaveLength(3));
