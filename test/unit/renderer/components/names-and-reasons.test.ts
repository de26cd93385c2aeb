import { describe, expect, it } from 'vitest';
import { listName } from '../../../../renderer/components/list-name';
import { isShutRecord, reasonsWords } from '../../../../renderer/components/match-words';

describe('a name in a list', () => {
  it.each([
    [{ first: 'Linh', middle: 'Thị', last: 'Nguyễn' }, 'NGUYỄN, Linh Thị'],
    [{ first: 'Bob', last: 'de la Cruz', suffix: 'Jr' }, 'DE LA CRUZ Jr, Bob'],
  ])('has the family name first and in capitals', (name, shown) => {
    expect(listName(name)).toBe(shown);
  });
});

describe('why a patient was found', () => {
  it('shows dates and phones as everywhere else', () => {
    expect(
      reasonsWords(
        [
          { field: 'birth-date', text: '2015-03-04' },
          { field: 'phone', text: '+16175550142' },
        ],
        false,
      ),
    ).toBe('born 4 Mar 2015 · phone (617) 555-0142');
  });

  it('leaves the plain name out where something else tells more', () => {
    expect(
      reasonsWords(
        [
          { field: 'name', text: 'Jones' },
          { field: 'nickname', text: 'Robert' },
        ],
        false,
      ),
    ).toBe('nickname of Robert');
  });

  it('says the name once where it is all that matched', () => {
    expect(
      reasonsWords(
        [
          { field: 'name', text: 'Jones' },
          { field: 'name', text: 'Bob' },
        ],
        false,
      ),
    ).toBe('name Jones');
  });

  it('keeps back what belongs to a record that asks before it opens', () => {
    expect([{ sharing: 'unknown' as const }, { sharing: 'yes' as const }, {}].map(isShutRecord)).toEqual([true, false, false]);
    expect(
      reasonsWords(
        [
          { field: 'birth-date', text: '2015-03-04' },
          { field: 'phone', text: '+16175550142' },
          { field: 'guardian', text: 'Ifeoma Okonkwo' },
          { field: 'record-number', text: '10422' },
        ],
        true,
      ),
    ).toBe('born 4 Mar 2015 · phone · guardian · record 10422');
  });

  it('says nothing without a search', () => {
    expect(reasonsWords([], false)).toBe('');
  });
});
