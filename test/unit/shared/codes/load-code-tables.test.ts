import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../../shared/domain/calendar-date';
import { assertDefined } from '../../../../shared/assert';
import { loadCodeTables, type TableTexts } from '../../../../shared/codes/load-code-tables';
import { realTables, tableTexts } from './real-tables';

const tables = realTables();
const day = (iso: string) => assertDefined(parseIsoDate(iso), 'written as a day');

describe('table files that are not whole', () => {
  const rows: readonly [title: string, file: keyof TableTexts, edit: (text: string) => string, why: RegExp][] = [
    ['no JSON', 'vis', (text) => text.slice(0, -10), /no JSON/],
    ['another shape', 'usual', () => '{}', /header/],
    ['a code of another form', 'vaccines', (text) => text.replace('"cvx":"03"', '"cvx":"3"'), /cvx/i],
    ['a record too few', 'manufacturers', (text) => text.replace(/^\{"mvx":"AB".*\n/m, ''), /holds 88 records, its header says 89/],
    ['a changed name', 'products', (text) => text.replace('VARIVAX', 'VARIVAY'), /checksum/],
    ['a changed day', 'vis', (text) => text.replace('"edition":"2025-01-31"', '"edition":"2025-01-30"'), /checksum/],
  ];
  it.each(rows)('are refused: %s', (_title, file, edit, why) => {
    const answer = loadCodeTables({ ...tableTexts, [file]: edit(tableTexts[file]) });
    expect(answer).toMatchObject({ ok: false, error: { file, why: expect.stringMatching(why) } });
  });
});

describe('the source of the tables', () => {
  it('names authority, day and one checksum for all files', () => {
    expect(tables.source).toMatchObject({ authority: expect.stringContaining('Centers for Disease Control'), date: '2025-11-19' });
    expect(tables.source.checksum).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('vaccines', () => {
  it.each([
    ['03', { shortName: 'MMR', status: 'active', groups: ['MMR'], isUnspecified: false, usualRoute: 'C38299' }],
    ['110', { groups: ['DTAP', 'HepB', 'POLIO'], usualRoute: 'C28161' }],
    ['119', { ageWindow: { fromMonths: 1, toMonths: 8 }, usualRoute: 'C38288' }],
    ['45', { status: 'inactive', isUnspecified: true }],
    ['128', { isUnspecified: true }],
    ['510', { status: 'non-us' }],
    ['57', { status: 'never-active' }],
    ['196', { isUnspecified: false, usualRoute: 'C28161' }],
  ])('knows CVX %s', (cvx, facts) => expect(tables.vaccine(cvx)).toMatchObject(facts));

  it.each(['3', '003', '1000', '', 'MMR'])('knows no CVX "%s"', (cvx) => expect(tables.vaccine(cvx)).toBeUndefined());

  it('puts an injection into the muscle of the thigh until the third birthday, then into the deltoid', () => {
    expect(tables.vaccine('20')?.usualSite).toEqual({ site: 'LD', underMonths: { months: 36, site: 'LT' } });
  });

  it('puts an injection under the skin of the thigh until the first birthday, then of the upper arm', () => {
    expect(tables.vaccine('03')?.usualSite).toEqual({ site: 'LA', underMonths: { months: 12, site: 'LT' } });
  });

  it.each(['119', '111'])('gives no site to CVX %s, which is not injected', (cvx) => expect(tables.vaccine(cvx)?.usualSite).toBeUndefined());

  it('counts no active vaccine among the unspecified ones', () => {
    expect(tables.vaccines.filter((vaccine) => vaccine.isUnspecified && vaccine.status === 'active')).toEqual([]);
  });

  it('has a route for every active vaccine with an age window', () => {
    const without = tables.vaccines.filter(({ status, ageWindow, usualRoute }) => status === 'active' && ageWindow && !usualRoute);
    expect(without).toEqual([]);
  });
});

describe('products and makers', () => {
  it('lists what is sold before what is not', () => {
    expect(tables.products('140').map(({ isActive }) => isActive)).toEqual([true, true, true, true, ...Array<boolean>(tables.products('140').length - 4).fill(false)]);
  });

  it('lists nothing for a vaccine without product', () => expect(tables.products('45')).toEqual([]));

  it('puts the makers of the vaccine before the others, each once, and all of them', () => {
    const makers = tables.manufacturersFor('43').map(({ mvx }) => mvx);
    expect(makers.slice(0, 2).sort()).toEqual(['MSD', 'SKB']);
    expect(new Set(makers).size).toBe(makers.length);
    expect(makers).toHaveLength(89);
  });

  it('puts makers that still exist before those that do not', () => {
    const states = tables.manufacturersFor('45').map(({ isActive }) => isActive);
    expect(states.lastIndexOf(true)).toBeLessThan(states.indexOf(false));
  });

  it('knows a maker by its code and no other', () => {
    expect(tables.manufacturer('PMC')?.name).toBe('Sanofi Pasteur');
    expect(tables.manufacturer('pmc')).toBeUndefined();
  });
});

const short = (editions: readonly { readonly document: string; readonly edition: string }[]) =>
  editions.map(({ document, edition }) => `${document.slice(-4)} ${edition}`);

describe('vaccine information statements', () => {
  it.each([
    ['03', ['0127 2025-01-31']],
    ['104', ['0042 2025-01-31', '0059 2025-01-31']],
    ['110', ['0035 2021-08-06', '0059 2025-01-31', '0172 2025-01-31']],
    ['146', ['0035 2021-08-06', '0059 2025-01-31', '0066 2021-08-06', '0172 2025-01-31']],
    ['45', []],
    ['510', []],
  ])('are for CVX %s now %j', (cvx, expected) => expect(short(tables.visFor(cvx))).toEqual(expected));

  it.each([
    ['2025-01-31', ['0127 2025-01-31']],
    ['2025-01-30', ['0127 2021-08-06']],
    ['2021-08-05', ['0127 2019-08-15']],
    ['2012-04-20', ['0127 2012-04-20']],
    ['2012-04-19', []],
  ])('of MMR are on %s those that were printed by then: %j', (on, expected) => expect(short(tables.visFor('03', day(on)))).toEqual(expected));

  it('are found for a code that is not given any more by the document that is still in use', () => {
    expect(short(tables.visFor('150', day('2023-10-01')))).toEqual(['0103 2021-08-06']);
  });

  it('may be replaced by the one for several childhood vaccines, where that covers the vaccine', () => {
    expect(short(tables.visInsteadFor('110'))).toEqual(['0264 2023-07-24']);
    expect(tables.visInsteadFor('03')).toEqual([]);
  });

  it('keep their document code when the edition is renamed', () => {
    const names = tables.visEditions.filter(({ document }) => document === '0886983000066').map(({ name }) => name);
    expect(new Set(names).size).toBeGreaterThan(1);
  });

  it('have at most one current edition, the latest', () => {
    const documents = new Map<string, typeof tables.visEditions>();
    for (const edition of tables.visEditions) documents.set(edition.document, [...(documents.get(edition.document) ?? []), edition]);
    for (const editions of documents.values()) {
      const latest = editions.map(({ edition }) => edition).sort().pop();
      expect(editions.filter(({ isCurrent }) => isCurrent).map(({ edition }) => edition)).toEqual(editions.some(({ isCurrent }) => isCurrent) ? [latest] : []);
    }
  });
});
