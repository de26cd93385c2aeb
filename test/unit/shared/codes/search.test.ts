import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VaccineChoice } from '../../../../shared/codes/code-tables';
import { realTables } from './real-tables';

const { search } = realTables();
const purposes = ['current', 'historical', 'refusal'] as const;

/** `03 M-M-R II` for a product, `03` for a vaccine without. */
const line = ({ vaccine, product }: VaccineChoice): string => (product ? `${vaccine.cvx} ${product.name}` : vaccine.cvx);
const lines = (...asked: Parameters<typeof search>): readonly string[] => search(...asked).map(line);

describe('the first that is offered for a dose given here', () => {
  it.each([
    ['mmr', '03 M-M-R II'],
    ['MMR II', '03 M-M-R II'],
    ['m-m-r', '03 M-M-R II'],
    ['priorix', '03 Priorix'],
    ['priorix mmr', '03 Priorix'],
    ['dtap', '20 INFANRIX'],
    ['tdap', '115 ADACEL'],
    ['boos', '115 BOOSTRIX'],
    ['td', '113 Tenivac'],
    ['tetanus', '113 Tenivac'],
    ['pediarix', '110 PEDIARIX'],
    ['dtap-ipv', '130 KINRIX'],
    ['dtap hepb ipv', '110 PEDIARIX'],
    ['vaxelis', '146 VAXELIS'],
    ['hep b', '08 ENGERIX B-PEDS'],
    ['hepatitis b', '08 ENGERIX B-PEDS'],
    ['heplisav', '189 HEPLISAV-B'],
    ['hep a', '83 HAVRIX-PEDS'],
    ['var', '21 VARIVAX'],
    ['Chickenpox', '21 VARIVAX'],
    ['chicken pox', '21 VARIVAX'],
    ['mmrv', '94 PROQUAD'],
    ['kenpox', '21 VARIVAX'],
    ['polio', '10 IPOL'],
    ['hib', '48 ACTHIB'],
    ['rotateq', '116 ROTATEQ'],
    ['pcv20', '216 PREVNAR 20'],
    ['pcv 20', '216 PREVNAR 20'],
    ['prevnar', '216 PREVNAR 20'],
    ['prevnar13', '133 PREVNAR 13'],
    ['ppsv23', '33 PNEUMOVAX 23'],
    ['hpv', '165 Gardasil 9'],
    ['gardasil', '165 Gardasil 9'],
    ['men b', '162 Trumenba'],
    ['menacwy', '203 MenQuadfi'],
    ['shingles', '187 SHINGRIX'],
    ['flu', '140 Afluria trivalent, preservative free'],
    ['flumist', '111 FluMist trivalent'],
    ['high dose flu', '135 Fluzone High-Dose trivalent, preservative free'],
    ['covid', '309 COMIRNATY'],
    ['rsv', '305 ABRYSVO'],
    ['beyfortus', '306 BEYFORTUS'],
    ['03', '03 M-M-R II'],
    ['3', '03 M-M-R II'],
    ['cvx 3', '03 M-M-R II'],
    ['CVX03', '03 M-M-R II'],
    ['187', '187 SHINGRIX'],
    // Slips of the finger.
    ['gardisil', '165 Gardasil 9'],
    ['prevanr', '216 PREVNAR 20'],
    ['infnarix', '20 INFANRIX'],
    ['varicela', '21 VARIVAX'],
    ['pneumovaxx', '33 PNEUMOVAX 23'],
  ])('%s: %s', (typed, expected) => expect(lines(typed, 'current', 1)).toEqual([expected]));
});

describe('the first that is offered for a historical dose', () => {
  it.each([
    ['hep b', '45'],
    ['hep a', '85'],
    ['dtap', '107'],
    ['polio', '89'],
    ['hib', '17'],
    ['flu', '88'],
    ['covid', '213'],
    ['rotavirus', '122'],
    ['hpv', '137'],
    ['td', '139'],
    ['mmr', '03'],
    ['varicella', '21'],
    ['tdap', '115'],
    ['comvax', '51 COMVAX'],
    ['gardasil', '62 GARDASIL'],
    ['opv', '182'],
    ['14', '14'],
    ['20', '20'],
    ['88', '88'],
  ])('%s: %s', (typed, expected) => expect(lines(typed, 'historical', 1)).toEqual([expected]));
});

describe('for a dose given here', () => {
  it('the vaccine without product follows its products, for a maker that CDC does not list', () => {
    expect(lines('mmr', 'current', 3)).toEqual(['03 M-M-R II', '03 Priorix', '03']);
  });

  it('products of one vaccine come by name', () => {
    const names = search('cvx 140', 'current', 99).flatMap(({ vaccine, product }) => (vaccine.cvx === '140' && product?.isActive ? [product.name.toLowerCase()] : []));
    expect(names).toEqual([...names].sort());
    expect(names.length).toBeGreaterThan(3);
  });

  it('what is not active comes after all that is', () => {
    const statuses = search('hep b', 'current', 99).map(({ vaccine }) => vaccine.status === 'active');
    expect(statuses.lastIndexOf(true)).toBeLessThan(statuses.indexOf(false));
    expect(statuses).toContain(false);
  });

  it.each(['hep b', 'dtap', 'flu', 'polio', 'covid', 'hpv', 'td', 'rsv', 'mening', 'hib', 'rota', 'zoster'])(
    'an unspecified code is never the first for "%s"',
    (typed) => expect(search(typed, 'current', 1)[0]?.vaccine.isUnspecified).toBe(false),
  );

  it.each(['sinopharm', 'covishield', 'melanoma', '510', 'reserved', '998', '999'])('"%s" offers nothing', (typed) =>
    expect(lines(typed, 'current')).toEqual([]),
  );
});

