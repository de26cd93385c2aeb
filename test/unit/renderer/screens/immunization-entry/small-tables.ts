/** A few vaccines as code tables, enough for the entry lines. */
import type { CodeTables, Manufacturer, Product, Vaccine, VisEdition } from '../../../../../shared/codes/code-tables';
import { day } from '../made-up-chart';

const vaccines: readonly Vaccine[] = [
  {
    cvx: '03',
    shortName: 'MMR',
    status: 'active',
    groups: ['MMR'],
    isUnspecified: false,
    ageWindow: { fromMonths: 6 },
    usualRoute: 'C38299',
    usualSite: { underMonths: { months: 36, site: 'LT' }, site: 'LA' },
  },
  { cvx: '119', shortName: 'rotavirus, monovalent', status: 'active', groups: ['ROTAVIRUS'], isUnspecified: false, usualRoute: 'C38288' },
  {
    cvx: '110',
    shortName: 'DTaP-Hep B-IPV',
    status: 'active',
    groups: ['DTAP', 'HepB', 'POLIO'],
    isUnspecified: false,
    usualRoute: 'C28161',
    usualSite: { underMonths: { months: 36, site: 'LT' }, site: 'LD' },
  },
  { cvx: '17', shortName: 'Hib, unspecified formulation', status: 'inactive', groups: ['HIB'], isUnspecified: true },
];

const products: readonly Product[] = [
  { name: 'M-M-R II', cvx: '03', mvx: 'MSD', isActive: true },
  { name: 'Priorix', cvx: '03', mvx: 'SKB', isActive: true },
  { name: 'Rotarix', cvx: '119', mvx: 'SKB', isActive: true },
  { name: 'Pediarix', cvx: '110', mvx: 'SKB', isActive: true },
];

const makers: readonly Manufacturer[] = [
  { mvx: 'MSD', name: 'Merck Sharp & Dohme', isActive: true },
  { mvx: 'SKB', name: 'GlaxoSmithKline', isActive: true },
];

const mmrOld: VisEdition = { document: '253088698300012', name: 'MMR', edition: day('2021-08-06'), isCurrent: false };
const mmrNew: VisEdition = { ...mmrOld, edition: day('2025-01-31'), isCurrent: true };
const dtap: VisEdition = { document: '253088698300003', name: 'DTaP', edition: day('2021-08-06'), isCurrent: true };
const hepB: VisEdition = { document: '253088698300005', name: 'Hepatitis B', edition: day('2025-01-31'), isCurrent: true };
const polio: VisEdition = { document: '253088698300017', name: 'Polio', edition: day('2025-01-31'), isCurrent: true };
const many: VisEdition = { document: '253088698300026', name: 'Your child\'s first vaccines', edition: day('2023-07-24'), isCurrent: true };
const statements: Readonly<Record<string, readonly VisEdition[]>> = { '03': [mmrNew], '110': [dtap, hepB, polio] };

/** Asks like the real tables, of four vaccines. */
export const smallTables: CodeTables = {
  source: { authority: 'made up', date: day('2025-12-01'), checksum: 'none' },
  vaccine: (cvx) => vaccines.find((one) => one.cvx === cvx),
  vaccines,
  products: (cvx) => products.filter((one) => one.cvx === cvx),
  manufacturer: (mvx) => makers.find((one) => one.mvx === mvx),
  manufacturersFor: () => makers,
  visFor: (cvx, on) => (cvx === '03' && on !== undefined && on < mmrNew.edition ? [mmrOld] : (statements[cvx] ?? [])),
  visInsteadFor: (cvx) => (cvx === '110' ? [many] : []),
  visEditions: [mmrOld, mmrNew, dtap, hepB, polio, many],
  search: () => [],
};
