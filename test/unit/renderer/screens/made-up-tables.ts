/** A few vaccines, enough for the view models: one of one family, one of three, one of none. */
import type { CodeTables, Vaccine } from '../../../../shared/codes/code-tables';

const vaccine = (cvx: string, shortName: string, groups: readonly string[]): Vaccine => ({
  cvx,
  shortName,
  status: 'active',
  groups,
  isUnspecified: false,
});
const vaccines: ReadonlyMap<string, Vaccine> = new Map(
  [vaccine('03', 'MMR', ['MMR']), vaccine('120', 'DTaP-Hib-IPV', ['DTAP', 'HIB', 'POLIO']), vaccine('88', 'influenza, unspecified', ['FLU']), vaccine('99', 'Sample', [])].map(
    (one) => [one.cvx, one],
  ),
);

export const tables: Pick<CodeTables, 'vaccine' | 'manufacturer' | 'visEditions'> = {
  vaccine: (cvx) => vaccines.get(cvx),
  manufacturer: (mvx) => (mvx === 'MSD' ? { mvx, name: 'Merck', isActive: true } : undefined),
  visEditions: [],
};