describe('for a historical dose', () => {
  it('what was never given in the USA comes last', () => {
    const isForeign = search('covid', 'historical', 99).map(({ vaccine }) => vaccine.status === 'non-us' || vaccine.status === 'never-active');
    expect(isForeign).toContain(true);
    expect(isForeign.lastIndexOf(false)).toBeLessThan(isForeign.indexOf(true));
  });

  it.each(['998', '99', 'reserved'])('"%s" offers no code that stands for no vaccine', (typed) =>
    expect(lines(typed, 'historical', 99).filter((one) => one === '998' || one === '99')).toEqual([]),
  );

  it('offers products only when the trade name was typed', () => {
    expect(search('dtap', 'historical', 99).filter(({ product, matched }) => product && matched !== 'trade-name')).toEqual([]);
  });
});

describe('for a refusal', () => {
  it('the family as a whole comes first', () => expect(lines('flu', 'refusal', 1)).toEqual(['88']));

  it('offers nothing that is not given in the USA', () => {
    expect(search('covid', 'refusal', 99).filter(({ vaccine }) => vaccine.status === 'non-us')).toEqual([]);
  });
});

describe('any search', () => {
  it.each(['', '   ', '---', '!?'])('offers nothing for "%s"', (typed) => {
    for (const purpose of purposes) expect(lines(typed, purpose)).toEqual([]);
  });

  it('offers at most as many as asked for, and twelve when not asked', () => {
    expect(lines('flu', 'current', 3)).toHaveLength(3);
    expect(lines('flu', 'current')).toHaveLength(12);
    expect(lines('flu', 'current', 0)).toEqual([]);
  });

  it('takes a code with a leading zero for whole, and another number for the beginning of codes', () => {
    expect(lines('03', 'historical', 99)).toEqual(['03']);
    expect(lines('20', 'historical', 99).slice(0, 2)).toEqual(['20', '203']);
  });

  it('says what matched', () => {
    expect(search('varivax', 'current', 1)[0]?.matched).toBe('trade-name');
    expect(search('cvx 21', 'historical', 1)[0]?.matched).toBe('cvx');
    expect(search('chickenpox', 'historical', 1)[0]?.matched).toBe('alias');
    expect(search('MMRV', 'historical', 1)[0]?.matched).toMatch(/short-name|alias/);
    expect(search('PneumoPPV', 'historical', 1)[0]?.matched).toBe('group');
  });

  it('never throws, never offers a line twice, and a product only with its own vaccine, whatever is typed', () => {
    const typed = fc.oneof(fc.string(), fc.constantFrom('cvx', 'hep', 'a b', '0', '00', '(', '\\', 'é'), fc.string({ unit: 'binary', maxLength: 12 }));
    fc.assert(
      fc.property(typed, fc.constantFrom(...purposes), (text, purpose) => {
        const found = search(text, purpose, 500);
        const keys = found.map(({ vaccine, product }) => JSON.stringify([vaccine.cvx, product]));
        expect(new Set(keys).size).toBe(keys.length);
        for (const { vaccine, product } of found) if (product) expect(product.cvx).toBe(vaccine.cvx);
      }),
    );
  });

  it('finds every vaccine by its code, with and without zeros, when it may be offered at all', () => {
    for (const { cvx } of realTables().vaccines.filter((vaccine) => vaccine.cvx !== '99' && vaccine.cvx !== '998')) {
      for (const typed of [cvx, `cvx ${Number(cvx)}`]) expect(lines(typed, 'historical', 500), typed).toContain(cvx);
    }
  });

  it('finds every product by its full name', () => {
    const { vaccines, products } = realTables();
    for (const product of vaccines.flatMap(({ cvx }) => products(cvx))) {
      expect(lines(product.name, 'historical', 500), product.name).toContain(`${product.cvx} ${product.name}`);
    }
  });

  it('answers within 2 ms, seen at the median over what people type letter by letter', () => {
    const words = ['mmr', 'hep b', 'fluzone', 'prevnar 20', 'dtap', 'cvx 140', 'covid', 'chickenpox', 'gardisil', 'qqqq'];
    const typed = words.flatMap((word) => Array.from(word, (_, index) => word.slice(0, index + 1)));
    const times = [...typed, ...typed, ...typed].map((text) => {
      const begin = performance.now();
      search(text, 'current');
      return performance.now() - begin;
    });
    const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
    expect(median).toBeLessThan(2);
  });
});
