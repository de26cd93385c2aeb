/** A few vaccines for the dose checks: single, combination, unspecified, retired, oral, without a group. */
import type { DoseTables, VaccineFacts, VisFacts } from '../../../../../shared/domain/dose-checks/dose-line';
import { day } from './made-up-lines';

type Facts = Partial<Omit<VaccineFacts, 'cvx' | 'shortName'>>;
const vaccine = (cvx: string, shortName: string, groups: readonly string[], more: Facts = {}): VaccineFacts => ({
  cvx,
  shortName,
  status: 'active',
  groups,
  isUnspecified: false,
  ...more,
});

const vaccines = new Map(
  [
    vaccine('03', 'MMR', ['MMR'], { ageWindow: { fromMonths: 6 } }),
    vaccine('94', 'MMRV', ['MMR', 'VARICELLA'], { ageWindow: { fromMonths: 11, toMonths: 204 } }),
    vaccine('21', 'varicella', ['VARICELLA']),
    vaccine('119', 'rotavirus', ['ROTAVIRUS'], { ageWindow: { fromMonths: 1, toMonths: 8 } }),
    vaccine('110', 'DTaP-Hep B-IPV', ['DTAP', 'HepB', 'POLIO']),
    vaccine('45', 'Hep B, unspecified', ['HepB'], { status: 'inactive', isUnspecified: true }),
    vaccine('51', 'Hib-Hep B', ['HIB', 'HepB'], { status: 'inactive' }),
    vaccine('510', 'COVID-19 of elsewhere', ['COVID-19'], { status: 'non-us' }),
    vaccine('309', 'COVID-19', ['COVID-19']),
    vaccine('208', 'COVID-19 of 2020', ['COVID-19'], { status: 'inactive' }),
    vaccine('312', 'COVID-19 of another maker', ['COVID-19']),
    vaccine('211', 'COVID-19, protein, of 2022', ['COVID-19'], { status: 'inactive' }),
    vaccine('313', 'COVID-19, protein', ['COVID-19']),
    vaccine('104', 'Hep A-Hep B', ['HepA', 'HepB']),
    vaccine('175', 'Rabies', ['RABIES']),
    vaccine('176', 'Rabies of another maker', ['RABIES']),
    vaccine('134', 'Japanese encephalitis', ['Japanese encephalitis']),
    vaccine('223', 'Tick-borne encephalitis, child', ['Tick-borne encephalitis']),
    vaccine('224', 'Tick-borne encephalitis', ['Tick-borne encephalitis']),
    vaccine('24', 'Anthrax', ['ANTHRAX']),
    vaccine('318', 'Anthrax after exposure', ['ANTHRAX']),
    vaccine('25', 'Typhoid, oral', ['TYPHOID']),
    vaccine('101', 'Typhoid shot', ['TYPHOID']),
    vaccine('900', 'COVID-19 and flu in one', ['COVID-19', 'FLU']),
    vaccine('30', 'HBIG', []),
    vaccine('13', 'TIG', []),
    vaccine('111', 'Flu spray', ['FLU']),
    vaccine('999', 'unknown', [], { status: 'inactive' }),
  ].map((one) => [one.cvx, one]),
);

export const mmrVis = '0886983000127';
/** A document that CDC has taken out of use. */
export const goneVis = '0886983000080';
const vis = (document: string, edition: string, isCurrent: boolean): VisFacts => ({ document, name: `VIS ${document} of ${edition}`, edition: day(edition), isCurrent });
/** In no order: the checks may not count on one. */
const visEditions = [
  vis(mmrVis, '2021-08-06', false),
  vis(goneVis, '2013-05-17', false),
  vis(mmrVis, '2025-01-31', true),
  vis(mmrVis, '2018-02-12', false),
  vis(goneVis, '2012-02-22', false),
];

const makers = new Map([
  ['MSD', { name: 'Merck' }],
  ['SKB', { name: 'GSK' }],
  ['PFR', { name: 'Pfizer' }],
  ['OTH', { name: 'Other' }],
]);

export const madeUpTables: DoseTables = {
  vaccine: (cvx) => vaccines.get(cvx),
  products: (cvx) => (cvx === '03' ? [{ mvx: 'MSD' }, { mvx: 'SKB' }, { mvx: 'MSD' }, {}] : []),
  manufacturer: (mvx) => makers.get(mvx),
  visFor: (cvx) => (cvx === '03' ? visEditions.filter(({ document, isCurrent }) => document === mmrVis && isCurrent) : []),
  visEditions,
};
